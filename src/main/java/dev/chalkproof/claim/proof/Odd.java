package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Operator;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Functions that algebra knows little of: at zero, at quarter turns, and for the opposite. */
final class Odd {
    private Odd() {}

    static Fraction function(Operator operator, Fraction a) {
        if (a.isZero()) {
            return operator == Operator.COS ? Fraction.ONE : Fraction.ZERO;
        }
        boolean trigonometric = operator == Operator.SIN || operator == Operator.COS;
        Optional<Integer> quarters = trigonometric ? quarters(a) : Optional.empty();
        if (quarters.isPresent()) {
            int turned = quarters.get() + (operator == Operator.COS ? 1 : 0);
            return Fraction.of(
                    switch (Math.floorMod(turned, 4)) {
                        case 1 -> 1;
                        case 3 -> -1;
                        default -> 0;
                    });
        }
        if (operator == Operator.ATAN && a.isPolynomial() && isUnit(a.numerator())) {
            return Fraction.of(new Atom.Pi()).times(a).times(Fraction.of(Rational.of(1, 4)));
        }
        boolean negative = a.numerator().leading().signum() < 0;
        Fraction function =
                Fraction.of(new Atom.Function(operator, List.of(negative ? a.negate() : a)));
        return negative && operator != Operator.COS ? function.negate() : function;
    }

    private static boolean isUnit(Polynomial a) {
        return a.asConstant().map(c -> c.abs().equals(Rational.ONE)).orElse(false);
    }

    /** How many quarters of a turn an angle is. */
    private static Optional<Integer> quarters(Fraction a) {
        if (!a.isPolynomial() || a.numerator().terms().size() != 1) {
            return Optional.empty();
        }
        Rational factor = a.numerator().terms().get(Monomial.of(new Atom.Pi(), Rational.ONE));
        return factor == null
                ? Optional.empty()
                : factor.times(Rational.of(2))
                        .whole()
                        .map(n -> BigInteger.valueOf(n).mod(BigInteger.valueOf(4)).intValue());
    }
}
