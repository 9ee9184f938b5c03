package dev.chalkproof.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of products of powers of atoms with exact coefficients; powers are whole numbers, negative
 * ones included. Atoms are names such as {@code x} and {@code exp(x)}.
 *
 * @param terms the coefficient of each monomial, none of them zero
 */
record Polynomial(SortedMap<Monomial, Ratio> terms) {
    /** Larger ones are not worth waiting for. */
    static final int MAX_TERMS = 400;

    static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    static final Polynomial ONE = constant(Ratio.ONE);

    /** An exact fraction in lowest terms with a positive denominator. */
    record Ratio(BigInteger numerator, BigInteger denominator) {
        static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

        static Ratio of(BigInteger numerator, BigInteger denominator) {
            BigInteger divisor = numerator.gcd(denominator);
            BigInteger sign = BigInteger.valueOf(denominator.signum());
            return new Ratio(
                    numerator.divide(divisor).multiply(sign),
                    denominator.divide(divisor).multiply(sign));
        }

        static Ratio of(BigDecimal value) {
            return value.scale() > 0
                    ? of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                    : new Ratio(value.toBigIntegerExact(), BigInteger.ONE);
        }

        Ratio plus(Ratio other) {
            return of(
                    numerator
                            .multiply(other.denominator)
                            .add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Ratio times(Ratio other) {
            return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        /** One over it; it must not be zero. */
        Ratio inverse() {
            BigInteger flipped = numerator;
            return of(denominator, flipped);
        }

        boolean isZero() {
            return numerator.signum() == 0;
        }

        /** The whole number that it is. */
        Optional<BigInteger> whole() {
            return denominator.equals(BigInteger.ONE) ? Optional.of(numerator) : Optional.empty();
        }
    }

    /** Powers of atoms; none is zero. */
    record Monomial(SortedMap<String, Integer> powers) implements Comparable<Monomial> {
        static final Monomial ONE = new Monomial(new TreeMap<>());

        Monomial times(Monomial other) {
            SortedMap<String, Integer> product = new TreeMap<>(powers);
            other.powers.forEach((atom, power) -> product.merge(atom, power, Integer::sum));
            product.values().removeIf(power -> power == 0);
            return new Monomial(product);
        }

        Monomial power(int exponent) {
            SortedMap<String, Integer> result = new TreeMap<>();
            if (exponent != 0) {
                powers.forEach(
                        (atom, power) -> result.put(atom, Math.multiplyExact(power, exponent)));
            }
            return new Monomial(result);
        }

        @Override
        public int compareTo(Monomial other) {
            return powers.toString().compareTo(other.powers.toString());
        }

        @Override
        public String toString() {
            return powers.toString();
        }
    }

    static Polynomial constant(Ratio value) {
        SortedMap<Monomial, Ratio> terms = new TreeMap<>();
        if (!value.isZero()) {
            terms.put(Monomial.ONE, value);
        }
        return new Polynomial(terms);
    }

    static Polynomial atom(String name, int power) {
        SortedMap<String, Integer> powers = new TreeMap<>();
        if (power != 0) {
            powers.put(name, power);
        }
        SortedMap<Monomial, Ratio> terms = new TreeMap<>();
        terms.put(new Monomial(powers), Ratio.ONE);
        return new Polynomial(terms);
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** The constant that it is. */
    Optional<Ratio> asConstant() {
        if (isZero()) {
            return Optional.of(new Ratio(BigInteger.ZERO, BigInteger.ONE));
        }
        return terms.size() == 1 ? Optional.ofNullable(terms.get(Monomial.ONE)) : Optional.empty();
    }

    Polynomial plus(Polynomial other) {
        SortedMap<Monomial, Ratio> sum = new TreeMap<>(terms);
        other.terms.forEach((monomial, ratio) -> sum.merge(monomial, ratio, Ratio::plus));
        sum.values().removeIf(Ratio::isZero);
        return new Polynomial(sum);
    }

    Polynomial negate() {
        return times(constant(new Ratio(BigInteger.ONE.negate(), BigInteger.ONE)));
    }

    Polynomial times(Polynomial other) {
        if ((long) terms.size() * other.terms.size() > (long) MAX_TERMS * MAX_TERMS) {
            throw new ArithmeticException("the product has too many terms");
        }
        SortedMap<Monomial, Ratio> product = new TreeMap<>();
        for (Map.Entry<Monomial, Ratio> a : terms.entrySet()) {
            for (Map.Entry<Monomial, Ratio> b : other.terms.entrySet()) {
                product.merge(
                        a.getKey().times(b.getKey()),
                        a.getValue().times(b.getValue()),
                        Ratio::plus);
            }
        }
        product.values().removeIf(Ratio::isZero);
        if (product.size() > MAX_TERMS) {
            throw new ArithmeticException("the product has too many terms");
        }
        return new Polynomial(product);
    }
}
