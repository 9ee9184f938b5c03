package dev.chalkproof.chart;

import static dev.chalkproof.chart.Saying.own;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/** From a surface and paths over it to JFreeChart's plot, in words and as a table. */
final class HeatPlots {
    private static final BasicStroke CONTOUR =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    /** Further steps of a path are shown by its line alone. */
    private static final int MOST_DOTS = 80;

    /** Every eighth node of the grid is enough for a table: 17 by 13 values. */
    private static final int TABLE_STRIDE = 8;

    private HeatPlots() {}

    static XYPlot plot(
            Frame frame,
            Extent x,
            Extent y,
            Surface surface,
            Bands bands,
            List<Double> contours,
            List<Curve> paths) {
        var plot = XyPlots.plot(frame, x, y);
        if (surface instanceof Surface.Cells) {
            plot.setDomainAxis(TickAxis.linear(frame.x().label(), x, Ticks::whole));
            plot.setRangeAxis(TickAxis.linear(frame.y().label(), y, Ticks::whole));
            plot.getRangeAxis().setInverted(true);
        }
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDataset(0, new XYSeriesCollection());
        var ground = new XYLineAndShapeRenderer();
        plot.setRenderer(0, ground);
        // Each band lies on all lower ones, so that no seam shows between two of them.
        for (int band = 0; band < Palette.bandCount(); band++) {
            Path2D region = surface.region(bands.floor(band));
            if (hasArea(region)) {
                ground.addAnnotation(
                        new XYShapeAnnotation(region, null, null, Palette.band(band)),
                        Layer.BACKGROUND);
            }
        }
        for (double level : contours) {
            for (Path2D line : surface.lines(level)) {
                if (hasArea(line)) {
                    ground.addAnnotation(
                            new XYShapeAnnotation(line, CONTOUR, Palette.CONTOUR, null),
                            Layer.BACKGROUND);
                }
            }
        }
        addPaths(plot, paths);
        return plot;
    }

    /** JFreeChart scales a shape by its bounds, which must not be flat. */
    private static boolean hasArea(Path2D path) {
        return path.getBounds2D().getWidth() > 0 && path.getBounds2D().getHeight() > 0;
    }

    private static void addPaths(XYPlot plot, List<Curve> paths) {
        if (paths.isEmpty()) {
            return;
        }
        for (boolean halo : new boolean[] {true, false}) {
            XyPlots.addCurves(plot, paths, 0);
            var renderer = (XYLineAndShapeRenderer) plot.getRenderer(plot.getDatasetCount() - 1);
            for (int i = 0; i < paths.size(); i++) {
                double r = halo ? 4.6 : 3.2;
                renderer.setSeriesShape(i, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
                renderer.setSeriesShapesVisible(i, paths.get(i).xs().size() <= MOST_DOTS);
                renderer.setSeriesPaint(i, halo ? Palette.SURFACE : Palette.path(i));
                if (halo) {
                    renderer.setSeriesStroke(i, XyPlots.halo());
                    renderer.setSeriesVisibleInLegend(i, false);
                }
            }
            renderer.setLegendLine(new Line2D.Double(0, 0, Theme.SAMPLE, 0));
        }
    }

    /** The strip of colours beside the map, with the values they stand for. */
    static PaintScaleLegend key(String name, Bands bands) {
        Extent range = bands.range();
        var scale = new LookupPaintScale(range.low(), range.high(), Palette.band(0));
        double width = range.length() / Palette.bandCount();
        for (int band = 0; band < Palette.bandCount(); band++) {
            // A thousandth below its floor, as the strip asks for the colour at the floor itself.
            scale.add(range.low() + (band - 0.001) * width, Palette.band(band));
        }
        var axis =
                TickAxis.linear(name, range, bands.logarithmic() ? Ticks::powers : Ticks::linear);
        axis.setAxisLineVisible(false);
        var key = new PaintScaleLegend(scale, axis);
        key.setSubdivisionCount(Palette.bandCount());
        key.setStripWidth(16);
        key.setStripOutlineVisible(false);
        key.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        key.setPosition(RectangleEdge.RIGHT);
        key.setBackgroundPaint(null);
        key.setMargin(new RectangleInsets(10, 0, 52, 2));
        return key;
    }

    static Saying description(
            Frame frame,
            Extent x,
            Extent y,
            Surface surface,
            Extent seen,
            List<Double> contours,
            List<Curve> paths) {
        var sentences = new ArrayList<Saying>();
        sentences.add(
                Phrase.HEAT_MAP.with(
                        Phrase.RANGE.with(own(surface.name()), own(seen.low()), own(seen.high())),
                        Words.ranged(Words.y(frame), frame.y(), y),
                        Words.ranged(Words.x(frame), frame.x(), x)));
        if (!contours.isEmpty()) {
            List<Saying> levels = contours.stream().sorted().map(Saying::own).toList();
            sentences.add(Phrase.CONTOURS.with(Saying.joined(Phrase.LISTED, levels)));
        }
        for (Curve path : paths) {
            int last = path.xs().size() - 1;
            Saying name = own(path.name());
            Saying from = own(point(path, 0));
            Saying to = own(point(path, last));
            sentences.add(
                    last == 1
                            ? Phrase.PATH_OF_ONE_STEP.with(name, from, to)
                            : Phrase.PATH.with(name, from, to, own(last)));
        }
        sentences.addAll(Words.marks(frame));
        return Words.sentences(sentences);
    }

    private static String point(Curve path, int index) {
        return "("
                + Numbers.brief(path.xs().get(index))
                + ", "
                + Numbers.brief(path.ys().get(index))
                + ")";
    }

    /** The paths where there are any, as the map is only their ground; else the map's values. */
    static Table table(Frame frame, Surface surface, List<Series.Points> paths) {
        var rows = new ArrayList<List<String>>();
        if (!paths.isEmpty()) {
            for (Series.Points path : paths) {
                for (int i = 0; i < path.xs().size(); i++) {
                    rows.add(
                            List.of(
                                    Labels.clean(path.name()),
                                    Integer.toString(i),
                                    Data.cell(path.xs().get(i)),
                                    Data.cell(path.ys().get(i))));
                }
            }
            return Table.of(
                    List.of(
                            Phrase.COLUMN_PATH.with(),
                            Phrase.COLUMN_STEP.with(),
                            Words.x(frame),
                            Words.y(frame)),
                    rows);
        }
        switch (surface) {
            case Surface.Sampled sampled -> {
                Contours.Field field = sampled.field();
                for (int j = 0; j < Surface.ROWS; j += TABLE_STRIDE) {
                    for (int i = 0; i < Surface.COLUMNS; i += TABLE_STRIDE) {
                        rows.add(
                                List.of(
                                        Data.cell(field.xs().get(i)),
                                        Data.cell(field.ys().get(j)),
                                        Data.cell(field.at(i, j))));
                    }
                }
            }
            case Surface.Cells cells -> {
                for (int i = 0; i < cells.rows().size(); i++) {
                    for (int j = 0; j < cells.rows().get(i).size(); j++) {
                        rows.add(
                                List.of(
                                        Integer.toString(j),
                                        Integer.toString(i),
                                        Data.cell(cells.rows().get(i).get(j))));
                    }
                }
            }
        }
        return Table.of(List.of(Words.x(frame), Words.y(frame), own(surface.name())), rows);
    }
}
