package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Plain {@code double}, as the author's code computes: overflow gives infinity, and only NaN counts
 * as undefined.
 */
public final class DoubleArithmetic implements Arithmetic<Double> {
    public static final DoubleArithmetic INSTANCE = new DoubleArithmetic();

    private DoubleArithmetic() {}

    @Override
    public Double decimal(BigDecimal value) {
        return value.doubleValue();
    }

    @Override
    public Double number(double value) {
        return value;
    }

    @Override
    public Double constant(Expr.Constant.Name name) {
        return switch (name) {
            case PI -> Math.PI;
            case E -> Math.E;
            case INFINITY -> Double.POSITIVE_INFINITY;
        };
    }

    @Override
    public Double apply(Operator operator, Double a) {
        return RealFunctions.apply(operator, a);
    }

    @Override
    public Double apply(Operator operator, Double a, Double b) {
        return RealFunctions.apply(operator, a, b);
    }

    @Override
    public Truth compare(Operator relation, Double a, Double b) {
        double x = a;
        double y = b;
        return Truth.of(
                switch (relation) {
                    case LESS -> x < y;
                    case LESS_EQUAL -> x <= y;
                    case GREATER -> x > y;
                    case GREATER_EQUAL -> x >= y;
                    case EQUAL -> x == y;
                    case NOT_EQUAL -> x != y;
                    default -> throw new IllegalArgumentException(relation + " is no relation");
                });
    }

    /** Single numbers have no hull: two values that differ leave it open which is right. */
    @Override
    public Double hull(Double a, Double b) {
        return a.doubleValue() == b.doubleValue() ? a : Double.valueOf(Double.NaN);
    }

    @Override
    public Double undefined() {
        return Double.NaN;
    }

    @Override
    public Double undecided() {
        return Double.NaN;
    }

    @Override
    public boolean isUndefined(Double a) {
        return Double.isNaN(a);
    }

    @Override
    public boolean isUndecided(Double a) {
        return false;
    }

    @Override
    public OptionalLong toWhole(Double a) {
        double x = a;
        return x == Math.rint(x) && Math.abs(x) < 0x1p53
                ? OptionalLong.of((long) x)
                : OptionalLong.empty();
    }

    @Override
    public double toDouble(Double a) {
        return a;
    }
}
