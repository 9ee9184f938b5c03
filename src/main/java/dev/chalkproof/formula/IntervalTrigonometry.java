package dev.chalkproof.formula;

/** Sine, cosine and tangent of intervals: where they turn, and where they have poles. */
final class IntervalTrigonometry {
    private static final Interval RANGE = Interval.of(-1, 1);

    /** Beyond this, multiples of pi in double are too coarse to find the turning points. */
    private static final double LARGE = 1e8;

    private IntervalTrigonometry() {}

    static Interval sine(Interval x) {
        if (x.isPoint()) {
            return point(x.lower() == 0 ? 0 : StrictMath.sin(x.lower()), x.lower() == 0);
        }
        return between(x, StrictMath.sin(x.lower()), StrictMath.sin(x.upper()), Math.PI / 2);
    }

    static Interval cosine(Interval x) {
        if (x.isPoint()) {
            return point(StrictMath.cos(x.lower()), x.lower() == 0);
        }
        return between(x, StrictMath.cos(x.lower()), StrictMath.cos(x.upper()), 0);
    }

    private static Interval point(double value, boolean exact) {
        return exact
                ? Interval.of(value)
                : Interval.of(
                        Math.max(-1, Rounding.down(value, 1)), Math.min(1, Rounding.up(value, 1)));
    }

    /** The hull of the values at both ends, and of the turning points in between. */
    private static Interval between(Interval x, double left, double right, double peak) {
        if (Math.abs(x.lower()) > LARGE
                || Math.abs(x.upper()) > LARGE
                || x.width() >= 2 * Math.PI) {
            return RANGE;
        }
        double low = Math.max(-1, Rounding.down(Math.min(left, right), 1));
        double high = Math.min(1, Rounding.up(Math.max(left, right), 1));
        return Interval.of(turns(x, peak + Math.PI) ? -1 : low, turns(x, peak) ? 1 : high);
    }

    /** Whether an odd point may lie within; the slack covers the rounding of multiples of pi. */
    private static boolean turns(Interval x, double first) {
        double slack = 1e-6;
        double period = 2 * Math.PI;
        double k = Math.ceil((x.lower() - first - slack) / period);
        return first + k * period <= x.upper() + slack;
    }

    static Interval tangent(Interval x) {
        if (Math.abs(x.lower()) > LARGE || Math.abs(x.upper()) > LARGE || x.width() >= Math.PI) {
            return x.isPoint() ? widened(x.lower(), x.lower()) : Interval.UNKNOWN;
        }
        double slack = x.isPoint() ? 0 : 1e-9;
        double k = Math.ceil((x.lower() - Math.PI / 2 - slack) / Math.PI);
        boolean pole = Math.PI / 2 + k * Math.PI <= x.upper() + slack;
        return pole && !x.isPoint() ? Interval.UNKNOWN : widened(x.lower(), x.upper());
    }

    private static Interval widened(double a, double b) {
        double low = StrictMath.tan(a);
        double high = StrictMath.tan(b);
        return Interval.of(a == 0 ? 0 : Rounding.down(low, 1), b == 0 ? 0 : Rounding.up(high, 1));
    }
}
