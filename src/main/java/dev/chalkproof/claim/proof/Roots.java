package dev.chalkproof.claim.proof;

import java.util.Map;

/** {@code a >= b sqrt(P)} says {@code a^2 >= b^2 P}, where neither a nor b is negative. */
final class Roots {
    private Roots() {}

    static boolean proves(Constraint goal, Region region) {
        for (Atom atom : goal.value().atoms()) {
            if (atom instanceof Atom.Group(Polynomial base, String _)
                    && proves(goal, atom, base, region)) {
                return true;
            }
        }
        return false;
    }

    private static boolean proves(Constraint goal, Atom root, Polynomial base, Region region) {
        Polynomial outside = Polynomial.ZERO;
        Polynomial factor = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> term : goal.value().terms().entrySet()) {
            Rational power = term.getKey().power(root);
            Polynomial rest = Polynomial.of(term.getKey().without(root), term.getValue());
            if (power.equals(Rational.HALF)) {
                factor = factor.plus(rest);
            } else if (power.isZero()) {
                outside = outside.plus(rest);
            } else {
                return false;
            }
        }
        if (factor.isZero() || Linear.mentions(outside, root) || Linear.mentions(factor, root)) {
            return false;
        }
        Polynomial squares = outside.times(outside).minus(factor.times(factor).times(base));
        if (region.isNonNegative(outside) && region.isNonNegative(factor.negate())) {
            return region.is(squares, goal.sign());
        }
        return region.isNonNegative(factor)
                && region.isNonNegative(outside.negate())
                && region.is(squares.negate(), goal.sign());
    }
}
