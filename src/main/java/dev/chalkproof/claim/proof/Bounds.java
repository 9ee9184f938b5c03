package dev.chalkproof.claim.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is known of functions whatever their arguments are. */
final class Bounds {
    private final Region region;
    private final List<Constraint> constraints = new ArrayList<>();

    private Bounds(Region region) {
        this.region = region;
    }

    static List<Constraint> of(Collection<Atom> atoms, Region region) {
        Bounds bounds = new Bounds(region);
        atoms.forEach(bounds::add);
        return bounds.constraints;
    }

    private void add(Atom atom) {
        Polynomial own = Polynomial.of(atom);
        switch (atom) {
            case Atom.Ln(Polynomial argument, String _) -> {
                Polynomial less = argument.minus(Polynomial.ONE);
                signed(own, less);
                state(less.minus(own), Sign.NON_NEGATIVE);
            }
            case Atom.Power(Polynomial base, Monomial exponent, String _) -> {
                if (region.isNonNegative(base)) {
                    state(own, region.isPositive(base) ? Sign.POSITIVE : Sign.NON_NEGATIVE);
                    Polynomial less = Polynomial.ONE.minus(base);
                    boolean rises = region.isPositive(Polynomial.of(exponent, Rational.ONE));
                    if (region.isNonNegative(less)) {
                        boolean strict = rises && region.isPositive(less);
                        state(
                                Polynomial.ONE.minus(own),
                                strict ? Sign.POSITIVE : Sign.NON_NEGATIVE);
                    }
                }
            }
            case Atom.Function function -> add(function, own);
            case Atom.Symbol _,
                    Atom.Pi _,
                    Atom.Imaginary _,
                    Atom.Prime _,
                    Atom.Exp _,
                    Atom.Group _ -> {
                // Their signs are known.
            }
        }
    }

    private void add(Atom.Function function, Polynomial own) {
        Fraction argument = function.arguments().getFirst();
        switch (function.operator()) {
            case SIN, COS -> {
                state(Polynomial.ONE.minus(own), Sign.NON_NEGATIVE);
                state(Polynomial.ONE.plus(own), Sign.NON_NEGATIVE);
            }
            case ERF -> {
                state(Polynomial.ONE.minus(own), Sign.POSITIVE);
                state(Polynomial.ONE.plus(own), Sign.POSITIVE);
                signed(own, argument);
            }
            case ATAN -> {
                Polynomial quarter = Polynomial.of(new Atom.Pi()).times(Rational.HALF);
                state(quarter.minus(own), Sign.POSITIVE);
                state(quarter.plus(own), Sign.POSITIVE);
                signed(own, argument);
            }
            case ASINH -> signed(own, argument);
            case FACTORIAL -> state(own.minus(Polynomial.ONE), Sign.NON_NEGATIVE);
            case FLOOR -> {
                Polynomial below = argument.denominator();
                if (region.isPositive(below)) {
                    Polynomial scaled = own.times(below);
                    state(argument.numerator().minus(scaled), Sign.NON_NEGATIVE);
                    state(scaled.plus(below).minus(argument.numerator()), Sign.POSITIVE);
                    if (region.isNonNegative(argument.numerator())) {
                        state(own, Sign.NON_NEGATIVE);
                    }
                }
            }
            default -> {
                // Nothing is known of others.
            }
        }
    }

    private void signed(Polynomial own, Fraction argument) {
        if (argument.isPolynomial()) {
            signed(own, argument.numerator());
        }
    }

    /** An odd rising function has the sign of its argument. */
    private void signed(Polynomial own, Polynomial argument) {
        if (region.isNonNegative(argument)) {
            state(own, region.isPositive(argument) ? Sign.POSITIVE : Sign.NON_NEGATIVE);
        } else if (region.isNonNegative(argument.negate())) {
            state(
                    own.negate(),
                    region.isPositive(argument.negate()) ? Sign.POSITIVE : Sign.NON_NEGATIVE);
        }
    }

    private void state(Polynomial value, Sign sign) {
        constraints.add(new Constraint(value, sign));
    }
}
