package dev.chalkproof.claim.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A fraction in lowest terms.
 *
 * @param denominator greater than 0
 */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);

    /** Powers with more digits take longer than they are worth. */
    private static final int MAX_BITS = 8192;

    static final Rational HALF = of(1, 2);

    /** Decimals with larger exponents would fill the memory. */
    private static final int MAX_SCALE = 400;

    static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new NoProof("a division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        return new Rational(numerator.divide(signed), denominator.divide(signed));
    }

    static Rational of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw new NoProof("a number with a large exponent");
        }
        return value.scale() > 0
                ? of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    Rational plus(Rational other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        return plus(other.negate());
    }

    Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Rational over(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational power(int exponent) {
        int bits = Math.max(numerator.bitLength(), denominator.bitLength());
        if ((long) bits * Math.abs((long) exponent) > MAX_BITS) {
            throw new NoProof("a power of more than " + MAX_BITS + " bits");
        }
        Rational raised =
                new Rational(
                        numerator.pow(Math.abs(exponent)), denominator.pow(Math.abs(exponent)));
        return exponent < 0 ? ONE.over(raised) : raised;
    }

    int signum() {
        return numerator.signum();
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The whole number that it is, if it is a small one. */
    Optional<Integer> whole() {
        return isWhole() && numerator.bitLength() < 31
                ? Optional.of(numerator.intValueExact())
                : Optional.empty();
    }

    /** The largest whole number that is not larger. */
    BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
