package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A number system that computes each exponential, logarithm and power once: formula, code and
 * mutants ask for the same ones at the same inputs. For one thread.
 */
final class Remembering<N> implements Arithmetic<N> {
    /**
     * As many as a formula with some functions asks for at all inputs; the oldest are forgotten.
     */
    private static final int MOST = 1 << 14;

    private final Arithmetic<N> system;
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
        this.system = system;
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
        return decimals.computeIfAbsent(value, system::decimal);
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
        if (!isCostly(operator)) {
            return system.apply(operator, a);
        }
        Asked<N> asked = new Asked<>(operator, a, operator);
        N value = known.get(asked);
        if (value == null) {
            value = system.apply(operator, a);
            known.put(asked, value);
        }
        return value;
    }

    @Override
    public N apply(Operator operator, N a, N b) {
        if (!isCostly(operator)) {
            return system.apply(operator, a, b);
        }
        Asked<N> asked = new Asked<>(operator, a, Objects.requireNonNull(b));
        N value = known.get(asked);
        if (value == null) {
            value = system.apply(operator, a, b);
            known.put(asked, value);
        }
        return value;
    }

    @Override
    public Truth compare(Operator relation, N a, N b) {
        return system.compare(relation, a, b);
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
