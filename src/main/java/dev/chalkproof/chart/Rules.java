package dev.chalkproof.chart;

import java.util.Collection;

/** What must hold of what an author hands over; each message states the value and the rule. */
final class Rules {
    /** More points than a reader could tell apart, and more SVG than a page should carry. */
    static final int MOST_POINTS = 20_000;

    private Rules() {}

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static double finite(String what, double value) {
        require(Double.isFinite(value), what + " " + value + " must be finite");
        return value;
    }

    static String named(String name, Collection<String> taken) {
        require(!Labels.clean(name).isEmpty(), "a series must have a name, but it is blank");
        require(
                !taken.contains(name),
                "series '" + name + "' exists already; each series needs a name of its own");
        return name;
    }

    /** A copy of the data, since an array can change after it was handed over. */
    static Doubles data(String name, double[] values) {
        require(values.length > 0, "series '" + name + "' has no values; it needs at least one");
        require(
                values.length <= MOST_POINTS,
                "series '"
                        + name
                        + "' has "
                        + values.length
                        + " values; at most "
                        + MOST_POINTS
                        + " can be drawn");
        return Doubles.of(values);
    }

    static void sameLength(String name, double[] xs, double[] ys) {
        require(
                xs.length == ys.length,
                "series '"
                        + name
                        + "' has "
                        + xs.length
                        + " x values and "
                        + ys.length
                        + " y values; it needs as many of one as of the other");
    }

    static Extent interval(String what, double from, double to) {
        require(
                Double.isFinite(from) && Double.isFinite(to) && from < to,
                what + " from " + from + " to " + to + " must be finite and ascending");
        return new Extent(from, to);
    }

    /** A logarithm has no place for zero and below; missing values are left out anyway. */
    static void positive(String name, String axis, Doubles values) {
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            require(
                    !(value <= 0),
                    "series '"
                            + name
                            + "' has the value "
                            + value
                            + " on the "
                            + axis
                            + " axis, which is logarithmic; values there must be > 0");
        }
    }
}
