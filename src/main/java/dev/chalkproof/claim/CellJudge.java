package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;

/**
 * Compares one number.
 *
 * @param lastPrecision whether nothing more precise will be tried
 * @param reference what the formula gives
 * @param meaning what the code means
 * @param result what the compiled code gave
 */
record CellJudge<N>(
        Arithmetic<N> system,
        boolean lastPrecision,
        Cell<N> reference,
        Cell<N> meaning,
        Cell<Double> result) {
    /**
     * How far meanings may be apart, in units in the last place of a double: constants such as ln 2
     * are written in code to 16 digits, iterations end there.
     */
    private static final double MEANING_ULPS = 4;

    /** Another order of operations may round so many times worse than the formula's. */
    private static final double ROUNDING_FACTOR = 8;

    /** What the functions of {@code Math} may be off, a few of them in a row. */
    private static final double ROUNDING_ULPS = 8;

    /** Fewer than about ten digits are left: worth a remark, however it comes about. */
    private static final double LOSS_ULPS = 1e6;

    Judgement judge(double roundingError) {
        return switch (reference) {
            case Cell.Unknown<N>(String reason) -> new Judgement.Unjudged(reason);
            case Cell.Undefined<N>(String reason) ->
                    result instanceof Cell.Known<Double>(Double c) && Double.isFinite(c)
                            ? new Judgement.Differs(
                                    Judgement.Kind.FORMULA_UNDEFINED,
                                    "has no value"
                                            + (reason.equals("no value")
                                                    ? ""
                                                    : " (" + reason + ")"),
                                    Values.show(c))
                            : new Judgement.NoValue();
            case Cell.Known<N>(N value) -> judge(value, roundingError);
        };
    }

    private Judgement judge(N value, double roundingError) {
        if (!isKnown(value) && !lastPrecision) {
            return new Judgement.Unjudged("cancellation leaves too few digits");
        }
        Truth sameMeaning = sameMeaning(value);
        if (sameMeaning == Truth.FALSE) {
            return differs(value);
        }
        return switch (result) {
            case Cell.Undefined<Double>(String reason) ->
                    new Judgement.Differs(Judgement.Kind.CODE_UNDEFINED, show(value), reason);
            case Cell.Unknown<Double>(String reason) -> new Judgement.Unjudged(reason);
            case Cell.Known<Double>(Double c) ->
                    Double.isFinite(c)
                            ? finite(value, c, sameMeaning, roundingError)
                            : infinite(value, c, sameMeaning, roundingError);
        };
    }

    /** Whether the enclosure is no wider than the doubles are apart. */
    private boolean isKnown(N value) {
        double x = system.toDouble(value);
        return Double.isInfinite(x) || within(value, system.number(x), ulp(value)) == Truth.TRUE;
    }

    private Truth sameMeaning(N value) {
        return switch (meaning) {
            case Cell.Known<N>(N meant) -> within(value, meant, MEANING_ULPS * ulp(value));
            case Cell.Undefined<N> _ ->
                    // NaN and infinity may still lead to a number in Java: 1 / (1 / 0.0) is 0.
                    result instanceof Cell.Known<Double>(Double c) && Double.isFinite(c)
                            ? Truth.UNKNOWN
                            : Truth.FALSE;
            case Cell.Unknown<N> _ -> Truth.UNKNOWN;
        };
    }

    private Judgement finite(N value, double c, Truth sameMeaning, double roundingError) {
        N number = system.number(c);
        double reference = system.toDouble(value);
        double tolerance =
                ROUNDING_FACTOR * roundingError
                        + ROUNDING_ULPS * ulp(value)
                        + ROUNDING_ULPS * Double.MIN_VALUE;
        Truth close =
                Double.isNaN(tolerance) || tolerance == Double.POSITIVE_INFINITY
                        ? Truth.UNKNOWN
                        : within(value, number, tolerance);
        double ulps = ulps(reference, c);
        return switch (close) {
            case TRUE -> new Judgement.Agrees(ulps, ulps > LOSS_ULPS, show(value), Values.show(c));
            case FALSE -> {
                if (sameMeaning == Truth.TRUE) {
                    yield new Judgement.Agrees(ulps, true, show(value), Values.show(c));
                }
                yield mayMeanTheSame()
                        ? new Judgement.Unjudged("too close to tell what the code means")
                        : differs(value);
            }
            case UNKNOWN ->
                    sameMeaning == Truth.TRUE
                            ? new Judgement.Agrees(
                                    ulps, ulps > ROUNDING_ULPS, show(value), Values.show(c))
                            : new Judgement.Unjudged("rounding leaves nothing to compare");
        };
    }

    /**
     * Whether the code may only round badly: more precision may still show it, or even the highest
     * does not reach through the cancellation. Code without a known meaning has to answer for what
     * it gives.
     */
    private boolean mayMeanTheSame() {
        return switch (meaning) {
            case Cell.Known<N> _ -> true;
            case Cell.Undefined<N> _ -> !lastPrecision;
            case Cell.Unknown<N>(String reason) ->
                    !reason.equals(Subject.NOT_LIFTED)
                            && (!lastPrecision || !reason.equals(Quantity.LONG_CODE));
        };
    }

    private Judgement infinite(N value, double c, Truth sameMeaning, double roundingError) {
        double reference = system.toDouble(value);
        boolean overflow =
                !Double.isNaN(c)
                        && (Double.isInfinite(reference)
                                || Math.abs(reference) >= 0.999 * Double.MAX_VALUE)
                        && Math.signum(reference) == Math.signum(c);
        if (overflow) {
            return new Judgement.Agrees(0, false, show(value), Values.show(c));
        }
        // The formula itself, computed as it stands, may overflow on its way to the result.
        boolean explained =
                sameMeaning == Truth.TRUE
                        || roundingError == Double.POSITIVE_INFINITY
                        || Double.isNaN(roundingError);
        if (!explained && mayMeanTheSame()) {
            return new Judgement.Unjudged("too close to tell what the code means");
        }
        return explained
                ? new Judgement.Agrees(Double.POSITIVE_INFINITY, true, show(value), Values.show(c))
                : new Judgement.Differs(Judgement.Kind.CODE_UNDEFINED, show(value), Values.show(c));
    }

    private Judgement differs(N value) {
        return switch (result) {
            case Cell.Known<Double>(Double c) when Double.isFinite(c) ->
                    new Judgement.Differs(Judgement.Kind.VALUE, show(value), Values.show(c));
            case Cell.Known<Double>(Double c) ->
                    new Judgement.Differs(
                            Judgement.Kind.CODE_UNDEFINED, show(value), Values.show(c));
            case Cell.Undefined<Double>(String reason) ->
                    new Judgement.Differs(Judgement.Kind.CODE_UNDEFINED, show(value), reason);
            case Cell.Unknown<Double>(String reason) -> new Judgement.Unjudged(reason);
        };
    }

    /** Whether two numbers are no further apart than a distance. */
    private Truth within(N a, N b, double distance) {
        N difference = system.apply(Operator.ABS, system.apply(Operator.SUB, a, b));
        return system.compare(Operator.LESS_EQUAL, difference, system.number(distance));
    }

    private double ulp(N value) {
        double size = Math.min(Math.abs(system.toDouble(value)), Double.MAX_VALUE);
        return Math.ulp(size);
    }

    private static double ulps(double reference, double c) {
        double distance = Math.abs(reference - c) / Math.ulp(reference);
        return Double.isFinite(distance) ? Math.rint(distance * 10) / 10 : Double.POSITIVE_INFINITY;
    }

    private String show(N value) {
        return Values.show(system.toDouble(value));
    }
}
