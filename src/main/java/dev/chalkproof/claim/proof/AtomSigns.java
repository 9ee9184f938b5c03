package dev.chalkproof.claim.proof;

/** What is known of the sign of an atom by what it is. */
final class AtomSigns {
    private AtomSigns() {}

    /** Whether an atom is positive, or not negative. */
    static boolean is(Atom atom, boolean strict, Region region) {
        Sign sign = strict ? Sign.POSITIVE : Sign.NON_NEGATIVE;
        return switch (atom) {
            case Atom.Pi _, Atom.Prime _ -> true;
            case Atom.Exp(Monomial exponent, String _) ->
                    exponent.powers().keySet().stream().noneMatch(a -> a instanceof Atom.Imaginary);
            case Atom.Symbol _, Atom.Element _ -> stated(atom, strict, region);
            case Atom.Reduced reduced ->
                    stated(atom, strict, region) || Sums.hasSign(reduced, sign, region);
            case Atom.Ln(Polynomial argument, String _) ->
                    region.is(argument.minus(Polynomial.ONE), sign);
            // What is below the root is not negative: the root has a value.
            case Atom.Group(Polynomial base, String _) ->
                    !strict || isApart(atom, region) || region.is(base, sign);
            case Atom.Power(Polynomial base, Monomial _, String _) -> region.is(base, sign);
            case Atom.Function function ->
                    switch (function.operator()) {
                        case FACTORIAL -> true;
                        case ERF, ATAN, ASINH ->
                                isOf(function.arguments().getFirst(), sign, region);
                        default -> stated(atom, strict, region);
                    };
            case Atom.Imaginary _ -> false;
        };
    }

    /** Whether it is a factor of what is not zero. */
    private static boolean isApart(Atom atom, Region region) {
        for (Constraint constraint : region.constraints()) {
            boolean apart =
                    constraint.sign() == Sign.POSITIVE || constraint.sign() == Sign.NON_ZERO;
            if (apart
                    && constraint.value().terms().size() == 1
                    && constraint.value().terms().firstKey().power(atom).signum() > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Fraction value, Sign sign, Region region) {
        return value.factors().keySet().stream().allMatch(region::isPositive)
                && region.is(value.numerator(), sign);
    }

    /** Whether a constraint says so in so many words. */
    private static boolean stated(Atom atom, boolean strict, Region region) {
        Polynomial own = Polynomial.of(atom);
        for (Constraint constraint : region.constraints()) {
            boolean fits =
                    constraint.sign() == Sign.POSITIVE
                            || (!strict && constraint.sign() == Sign.NON_NEGATIVE);
            if (fits && constraint.value().equals(own)) {
                return true;
            }
            // x - a with a positive number a
            Polynomial rest = constraint.value().minus(own);
            boolean above =
                    (constraint.sign() == Sign.POSITIVE || constraint.sign() == Sign.NON_NEGATIVE)
                            && rest.asConstant().filter(c -> c.signum() < 0).isPresent();
            if (above) {
                return true;
            }
        }
        return false;
    }
}
