package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A quotient of polynomials. The denominator is kept as factors, each without content and with the
 * leading coefficient 1, so that equal ones meet; single terms are moved into the numerator.
 *
 * @param factors the powers of the factors below the bar, each greater than 0
 */
record Fraction(Polynomial numerator, SortedMap<Polynomial, Integer> factors) {
    static final Fraction ZERO = of(Polynomial.ZERO);
    static final Fraction ONE = of(Polynomial.ONE);

    static Fraction of(Polynomial polynomial) {
        return new Fraction(polynomial, new TreeMap<>());
    }

    static Fraction of(long value) {
        return of(Polynomial.of(value));
    }

    static Fraction of(Rational value) {
        return of(Polynomial.of(value));
    }

    static Fraction of(Atom atom) {
        return of(Polynomial.of(atom));
    }

    boolean isZero() {
        return numerator.isZero();
    }

    /** Whether there is nothing below the bar. */
    boolean isPolynomial() {
        return factors.isEmpty();
    }

    Polynomial denominator() {
        Polynomial product = Polynomial.ONE;
        for (Map.Entry<Polynomial, Integer> factor : factors.entrySet()) {
            product = product.times(factor.getKey().power(factor.getValue()));
        }
        return product;
    }

    Fraction plus(Fraction other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        SortedMap<Polynomial, Integer> common = new TreeMap<>(factors);
        other.factors.forEach((factor, power) -> common.merge(factor, power, Integer::max));
        Polynomial sum = raised(common).plus(other.raised(common));
        return sum.isZero() ? ZERO : new Fraction(sum, common);
    }

    /** The numerator over another denominator, which this one's divides. */
    private Polynomial raised(SortedMap<Polynomial, Integer> common) {
        Polynomial raised = numerator;
        for (Map.Entry<Polynomial, Integer> factor : common.entrySet()) {
            int missing = factor.getValue() - factors.getOrDefault(factor.getKey(), 0);
            raised = raised.times(factor.getKey().power(missing));
        }
        return raised;
    }

    Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    Fraction negate() {
        return new Fraction(numerator.negate(), factors);
    }

    Fraction times(Fraction other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        SortedMap<Polynomial, Integer> product = new TreeMap<>(factors);
        other.factors.forEach((factor, power) -> product.merge(factor, power, Integer::sum));
        Polynomial left = cancelled(numerator, product);
        Polynomial right = cancelled(other.numerator, product);
        return new Fraction(left.times(right), product);
    }

    /** Takes a polynomial that is itself a factor below the bar out of both. */
    private static Polynomial cancelled(
            Polynomial polynomial, SortedMap<Polynomial, Integer> factors) {
        if (factors.isEmpty() || polynomial.terms().size() < 2) {
            return polynomial;
        }
        Primitive primitive = Primitive.of(polynomial);
        Integer power = factors.get(primitive.sum());
        if (power == null) {
            return polynomial;
        }
        if (power == 1) {
            factors.remove(primitive.sum());
        } else {
            factors.put(primitive.sum(), power - 1);
        }
        return Polynomial.of(primitive.content(), primitive.factor());
    }

    /** The same with whole negative powers of what stands below a root below the bar. */
    Fraction withoutInverseRoots() {
        Fraction sum = ZERO;
        for (Map.Entry<Monomial, Rational> term : numerator.terms().entrySet()) {
            Monomial above = term.getKey();
            Fraction below = ONE;
            for (Map.Entry<Atom, Rational> factor : term.getKey().powers().entrySet()) {
                if (factor.getValue().signum() < 0
                        && factor.getKey() instanceof Atom.Group(Polynomial base, String _)) {
                    int whole = small(factor.getValue().floor());
                    above = above.times(Monomial.of(factor.getKey(), Rational.of(-whole)));
                    below = below.times(of(base).power(-whole));
                }
            }
            sum = sum.plus(of(Polynomial.of(above, term.getValue())).over(below));
        }
        return sum.times(new Fraction(Polynomial.ONE, factors));
    }

    private static int small(BigInteger power) {
        if (power.bitLength() > 12) {
            throw new NoProof("a large power");
        }
        return power.intValueExact();
    }

    /** One over it; where it is zero, that has no value. */
    Fraction inverse() {
        if (isZero()) {
            throw new NoProof("a division by zero");
        }
        Primitive primitive = Primitive.of(numerator);
        Polynomial above =
                Polynomial.of(primitive.content().inverse(), Rational.ONE.over(primitive.factor()));
        for (Map.Entry<Polynomial, Integer> factor : factors.entrySet()) {
            above = above.times(factor.getKey().power(factor.getValue()));
        }
        SortedMap<Polynomial, Integer> below = new TreeMap<>();
        if (!primitive.sum().equals(Polynomial.ONE)) {
            below.put(primitive.sum(), 1);
        }
        return new Fraction(above, below);
    }

    Fraction over(Fraction other) {
        return times(other.inverse());
    }

    Fraction power(int exponent) {
        Fraction base = exponent < 0 ? inverse() : this;
        int size = Math.abs(exponent);
        SortedMap<Polynomial, Integer> raised = new TreeMap<>();
        if (size > 0) {
            base.factors.forEach((factor, power) -> raised.put(factor, power * size));
        }
        boolean single = base.numerator.terms().size() == 1;
        Polynomial above =
                single ? monomialPower(base.numerator, size) : base.numerator.power(size);
        return new Fraction(above, raised);
    }

    private static Polynomial monomialPower(Polynomial term, int exponent) {
        Monomial monomial = term.terms().firstKey();
        return Polynomial.of(monomial.power(Rational.of(exponent)), term.leading().power(exponent));
    }

    @Override
    public String toString() {
        return factors.isEmpty() ? numerator.toString() : "(" + numerator + ")/" + factors;
    }
}
