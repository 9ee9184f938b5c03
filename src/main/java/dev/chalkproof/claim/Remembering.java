package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.DelegatingArithmetic;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A number system that computes each exponential, logarithm and power once: formula, code and
 * mutants ask for the same ones at the same inputs. For one thread.
 */
final class Remembering<N> extends DelegatingArithmetic<N> {
    /**
     * As many as a formula with some functions asks for at all inputs; the oldest are forgotten.
     */
    private static final int MOST = 1 << 14;

    private final Map<BigDecimal, N> decimals = new HashMap<>();
    private final Map<Asked<N>, N> known =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked<N>, N> eldest) {
                    return size() > MOST;
                }
            };

    private record Asked<N>(Operator operator, N a, Object b) {}

    Remembering(Arithmetic<N> system) {
        super(system);
    }

    private static boolean isCostly(Operator operator) {
        return switch (operator) {
            case POW,
                    SQRT,
                    ROOT,
                    EXP,
                    EXPM1,
                    LN,
                    LN1P,
                    LOG2,
                    LOG10,
                    LOG,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    ATAN2,
                    SINH,
                    COSH,
                    TANH,
                    ASINH,
                    ACOSH,
                    ATANH,
                    ERF,
                    GAMMA,
                    FACTORIAL,
                    BINOMIAL ->
                    true;
            default -> false;
        };
    }

    @Override
    public N decimal(BigDecimal value) {
        return decimals.computeIfAbsent(value, super::decimal);
    }

    @Override
    public N apply(Operator operator, N a) {
        if (!isCostly(operator)) {
            return super.apply(operator, a);
        }
        Asked<N> asked = new Asked<>(operator, a, operator);
        N value = known.get(asked);
        if (value == null) {
            value = super.apply(operator, a);
            known.put(asked, value);
        }
        return value;
    }

    @Override
    public N apply(Operator operator, N a, N b) {
        if (!isCostly(operator)) {
            return super.apply(operator, a, b);
        }
        Asked<N> asked = new Asked<>(operator, a, Objects.requireNonNull(b));
        N value = known.get(asked);
        if (value == null) {
            value = super.apply(operator, a, b);
            known.put(asked, value);
        }
        return value;
    }
}
