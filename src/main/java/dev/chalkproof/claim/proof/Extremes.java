package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from a number being the largest or the smallest element of an array: no element lies
 * beyond it, and it is one of them. So a sum of terms that grow with their elements is at most as
 * often the term of the largest as it has terms, and a sum without negative terms is at least that
 * of any one element.
 */
final class Extremes {
    /** Pairs of extremes, sums and elements beyond this many are left. */
    private static final int MAX_FACTS = 24;

    private final List<Expr.Reduce> extremes = new ArrayList<>();
    private final List<Expr.Reduce> sums = new ArrayList<>();
    private final Set<Expr.Ref> elements = new LinkedHashSet<>();
    private final List<Constraint> facts = new ArrayList<>();
    private final Region region;

    private Extremes(Region region) {
        this.region = region;
    }

    /** The region in which this is known of all extremes and sums that expressions mention. */
    static Region of(List<? extends Expr> exprs, Region region) {
        Extremes known = new Extremes(region);
        exprs.forEach(e -> known.collect(e, Set.of()));
        known.extremes.forEach(known::bounds);
        for (Expr.Reduce sum : known.sums) {
            known.elements.forEach(element -> known.holds(sum, element));
            known.extremes.forEach(extreme -> known.limits(sum, extreme));
        }
        return known.facts.isEmpty() ? region : region.with(known.facts);
    }

    private void collect(Expr expr, Set<String> bound) {
        Set<String> inner = new LinkedHashSet<>(bound);
        Exprs.binds(expr).ifPresent(inner::add);
        boolean closed = Exprs.free(expr).stream().noneMatch(bound::contains);
        if (closed && expr instanceof Expr.Reduce reduce) {
            List<Expr.Reduce> all =
                    switch (reduce.reduction()) {
                        case MAX, MIN -> extremes;
                        case SUM -> sums;
                        case PRODUCT, ARRAY -> new ArrayList<>();
                    };
            if (!all.contains(reduce)) {
                all.add(reduce);
            }
        }
        if (closed && expr instanceof Expr.Ref ref && ref.indices().size() == 1) {
            elements.add(ref);
        }
        Exprs.children(expr).forEach(child -> collect(child, inner));
    }

    /** No element lies beyond the extreme. */
    private void bounds(Expr.Reduce extreme) {
        for (Expr.Ref element : elements) {
            if (extreme.body().equals(at(element, Exprs.ref(extreme.index())))
                    && isReached(element.indices().getFirst(), extreme)) {
                add(beyond(extreme, element));
            }
        }
    }

    private static Expr.Ref at(Expr.Ref element, Expr index) {
        return new Expr.Ref(element.name(), List.of(index), Origin.NONE);
    }

    /** What is not negative since one is the largest, or the smallest. */
    private static Expr beyond(Expr.Reduce extreme, Expr element) {
        return extreme.reduction() == Expr.Reduction.MAX
                ? minus(extreme, element)
                : minus(element, extreme);
    }

    private static Expr minus(Expr a, Expr b) {
        return Exprs.apply(Operator.SUB, a, b);
    }

    /** A sum without negative terms is at least the term of one element. */
    private void holds(Expr.Reduce sum, Expr.Ref element) {
        Expr index = element.indices().getFirst();
        if (Exprs.contains(sum.body(), at(element, Exprs.ref(sum.index())))
                && isReached(index, sum)
                && isPositive(sum.body(), sum, List.of())) {
            add(minus(sum, Substitution.of(sum.body(), Map.of(sum.index(), index))));
        }
    }

