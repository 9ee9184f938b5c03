package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Powers, roots, exponentials and logarithms of quotients. */
final class Exponentials {
    /** What is left of a number after smaller factors counts as prime. */
    private static final int LARGEST_FACTOR = 1000;

    private final Region region;
    private final Consumer<Constraint> require;

    Exponentials(Region region, Consumer<Constraint> require) {
        this.region = region;
        this.require = require;
    }

    /** The product of the exponentials of all terms. */
    Fraction exp(Fraction exponent) {
        Monomial below = Monomial.ONE;
        for (Map.Entry<Polynomial, Integer> factor : exponent.factors().entrySet()) {
            below =
                    below.times(
                            Monomial.of(
                                    new Atom.Group(factor.getKey()),
                                    Rational.of(-factor.getValue())));
        }
        Fraction product = Fraction.ONE;
        for (Map.Entry<Monomial, Rational> term : exponent.numerator().terms().entrySet()) {
            Monomial monomial = term.getKey().times(below);
            boolean logarithm = monomial.single().filter(a -> a instanceof Atom.Ln).isPresent();
            product =
                    product.times(
                            logarithm && monomial.powers().firstKey() instanceof Atom.Ln ln
                                    ? positivePower(Fraction.of(ln.argument()), term.getValue())
                                    : Fraction.of(
                                            Polynomial.of(
                                                    Monomial.of(
                                                            new Atom.Exp(monomial),
                                                            term.getValue()),
                                                    Rational.ONE)));
        }
        return product;
    }

    /** The logarithm, of products as a sum. */
    Fraction ln(Fraction a) {
        if (a.isZero()) {
            throw new NoProof("the logarithm of zero");
        }
        Fraction turned = aboveTheBar(a);
        require.accept(new Constraint(turned.numerator(), Sign.POSITIVE));
        Fraction sum = lnOf(turned.numerator());
        for (Map.Entry<Polynomial, Integer> factor : a.factors().entrySet()) {
            sum = sum.minus(lnOf(positive(factor.getKey())).times(Fraction.of(factor.getValue())));
        }
        return sum;
    }

    /** The same with the signs of negative factors below the bar in the numerator. */
    private Fraction aboveTheBar(Fraction a) {
        Polynomial numerator = a.numerator();
        for (Map.Entry<Polynomial, Integer> factor : a.factors().entrySet()) {
            boolean turns =
                    !positive(factor.getKey()).equals(factor.getKey())
                            && factor.getValue() % 2 != 0;
            numerator = turns ? numerator.negate() : numerator;
        }
        return new Fraction(numerator, a.factors());
    }

    private Polynomial positive(Polynomial factor) {
        if (region.isPositive(factor)) {
            return factor;
        }
        Polynomial turned = factor.negate();
        if (region.isPositive(turned)) {
            return turned;
        }
        throw new NoProof("a denominator whose sign is not known");
    }

    private Fraction lnOf(Polynomial positive) {
        Primitive p = Primitive.of(positive);
        boolean turned = p.factor().signum() < 0;
        Fraction sum = lnOf(p.factor().abs());
        List<Monomial> inside = new ArrayList<>();
        for (Map.Entry<Atom, Rational> entry : p.content().powers().entrySet()) {
            Fraction power = Fraction.of(entry.getValue());
            switch (entry.getKey()) {
                case Atom.Exp(Monomial exponent, String _) ->
                        sum = sum.plus(Fraction.of(Polynomial.of(exponent, entry.getValue())));
                case Atom.Group(Polynomial base, String _) when region.isPositive(base) ->
                        sum = sum.plus(lnOf(base).times(power));
                case Atom.Prime(BigInteger value, String _) ->
                        sum = sum.plus(lnOf(Rational.of(value, BigInteger.ONE)).times(power));
                case Atom atom when region.isPositive(Polynomial.of(atom)) ->
                        sum = sum.plus(Fraction.of(new Atom.Ln(Polynomial.of(atom))).times(power));
                case Atom atom -> inside.add(Monomial.of(atom, entry.getValue()));
            }
        }
        Polynomial rest = turned ? p.sum().negate() : p.sum();
        for (Monomial factor : inside) {
            rest = rest.times(factor);
        }
        return rest.equals(Polynomial.ONE) ? sum : sum.plus(Fraction.of(new Atom.Ln(rest)));
    }

