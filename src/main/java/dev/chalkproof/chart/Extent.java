package dev.chalkproof.chart;

import java.util.stream.DoubleStream;

/** A closed interval of an axis, both ends finite and {@code low <= high}. */
record Extent(double low, double high) {
    Extent {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException(
                    "range " + low + " to " + high + " must be finite and ascending");
        }
    }

    /** From the smallest to the largest finite value; {@code otherwise} where there is none. */
    static Extent of(DoubleStream values, Extent otherwise) {
        var found = values.filter(Double::isFinite).summaryStatistics();
        return found.getCount() == 0 ? otherwise : new Extent(found.getMin(), found.getMax());
    }

    double length() {
        return high - low;
    }

    Extent union(Extent other) {
        return new Extent(Math.min(low, other.low), Math.max(high, other.high));
    }

    Extent include(double value) {
        return new Extent(Math.min(low, value), Math.max(high, value));
    }

    double clamp(double value) {
        return Math.clamp(value, low, high);
    }

    /** Adds a share of the length at both ends, so that points do not sit on the frame. */
    Extent pad(double share) {
        double margin = length() * share;
        return new Extent(low - margin, high + margin);
    }

    /** Gives an interval of no length a little room, since an axis needs two different ends. */
    Extent widened() {
        // Ends that differ only in their last digits would leave no room for different tick labels.
        if (length() > 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
            return this;
        }
        double margin = low == 0 ? 1 : Math.abs(low) * 0.1;
        return new Extent(low - margin, high + margin);
    }

    Extent log10() {
        return new Extent(StrictMath.log10(low), StrictMath.log10(high));
    }

    Extent exp10() {
        return new Extent(StrictMath.pow(10, low), StrictMath.pow(10, high));
    }
}
