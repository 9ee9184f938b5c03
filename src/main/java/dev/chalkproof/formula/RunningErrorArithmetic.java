package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * The formula in {@code double} together with bounds on its rounding error.
 *
 * <p>Source: N. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 3.3
 * (running error analysis); here with intervals instead of first-order terms, so that the bounds
 * hold.
 */
public final class RunningErrorArithmetic implements Arithmetic<RunningError> {
    public static final RunningErrorArithmetic INSTANCE = new RunningErrorArithmetic();

    private static final DoubleArithmetic DOUBLES = DoubleArithmetic.INSTANCE;
    private static final IntervalArithmetic INTERVALS = IntervalArithmetic.INSTANCE;

    private RunningErrorArithmetic() {}

    /** The enclosure also holds what was computed in double, whatever happened to it. */
    private static RunningError of(double value, Interval exact) {
        if (exact.isEmpty() || Double.isNaN(value) || exact.contains(value)) {
            return new RunningError(value, exact);
        }
        return new RunningError(
                value,
                new Interval(
                        Math.min(exact.lower(), value),
                        Math.max(exact.upper(), value),
                        exact.certain()));
    }

    @Override
    public RunningError decimal(BigDecimal value) {
        return of(value.doubleValue(), INTERVALS.decimal(value));
    }

    @Override
    public RunningError number(double value) {
        return of(value, INTERVALS.number(value));
    }

    @Override
    public RunningError constant(Expr.Constant.Name name) {
        return of(DOUBLES.constant(name), INTERVALS.constant(name));
    }

    @Override
    public RunningError apply(Operator operator, RunningError a) {
        return of(DOUBLES.apply(operator, a.value()), INTERVALS.apply(operator, a.enclosure()));
    }

    @Override
    public RunningError apply(Operator operator, RunningError a, RunningError b) {
        return of(
                DOUBLES.apply(operator, a.value(), b.value()),
                INTERVALS.apply(operator, a.enclosure(), b.enclosure()));
    }

    @Override
    public Truth compare(Operator relation, RunningError a, RunningError b) {
        return INTERVALS.compare(relation, a.enclosure(), b.enclosure());
    }

    @Override
    public RunningError hull(RunningError a, RunningError b) {
        return of(a.value(), a.enclosure().hull(b.enclosure()));
    }

    @Override
    public RunningError undefined() {
        return new RunningError(Double.NaN, Interval.EMPTY);
    }

    @Override
    public RunningError undecided() {
        return new RunningError(Double.NaN, Interval.UNKNOWN);
    }

    @Override
    public boolean isUndefined(RunningError a) {
        return INTERVALS.isUndefined(a.enclosure());
    }

    @Override
    public boolean isUndecided(RunningError a) {
        return INTERVALS.isUndecided(a.enclosure());
    }

    @Override
    public OptionalLong toWhole(RunningError a) {
        return INTERVALS.toWhole(a.enclosure());
    }

    @Override
    public double toDouble(RunningError a) {
        return a.value();
    }
}
