package dev.chalkproof.claim.lift;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** What stands for {@code double} arithmetic, with the infinities that code names. */
final class Reals<N> {
    private final Arithmetic<N> arithmetic;

    Reals(Arithmetic<N> arithmetic) {
        this.arithmetic = arithmetic;
    }

    Datum<N> special(double value) {
        if (Double.isInfinite(value)) {
            return new Datum.Infinite<>(value < 0);
        }
        if (value == Math.PI) {
            return new Datum.Real<>(arithmetic.constant(Expr.Constant.Name.PI));
        }
        if (value == Math.E) {
            return new Datum.Real<>(arithmetic.constant(Expr.Constant.Name.E));
        }
        return new Datum.Real<>(arithmetic.number(value));
    }

    N decimal(BigDecimal value) {
        return arithmetic.decimal(value);
    }

    N whole(long value) {
        return arithmetic.decimal(BigDecimal.valueOf(value));
    }

    N of(Datum<N> datum) {
        return switch (datum) {
            case Datum.Real<N>(N value) -> value;
            case Datum.Whole<N>(long value) -> whole(value);
            case Datum.Infinite<N> _, Datum.Truth<N> _, Datum.Array<N> _, Datum.Fields<N> _ ->
                    arithmetic.number(Double.NaN);
        };
    }

    Datum<N> apply(Operator operator, Datum<N> a) {
        if (a instanceof Datum.Infinite<N>(boolean negative)) {
            return switch (operator) {
                case NEG -> new Datum.Infinite<>(!negative);
                case ABS -> new Datum.Infinite<>(false);
                default -> new Datum.Real<>(arithmetic.number(Double.NaN));
            };
        }
        return new Datum.Real<>(arithmetic.apply(operator, of(a)));
    }

    Datum<N> apply(Operator operator, Datum<N> a, Datum<N> b) {
        boolean extreme = operator == Operator.MAX || operator == Operator.MIN;
        if (extreme && a instanceof Datum.Infinite<N>(boolean negative)) {
            return negative == (operator == Operator.MAX) ? b : a;
        }
        if (extreme && b instanceof Datum.Infinite<N>(boolean negative)) {
            return negative == (operator == Operator.MAX) ? a : b;
        }
        return new Datum.Real<>(arithmetic.apply(operator, of(a), of(b)));
    }

    boolean compare(Operator relation, Datum<N> a, Datum<N> b) {
        if (a instanceof Datum.Infinite<N> || b instanceof Datum.Infinite<N>) {
            return holds(relation, Integer.compare(rank(a), rank(b)));
        }
        N left = of(a);
        N right = of(b);
        if (arithmetic.isUndefined(left) || arithmetic.isUndefined(right)) {
            throw Stop.leftReals();
        }
        return switch (arithmetic.compare(relation, left, right)) {
            case TRUE -> true;
            case FALSE -> false;
            case UNKNOWN -> throw Stop.undecided("it compares what is too close to tell apart");
        };
    }

    boolean isUndefined(Datum<N> a) {
        return !(a instanceof Datum.Infinite<N>) && arithmetic.isUndefined(of(a));
    }

    /** A cast to {@code int} or {@code long} (JLS 5.1.3): toward zero, saturating. */
    long truncate(Datum<N> a, boolean wide) {
        long lowest = wide ? Long.MIN_VALUE : Integer.MIN_VALUE;
        long highest = wide ? Long.MAX_VALUE : Integer.MAX_VALUE;
        if (a instanceof Datum.Infinite<N>(boolean negative)) {
            return negative ? lowest : highest;
        }
        if (isUndefined(a)) {
            throw Stop.leftReals();
        }
        if (compare(Operator.GREATER_EQUAL, a, new Datum.Whole<>(highest))) {
            return highest;
        }
        if (compare(Operator.LESS_EQUAL, a, new Datum.Whole<>(lowest))) {
            return lowest;
        }
        OptionalLong whole = arithmetic.toWhole(arithmetic.apply(Operator.TRUNCATE, of(a)));
        return whole.orElseThrow(
                () -> Stop.undecided("it casts what may be on either side of a whole number"));
    }

    private static int rank(Datum<?> a) {
        return a instanceof Datum.Infinite<?>(boolean negative) ? negative ? -1 : 1 : 0;
    }

    static boolean holds(Operator relation, int order) {
        return switch (relation) {
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            default -> throw new IllegalArgumentException(relation + " is no relation");
        };
    }
}
