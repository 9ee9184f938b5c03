package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Compares formula and code at a point, in three ways.
 *
 * <p>What the code means is compared with the formula in enclosures of high precision: a difference
 * there is a wrong formula, whatever the rounding. What the compiled code gives is compared with
 * the formula's value, within what rounding costs the formula itself: a difference is a loss of
 * accuracy where the meanings agree, and a wrong formula where the code has no known meaning. And
 * both must have a value, or neither.
 *
 * @param <N> the enclosures
 */
final class Judge<N> {
    /** Bits to compute with: more only where fewer don't decide. */
    static final List<Integer> PRECISIONS = List.of(128, 512, 2048);

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

    private final Subject subject;
    private final IntFunction<Arithmetic<N>> systems;
    private final RoundingModel rounding;
    private final Map<At, Quantity<N>> meanings = new HashMap<>();

    /** What the code means at a point is asked for again for every mutant. */
    private record At(Point point, int bits) {}

    Judge(Subject subject, IntFunction<Arithmetic<N>> systems, RoundingModel rounding) {
        this.subject = subject;
        this.systems = systems;
        this.rounding = rounding;
    }

    IntFunction<Arithmetic<N>> systems() {
        return systems;
    }

    Subject subject() {
        return subject;
    }

    /** Compares at a point where the code has been called. */
    Judgement judge(Point point, Implementation.Result called) {
        return judge(subject.formula(), point, called);
    }

    /** The same with another expression in place of the formula. */
    Judgement judge(Expr formula, Point point, Implementation.Result called) {
        Judgement last = new Judgement.Unjudged("it was not tried");
        for (int bits : PRECISIONS) {
            Arithmetic<N> system = systems.apply(bits);
            Quantity<N> reference = subject.evaluate(formula, point, system);
            Quantity<N> meaning =
                    meanings.computeIfAbsent(
                            new At(point, bits), _ -> subject.meaning(point, system, _ -> {}));
            boolean lastPrecision = bits == PRECISIONS.getLast();
            last = compare(system, lastPrecision, reference, meaning, called, formula, point);
            if (!(last instanceof Judgement.Unjudged(String reason))
                    || reason.equals(Quantity.ENDLESS)) {
                return last;
            }
        }
        return last;
    }

    private Judgement compare(
            Arithmetic<N> system,
            boolean lastPrecision,
            Quantity<N> reference,
            Quantity<N> meaning,
            Implementation.Result called,
            Expr formula,
            Point point) {
        Quantity<Double> result =
                switch (called) {
                    case Implementation.Returned returned -> Quantity.of(returned.value());
                    case Implementation.Threw threw ->
                            Quantity.undefined("throws " + simpleName(threw.exception()));
                    case Implementation.TimedOut _ -> Quantity.unknown("the code ran out of time");
                };
        if (result.cells().stream().anyMatch(c -> c instanceof Cell.Unknown<Double>)) {
            return new Judgement.Unjudged("the code ran out of time");
        }
        boolean comparable = reference.shape().equals(result.shape());
        if (!comparable && !reference.isNothing() && !result.isNothing()) {
            return new Judgement.Differs(Judgement.Kind.SHAPE, shape(reference), shape(result));
        }
        List<Double> errors = rounding.errors(formula, point);
        Optional<Judgement> worst = Optional.empty();
        int size = Math.max(reference.cells().size(), result.cells().size());
        for (int i = 0; i < size; i++) {
            Cell<N> own = cell(reference, i);
            Cell<N> meant =
                    meaning.shape().equals(reference.shape()) || meaning.isNothing()
                            ? cell(meaning, i)
                            : new Cell.Unknown<>("another shape");
            double error = i < errors.size() ? errors.get(i) : Double.POSITIVE_INFINITY;
            Judgement judgement =
                    new CellJudge<>(system, lastPrecision, own, meant, cell(result, i))
                            .judge(error);
            worst = Optional.of(worst.map(w -> worse(w, judgement)).orElse(judgement));
        }
        return worst.orElse(new Judgement.Agrees(0, false, "[]", "[]"));
    }

