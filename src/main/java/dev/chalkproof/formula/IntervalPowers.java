package dev.chalkproof.formula;

/** Powers and roots of intervals. */
final class IntervalPowers {
    private IntervalPowers() {}

    static Interval power(Interval base, Interval exponent) {
        if (exponent.isPoint()) {
            double n = exponent.lower();
            if (n == Math.rint(n) && Math.abs(n) <= 1e9) {
                return whole(base, (long) n);
            }
            if (n == 0.5) {
                return IntervalFunctions.apply(Operator.SQRT, base);
            }
        }
        if (base.upper() < 0) {
            // Only whole exponents have a value there.
            return Math.floor(exponent.upper()) < exponent.lower()
                    ? Interval.EMPTY
                    : Interval.UNKNOWN;
        }
        if (base.lower() < 0) {
            // Negative numbers have powers at whole exponents, of either sign.
            double far = Math.max(-base.lower(), base.upper());
            Interval size = power(Interval.of(0, far), exponent);
            double bound = size.isEmpty() ? Double.POSITIVE_INFINITY : size.upper();
            return new Interval(-bound, bound, false);
        }
        boolean certain = base.lower() > 0 || (base.lower() == 0 && exponent.lower() > 0);
        double x1 = Math.max(0, base.lower());
        double x2 = base.upper();
        if (x1 == 0 && exponent.lower() <= 0) {
            if (x2 == 0) {
                return exponent.upper() < 0 ? Interval.EMPTY : Interval.UNKNOWN;
            }
            return Interval.of(0, Double.POSITIVE_INFINITY).doubtful();
        }
        // Monotone in each argument, so that the extremes lie in the corners.
        Interval corners = corner(x1, exponent.lower()).hull(corner(x1, exponent.upper()));
        corners = corners.hull(corner(x2, exponent.lower())).hull(corner(x2, exponent.upper()));
        return certain ? corners : corners.doubtful();
    }

    private static Interval corner(double x, double y) {
        double value = StrictMath.pow(x, y);
        if (x == 1 || (x == 0 && y > 0)) {
            return Interval.of(value);
        }
        return Interval.of(Math.max(0, Rounding.down(value, 2)), Rounding.up(value, 2));
    }

    static Interval whole(Interval base, long n) {
        if (n == 0) {
            return Interval.of(1);
        }
        if (n < 0) {
            return IntervalOperations.divide(Interval.of(1), whole(base, -n));
        }
        if (n == 1) {
            return base;
        }
        if (n % 2 != 0) {
            return Interval.of(
                    monomial(base.lower(), n).lower(), monomial(base.upper(), n).upper());
        }
        Interval low = monomial(base.lower(), n);
        Interval high = monomial(base.upper(), n);
        if (base.lower() <= 0 && base.upper() >= 0) {
            return Interval.of(0, Math.max(low.upper(), high.upper()));
        }
        return low.hull(high);
    }

    /** A power of one number: exact for squares and small integers. */
    private static Interval monomial(double x, long n) {
        if (n == 2) {
            return Interval.of(Rounding.mulDown(x, x), Rounding.mulUp(x, x));
        }
        double value = StrictMath.pow(x, (double) n);
        if (Math.abs(value) < 0x1p53 && x == Math.rint(x)) {
            return Interval.of(value);
        }
        double low = Rounding.down(value, 2);
        double high = Rounding.up(value, 2);
        boolean negative = x < 0 && n % 2 != 0;
        return negative ? Interval.of(low, Math.min(0, high)) : Interval.of(Math.max(0, low), high);
    }

    /** The n-th root; odd roots of negative numbers are negative. */
    static Interval root(Interval n, Interval x) {
        boolean whole = n.isPoint() && n.lower() == Math.rint(n.lower());
        boolean odd = whole && n.lower() % 2 != 0 && n.lower() > 0;
        if (!odd) {
            return power(x, IntervalOperations.divide(Interval.of(1), n));
        }
        return Interval.of(odd(n.lower(), x.lower()).lower(), odd(n.lower(), x.upper()).upper());
    }

    private static Interval odd(double n, double x) {
        if (x == 0) {
            return Interval.of(0);
        }
        Interval exponent = IntervalOperations.divide(Interval.of(1), Interval.of(n));
        Interval positive = power(Interval.of(Math.abs(x)), exponent);
        return x > 0 ? positive : Interval.of(-positive.upper(), -positive.lower());
    }
}
