package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums up to an end that is not known, in normal form: a sum for each term, with all that does not
 * depend on the index in front of it, and sums within sums as one over several indices.
 */
final class Sums {
    /** Names of indices: no symbol of a formula has them. */
    private static final String BOUND = "\u2211";

    /** All orders of the indices are tried, to find the one that comes first. */
    private static final int MAX_INDICES = 4;

    private final Region region;
    private int named;

    /**
     * @param region what is known outside of the sum
     */
    Sums(Region region) {
        this.region = region;
    }

    /** A name that nothing has of which anything is known. */
    static String unused(Region region) {
        int i = 0;
        while (region.whole().contains(BOUND + "." + i)) {
            i++;
        }
        return BOUND + "." + i;
    }

    /** The numbers that an index takes, as what is known of it. */
    static Region counting(Region region, Atom.Reduced.Index index) {
        Fraction own = Fraction.of(new Atom.Symbol(index.name()));
        List<Constraint> range = new ArrayList<>();
        for (Fraction distance : List.of(own.minus(index.from()), index.to().minus(own))) {
            if (distance.isPolynomial()) {
                range.add(new Constraint(distance.numerator(), Sign.NON_NEGATIVE));
            }
        }
        return region.withWhole(index.name()).with(range);
    }

    /** Whether each term of a sum has a sign, and with them the sum. */
    static boolean hasSign(Atom.Reduced sum, Sign sign, Region region) {
        if (sum.reduction() != Expr.Reduction.SUM) {
            return false;
        }
        Region inside = region;
        Fraction body = sum.body();
        for (Atom.Reduced.Index index : sum.indices()) {
            if (sign == Sign.POSITIVE && !isFilled(index, region)) {
                return false;
            }
            // Other sums may have an index of the same name.
            Renaming renaming = new Renaming(Map.of(index.name(), unused(inside)));
            inside = counting(inside, renaming.of(index));
            body = renaming.of(body);
        }
        return Prover.isSigned(body, sign, inside);
    }

    /** Whether an index takes any number at all. */
    static boolean isFilled(Atom.Reduced.Index index, Region region) {
        Fraction steps = index.to().minus(index.from());
        return steps.isPolynomial() && region.isNonNegative(steps.numerator());
    }

    /** The sum of a quotient over an index. */
    Fraction sum(Atom.Reduced.Index index, Fraction body) {
        Atom own = new Atom.Symbol(index.name());
        Monomial below = Monomial.ONE;
        Fraction outside = Fraction.ONE;
        for (Map.Entry<Polynomial, Integer> factor : body.factors().entrySet()) {
            if (Linear.mentions(factor.getKey(), own)) {
                Rational power = Rational.of(-factor.getValue());
                below = below.times(Monomial.of(new Atom.Group(factor.getKey()), power));
            } else {
                outside = outside.over(Fraction.of(factor.getKey()).power(factor.getValue()));
            }
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Monomial, Rational> term : body.numerator().terms().entrySet()) {
            Monomial inside = term.getKey().only(a -> Linear.mentions(a, own)).times(below);
            Monomial front = term.getKey().only(a -> !Linear.mentions(a, own));
            Fraction size = inside.isOne() ? count(index) : Fraction.of(flat(index, inside));
            sum = sum.plus(size.times(Fraction.of(Polynomial.of(front, term.getValue()))));
        }
        return sum.times(outside);
    }

    /** How many numbers an index takes; where its ends are the wrong way round, that is another. */
    private Fraction count(Atom.Reduced.Index index) {
        Fraction count = index.to().minus(index.from()).plus(Fraction.ONE);
        if (!count.isPolynomial() || !region.isNonNegative(count.numerator())) {
            throw new NoProof("a sum whose end may lie before its start");
        }
        return count;
    }

