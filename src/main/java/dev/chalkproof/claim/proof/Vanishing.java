package dev.chalkproof.claim.proof;

import java.util.Map;

/** Proves that a polynomial is zero where others are: on a branch with {@code x = 0}, say. */
final class Vanishing {
    private static final int MAX_STEPS = 4;

    private Vanishing() {}

    static boolean proves(Polynomial value, Region region) {
        return proves(value, region, MAX_STEPS);
    }

    private static boolean proves(Polynomial value, Region region, int steps) {
        if (isZero(value)) {
            return true;
        }
        if (steps == 0) {
            return false;
        }
        for (Constraint constraint : region.constraints()) {
            if (constraint.sign() == Sign.ZERO) {
                for (Atom atom : constraint.value().atoms()) {
                    Linear linear = Linear.in(atom, constraint.value()).orElse(null);
                    if (linear != null
                            && region.is(linear.factor(), Sign.NON_ZERO)
                            && isReplaceable(atom)) {
                        Fraction solved = linear.solution();
                        Fraction rest = new Rewrite(Map.of(atom, solved), region).apply(value);
                        if (!rest.numerator().equals(value)
                                && proves(rest.numerator(), region, steps - 1)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean isReplaceable(Atom atom) {
        return atom instanceof Atom.Symbol
                || atom instanceof Atom.Element
                || atom instanceof Atom.Reduced;
    }

    /** Roots come in two forms: divided by what all terms have in common, there is one. */
    static boolean isZero(Polynomial value) {
        return value.isZero() || value.times(value.content().inverse()).isZero();
    }
}