    private static Fraction lnOf(Rational positive) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<BigInteger, Integer> prime : primes(positive).entrySet()) {
            Polynomial base = Polynomial.of(Rational.of(prime.getKey(), BigInteger.ONE));
            sum = sum.plus(Fraction.of(new Atom.Ln(base)).times(Fraction.of(prime.getValue())));
        }
        return sum;
    }

    /** The powers of the primes in a positive fraction. */
    private static Map<BigInteger, Integer> primes(Rational positive) {
        Map<BigInteger, Integer> primes = new java.util.TreeMap<>();
        collect(positive.numerator(), 1, primes);
        collect(positive.denominator(), -1, primes);
        primes.values().removeIf(power -> power == 0);
        return primes;
    }

    private static void collect(BigInteger number, int sign, Map<BigInteger, Integer> primes) {
        BigInteger left = number;
        for (int f = 2; f <= LARGEST_FACTOR && left.bitLength() > 1; f++) {
            BigInteger factor = BigInteger.valueOf(f);
            while (left.mod(factor).signum() == 0) {
                left = left.divide(factor);
                primes.merge(factor, sign, Integer::sum);
            }
        }
        if (left.bitLength() > 1) {
            primes.merge(left, sign, Integer::sum);
        }
    }

    Fraction power(Fraction base, Fraction exponent) {
        if (exponent.isPolynomial() && exponent.numerator().asConstant().isPresent()) {
            Rational constant = exponent.numerator().asConstant().get();
            return constant.isWhole() ? wholePower(base, constant) : root(base, constant);
        }
        if (isPositive(base)) {
            return exp(ln(base).times(exponent));
        }
        return openPower(base, exponent);
    }

    private Fraction wholePower(Fraction base, Rational exponent) {
        int power = exponent.whole().orElseThrow(() -> new NoProof("a large power"));
        if (power < 0) {
            require.accept(new Constraint(base.numerator(), Sign.NON_ZERO));
        }
        return base.power(power);
    }

    private boolean isPositive(Fraction base) {
        return !base.isZero()
                && region.isPositive(base.numerator())
                && base.factors().keySet().stream().allMatch(region::isPositive);
    }

    /** A power whose exponent is made of whole numbers, of a base of which nothing is known. */
    private Fraction openPower(Fraction base, Fraction exponent) {
        if (!base.isPolynomial() || !exponent.isPolynomial()) {
            throw new NoProof("a power with an open exponent");
        }
        Optional<Monomial> single = exponent.numerator().asMonomial();
        if (single.isPresent()
                && region.isNonNegative(base.numerator())
                && region.isPositive(exponent.numerator())) {
            return Fraction.of(new Atom.Power(base.numerator(), single.get()));
        }
        if (!region.isWhole(exponent.numerator())) {
            throw new NoProof("a power with an open exponent");
        }
        boolean rising = region.isNonNegative(exponent.numerator());
        if (!rising) {
            require.accept(new Constraint(base.numerator(), Sign.NON_ZERO));
        }
        Fraction product = Fraction.ONE;
        for (Map.Entry<Monomial, Rational> term : exponent.numerator().terms().entrySet()) {
            Rational factor = term.getValue();
            if (term.getKey().isOne()) {
                if (factor.signum() < 0) {
                    require.accept(new Constraint(base.numerator(), Sign.NON_ZERO));
                }
                product = product.times(base.power(factor.whole().orElseThrow()));
            } else if (factor.signum() < 0
                    || !region.isNonNegative(Polynomial.of(term.getKey(), Rational.ONE))) {
                throw new NoProof("a power with an open exponent");
            } else {
                Atom atom = new Atom.Power(base.numerator(), term.getKey());
                product =
                        product.times(
                                Fraction.of(
                                        Polynomial.of(Monomial.of(atom, factor), Rational.ONE)));
            }
        }
        return product;
    }

    /** A power with a fraction as exponent. */
    Fraction root(Fraction base, Rational exponent) {
        if (base.isZero()) {
            if (exponent.signum() <= 0) {
                throw new NoProof("a negative power of zero");
            }
            return Fraction.ZERO;
        }
        Fraction turned = aboveTheBar(base);
        require.accept(
                new Constraint(
                        turned.numerator(),
                        exponent.signum() < 0 ? Sign.POSITIVE : Sign.NON_NEGATIVE));
        return positivePower(turned, exponent);
    }

    /** The power of what is positive, or zero and the exponent positive. */
    private Fraction positivePower(Fraction base, Rational exponent) {
        if (exponent.isWhole()) {
            return base.power(exponent.whole().orElseThrow(() -> new NoProof("a large power")));
        }
        Fraction result = powerOf(base.numerator(), exponent);
        for (Map.Entry<Polynomial, Integer> factor : base.factors().entrySet()) {
            Rational below = exponent.times(Rational.of(-factor.getValue()));
            result = result.times(powerOf(positive(factor.getKey()), below));
        }
        return result;
    }

    private Fraction powerOf(Polynomial base, Rational exponent) {
        Primitive p = Primitive.of(base);
        boolean turned = p.factor().signum() < 0;
        Monomial outside = Monomial.ONE;
        Polynomial inside = turned ? p.sum().negate() : p.sum();
        for (Map.Entry<Atom, Rational> entry : p.content().powers().entrySet()) {
            Monomial factor = Monomial.of(entry.getKey(), entry.getValue());
            if (region.isNonNegative(Polynomial.of(entry.getKey()))) {
                outside = outside.times(factor.power(exponent));
            } else {
                inside = inside.times(factor);
            }
        }
        for (Map.Entry<BigInteger, Integer> prime : primes(p.factor().abs()).entrySet()) {
            outside =
                    outside.times(
                            Monomial.of(
                                    new Atom.Prime(prime.getKey()),
                                    exponent.times(Rational.of(prime.getValue()))));
        }
        if (!inside.equals(Polynomial.ONE)) {
            BigInteger whole = exponent.floor();
            Rational rest = exponent.minus(Rational.of(whole, BigInteger.ONE));
            Fraction result = Fraction.of(inside).power(whole.intValueExact());
            if (!rest.isZero()) {
                outside = outside.times(Monomial.of(new Atom.Group(inside), rest));
            }
            return result.times(Fraction.of(Polynomial.of(outside, Rational.ONE)));
        }
        return Fraction.of(Polynomial.of(outside, Rational.ONE));
    }
}
