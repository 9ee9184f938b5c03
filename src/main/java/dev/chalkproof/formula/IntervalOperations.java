package dev.chalkproof.formula;

/** Operators on two intervals. */
final class IntervalOperations {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private IntervalOperations() {}

    static Interval apply(Operator operator, Interval a, Interval b) {
        return switch (operator) {
            case ADD ->
                    Interval.of(
                            Rounding.addDown(a.lower(), b.lower()),
                            Rounding.addUp(a.upper(), b.upper()));
            case SUB ->
                    Interval.of(
                            Rounding.addDown(a.lower(), -b.upper()),
                            Rounding.addUp(a.upper(), -b.lower()));
            case MUL -> multiply(a, b);
            case DIV -> divide(a, b);
            case POW -> IntervalPowers.power(a, b);
            case MOD -> modulo(a, b);
            case REMAINDER, INT_DIV -> truncated(operator, a, b);
            case ROOT -> IntervalPowers.root(a, b);
            case LOG ->
                    divide(
                            IntervalFunctions.apply(Operator.LN, b),
                            IntervalFunctions.apply(Operator.LN, a));
            case ATAN2 -> atan2(a, b);
            case MAX -> Interval.of(Math.max(a.lower(), b.lower()), Math.max(a.upper(), b.upper()));
            case MIN -> Interval.of(Math.min(a.lower(), b.lower()), Math.min(a.upper(), b.upper()));
            case BINOMIAL -> binomial(a, b);
            default -> throw new IllegalArgumentException(operator + " takes no two numbers");
        };
    }

    static Interval multiply(Interval a, Interval b) {
        double low =
                Math.min(
                        Math.min(
                                Rounding.mulDown(a.lower(), b.lower()),
                                Rounding.mulDown(a.lower(), b.upper())),
                        Math.min(
                                Rounding.mulDown(a.upper(), b.lower()),
                                Rounding.mulDown(a.upper(), b.upper())));
        double high =
                Math.max(
                        Math.max(
                                Rounding.mulUp(a.lower(), b.lower()),
                                Rounding.mulUp(a.lower(), b.upper())),
                        Math.max(
                                Rounding.mulUp(a.upper(), b.lower()),
                                Rounding.mulUp(a.upper(), b.upper())));
        return new Interval(low, high, a.certain() && b.certain());
    }

    static Interval divide(Interval a, Interval b) {
        boolean certain = a.certain() && b.certain();
        if (a.isEmpty() || b.isEmpty() || (b.lower() == 0 && b.upper() == 0)) {
            return Interval.EMPTY;
        }
        if (b.lower() < 0 && b.upper() > 0) {
            return Interval.UNKNOWN;
        }
        if (b.lower() == 0 || b.upper() == 0) {
            return halfLine(a, b);
        }
        double low =
                Math.min(
                        Math.min(
                                Rounding.divDown(a.lower(), b.lower()),
                                Rounding.divDown(a.lower(), b.upper())),
                        Math.min(
                                Rounding.divDown(a.upper(), b.lower()),
                                Rounding.divDown(a.upper(), b.upper())));
        double high =
                Math.max(
                        Math.max(
                                Rounding.divUp(a.lower(), b.lower()),
                                Rounding.divUp(a.lower(), b.upper())),
                        Math.max(
                                Rounding.divUp(a.upper(), b.lower()),
                                Rounding.divUp(a.upper(), b.upper())));
        return new Interval(low, high, certain);
    }

    /** A divisor that has zero as one of its ends. */
    private static Interval halfLine(Interval a, Interval b) {
        boolean positive = b.lower() == 0;
        double far = positive ? b.upper() : b.lower();
        if (a.lower() > 0) {
            return positive
                    ? new Interval(Rounding.divDown(a.lower(), far), INFINITY, false)
                    : new Interval(-INFINITY, Rounding.divUp(a.lower(), far), false);
        }
        if (a.upper() < 0) {
            return positive
                    ? new Interval(-INFINITY, Rounding.divUp(a.upper(), far), false)
                    : new Interval(Rounding.divDown(a.upper(), far), INFINITY, false);
        }
        return Interval.UNKNOWN;
    }

    private static Interval modulo(Interval a, Interval b) {
        if (b.lower() <= 0 && b.upper() >= 0) {
            return b.isPoint() ? Interval.EMPTY : Interval.UNKNOWN;
        }
        Interval steps = IntervalFunctions.apply(Operator.FLOOR, divide(a, b));
        // The remainder lies between zero and the divisor, zero included.
        Interval range = Interval.of(Math.min(0, b.lower()), Math.max(0, b.upper()));
        if (!steps.isPoint()) {
            return range;
        }
        Interval value = apply(Operator.SUB, a, multiply(b, steps));
        Interval within = value.intersection(range);
        return within.isEmpty() ? value : within;
    }

    private static Interval truncated(Operator operator, Interval a, Interval b) {
        if (b.lower() <= 0 && b.upper() >= 0) {
            return b.isPoint() ? Interval.EMPTY : Interval.UNKNOWN;
        }
        Interval quotient = IntervalFunctions.apply(Operator.TRUNCATE, divide(a, b));
        return operator == Operator.INT_DIV
                ? quotient
                : apply(Operator.SUB, a, multiply(b, quotient));
    }

    private static Interval atan2(Interval signed, Interval x) {
        // The sign of a zero means nothing to a real number.
        Interval y = Interval.of(signed.lower() + 0.0, signed.upper() + 0.0);
        if (x.lower() <= 0 && y.lower() <= 0 && y.upper() >= 0) {
            // Across the cut, or around the origin.
            return y.isPoint() && x.isPoint()
                    ? widened(StrictMath.atan2(y.lower(), x.lower()))
                    : Interval.of(-Math.nextUp(Math.PI), Math.nextUp(Math.PI));
        }
        Interval all = widened(StrictMath.atan2(y.lower(), x.lower()));
        all = all.hull(widened(StrictMath.atan2(y.lower(), x.upper())));
        all = all.hull(widened(StrictMath.atan2(y.upper(), x.lower())));
        return all.hull(widened(StrictMath.atan2(y.upper(), x.upper())));
    }

    private static Interval widened(double value) {
        return Interval.of(Rounding.down(value, 2), Rounding.up(value, 2));
    }

    private static Interval binomial(Interval n, Interval k) {
        if (!n.isPoint() || !k.isPoint()) {
            return Interval.UNKNOWN;
        }
        double value = SpecialFunctions.binomial(n.lower(), k.lower());
        if (Double.isNaN(value)) {
            return Interval.EMPTY;
        }
        if (Double.isInfinite(value)) {
            return Interval.of(Double.MAX_VALUE, INFINITY);
        }
        // Exact while every intermediate product is; else each step adds an error.
        int steps = (int) Math.min(1e6, 4 * Math.min(k.lower(), n.lower() - k.lower()) + 4);
        double slack = value < 0x1p50 ? 0 : Math.abs(value) * steps * 0x1p-52;
        return Interval.of(value - slack, value + slack);
    }
}
