package dev.chalkproof.claim.proof;

import java.util.Map;
import java.util.Optional;

/**
 * {@code a x^2 + b x + c >= 0} for all x where {@code a > 0} and {@code 4 a c >= b^2}. Only
 * discriminants are looked at that are numbers: among them those of all squares.
 */
record Quadratic(Polynomial a, Polynomial b, Polynomial c) {
    static boolean proves(Constraint goal, Region region) {
        for (Atom atom : goal.value().atoms()) {
            Optional<Quadratic> quadratic = of(goal.value(), atom, region);
            if (quadratic.isPresent() && quadratic.get().proves(goal.sign(), region)) {
                return true;
            }
        }
        return false;
    }

    private boolean proves(Sign sign, Region region) {
        int discriminant = discriminant().asConstant().map(Rational::signum).orElse(-1);
        boolean enough = sign == Sign.POSITIVE ? discriminant > 0 : discriminant >= 0;
        return enough && a.terms().size() == 1 && region.isPositive(a);
    }

    private Polynomial discriminant() {
        return a.times(c).times(Rational.of(4)).minus(b.times(b));
    }

    /** A polynomial in an atom, or in a root of it. */
    private static Optional<Quadratic> of(Polynomial value, Atom atom, Region region) {
        Rational highest = Rational.ZERO;
        for (Monomial monomial : value.terms().keySet()) {
            Rational power = monomial.power(atom);
            if (power.signum() < 0) {
                return Optional.empty();
            }
            highest = power.compareTo(highest) > 0 ? power : highest;
        }
        if (highest.isZero()) {
            return Optional.empty();
        }
        Rational unit = highest.times(Rational.HALF);
        Polynomial[] parts = {Polynomial.ZERO, Polynomial.ZERO, Polynomial.ZERO};
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            Optional<Integer> power = term.getKey().power(atom).over(unit).whole();
            Monomial rest = term.getKey().without(atom);
            boolean inside =
                    rest.powers().keySet().stream().anyMatch(p -> Linear.mentions(p, atom));
            if (power.isEmpty() || inside) {
                return Optional.empty();
            }
            parts[power.get()] = parts[power.get()].plus(Polynomial.of(rest, term.getValue()));
        }
        // The root of x is a number only where x is not negative.
        return unit.isWhole() || isRooted(atom, region)
                ? Optional.of(new Quadratic(parts[2], parts[1], parts[0]))
                : Optional.empty();
    }

    private static boolean isRooted(Atom atom, Region region) {
        return switch (atom) {
            case Atom.Symbol _, Atom.Element _, Atom.Group _, Atom.Prime _, Atom.Pi _, Atom.Exp _ ->
                    AtomSigns.is(atom, false, region);
            case Atom.Ln _, Atom.Power _, Atom.Function _, Atom.Reduced _, Atom.Imaginary _ ->
                    false;
        };
    }
}
