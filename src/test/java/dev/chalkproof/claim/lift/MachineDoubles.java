package dev.chalkproof.claim.lift;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** The doubles of the machine with Java's own functions: lifted code must not differ by a bit. */
final class MachineDoubles implements Arithmetic<Double> {
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
        return switch (operator) {
            case NEG -> -a;
            case ABS -> Math.abs(a);
            case EXP -> Math.exp(a);
            case EXPM1 -> Math.expm1(a);
            case LN -> Math.log(a);
            case LN1P -> Math.log1p(a);
            case SQRT -> Math.sqrt(a);
            case TANH -> Math.tanh(a);
            case COS -> Math.cos(a);
            case SIN -> Math.sin(a);
            case FLOOR -> Math.floor(a);
            case TRUNCATE -> a < 0 ? Math.ceil(a) : Math.floor(a);
            case ROUND -> Math.floor(a + 0.5);
            default -> throw new IllegalArgumentException(operator.toString());
        };
    }

    @Override
    public Double apply(Operator operator, Double a, Double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case POW -> Math.pow(a, b);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case REMAINDER -> a % b;
            default -> throw new IllegalArgumentException(operator.toString());
        };
    }

    @Override
    public Truth compare(Operator relation, Double a, Double b) {
        return Truth.of(
                Reals.holds(relation, a.equals(b) ? 0 : a < b ? -1 : a > b ? 1 : a.compareTo(b)));
    }

    @Override
    public Double hull(Double a, Double b) {
        return (a + b) / 2;
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
        return a.isNaN();
    }

    @Override
    public boolean isUndecided(Double a) {
        return false;
    }

    @Override
    public OptionalLong toWhole(Double a) {
        return a == Math.rint(a) ? OptionalLong.of(a.longValue()) : OptionalLong.empty();
    }

    @Override
    public double toDouble(Double a) {
        return a;
    }
}
