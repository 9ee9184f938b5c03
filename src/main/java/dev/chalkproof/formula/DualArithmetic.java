package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Forward-mode automatic differentiation over any arithmetic.
 *
 * <p>Source: A. Griewank, A. Walther, Evaluating Derivatives, SIAM 2008, chapter 3. Where a
 * function has a kink or a jump, the slope is the hull of the slopes on both sides: undefined in
 * arithmetics of single numbers, an enclosure in those of intervals.
 *
 * @param <N> the numbers
 */
public final class DualArithmetic<N> implements Arithmetic<Dual<N>> {
    private final Arithmetic<N> base;
    private final Slopes<N> slopes;

    public DualArithmetic(Arithmetic<N> base) {
        this.base = base;
        this.slopes = new Slopes<>(base);
    }

    /** A number that doesn't change. */
    public Dual<N> constant(N value) {
        return new Dual<>(value, base.number(0));
    }

    /** The variable itself. */
    public Dual<N> variable(N value) {
        return new Dual<>(value, base.number(1));
    }

    @Override
    public Dual<N> decimal(BigDecimal value) {
        return constant(base.decimal(value));
    }

    @Override
    public Dual<N> number(double value) {
        return constant(base.number(value));
    }

    @Override
    public Dual<N> constant(Expr.Constant.Name name) {
        return constant(base.constant(name));
    }

    @Override
    public Dual<N> apply(Operator operator, Dual<N> a) {
        N value = base.apply(operator, a.value());
        if (base.isUndefined(value) || slopes.isZero(a.slope())) {
            return constant(value);
        }
        return new Dual<>(value, slopes.unary(operator, a.value(), value, a.slope()));
    }

    @Override
    public Dual<N> apply(Operator operator, Dual<N> a, Dual<N> b) {
        N value = base.apply(operator, a.value(), b.value());
        boolean constant = slopes.isZero(a.slope()) && slopes.isZero(b.slope());
        if (base.isUndefined(value) || constant) {
            return constant(value);
        }
        return new Dual<>(value, slopes.binary(operator, a, b, value));
    }

    /** Where two numbers that change differently meet, the relation holds on one side only. */
    @Override
    public Truth compare(Operator relation, Dual<N> a, Dual<N> b) {
        Truth truth = base.compare(relation, a.value(), b.value());
        boolean meet = base.compare(Operator.EQUAL, a.value(), b.value()) != Truth.FALSE;
        boolean together = base.compare(Operator.EQUAL, a.slope(), b.slope()) == Truth.TRUE;
        return meet && !together ? Truth.UNKNOWN : truth;
    }

    @Override
    public Dual<N> hull(Dual<N> a, Dual<N> b) {
        return new Dual<>(base.hull(a.value(), b.value()), base.hull(a.slope(), b.slope()));
    }

    @Override
    public Dual<N> undefined() {
        return constant(base.undefined());
    }

    @Override
    public Dual<N> undecided() {
        return constant(base.undecided());
    }

    @Override
    public boolean isUndefined(Dual<N> a) {
        return base.isUndefined(a.value()) || base.isUndefined(a.slope());
    }

    @Override
    public boolean isUndecided(Dual<N> a) {
        return base.isUndecided(a.value()) || base.isUndecided(a.slope());
    }

    @Override
    public OptionalLong toWhole(Dual<N> a) {
        return base.toWhole(a.value());
    }

    @Override
    public double toDouble(Dual<N> a) {
        return base.toDouble(a.value());
    }
}
