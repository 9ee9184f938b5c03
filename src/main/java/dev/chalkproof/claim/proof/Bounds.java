package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
        bounds.floors(atoms);
        bounds.squares(atoms);
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
                    Atom.Element _,
                    Atom.Reduced _,
                    Atom.Pi _,
                    Atom.Imaginary _,
                    Atom.Prime _,
                    Atom.Exp _,
                    Atom.Group _ -> {
                // Their signs are known.
            }
        }
    }

    /** The floor of what is larger is not smaller. */
    private void floors(Collection<Atom> atoms) {
        List<Atom.Function> floors = new ArrayList<>();
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Function f && f.operator() == Operator.FLOOR) {
                floors.add(f);
            }
        }
        for (Atom.Function a : floors) {
            for (Atom.Function b : floors) {
                Fraction apart = a.arguments().getFirst().minus(b.arguments().getFirst());
                if (!a.equals(b) && Prover.isSigned(apart, Sign.NON_NEGATIVE, region)) {
                    state(Polynomial.of(a).minus(Polynomial.of(b)), Sign.NON_NEGATIVE);
                }
            }
        }
    }

    /** The square of a sum of n numbers is at most n times the sum of squares (Cauchy, Schwarz). */
    private void squares(Collection<Atom> atoms) {
        for (Atom a : atoms) {
            for (Atom b : atoms) {
                if (a instanceof Atom.Reduced plain
                        && b instanceof Atom.Reduced squared
                        && plain.reduction() == Expr.Reduction.SUM
                        && squared.reduction() == Expr.Reduction.SUM
                        && plain.indices().size() == 1
                        && plain.indices().equals(squared.indices())
                        && plain.body().times(plain.body()).equals(squared.body())
                        && Sums.isFilled(plain.indices().getFirst(), region)) {
                    Atom.Reduced.Index index = plain.indices().getFirst();
                    Fraction count = index.to().minus(index.from()).plus(Fraction.ONE);
                    Polynomial sum = Polynomial.of(plain);
                    state(
                            count.numerator().times(Polynomial.of(squared)).minus(sum.times(sum)),
                            Sign.NON_NEGATIVE);
                }
            }
        }
    }

    /** Signs of sine and cosine on the halves of a turn. */
    private void turns(Atom.Function function, Polynomial own) {
        Fraction angle = function.arguments().getFirst();
        boolean sine = function.operator() == Operator.SIN;
        if (sine && isBetween(angle, 0, 2, Sign.NON_NEGATIVE)) {
            state(own, isBetween(angle, 0, 2, Sign.POSITIVE) ? Sign.POSITIVE : Sign.NON_NEGATIVE);
        }
        if (!sine && isBetween(angle, -1, 1, Sign.NON_NEGATIVE)) {
            state(own, isBetween(angle, -1, 1, Sign.POSITIVE) ? Sign.POSITIVE : Sign.NON_NEGATIVE);
        }
        if (!sine && isBetween(angle, -2, 2, Sign.POSITIVE)) {
            state(own.plus(Polynomial.ONE), Sign.POSITIVE);
        }
        if (!sine && isBetween(angle, 0, 4, Sign.POSITIVE)) {
            state(Polynomial.ONE.minus(own), Sign.POSITIVE);
        }
    }

    /** Whether an angle lies between two numbers of quarter turns. */
    private boolean isBetween(Fraction angle, int from, int to, Sign sign) {
        Fraction quarter = Fraction.of(new Atom.Pi()).times(Fraction.of(Rational.HALF));
        return Prover.isSigned(angle.minus(quarter.times(Fraction.of(from))), sign, region)
                && Prover.isSigned(quarter.times(Fraction.of(to)).minus(angle), sign, region);
    }

    private void add(Atom.Function function, Polynomial own) {
        Fraction argument = function.arguments().getFirst();
        switch (function.operator()) {
            case SIN, COS -> {
                state(Polynomial.ONE.minus(own), Sign.NON_NEGATIVE);
                state(Polynomial.ONE.plus(own), Sign.NON_NEGATIVE);
                turns(function, own);
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
                Monomial inTerms = belowTerms(argument.numerator());
                Polynomial below = argument.denominator().times(inTerms);
                if (region.isPositive(below)) {
                    Polynomial above = argument.numerator().times(inTerms);
                    Polynomial scaled = own.times(below);
                    state(above.minus(scaled), Sign.NON_NEGATIVE);
                    state(scaled.plus(below).minus(above), Sign.POSITIVE);
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

    /** What stands below the bars of terms such as {@code t / S}. */
    private static Monomial belowTerms(Polynomial sum) {
        Monomial below = Monomial.ONE;
        for (Map.Entry<Atom, Rational> factor : sum.content().powers().entrySet()) {
            if (factor.getValue().signum() < 0) {
                below = below.times(Monomial.of(factor.getKey(), factor.getValue().negate()));
            }
        }
        return below;
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
