package dev.chalkproof.claim.proof;

import java.util.List;
import java.util.Map;

/** Proves signs of polynomials: by their atoms, then by the methods that take longer. */
final class Signs {
    private Signs() {}

    static boolean proves(Constraint goal, Region region) {
        Polynomial value = goal.value();
        if (value.atoms().stream().anyMatch(a -> a instanceof Atom.Imaginary)) {
            return value.isZero() && goal.sign() != Sign.POSITIVE && goal.sign() != Sign.NON_ZERO;
        }
        return switch (goal.sign()) {
            case ZERO -> value.isZero() || isNothing(value, region);
            case NON_ZERO ->
                    region.isPositive(value)
                            || region.isPositive(value.negate())
                            || states(goal, region);
            case POSITIVE, NON_NEGATIVE -> ordered(goal, region);
        };
    }

    private static boolean isNothing(Polynomial value, Region region) {
        return Vanishing.proves(value, region);
    }

    /** Whether it is known, but for a factor. */
    private static boolean states(Constraint goal, Region region) {
        if (goal.value().isZero()) {
            return false;
        }
        Primitive own = Primitive.of(goal.value());
        for (Map.Entry<Atom, Rational> factor : own.content().powers().entrySet()) {
            Polynomial atom = Polynomial.of(factor.getKey());
            if (!atom.equals(goal.value()) && !region.is(atom, Sign.NON_ZERO)) {
                return false;
            }
        }
        for (Constraint known : region.constraints()) {
            boolean apart = known.sign() == Sign.NON_ZERO || known.sign() == Sign.POSITIVE;
            if (apart && !known.value().isZero()) {
                Primitive other = Primitive.of(known.value());
                boolean same =
                        own.sum().equals(other.sum())
                                && (!own.sum().equals(Polynomial.ONE)
                                        || own.content().equals(other.content()));
                if (same) {
                    return true;
                }
            }
        }
        // All factors of a product are apart from zero.
        boolean symbol = goal.value().asMonomial().flatMap(Monomial::single).isPresent();
        return own.sum().equals(Polynomial.ONE) && !symbol;
    }

    private static boolean ordered(Constraint goal, Region region) {
        Polynomial value = goal.value();
        boolean strict = goal.sign() == Sign.POSITIVE;
        if (value.asConstant().isPresent()) {
            int sign = value.asConstant().get().signum();
            return strict ? sign > 0 : sign >= 0;
        }
        if (value.asMonomial().flatMap(Monomial::single).isPresent()
                && AtomSigns.is(value.atoms().iterator().next(), strict, region)) {
            return true;
        }
        Polynomial rest = stripped(value, strict, region);
        if (rest.asConstant().isPresent()) {
            int sign = rest.asConstant().get().signum();
            return strict ? sign > 0 : sign >= 0;
        }
        Constraint goalOfRest = new Constraint(rest, goal.sign());
        return METHODS.stream().anyMatch(method -> tries(method, goalOfRest, region));
    }

    /** A way to prove that a polynomial is positive, or not negative. */
    private interface Method {
        boolean proves(Constraint goal, Region region);
    }

    /** The quick ones first. */
    private static final List<Method> METHODS =
            List.of(
                    Stated::proves,
                    Univariate::proves,
                    Exponents::proves,
                    Quadratic::proves,
                    Orthant::proves,
                    Logarithms::proves,
                    Roots::proves);

    /** What is beyond one method may be within reach of the next. */
    private static boolean tries(Method method, Constraint goal, Region region) {
        try {
            return method.proves(goal, region);
        } catch (NoProof e) {
            return false;
        }
    }

    /** Divided by factors that are positive, or, for a weak inequality, not negative. */
    private static Polynomial stripped(Polynomial value, boolean strict, Region region) {
        Monomial content = value.content();
        Polynomial rest = value;
        boolean alone = value.terms().size() == 1 && content.powers().size() == 1;
        for (Map.Entry<Atom, Rational> factor : content.powers().entrySet()) {
            Atom atom = factor.getKey();
            Monomial power = Monomial.of(atom, factor.getValue());
            boolean even =
                    factor.getValue().whole().map(n -> n % 2 == 0).orElse(false)
                            && factor.getValue().signum() > 0;
            boolean removable =
                    AtomSigns.is(atom, true, region)
                            || (!strict && (even || AtomSigns.is(atom, false, region)))
                            || (strict && even && region.is(Polynomial.of(atom), Sign.NON_ZERO));
            if (!removable && !alone && factor.getValue().equals(Rational.ONE)) {
                removable =
                        region.is(Polynomial.of(atom), strict ? Sign.POSITIVE : Sign.NON_NEGATIVE);
            } else if (!removable && !factor.getValue().equals(Rational.ONE)) {
                removable =
                        region.is(Polynomial.of(atom), strict ? Sign.POSITIVE : Sign.NON_NEGATIVE);
            }
            if (removable) {
                rest = rest.times(power.inverse());
            } else if (region.isPositive(Polynomial.of(atom).negate())
                    && !alone
                    && factor.getValue().equals(Rational.ONE)) {
                rest = rest.times(power.inverse()).negate();
            }
        }
        return rest;
    }
}
