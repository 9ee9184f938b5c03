package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of two variables as coloured bands, with level lines and paths over it, or a matrix as
 * coloured cells: {@link Charts#heatMap}.
 */
public final class HeatMap extends AxesChart<HeatMap> {
    private static final int MOST_LEVELS = 50;
    private static final int MOST_SIDE = 200;

    private final Optional<Surface> surface;
    private final List<Double> contours;
    private final List<Series.Points> paths;
    private final boolean logLevels;
    private final Optional<Extent> levels;

    private HeatMap(
            Frame frame,
            Optional<Surface> surface,
            List<Double> contours,
            List<Series.Points> paths,
            boolean logLevels,
            Optional<Extent> levels) {
        super(frame);
        this.surface = surface;
        this.contours = List.copyOf(contours);
        this.paths = List.copyOf(paths);
        this.logLevels = logLevels;
        this.levels = levels;
    }

    static HeatMap of(Frame frame) {
        return new HeatMap(frame, Optional.empty(), List.of(), List.of(), false, Optional.empty());
    }

    @Override
    HeatMap with(Frame changed) {
        return new HeatMap(changed, surface, contours, paths, logLevels, levels);
    }

    /**
     * A function over a rectangle, replacing what was plotted before. It is called on a grid of 129
     * by 97 points; where it gives NaN or an infinity, nothing is painted.
     */
    public HeatMap plot(
            String name,
            double xFrom,
            double xTo,
            double yFrom,
            double yTo,
            DoubleBinaryOperator f) {
        Extent x = Rules.interval("x of '" + name + "'", xFrom, xTo);
        Extent y = Rules.interval("y of '" + name + "'", yFrom, yTo);
        return over(Surface.Sampled.of(name, x, y, f));
    }

    /**
     * The cells of a matrix, replacing what was plotted before: row 0 at the top, such as a
     * confusion matrix or attention weights.
     *
     * @param rows at most 200, all as long as the first one
     */
    public HeatMap cells(String name, double[][] rows) {
        Rules.require(
                rows.length > 0 && rows.length <= MOST_SIDE,
                "matrix '"
                        + name
                        + "' has "
                        + rows.length
                        + " rows; it may have 1 to "
                        + MOST_SIDE);
        for (double[] row : rows) {
            Rules.require(
                    row.length > 0 && row.length <= MOST_SIDE && row.length == rows[0].length,
                    "matrix '"
                            + name
                            + "' has rows of "
                            + rows[0].length
                            + " and of "
                            + row.length
                            + " cells; all must have the same number, from 1 to "
                            + MOST_SIDE);
        }
        return over(new Surface.Cells(name, Arrays.stream(rows).map(Doubles::of).toList()));
    }

    private HeatMap over(Surface plotted) {
        Rules.named(plotted.name(), Series.names(paths));
        Rules.require(
                plotted.values().anyFinite(),
                "'" + plotted.name() + "' has no finite value; it needs at least one");
        return new HeatMap(frame, Optional.of(plotted), contours, paths, logLevels, levels);
    }

    /** Lines on which the function has these values. */
    public HeatMap contours(double... levels) {
        Rules.require(
                levels.length <= MOST_LEVELS,
                levels.length + " contours are too many; at most " + MOST_LEVELS);
        for (double level : levels) {
            Rules.finite("contour", level);
        }
        var more = new ArrayList<>(contours);
        Arrays.stream(levels).forEach(more::add);
        return new HeatMap(frame, surface, more, paths, logLevels, this.levels);
    }

    /** A walk over the map, such as that of an optimiser: a dot for each step, joined. */
    public HeatMap path(String name, double[] xs, double[] ys) {
        var taken = new ArrayList<>(Series.names(paths));
        surface.map(Surface::name).ifPresent(taken::add);
        Rules.named(name, taken);
        Rules.sameLength(name, xs, ys);
        var more = new ArrayList<>(paths);
        more.add(new Series.Points(name, Rules.data(name, xs), Rules.data(name, ys), true));
        return new HeatMap(frame, surface, contours, more, logLevels, levels);
    }

    /**
     * Colours by the logarithm of the value, for values that span magnitudes. A value of 0 gets the
     * first colour; there can be none below.
     */
    public HeatMap logLevels() {
        return new HeatMap(frame, surface, contours, paths, true, levels);
    }

    /** The values of the first and the last colour; values beyond get the same colours. */
    public HeatMap levels(double low, double high) {
        Extent chosen = Rules.interval("the levels", low, high);
        return new HeatMap(frame, surface, contours, paths, logLevels, Optional.of(chosen));
    }

    @Override
    Size size() {
        return new Size(Size.DEFAULT.width(), 420);
    }

    @Override
    Picture picture(Size size) {
        Surface shown =
                surface.orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the heat map has no values; plot a function or cells"));
        Extent seen = Extent.of(shown.values().stream(), new Extent(0, 1));
        Extent range = levels.orElseGet(() -> logLevels ? above0(shown) : seen);
        var bands =
                new Bands(
                        logLevels ? positive(range).log10().widened() : range.widened(), logLevels);
        Extent x = frame.x().range().orElse(shown.x());
        Extent y = frame.y().range().orElse(shown.y());
        List<Curve> curves = paths.stream().map(path -> path.curve(frame)).toList();
        var plot = HeatPlots.plot(frame, x, y, shown, bands, contours, curves);
        var chart = Theme.chart(frame.title(), plot, !paths.isEmpty());
        chart.addSubtitle(HeatPlots.key(shown.name(), bands));
        return Picture.of(
                chart,
                size,
                frame.title(),
                Phrase.OVER.with(Saying.own(shown.name()), Words.against(frame)),
                HeatPlots.description(frame, x, y, shown, seen, contours, curves),
                HeatPlots.table(frame, shown, paths));
    }

    /**
     * A value of 0, as a loss has at its minimum, is below all levels and gets the first colour.
     */
    private static Extent above0(Surface shown) {
        Doubles refused = Doubles.of(shown.values().stream().filter(v -> v < 0));
        Rules.positive(shown.name(), "colour", refused);
        Extent none = new Extent(0, 0);
        return Extent.of(shown.values().stream().filter(v -> v > 0), none);
    }

    private static Extent positive(Extent range) {
        Rules.require(
                range.low() > 0,
                "the levels are logarithmic and start at "
                        + range.low()
                        + "; they must start above 0");
        return range;
    }
}