    private static <T> Cell<T> cell(Quantity<T> quantity, int index) {
        return quantity.cells().get(quantity.isNothing() ? 0 : index);
    }

    private static Judgement worse(Judgement a, Judgement b) {
        if (a instanceof Judgement.Agrees x && b instanceof Judgement.Agrees y) {
            return x.ulps() >= y.ulps() ? x : y;
        }
        if (a instanceof Judgement.Differs
                || b instanceof Judgement.NoValue
                || b instanceof Judgement.Agrees && !(a instanceof Judgement.NoValue)) {
            return a;
        }
        return b;
    }

    private static String shape(Quantity<?> quantity) {
        return quantity.shape().isEmpty() ? "a number" : "an array " + quantity.shape();
    }

    private static String simpleName(String exception) {
        int end = exception.indexOf(':');
        String type = end < 0 ? exception : exception.substring(0, end);
        return type.substring(type.lastIndexOf('.') + 1)
                + (end < 0 ? "" : exception.substring(end));
    }

    /** Compares one number. */
    private record CellJudge<N>(
            Arithmetic<N> system,
            boolean lastPrecision,
            Cell<N> reference,
            Cell<N> meaning,
            Cell<Double> result) {
        Judgement judge(double roundingError) {
            return switch (reference) {
                case Cell.Unknown<N>(String reason) -> new Judgement.Unjudged(reason);
                case Cell.Undefined<N>(String reason) ->
                        result instanceof Cell.Number<Double>(Double c) && Double.isFinite(c)
                                ? new Judgement.Differs(
                                        Judgement.Kind.FORMULA_UNDEFINED,
                                        "has no value"
                                                + (reason.equals("no value")
                                                        ? ""
                                                        : " (" + reason + ")"),
                                        Values.show(c))
                                : new Judgement.NoValue();
                case Cell.Number<N>(N value) -> judge(value, roundingError);
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
                case Cell.Number<Double>(Double c) ->
                        Double.isFinite(c)
                                ? finite(value, c, sameMeaning, roundingError)
                                : infinite(value, c, sameMeaning, roundingError);
            };
        }

        /** Whether the enclosure is no wider than the doubles are apart. */
        private boolean isKnown(N value) {
            double x = system.toDouble(value);
            return Double.isInfinite(x)
                    || within(value, system.number(x), ulp(value)) == Truth.TRUE;
        }

        private Truth sameMeaning(N value) {
            return switch (meaning) {
                case Cell.Number<N>(N meant) -> within(value, meant, MEANING_ULPS * ulp(value));
                case Cell.Undefined<N> _ ->
                        // NaN and infinity may still lead to a number in Java: 1 / (1 / 0.0) is 0.
                        result instanceof Cell.Number<Double>(Double c) && Double.isFinite(c)
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
                case TRUE ->
                        new Judgement.Agrees(ulps, ulps > LOSS_ULPS, show(value), Values.show(c));
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

        /** Whether more precision may still show that the code only rounds badly. */
        private boolean mayMeanTheSame() {
            boolean lifted =
                    !(meaning instanceof Cell.Unknown<N>(String reason))
                            || !reason.equals(Subject.NOT_LIFTED);
            return lifted && !lastPrecision;
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
                    ? new Judgement.Agrees(
                            Double.POSITIVE_INFINITY, true, show(value), Values.show(c))
                    : new Judgement.Differs(
                            Judgement.Kind.CODE_UNDEFINED, show(value), Values.show(c));
        }

        private Judgement differs(N value) {
            return switch (result) {
                case Cell.Number<Double>(Double c) when Double.isFinite(c) ->
                        new Judgement.Differs(Judgement.Kind.VALUE, show(value), Values.show(c));
                case Cell.Number<Double>(Double c) ->
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
            return Double.isFinite(distance)
                    ? Math.rint(distance * 10) / 10
                    : Double.POSITIVE_INFINITY;
        }

        private String show(N value) {
            return Values.show(system.toDouble(value));
        }
    }
}