    /** A sum whose terms are products: sums among their factors become part of it. */
    private Atom flat(Atom.Reduced.Index index, Monomial inside) {
        Atom own = new Atom.Symbol(index.name());
        List<Atom.Reduced.Index> indices = new ArrayList<>(List.of(index));
        Fraction body = Fraction.ONE;
        for (Map.Entry<Atom, Rational> factor : inside.powers().entrySet()) {
            int power = factor.getValue().whole().orElse(0);
            boolean opens =
                    factor.getKey() instanceof Atom.Reduced inner
                            && inner.reduction() == Expr.Reduction.SUM
                            && inner.indices().stream()
                                    .noneMatch(
                                            i ->
                                                    Linear.mentions(i.from(), own)
                                                            || Linear.mentions(i.to(), own))
                            && power > 0
                            && indices.size() + power * inner.indices().size() <= MAX_INDICES;
            if (opens && factor.getKey() instanceof Atom.Reduced inner) {
                for (int i = 0; i < power; i++) {
                    body = body.times(opened(inner, indices));
                }
            } else {
                Monomial same = Monomial.of(factor.getKey(), factor.getValue());
                // As it is: whatever normal form it has, it has already.
                body = body.times(Fraction.of(Polynomial.of(same, Rational.ONE)));
            }
        }
        return named(Expr.Reduction.SUM, indices, body);
    }

    /** The terms of a sum under names that nothing else has. */
    private Fraction opened(Atom.Reduced sum, List<Atom.Reduced.Index> indices) {
        Map<String, String> names = new HashMap<>();
        for (Atom.Reduced.Index index : sum.indices()) {
            names.put(index.name(), BOUND + ":" + named++);
        }
        Renaming renaming = new Renaming(names);
        for (Atom.Reduced.Index index : sum.indices()) {
            indices.add(renaming.of(index));
        }
        return renaming.of(sum.body());
    }

    /**
     * The reduction under the names that all have: the order of several indices is the one whose
     * text comes first.
     */
    static Atom.Reduced named(
            Expr.Reduction reduction, List<Atom.Reduced.Index> indices, Fraction body) {
        int height = height(body);
        for (Atom.Reduced.Index index : indices) {
            height = Math.max(height, Math.max(height(index.from()), height(index.to())));
        }
        Atom.Reduced first = null;
        for (List<Atom.Reduced.Index> order : orders(indices)) {
            Map<String, String> names = new HashMap<>();
            for (int i = 0; i < order.size(); i++) {
                names.put(order.get(i).name(), BOUND + height + "." + i);
            }
            Renaming renaming = new Renaming(names);
            Atom.Reduced own =
                    new Atom.Reduced(
                            reduction,
                            order.stream().map(renaming::of).toList(),
                            renaming.of(body));
            first = first == null || own.compareTo(first) < 0 ? own : first;
        }
        return java.util.Objects.requireNonNull(first);
    }

    private static List<List<Atom.Reduced.Index>> orders(List<Atom.Reduced.Index> indices) {
        if (indices.size() < 2) {
            return List.of(indices);
        }
        List<List<Atom.Reduced.Index>> orders = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            List<Atom.Reduced.Index> others = new ArrayList<>(indices);
            Atom.Reduced.Index one = others.remove(i);
            for (List<Atom.Reduced.Index> rest : orders(others)) {
                List<Atom.Reduced.Index> order = new ArrayList<>(List.of(one));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    /** How deep reductions are nested: the names at each height differ. */
    private static int height(Fraction fraction) {
        int height = height(fraction.numerator());
        for (Polynomial factor : fraction.factors().keySet()) {
            height = Math.max(height, height(factor));
        }
        return height;
    }

    private static int height(Polynomial polynomial) {
        int height = 0;
        for (Atom atom : polynomial.atoms()) {
            int inside = atom.parts().stream().mapToInt(Sums::height).max().orElse(0);
            height = Math.max(height, inside + (atom instanceof Atom.Reduced ? 1 : 0));
        }
        return height;
    }
}