    /** What the terms of a sum are at the extreme of their elements. */
    private void limits(Expr.Reduce sum, Expr.Reduce extreme) {
        boolean same = sum.from().equals(extreme.from()) && sum.to().equals(extreme.to());
        if (!same || !(extreme.body() instanceof Expr.Ref ref) || !isFilled(extreme)) {
            return;
        }
        Expr.Ref element = at(ref, Exprs.ref(sum.index()));
        Expr term = replaced(sum.body(), element, extreme);
        boolean own = extreme.body().equals(at(ref, Exprs.ref(extreme.index())));
        if (!own || Exprs.mentions(term, sum.index()) || term.equals(sum.body())) {
            return;
        }
        // The extreme is one of the elements, and its term one of the terms.
        if (isPositive(sum.body(), sum, List.of())) {
            add(minus(sum, term));
        }
        Expr count = Exprs.apply(Operator.ADD, minus(sum.to(), sum.from()), Exprs.num(1));
        Expr all = Exprs.apply(Operator.MUL, count, term);
        List<Expr> known = List.of(beyond(extreme, element));
        if (isPositive(minus(term, sum.body()), sum, known)) {
            add(minus(all, sum));
        }
        if (isPositive(minus(sum.body(), term), sum, known)) {
            add(minus(sum, all));
        }
    }

    private static Expr replaced(Expr expr, Expr part, Expr by) {
        return expr.equals(part) ? by : Exprs.map(expr, child -> replaced(child, part, by));
    }

    /** Whether something is not negative for all numbers that an index takes. */
    private boolean isPositive(Expr value, Expr.Reduce over, List<Expr> known) {
        try {
            Algebra outer = new Algebra(region, false);
            Atom.Reduced.Index index =
                    new Atom.Reduced.Index(
                            Sums.unused(region), outer.of(over.from()), outer.of(over.to()));
            Map<String, Expr> own = Map.of(over.index(), Exprs.ref(index.name()));
            Region counting = Sums.counting(region, index);
            for (Expr given : known) {
                Fraction fact = new Algebra(counting, false).of(Substitution.of(given, own));
                if (fact.isPolynomial()) {
                    Constraint constraint = new Constraint(fact.numerator(), Sign.NON_NEGATIVE);
                    counting = counting.with(List.of(constraint));
                }
            }
            Algebra algebra = new Algebra(counting, false);
            Fraction read = algebra.of(Substitution.of(value, own));
            Region inside = counting;
            return algebra.obligations().stream().allMatch(o -> inside.is(o.value(), o.sign()))
                    && Prover.isSigned(read, Sign.NON_NEGATIVE, inside);
        } catch (NoProof e) {
            return false;
        }
    }

    private boolean isReached(Expr index, Expr.Reduce over) {
        try {
            Algebra algebra = new Algebra(region, false);
            Fraction own = algebra.of(index);
            Fraction above = own.minus(algebra.of(over.from()));
            Fraction below = algebra.of(over.to()).minus(own);
            return above.isPolynomial()
                    && below.isPolynomial()
                    && region.isWhole(above.numerator())
                    && region.isNonNegative(above.numerator())
                    && region.isNonNegative(below.numerator());
        } catch (NoProof e) {
            return false;
        }
    }

    private boolean isFilled(Expr.Reduce over) {
        try {
            Algebra algebra = new Algebra(region, false);
            Fraction from = algebra.of(over.from());
            Fraction steps = algebra.of(over.to()).minus(from);
            return steps.isPolynomial()
                    && region.isWhole(steps.numerator())
                    && region.isNonNegative(steps.numerator());
        } catch (NoProof e) {
            return false;
        }
    }

    /** Notes that something is not negative, if it has a value and a form that says so. */
    private void add(Expr value) {
        try {
            Algebra algebra = new Algebra(region, false);
            Fraction read = algebra.of(value);
            boolean defined =
                    algebra.obligations().stream().allMatch(o -> region.is(o.value(), o.sign()));
            boolean above = read.factors().keySet().stream().allMatch(region::isPositive);
            if (facts.size() < MAX_FACTS && defined && above) {
                facts.add(new Constraint(read.numerator(), Sign.NON_NEGATIVE));
            }
        } catch (NoProof e) {
            // Nothing is known of it.
        }
    }
}
