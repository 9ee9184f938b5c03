package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Doubles as bounds, every operation rounded outward: fast enclosures, and proofs over boxes. */
public final class IntervalArithmetic implements Arithmetic<Interval> {
    public static final IntervalArithmetic INSTANCE = new IntervalArithmetic();

    private IntervalArithmetic() {}

    @Override
    public Interval decimal(BigDecimal value) {
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest)) {
            return Interval.of(
                    Math.min(nearest, Double.MAX_VALUE), Math.max(nearest, -Double.MAX_VALUE));
        }
        int side = value.compareTo(new BigDecimal(nearest));
        return side == 0
                ? Interval.of(nearest)
                : side > 0
                        ? Interval.of(nearest, Math.nextUp(nearest))
                        : Interval.of(Math.nextDown(nearest), nearest);
    }

    @Override
    public Interval number(double value) {
        return Double.isInfinite(value) ? Interval.EMPTY : Interval.of(value);
    }

    @Override
    public Interval constant(Expr.Constant.Name name) {
        return switch (name) {
            // Both constants lie above the double nearest to them.
            case PI -> Interval.of(Math.PI, Math.nextUp(Math.PI));
            case E -> Interval.of(Math.E, Math.nextUp(Math.E));
            case INFINITY -> Interval.EMPTY;
        };
    }

    @Override
    public Interval apply(Operator operator, Interval a) {
        return a.isEmpty() ? a : IntervalFunctions.apply(operator, a).ifCertain(a.certain());
    }

    @Override
    public Interval apply(Operator operator, Interval a, Interval b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Interval.EMPTY;
        }
        return IntervalOperations.apply(operator, a, b).ifCertain(a.certain() && b.certain());
    }

    @Override
    public Truth compare(Operator relation, Interval a, Interval b) {
        return switch (relation) {
            case LESS ->
                    a.upper() < b.lower()
                            ? Truth.TRUE
                            : a.lower() >= b.upper() ? Truth.FALSE : Truth.UNKNOWN;
            case LESS_EQUAL ->
                    a.upper() <= b.lower()
                            ? Truth.TRUE
                            : a.lower() > b.upper() ? Truth.FALSE : Truth.UNKNOWN;
            case GREATER -> compare(Operator.LESS, b, a);
            case GREATER_EQUAL -> compare(Operator.LESS_EQUAL, b, a);
            case EQUAL ->
                    a.isPoint() && b.isPoint() && a.lower() == b.lower()
                            ? Truth.TRUE
                            : a.upper() < b.lower() || b.upper() < a.lower()
                                    ? Truth.FALSE
                                    : Truth.UNKNOWN;
            case NOT_EQUAL -> compare(Operator.EQUAL, a, b).not();
            default -> throw new IllegalArgumentException(relation + " is no relation");
        };
    }

    @Override
    public Interval hull(Interval a, Interval b) {
        return a.hull(b);
    }

    @Override
    public Interval undefined() {
        return Interval.EMPTY;
    }

    @Override
    public Interval undecided() {
        return Interval.UNKNOWN;
    }

    @Override
    public boolean isUndefined(Interval a) {
        return a.isEmpty();
    }

    @Override
    public boolean isUndecided(Interval a) {
        return !a.isEmpty() && !a.certain();
    }

    @Override
    public OptionalLong toWhole(Interval a) {
        return a.isPoint() ? DoubleArithmetic.INSTANCE.toWhole(a.lower()) : OptionalLong.empty();
    }

    @Override
    public double toDouble(Interval a) {
        return a.middle();
    }
}
