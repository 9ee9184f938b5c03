package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.DelegatingArithmetic;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.util.function.LongConsumer;

/**
 * A number system that tells of every choice: comparisons, which of two is the larger, signs under
 * an absolute value, what a floor rounds to. Inputs between which none of these changes lie on one
 * smooth piece.
 */
final class TrailArithmetic<N> extends DelegatingArithmetic<N> {
    private final LongConsumer trail;

    TrailArithmetic(Arithmetic<N> system, LongConsumer trail) {
        super(system);
        this.trail = trail;
    }

    @Override
    public N apply(Operator operator, N a) {
        N result = super.apply(operator, a);
        switch (operator) {
            case FLOOR, CEIL, ROUND, TRUNCATE, SIGN ->
                    trail.accept(Double.doubleToLongBits(toDouble(result)));
            case ABS -> trail.accept(toDouble(a) < 0 ? 1 : 0);
            default -> {
                if (isUndefined(result)) {
                    trail.accept(-1);
                }
            }
        }
        return result;
    }

    @Override
    public N apply(Operator operator, N a, N b) {
        N result = super.apply(operator, a, b);
        switch (operator) {
            case MAX, MIN -> trail.accept(toDouble(a) < toDouble(b) ? 1 : 0);
            case MOD, REMAINDER, INT_DIV ->
                    trail.accept((long) Math.floor(toDouble(a) / toDouble(b)));
            default -> {
                if (isUndefined(result)) {
                    trail.accept(-1);
                }
            }
        }
        return result;
    }

    @Override
    public Truth compare(Operator relation, N a, N b) {
        Truth truth = super.compare(relation, a, b);
        trail.accept(
                switch (truth) {
                    case TRUE -> 1;
                    case FALSE -> 0;
                    case UNKNOWN -> 2;
                });
        return truth;
    }
}
