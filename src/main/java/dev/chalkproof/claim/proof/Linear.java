package dev.chalkproof.claim.proof;

import java.util.Map;
import java.util.Optional;

/** A polynomial as {@code factor * atom + rest}, both without the atom. */
record Linear(Polynomial factor, Polynomial rest) {
    static Optional<Linear> in(Atom atom, Polynomial polynomial) {
        Polynomial factor = Polynomial.ZERO;
        Polynomial rest = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
            Rational power = term.getKey().power(atom);
            Monomial others = term.getKey().without(atom);
            if (power.equals(Rational.ONE)) {
                factor = factor.plus(Polynomial.of(others, term.getValue()));
            } else if (power.isZero()) {
                rest = rest.plus(Polynomial.of(others, term.getValue()));
            } else {
                return Optional.empty();
            }
        }
        return factor.isZero() || mentions(factor, atom) || mentions(rest, atom)
                ? Optional.empty()
                : Optional.of(new Linear(factor, rest));
    }

    /** Where it is zero. */
    Fraction solution() {
        return Fraction.of(rest.negate()).over(Fraction.of(factor));
    }

    /** Whether an atom occurs, also inside of others. */
    static boolean mentions(Polynomial polynomial, Atom atom) {
        return polynomial.atoms().stream().anyMatch(a -> mentions(a, atom));
    }

    static boolean mentions(Atom whole, Atom part) {
        if (whole.equals(part)) {
            return true;
        }
        return whole.parts().stream().anyMatch(p -> mentions(p, part));
    }

    static boolean mentions(Fraction fraction, Atom part) {
        return mentions(fraction.numerator(), part)
                || fraction.factors().keySet().stream().anyMatch(f -> mentions(f, part));
    }
}
