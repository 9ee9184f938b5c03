package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * A number system that tells of every choice: comparisons, which of two is the larger, signs under
 * an absolute value, what a floor rounds to. Inputs between which none of these changes lie on one
 * smooth piece.
 */
record TrailArithmetic<N>(Arithmetic<N> system, LongConsumer trail) implements Arithmetic<N> {
    @Override
    public N decimal(BigDecimal value) {
        return system.decimal(value);
    }

    @Override
    public N number(double value) {
        return system.number(value);
    }

    @Override
    public N constant(Expr.Constant.Name name) {
        return system.constant(name);
    }

    @Override
    public N apply(Operator operator, N a) {
        N result = system.apply(operator, a);
        switch (operator) {
            case FLOOR, CEIL, ROUND, TRUNCATE, SIGN ->
                    trail.accept(Double.doubleToLongBits(system.toDouble(result)));
            case ABS -> trail.accept(system.toDouble(a) < 0 ? 1 : 0);
            default -> {
                if (system.isUndefined(result)) {
                    trail.accept(-1);
                }
            }
        }
        return result;
    }

    @Override
    public N apply(Operator operator, N a, N b) {
        N result = system.apply(operator, a, b);
        switch (operator) {
            case MAX, MIN -> trail.accept(system.toDouble(a) < system.toDouble(b) ? 1 : 0);
            case MOD, REMAINDER, INT_DIV ->
                    trail.accept((long) Math.floor(system.toDouble(a) / system.toDouble(b)));
            default -> {
                if (system.isUndefined(result)) {
                    trail.accept(-1);
                }
            }
        }
        return result;
    }

    @Override
    public Truth compare(Operator relation, N a, N b) {
        Truth truth = system.compare(relation, a, b);
        trail.accept(
                switch (truth) {
                    case TRUE -> 1;
                    case FALSE -> 0;
                    case UNKNOWN -> 2;
                });
        return truth;
    }

    @Override
    public N hull(N a, N b) {
        return system.hull(a, b);
    }

    @Override
    public N undefined() {
        return system.undefined();
    }

    @Override
    public N undecided() {
        return system.undecided();
    }

    @Override
    public boolean isUndefined(N a) {
        return system.isUndefined(a);
    }

    @Override
    public boolean isUndecided(N a) {
        return system.isUndecided(a);
    }

    @Override
    public OptionalLong toWhole(N a) {
        return system.toWhole(a);
    }

    @Override
    public double toDouble(N a) {
        return system.toDouble(a);
    }
}
