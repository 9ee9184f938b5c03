package dev.chalkproof.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** From curves and a frame to JFreeChart's plot. */
final class XyPlots {
    /** Ticks for which a range is rounded; what is shown depends on the room. */
    private static final int ROUNDING_TICKS = 6;

    /** Two long names can look the same once they are cut, and still are two series. */
    record Key(int index, String shown) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    private XyPlots() {}

    /** An empty plot over the given ranges, with the frame's axes and marks. */
    static XYPlot plot(Frame frame, Extent x, Extent y) {
        var plot = new XYPlot();
        plot.setDomainAxis(axis(frame.x(), x));
        plot.setRangeAxis(axis(frame.y(), y));
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(Theme.THIN);
        plot.setRangeGridlineStroke(Theme.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        for (Frame.Mark mark : frame.marks()) {
            Extent range = mark.onX() ? x : y;
            boolean late = mark.at() > range.low() + 0.6 * range.length();
            if (mark.onX()) {
                plot.addDomainMarker(marker(mark, late), Layer.FOREGROUND);
            } else {
                plot.addRangeMarker(marker(mark, late), Layer.FOREGROUND);
            }
        }
        return plot;
    }

    private static ValueAxis axis(Frame.Axis axis, Extent range) {
        return axis.logarithmic()
                ? TickAxis.logarithmic(axis.label(), range)
                : TickAxis.linear(axis.label(), range);
    }

    /** The label stands where there is room: left of a line far right, below one far up. */
    private static Marker marker(Frame.Mark mark, boolean late) {
        var marker = new ValueMarker(mark.at(), Palette.MUTED, Theme.DASHED);
        marker.setLabel(Labels.shown(mark.label()));
        marker.setLabelFont(Theme.FONT);
        marker.setLabelPaint(Palette.INK);
        marker.setLabelBackgroundColor(Theme.translucent(Palette.SURFACE, 204));
        marker.setLabelOffset(new RectangleInsets(3, 4, 3, 4));
        if (mark.onX()) {
            marker.setLabelAnchor(late ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        } else {
            marker.setLabelAnchor(late ? RectangleAnchor.BOTTOM_RIGHT : RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_RIGHT);
        }
        return marker;
    }

    /** Draws the curves over whatever the plot shows already; looks start at an index. */
    static void addCurves(XYPlot plot, List<Curve> curves, int firstLook) {
        var dataset = new XYSeriesCollection();
        var renderer = new XYLineAndShapeRenderer();
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDrawOutlines(false);
        renderer.setLegendLine(new Line2D.Double(0, 0, Theme.SAMPLE, 0));
        var shown =
                new Extent(
                        plot.getRangeAxis().getLowerBound(), plot.getRangeAxis().getUpperBound());
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            int look = firstLook + i;
            dataset.addSeries(series(i, curve, shown, plot.getRangeAxis() instanceof TickAxis.Log));
            renderer.setSeriesLinesVisible(i, curve.joined());
            renderer.setSeriesShapesVisible(i, curve.dots());
            renderer.setSeriesPaint(i, Palette.series(look));
            renderer.setSeriesStroke(i, Theme.line(look));
            renderer.setSeriesShape(i, Theme.marker(look));
        }
        int index = plot.getDataset() == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, dataset);
        plot.setRenderer(index, renderer);
    }

    /** Far outside of the frame a value only matters for the direction in which a line leaves. */
    private static XYSeries series(int index, Curve curve, Extent shown, boolean log) {
        Extent drawn = log ? shown.log10().pad(2).exp10() : shown.pad(2);
        var series = new XYSeries(new Key(index, Labels.shown(curve.name())), false, true);
        for (int i = 0; i < curve.xs().size(); i++) {
            double y = curve.ys().get(i);
            series.add(curve.xs().get(i), Double.isFinite(y) ? drawn.clamp(y) : Double.NaN);
        }
        return series;
    }

    /** How much more than its data an axis shows. */
    enum Room {
        /** From the first value to the last. */
        NONE,
        /** A little, so that the frame cuts no dot in half. */
        DOTS,
        /** Up to the next ticks. */
        ROUND,
        /** Up to the next ticks, and a little further where a dot would be cut. */
        ROUND_DOTS
    }

    /** A dot is about a fiftieth as wide as the plot is high. */
    private static final double DOT = 0.02;

    /** The range of an axis: the author's, or the one that the data and the marks take. */
    static Extent range(Frame.Axis axis, Extent data, Room room, List<Double> marks) {
        if (axis.range().isPresent()) {
            return axis.range().get();
        }
        Extent all = data;
        for (double mark : marks) {
            all = all.include(mark);
        }
        if (axis.logarithmic()) {
            Extent powers = all.log10().widened();
            return (room == Room.NONE ? powers : powers.pad(2 * DOT)).exp10();
        }
        all = all.widened();
        return switch (room) {
            case NONE -> all;
            case DOTS -> all.pad(DOT);
            case ROUND -> Ticks.rounded(toZero(all), ROUNDING_TICKS);
            case ROUND_DOTS -> aroundDots(Ticks.rounded(toZero(all), ROUNDING_TICKS), data);
        };
    }

    private static Extent aroundDots(Extent range, Extent data) {
        Extent wider = range.pad(DOT);
        double inside = range.length() * DOT;
        return new Extent(
                data.low() < range.low() + inside ? wider.low() : range.low(),
                data.high() > range.high() - inside ? wider.high() : range.high());
    }

    /** A range that nearly reaches zero starts there. */
    private static Extent toZero(Extent data) {
        boolean near = data.low() >= 0 && data.low() <= 0.3 * data.high();
        return near ? data.include(0) : data;
    }

    /** Where the frame has marks on one axis, which its range should hold. */
    static List<Double> marks(Frame frame, boolean onX) {
        return frame.marks().stream()
                .filter(mark -> mark.onX() == onX)
                .map(Frame.Mark::at)
                .toList();
    }

    /** An outline that lifts a line off a coloured ground. */
    static BasicStroke halo() {
        return new BasicStroke(5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
