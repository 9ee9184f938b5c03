package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Operator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Functions of whole numbers: what is whole moves out of them. */
final class Steps {
    private static final int MAX_SHIFT = 20;

    private final Region region;
    private final Consumer<Constraint> require;

    Steps(Region region, Consumer<Constraint> require) {
        this.region = region;
        this.require = require;
    }

    /** The largest whole number that is not larger: whole terms stand outside. */
    Fraction floor(Fraction a) {
        if (!a.isPolynomial()) {
            return Fraction.of(new Atom.Function(Operator.FLOOR, List.of(a)));
        }
        Polynomial outside = Polynomial.ZERO;
        Polynomial inside = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> entry : a.numerator().terms().entrySet()) {
            Polynomial term = Polynomial.of(entry.getKey(), entry.getValue());
            if (entry.getKey().isOne()) {
                Rational whole = Rational.of(entry.getValue().floor(), java.math.BigInteger.ONE);
                outside = outside.plus(Polynomial.of(whole));
                inside = inside.plus(Polynomial.of(entry.getValue().minus(whole)));
            } else if (region.isWhole(term)) {
                outside = outside.plus(term);
            } else {
                inside = inside.plus(term);
            }
        }
        Fraction rest = Fraction.of(inside);
        return inside.asConstant().isPresent()
                ? Fraction.of(outside)
                : Fraction.of(outside)
                        .plus(Fraction.of(new Atom.Function(Operator.FLOOR, List.of(rest))));
    }

    /** {@code \Gamma(n) = (n - 1)!}, where n is a whole number and not zero or less. */
    Fraction gamma(Fraction a) {
        return factorial(a.minus(Fraction.ONE));
    }

    /** {@code (n + 2)! = (n + 2) (n + 1) n!} */
    Fraction factorial(Fraction a) {
        if (!a.isPolynomial() || !region.isWhole(a.numerator())) {
            throw new NoProof("the factorial of no whole number");
        }
        Rational constant = a.numerator().terms().getOrDefault(Monomial.ONE, Rational.ZERO);
        int shift = constant.whole().orElseThrow(() -> new NoProof("a large factorial"));
        if (Math.abs(shift) > MAX_SHIFT) {
            throw new NoProof("a large factorial");
        }
        Polynomial base = a.numerator().minus(Polynomial.of(constant));
        // Both factorials must have values.
        require.accept(new Constraint(base, Sign.NON_NEGATIVE));
        require.accept(new Constraint(a.numerator(), Sign.NON_NEGATIVE));
        Fraction result =
                base.isZero()
                        ? Fraction.ONE
                        : Fraction.of(
                                new Atom.Function(Operator.FACTORIAL, List.of(Fraction.of(base))));
        for (int i = 1; i <= shift; i++) {
            result = result.times(Fraction.of(base.plus(Polynomial.of(i))));
        }
        for (int i = 0; i > shift; i--) {
            result = result.over(Fraction.of(base.plus(Polynomial.of(i))));
        }
        return result;
    }
}
