package dev.chalkproof.claim.proof;

import java.util.List;
import java.util.Map;

/** {@code e^a >= e^b} says {@code a >= b}: two positive products are compared by logarithms. */
final class Exponents {
    private Exponents() {}

    static boolean proves(Constraint goal, Region region) {
        Polynomial value = goal.value();
        boolean exponential = value.atoms().stream().anyMatch(a -> a instanceof Atom.Exp);
        boolean positive = value.atoms().stream().allMatch(a -> AtomSigns.is(a, true, region));
        if (!exponential || !positive || value.terms().size() != 2) {
            return false;
        }
        List<Map.Entry<Monomial, Rational>> terms = List.copyOf(value.terms().entrySet());
        boolean turned = terms.getFirst().getValue().signum() < 0;
        Map.Entry<Monomial, Rational> more = terms.get(turned ? 1 : 0);
        Map.Entry<Monomial, Rational> less = terms.get(turned ? 0 : 1);
        Rational factor = more.getValue().over(less.getValue()).negate();
        if (factor.compareTo(Rational.ONE) < 0) {
            return false;
        }
        Monomial ratio = more.getKey().over(less.getKey());
        Fraction logarithm =
                new Exponentials(region, _ -> {})
                        .ln(Fraction.of(Polynomial.of(ratio, Rational.ONE)));
        boolean apart = factor.compareTo(Rational.ONE) > 0;
        return logarithm.isPolynomial()
                && region.is(logarithm.numerator(), apart ? Sign.NON_NEGATIVE : goal.sign());
    }
}
