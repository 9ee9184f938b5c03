package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A real number that is known exactly, or to within a radius: the reference that everything else is
 * measured by.
 *
 * <p>Fractions stay exact while they are small, so that it can be decided whether {@code t / S} is
 * a whole number or a branch's edge is met.
 *
 * <p>Source: J. van der Hoeven, Ball arithmetic, 2009; F. Johansson, Arb: efficient
 * arbitrary-precision midpoint-radius interval arithmetic, IEEE Trans. Computers 66 (2017).
 */
public sealed interface Ball {
    /**
     * A fraction in lowest terms.
     *
     * @param denominator greater than 0
     */
    record Exact(BigInteger numerator, BigInteger denominator) implements Ball {
        boolean isWhole() {
            return denominator.equals(BigInteger.ONE);
        }
    }

    /** The numbers {@code (middle ± radius) * 2^exponent}. */
    record Approximate(BigInteger middle, BigInteger radius, long exponent) implements Ball {}

    /** No number. */
    record Undefined() implements Ball {}

    /** There may be a number or none; more precision may tell. */
    record Unknown() implements Ball {}

    // Methods, not constants: two threads could wait for each other to initialise those.

    /** No number. */
    static Ball undefined() {
        return new Undefined();
    }

    /** Perhaps a number. */
    static Ball unknown() {
        return new Unknown();
    }

    /** A whole number. */
    static Ball of(long value) {
        return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** Exactly this binary number; infinities and NaN are undefined. */
    static Ball of(double value) {
        if (!Double.isFinite(value)) {
            return undefined();
        }
        return Fractions.of(value);
    }

    /** Exactly this decimal. */
    static Ball of(BigDecimal value) {
        return Fractions.of(value);
    }

    default boolean isNumber() {
        return this instanceof Exact || this instanceof Approximate;
    }

    /** The double nearest to the middle; NaN if it is no number. */
    default double toDouble() {
        return BallBounds.nearest(this);
    }

    /** An enclosure in doubles. */
    default Interval toInterval() {
        return BallBounds.enclosure(this);
    }

    /**
     * Whether it is known well enough to tell doubles apart.
     *
     * @param bits how many leading bits must be known
     */
    default boolean isTight(int bits) {
        return switch (this) {
            case Exact e -> true;
            case Approximate a ->
                    a.radius().signum() == 0
                            || a.radius().bitLength() + bits < a.middle().bitLength();
            case Undefined u -> true;
            case Unknown u -> false;
        };
    }

    /** The middle to some digits, for messages. */
    default BigDecimal toDecimal(int digits) {
        MathContext context = new MathContext(digits);
        return switch (this) {
            case Exact e ->
                    new BigDecimal(e.numerator()).divide(new BigDecimal(e.denominator()), context);
            case Approximate a -> BallBounds.decimal(a.middle(), a.exponent(), context);
            case Undefined u -> throw new ArithmeticException("undefined is no number");
            case Unknown u -> throw new ArithmeticException("unknown is no number");
        };
    }
}
