package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A goal without roots of symbols: where {@code x} occurs with the power 1/2, it is the square of
 * another symbol that is not negative.
 */
record Whole(Constraint goal, List<Constraint> constraints) {
    static Whole of(Constraint goal, List<Constraint> constraints, Region region) {
        Map<Atom, Integer> denominators = new HashMap<>();
        collect(goal.value(), denominators);
        constraints.forEach(c -> collect(c.value(), denominators));
        denominators.values().removeIf(d -> d == 1);
        if (denominators.isEmpty()) {
            return new Whole(goal, constraints);
        }
        Map<Atom, Fraction> change = new HashMap<>();
        List<Constraint> changed = new ArrayList<>();
        denominators.forEach(
                (atom, power) -> {
                    Polynomial root = Polynomial.of(root(atom));
                    change.put(atom, Fraction.of(root.power(power)));
                    changed.add(new Constraint(root, Sign.NON_NEGATIVE));
                });
        Rewrite rewrite = new Rewrite(change, region.over(changed));
        for (Constraint constraint : constraints) {
            Polynomial value = rewrite.apply(constraint.value()).numerator();
            changed.add(new Constraint(value, constraint.sign()));
            linear(constraint, denominators, changed);
        }
        Fraction value = rewrite.apply(goal.value());
        if (!value.isPolynomial()) {
            throw new NoProof("a root below a fraction bar");
        }
        return new Whole(new Constraint(value.numerator(), goal.sign()), changed);
    }

    private static Atom.Symbol root(Atom symbol) {
        return new Atom.Symbol("\u221a" + symbol.key());
    }

    private static void collect(Polynomial value, Map<Atom, Integer> denominators) {
        for (Monomial monomial : value.terms().keySet()) {
            monomial.powers()
                    .forEach(
                            (atom, power) -> {
                                boolean root =
                                        atom instanceof Atom.Symbol
                                                || atom instanceof Atom.Element
                                                || atom instanceof Atom.Reduced;
                                if (root) {
                                    int own = power.denominator().intValueExact();
                                    denominators.merge(atom, own, Whole::multiple);
                                }
                            });
        }
    }

    private static int multiple(int a, int b) {
        return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact() * b;
    }

    /** {@code x - y >= 0}, {@code x - 1 >= 0}: the roots are ordered the same way. */
    private static void linear(
            Constraint constraint, Map<Atom, Integer> denominators, List<Constraint> changed) {
        boolean orders =
                constraint.sign() == Sign.POSITIVE || constraint.sign() == Sign.NON_NEGATIVE;
        if (!orders || constraint.value().terms().size() > 2) {
            return;
        }
        Polynomial roots = Polynomial.ZERO;
        int power = 0;
        for (Map.Entry<Monomial, Rational> term : constraint.value().terms().entrySet()) {
            if (!term.getValue().abs().equals(Rational.ONE)) {
                return;
            }
            Polynomial root = Polynomial.of(term.getValue());
            if (!term.getKey().isOne()) {
                Atom atom = term.getKey().single().orElse(null);
                int own = atom == null ? 1 : denominators.getOrDefault(atom, 1);
                if (atom == null || own == 1 || (power != 0 && power != own)) {
                    return;
                }
                power = own;
                root = Polynomial.of(root(atom)).times(term.getValue());
            }
            roots = roots.plus(root);
        }
        if (power != 0) {
            changed.add(new Constraint(roots, constraint.sign()));
        }
    }
}
