package dev.chalkproof.chart;

import java.util.stream.IntStream;

/**
 * Points to draw. A point with a value that is not finite is a gap.
 *
 * @param typical the values that decide which part of the y axis is shown; fewer than all where a
 *     function grows without bound
 * @param unbounded whether it does so somewhere
 * @param joined whether a line joins the points
 * @param dots whether each point has a dot of its own
 */
record Curve(
        String name,
        Doubles xs,
        Doubles ys,
        Extent typical,
        boolean unbounded,
        boolean joined,
        boolean dots) {
    /** Up to this many points of a line are worth a dot each. */
    private static final int MOST_DOTS_ON_LINE = 30;

    static Curve ofData(Series.Points points) {
        int count = points.xs().size();
        Doubles ys =
                Doubles.generate(
                        count,
                        i -> Double.isFinite(points.xs().get(i)) ? points.ys().get(i) : Double.NaN);
        Extent typical = Extent.of(ys.stream(), new Extent(0, 1));
        boolean dots = !points.joined() || count <= MOST_DOTS_ON_LINE;
        return new Curve(points.name(), points.xs(), ys, typical, false, points.joined(), dots);
    }

    Extent xExtent() {
        return Extent.of(
                IntStream.range(0, xs.size())
                        .filter(i -> Double.isFinite(ys.get(i)))
                        .mapToDouble(xs::get),
                new Extent(0, 1));
    }
}
