package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.util.function.DoubleSupplier;

/**
 * Compares one number.
 *
 * @param lastPrecision whether nothing more precise will be tried
 * @param reference what the formula gives
 * @param meaning what the code means
 * @param result what the compiled code gave; unknown where it ran out of time
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

    /** So near the tolerance holds even of numbers that rounding does the formula no harm at. */
    private static final double CLOSE_ULPS = 6;

    /** Fewer than about ten digits are left: worth a remark, however it comes about. */
    private static final double LOSS_ULPS = 1e6;

    /**
     * Compares.
     *
     * @param roundingError what rounding costs the formula; asked for only where it matters
     */
    Judgement judge(DoubleSupplier roundingError) {
        return switch (reference) {
            case Cell.Unknown<N>(String reason) -> new Judgement.Unjudged(reason);
            case Cell.Infinite<N>(boolean negative) -> infinite(negative);
            case Cell.Nothing<N>(String reason) ->
                    result instanceof Cell.Known<Double>(Double c) && Double.isFinite(c)
                            ? new Judgement.Differs(
                                    Judgement.Kind.FORMULA_UNDEFINED,
                                    "has no value"
                                            + (reason.equals("no value")
                                                    ? ""
                                                    : " (" + reason + ")"),
                                    Values.show(c))
                            : new Judgement.NoValue();
            case Cell.Known<N>(N value) -> judge(expected(value), roundingError);
        };
    }

    /** The formula says that the value is infinite: a case of it does. */
    private Judgement infinite(boolean negative) {
        double reference = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return switch (result) {
            case Cell.Known<Double>(Double c) when c == reference ->
                    new Judgement.Agrees(0, false, reference, c);
            case Cell.Known<Double>(Double c) ->
                    new Judgement.Differs(
                            Judgement.Kind.VALUE, Values.show(reference), Values.show(c));
            case Cell.Undefined<Double> nothing ->
                    new Judgement.Differs(
                            Judgement.Kind.CODE_UNDEFINED,
                            Values.show(reference),
                            nothing.reason());
            case Cell.Unknown<Double> _ -> new Judgement.OutOfTime();
        };
    }

    /**
     * What the formula gives.
     *
     * @param nearest the double nearest to it
     * @param ulp the distance of doubles there
     * @param isKnown whether the enclosure is no wider than the doubles are apart
     */
    private record Expected<N>(N value, double nearest, double ulp, boolean isKnown) {}

    private Expected<N> expected(N value) {
        double nearest = system.toDouble(value);
        double ulp = Math.ulp(Math.min(Math.abs(nearest), Double.MAX_VALUE));
        boolean isKnown =
                Double.isInfinite(nearest)
                        || within(value, system.number(nearest), ulp) == Truth.TRUE;
        return new Expected<>(value, nearest, ulp, isKnown);
    }

    private Judgement judge(Expected<N> expected, DoubleSupplier roundingError) {
        if (!expected.isKnown() && !lastPrecision) {
            return new Judgement.Unjudged("cancellation leaves too few digits");
        }
        Truth sameMeaning = sameMeaning(expected);
        if (sameMeaning == Truth.FALSE) {
            return differs(expected);
        }
        return switch (result) {
            case Cell.Undefined<Double> nothing ->
                    new Judgement.Differs(
                            Judgement.Kind.CODE_UNDEFINED, show(expected), nothing.reason());
            case Cell.Unknown<Double> _ -> new Judgement.OutOfTime();
            case Cell.Known<Double>(Double c) ->
                    Double.isFinite(c)
                            ? finite(expected, c, sameMeaning, roundingError)
                            : infinite(expected, c, sameMeaning, roundingError.getAsDouble());
        };
    }

    private Truth sameMeaning(Expected<N> expected) {
        return switch (meaning) {
            case Cell.Known<N>(N meant) ->
                    within(expected.value(), meant, MEANING_ULPS * expected.ulp());
            case Cell.Undefined<N> _ ->
                    // NaN and infinity may still lead to a number in Java: 1 / (1 / 0.0) is 0.
                    result instanceof Cell.Known<Double>(Double c) && Double.isFinite(c)
                            ? Truth.UNKNOWN
                            : Truth.FALSE;
            case Cell.Unknown<N> _ -> Truth.UNKNOWN;
        };
    }

    private Judgement finite(
            Expected<N> expected, double c, Truth sameMeaning, DoubleSupplier roundingError) {
        double ulps = ulps(expected.nearest(), c);
        if (sameMeaning == Truth.TRUE && expected.isKnown() && ulps <= CLOSE_ULPS) {
            // They agree, and the code is accurate, whatever rounding may cost the formula.
            return new Judgement.Agrees(ulps, false, expected.nearest(), c);
        }
        double tolerance =
                ROUNDING_FACTOR * roundingError.getAsDouble()
                        + ROUNDING_ULPS * expected.ulp()
                        + ROUNDING_ULPS * Double.MIN_VALUE;
        Truth close =
                Double.isNaN(tolerance) || tolerance == Double.POSITIVE_INFINITY
                        ? Truth.UNKNOWN
                        : within(expected.value(), system.number(c), tolerance);
        return switch (close) {
            case TRUE -> new Judgement.Agrees(ulps, ulps > LOSS_ULPS, expected.nearest(), c);
            case FALSE -> {
                if (sameMeaning == Truth.TRUE) {
                    yield new Judgement.Agrees(ulps, true, expected.nearest(), c);
                }
                yield mayMeanTheSame()
                        ? new Judgement.Unjudged("too close to tell what the code means")
                        : differs(expected);
            }
            case UNKNOWN ->
                    sameMeaning == Truth.TRUE
                            ? new Judgement.Agrees(
                                    ulps, ulps > ROUNDING_ULPS, expected.nearest(), c)
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
                    switch (reason) {
                        case Subject.NOT_LIFTED -> false;
                        case Quantity.BEYOND_REALS, Quantity.LONG_CODE -> !lastPrecision;
                        default -> true;
                    };
        };
    }

    private Judgement infinite(
            Expected<N> expected, double c, Truth sameMeaning, double roundingError) {
        double nearest = expected.nearest();
        boolean overflow =
                !Double.isNaN(c)
                        && (Double.isInfinite(nearest)
                                || Math.abs(nearest) >= 0.999 * Double.MAX_VALUE)
                        && Math.signum(nearest) == Math.signum(c);
        if (overflow) {
            return new Judgement.Agrees(0, false, nearest, c);
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
                ? new Judgement.Agrees(Double.POSITIVE_INFINITY, true, nearest, c)
                : new Judgement.Differs(
                        Judgement.Kind.CODE_UNDEFINED, show(expected), Values.show(c));
    }

    private Judgement differs(Expected<N> expected) {
        return switch (result) {
            case Cell.Known<Double>(Double c) when Double.isFinite(c) ->
                    new Judgement.Differs(Judgement.Kind.VALUE, show(expected), Values.show(c));
            case Cell.Known<Double>(Double c) ->
                    new Judgement.Differs(
                            Judgement.Kind.CODE_UNDEFINED, show(expected), Values.show(c));
            case Cell.Undefined<Double> nothing ->
                    new Judgement.Differs(
                            Judgement.Kind.CODE_UNDEFINED, show(expected), nothing.reason());
            case Cell.Unknown<Double> _ -> new Judgement.OutOfTime();
        };
    }

    /** Whether two numbers are no further apart than a distance. */
    private Truth within(N a, N b, double distance) {
        N difference = system.apply(Operator.ABS, system.apply(Operator.SUB, a, b));
        return system.compare(Operator.LESS_EQUAL, difference, system.number(distance));
    }

    private static double ulps(double reference, double c) {
        double distance = Math.abs(reference - c) / Math.ulp(reference);
        return Double.isFinite(distance) ? Math.rint(distance * 10) / 10 : Double.POSITIVE_INFINITY;
    }

    private String show(Expected<N> expected) {
        return Values.show(expected.nearest());
    }
}
