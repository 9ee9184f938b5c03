package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * A number system that does everything as another one does, to be overridden where it does more.
 *
 * @param <N> the numbers of both
 */
public abstract class DelegatingArithmetic<N> implements Arithmetic<N> {
    private final Arithmetic<N> system;

    /**
     * @param system the number system that computes
     */
    protected DelegatingArithmetic(Arithmetic<N> system) {
        this.system = system;
    }

    /** The number system that computes. */
    protected final Arithmetic<N> system() {
        return system;
    }

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
        return system.apply(operator, a);
    }

    @Override
    public N apply(Operator operator, N a, N b) {
        return system.apply(operator, a, b);
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
