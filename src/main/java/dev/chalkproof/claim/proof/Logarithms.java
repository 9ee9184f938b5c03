package dev.chalkproof.claim.proof;

import java.util.Map;

/** {@code a ln P + b x > 0} says {@code P^a exp(b x) > 1}, where no logarithm is left. */
final class Logarithms {
    private Logarithms() {}

    static boolean proves(Constraint goal, Region region) {
        Polynomial value = goal.value();
        boolean logarithmic =
                value.terms().keySet().stream()
                        .anyMatch(m -> m.single().filter(a -> a instanceof Atom.Ln).isPresent());
        if (!logarithmic) {
            return false;
        }
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            boolean alone = term.getKey().single().filter(a -> a instanceof Atom.Ln).isPresent();
            boolean mentions =
                    term.getKey().powers().keySet().stream().anyMatch(a -> a instanceof Atom.Ln);
            if (mentions && !(alone && term.getValue().isWhole())) {
                return false;
            }
        }
        Fraction power =
                new Exponentials(region, _ -> {}).exp(Fraction.of(value)).minus(Fraction.ONE);
        return power.factors().keySet().stream().allMatch(region::isPositive)
                && region.is(power.numerator(), goal.sign());
    }
}
