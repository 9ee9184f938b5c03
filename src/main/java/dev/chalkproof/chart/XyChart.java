package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Lines and points over two number axes: see {@link Charts#line} and {@link Charts#scatter}. */
public final class XyChart extends AxesChart<XyChart> {
    private final List<Series> series;

    /** Whether {@code plot} joins given values. */
    private final boolean lines;

    XyChart(Frame frame, List<Series> series, boolean lines) {
        super(frame);
        this.series = List.copyOf(series);
        this.lines = lines;
    }

    @Override
    XyChart with(Frame changed) {
        return new XyChart(changed, series, lines);
    }

    /**
     * The graph of a function. It is sampled as closely as the picture needs; jumps and poles are
     * gaps, and so is every point at which the function gives NaN or an infinity.
     *
     * @throws IllegalArgumentException unless {@code from < to}, both finite
     */
    public XyChart plot(String name, double from, double to, DoubleUnaryOperator f) {
        var over = Rules.interval("series '" + name + "'", from, to);
        return add(new Series.Function(name, over, f));
    }

    /**
     * Given values: joined by a line on a line chart, single points on a scatter chart. A value
     * that is NaN or infinite is a gap.
     *
     * @throws IllegalArgumentException if there are no values, or not as many of one as of the
     *     other
     */
    public XyChart plot(String name, double[] xs, double[] ys) {
        return add(name, xs, ys, lines);
    }

    /** Given values at 0, 1, 2 and so on, such as a loss by epoch. */
    public XyChart plot(String name, double... ys) {
        return plot(name, indices(ys.length), ys);
    }

    /** Single points, on any chart: measurements beside the curve that explains them. */
    public XyChart points(String name, double[] xs, double[] ys) {
        return add(name, xs, ys, false);
    }

    /** Points joined in their order, on any chart. */
    public XyChart line(String name, double[] xs, double[] ys) {
        return add(name, xs, ys, true);
    }

    /** A logarithmic x axis; all x values must be above 0. */
    public XyChart logX() {
        return with(frame.withX(frame.x().inLog()));
    }

    /** A logarithmic y axis; all y values must be above 0. */
    public XyChart logY() {
        return with(frame.withY(frame.y().inLog()));
    }

    private XyChart add(String name, double[] xs, double[] ys, boolean joined) {
        Rules.sameLength(name, xs, ys);
        return add(new Series.Points(name, Rules.data(name, xs), Rules.data(name, ys), joined));
    }

    private XyChart add(Series added) {
        Rules.named(added.name(), Series.names(series));
        var more = new ArrayList<>(series);
        more.add(added);
        return new XyChart(frame, more, lines);
    }

    static double[] indices(int count) {
        double[] indices = new double[count];
        Arrays.setAll(indices, i -> i);
        return indices;
    }

    @Override
    Picture picture(Size size) {
        Rules.require(
                !series.isEmpty(), "the chart has no series; plot at least one before showing it");
        List<Curve> curves = series.stream().map(s -> s.curve(frame)).toList();
        boolean allLines = curves.stream().allMatch(Curve::joined);
        boolean dots = curves.stream().anyMatch(Curve::dots);
        Extent x =
                XyPlots.range(
                        frame.x(),
                        curves.stream().map(Curve::xExtent).reduce(Extent::union).orElseThrow(),
                        allLines
                                ? (dots ? XyPlots.Room.DOTS : XyPlots.Room.NONE)
                                : XyPlots.Room.ROUND,
                        XyPlots.marks(frame, true));
        Extent y =
                XyPlots.range(
                        frame.y(),
                        curves.stream().map(Curve::typical).reduce(Extent::union).orElseThrow(),
                        dots ? XyPlots.Room.ROUND_DOTS : XyPlots.Room.ROUND,
                        XyPlots.marks(frame, false));
        var plot = XyPlots.plot(frame, x, y);
        XyPlots.addCurves(plot, curves, 0);
        Phrase kind = allLines ? Phrase.LINE_CHART : Phrase.SCATTER_CHART;
        return Picture.of(
                Theme.chart(frame.title(), plot, curves.size() > 1),
                size,
                frame.title(),
                Words.against(frame),
                Words.curves(kind, frame, x, y, curves),
                Tables.of(frame, series));
    }
}
