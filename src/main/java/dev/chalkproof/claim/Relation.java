package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.util.function.IntFunction;

/** Two neighbours of a chain such as {@code a < b = c}. */
record Relation(Expr left, Operator operator, Expr right) {
    /** How a relation fares at a point. */
    sealed interface Outcome {
        /** Whether it could be told; what is equal to all digits counts as equal. */
        default boolean isDecided() {
            return switch (this) {
                case Holds _, Fails _ -> true;
                case Unclear(String reason) -> reason.equals(EQUAL_SO_FAR);
            };
        }

        record Holds() implements Outcome {}

        /** It does not hold; what both sides give, for people. */
        record Fails(String left, String right) implements Outcome {}

        /** Too close to tell; an equation counts as holding where nothing tells its sides apart. */
        record Unclear(String reason) implements Outcome {}
    }

    /** Inputs that need more are left to others: of a sum, the first hundreds of terms will do. */
    private static final long STEPS = 1_000;

    /** The relation as a condition, for interval proofs. */
    Expr condition() {
        return Mutator.apply(operator, left, right);
    }

    <N> Outcome at(Point point, Subject subject, IntFunction<Arithmetic<N>> systems) {
        Outcome last = new Outcome.Unclear("it was not tried");
        for (int bits : Judge.PRECISIONS) {
            Arithmetic<N> system = systems.apply(bits);
            Quantity<N> a = subject.evaluate(left, point, system, STEPS);
            Quantity<N> b = subject.evaluate(right, point, system, STEPS);
            last = compare(a, b, system);
            if (!(last instanceof Outcome.Unclear(String reason))
                    || reason.equals(EQUAL_SO_FAR)
                    || reason.equals(Quantity.ENDLESS)) {
                return last;
            }
        }
        return last;
    }

    private <N> Outcome compare(Quantity<N> a, Quantity<N> b, Arithmetic<N> system) {
        if (!a.shape().equals(b.shape()) && !a.isNothing() && !b.isNothing()) {
            return new Outcome.Fails("an array " + a.shape(), "an array " + b.shape());
        }
        int size = Math.max(a.cells().size(), b.cells().size());
        Outcome all = new Outcome.Holds();
        for (int i = 0; i < size; i++) {
            Cell<N> x = a.cells().get(a.isNothing() ? 0 : i);
            Cell<N> y = b.cells().get(b.isNothing() ? 0 : i);
            Outcome outcome = compare(x, y, system);
            if (outcome instanceof Outcome.Fails) {
                return outcome;
            }
            all = outcome instanceof Outcome.Unclear ? outcome : all;
        }
        return all;
    }

    private <N> Outcome compare(Cell<N> x, Cell<N> y, Arithmetic<N> system) {
        if (x instanceof Cell.Unknown<N>(String reason)) {
            return new Outcome.Unclear(reason);
        }
        if (y instanceof Cell.Unknown<N>(String reason)) {
            return new Outcome.Unclear(reason);
        }
        if (x instanceof Cell.Known<N>(N a) && y instanceof Cell.Known<N>(N b)) {
            Truth truth = system.compare(operator, a, b);
            return switch (truth) {
                case TRUE -> new Outcome.Holds();
                case FALSE -> new Outcome.Fails(show(a, system), show(b, system));
                case UNKNOWN ->
                        new Outcome.Unclear(
                                operator == Operator.EQUAL && known(a, system) && known(b, system)
                                        ? EQUAL_SO_FAR
                                        : TOO_CLOSE);
            };
        }
        return new Outcome.Fails(show(x, system), show(y, system));
    }

    /**
     * Whether the enclosure leaves no doubt about at least as many digits as a double has. More
     * precision would then only tell apart what no reader does.
     */
    static <N> boolean known(N value, Arithmetic<N> system) {
        double x = system.toDouble(value);
        if (Double.isInfinite(x) || Double.isNaN(x)) {
            return false;
        }
        N ulp = system.number(Math.max(Math.ulp(x), Double.MIN_NORMAL));
        N middle = system.number(x);
        return system.compare(Operator.LESS_EQUAL, value, system.apply(Operator.ADD, middle, ulp))
                        == Truth.TRUE
                && system.compare(
                                Operator.GREATER_EQUAL,
                                value,
                                system.apply(Operator.SUB, middle, ulp))
                        == Truth.TRUE;
    }

    /** The reason where both sides have values, and nothing tells which is larger. */
    static final String TOO_CLOSE = "too close to tell";

    /** The reason of an equation whose sides nothing tells apart. */
    static final String EQUAL_SO_FAR = "equal to all digits computed";

    /** What an expression is at a point, for people. */
    static String show(Expr expr, Point point, Subject subject) {
        Arithmetic<Ball> system = Systems.balls(Judge.PRECISIONS.getFirst());
        Quantity<Ball> value = subject.evaluate(expr, point, system);
        return value.cells().size() == 1
                ? show(value.cells().getFirst(), system)
                : "an array " + value.shape();
    }

    private static <N> String show(Cell<N> cell, Arithmetic<N> system) {
        return switch (cell) {
            case Cell.Known<N>(N value) -> show(value, system);
            case Cell.Nothing<N>(String reason) -> "no value (" + reason + ")";
            case Cell.Infinite<N> infinite -> infinite.reason();
            case Cell.Unknown<N>(String reason) -> reason;
        };
    }

    private static <N> String show(N value, Arithmetic<N> system) {
        return Values.show(system.toDouble(value));
    }
}
