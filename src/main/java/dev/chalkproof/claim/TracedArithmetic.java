package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Truth;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Plain {@code double} that keeps the terms it computes: code that runs in it gives its result as
 * an expression, loops unrolled and branches taken.
 */
final class TracedArithmetic implements Arithmetic<Traced> {
    static final TracedArithmetic INSTANCE = new TracedArithmetic();

    private static final Arithmetic<Double> DOUBLES = DoubleArithmetic.INSTANCE;

    private TracedArithmetic() {}

    @Override
    public Traced decimal(BigDecimal value) {
        return Traced.leaf(value.doubleValue(), new Expr.Num(value, Origin.NONE));
    }

    @Override
    public Traced number(double value) {
        return Double.isFinite(value)
                ? decimal(new BigDecimal(Double.toString(value)))
                : new Traced(value, Optional.empty(), 1);
    }

    @Override
    public Traced constant(Expr.Constant.Name name) {
        return Traced.leaf(DOUBLES.constant(name), new Expr.Constant(name, Origin.NONE));
    }

    @Override
    public Traced apply(Operator operator, Traced a) {
        return Traced.of(
                DOUBLES.apply(operator, a.value()),
                a.size() + 1,
                () -> a.term().map(x -> Exprs.apply(operator, x)));
    }

    @Override
    public Traced apply(Operator operator, Traced a, Traced b) {
        return Traced.of(
                DOUBLES.apply(operator, a.value(), b.value()),
                a.size() + b.size() + 1,
                () -> a.term().flatMap(x -> b.term().map(y -> Exprs.apply(operator, x, y))));
    }

    @Override
    public Truth compare(Operator relation, Traced a, Traced b) {
        return DOUBLES.compare(relation, a.value(), b.value());
    }

    @Override
    public Traced hull(Traced a, Traced b) {
        return a.value() == b.value() ? a : undefined();
    }

    @Override
    public Traced undefined() {
        return number(Double.NaN);
    }

    @Override
    public Traced undecided() {
        return undefined();
    }

    @Override
    public boolean isUndefined(Traced a) {
        return DOUBLES.isUndefined(a.value());
    }

    @Override
    public boolean isUndecided(Traced a) {
        return DOUBLES.isUndecided(a.value());
    }

    @Override
    public OptionalLong toWhole(Traced a) {
        return DOUBLES.toWhole(a.value());
    }

    @Override
    public double toDouble(Traced a) {
        return a.value();
    }
}
