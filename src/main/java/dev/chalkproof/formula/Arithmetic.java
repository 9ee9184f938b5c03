package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * A number system in which expressions can be evaluated.
 *
 * <p>Operations never throw: where there is no result they return a number for which {@link
 * #isUndefined} holds.
 *
 * @param <N> the numbers; immutable
 */
public interface Arithmetic<N> {
    /** An exact decimal, rounded or enclosed as the system does it. */
    N decimal(BigDecimal value);

    /** Exactly this binary number; infinities and NaN are undefined unless the system has them. */
    N number(double value);

    N constant(Expr.Constant.Name name);

    /**
     * An operator on one number.
     *
     * @throws IllegalArgumentException if the operator takes no single number
     */
    N apply(Operator operator, N a);

    /**
     * An operator on two numbers.
     *
     * @throws IllegalArgumentException if the operator doesn't take two numbers
     */
    N apply(Operator operator, N a, N b);

    /** How two numbers compare; one of the six relations. */
    Truth compare(Operator relation, N a, N b);

    /** A number that stands for either of two, where it can't be said which is right. */
    N hull(N a, N b);

    /** What an operation gives that has no result. */
    N undefined();

    /** What an operation gives of which it can't be said whether it has a result. */
    N undecided();

    /** Whether this is no number at all. */
    boolean isUndefined(N a);

    /** Whether an enclosure says nothing: there may or may not be a value. */
    boolean isUndecided(N a);

    /** The whole number that it certainly is, for indices and bounds of sums. */
    OptionalLong toWhole(N a);

    /** The double nearest to it, or to its midpoint. */
    double toDouble(N a);
}
