package dev.chalkproof.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The looks of all charts, apart from the colours. */
final class Theme {
    /** Nine pixels in a column of 340 pixels, when the picture is 640 units wide. */
    static final int FONT_SIZE = 17;

    static final Font FONT = TextMetrics.font(FONT_SIZE);
    static final Stroke THIN = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED =
            new BasicStroke(
                    1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);

    /** The legend's sample of a filled area. */
    static final Shape SWATCH = new Rectangle2D.Double(-6, -6, 12, 12);

    /** Widths of the legend's line samples: long enough to show a dash pattern. */
    static final double SAMPLE = 34;

    private static final List<float[]> DASHES =
            List.of(
                    new float[] {},
                    new float[] {9, 4},
                    new float[] {2, 3},
                    new float[] {12, 4, 2, 4},
                    new float[] {5, 3},
                    new float[] {14, 5},
                    new float[] {7, 3, 2, 3, 2, 3},
                    new float[] {3, 6});

    private Theme() {}

    /** The stroke of a line: colour alone does not tell lines apart for every reader. */
    static Stroke line(int index) {
        float[] dashes = DASHES.get(index % DASHES.size());
        return dashes.length == 0
                ? new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** A shape around the origin for the points of a series. */
    static Shape marker(int index) {
        double r = 4.2;
        return switch (index % 6) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-r * 0.9, -r * 0.9, 1.8 * r, 1.8 * r);
            case 2 -> polygon(0, -1.3 * r, 1.2 * r, 0.9 * r, -1.2 * r, 0.9 * r);
            case 3 -> polygon(0, -1.35 * r, 1.35 * r, 0, 0, 1.35 * r, -1.35 * r, 0);
            case 4 -> polygon(0, 1.3 * r, 1.2 * r, -0.9 * r, -1.2 * r, -0.9 * r);
            default -> cross(r);
        };
    }

    private static Shape polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape cross(double r) {
        double w = r / 3;
        return polygon(
                -r, -w, -w, -w, -w, -r, w, -r, w, -w, r, -w, r, w, w, w, w, r, -w, r, -w, w, -r, w);
    }

    static <A extends Axis> A styled(A axis) {
        axis.setLabelFont(FONT);
        axis.setTickLabelFont(FONT);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.MUTED);
        axis.setAxisLineStroke(THIN);
        axis.setTickMarkPaint(Palette.MUTED);
        axis.setTickMarkStroke(THIN);
        axis.setTickMarkOutsideLength(4);
        axis.setTickLabelInsets(new RectangleInsets(2, 5, 2, 5));
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
        return axis;
    }

    /** A chart around a plot, with the legend above it, where it can't cover data. */
    static JFreeChart chart(Optional<String> title, Plot plot, boolean legend) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        double right = plot instanceof XYPlot xy ? TickAxis.overhang(xy.getDomainAxis()) : 0;
        plot.setInsets(new RectangleInsets(10, 2, 2, Math.max(16, right)));
        plot.setNoDataMessageFont(FONT);
        var chart = new JFreeChart(null, FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        title.map(Labels::shown)
                .filter(text -> !text.isEmpty())
                .ifPresent(
                        text -> {
                            chart.setTitle(text);
                            chart.getTitle().setFont(TextMetrics.font(FONT_SIZE + 1));
                            chart.getTitle().setPaint(Palette.INK);
                        });
        if (legend) {
            chart.addSubtitle(legend(plot));
        }
        return chart;
    }

    private static LegendTitle legend(Plot plot) {
        var legend = new LegendTitle(plot);
        legend.setItemFont(FONT);
        legend.setItemPaint(Palette.INK);
        legend.setBackgroundPaint(null);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.CENTER);
        legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 12));
        legend.setLegendItemGraphicPadding(new RectangleInsets(1, 4, 1, 4));
        legend.setPadding(new RectangleInsets(2, 0, 0, 0));
        return legend;
    }

    /** A colour that lets what lies behind it through. */
    static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
