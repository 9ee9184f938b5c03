package dev.chalkproof.claim.proof;

import java.util.List;
import java.util.Map;

/**
 * {@code a >= b sqrt(P)} says {@code a^2 >= b^2 P}, where neither a nor b is negative; {@code b
 * sqrt(P) >= a} says {@code b^2 P >= a^2} where a is positive, and nothing elsewhere.
 */
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
        boolean single =
                goal.value().atoms().stream().filter(a -> a instanceof Atom.Group).count() == 1;
        if (!single || !region.isNonNegative(factor)) {
            return false;
        }
        // Where what stands outside is positive there is nothing to prove.
        Constraint negative = new Constraint(outside.negate(), Sign.NON_NEGATIVE);
        return region.with(List.of(negative)).is(squares.negate(), goal.sign());
    }
}
