package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.util.List;
import java.util.Map;

/**
 * The element of an array that a partial derivative is taken by.
 *
 * @param index of the element
 * @param region what is known of the symbols
 */
record Element(Expr index, Region region) {
    /** Stands for the element itself; no symbol of a formula has the name. */
    private static final String OWN = "\u2202";

    /** Of another element the derivative is zero; which one it is may depend on symbols. */
    Expr slope(Expr.Ref ref) {
        if (ref.indices().size() != 1) {
            throw new NoProof("the derivative of an array");
        }
        Expr other = ref.indices().getFirst();
        if (other.equals(index)) {
            return Exprs.num(1);
        }
        return new Expr.Cases(
                List.of(
                        new Expr.Branch(Exprs.num(1), Exprs.apply(Operator.EQUAL, other, index)),
                        new Expr.Branch(Exprs.num(0), new Expr.Bool(true, Origin.NONE))),
                Origin.NONE);
    }

    /** Whether a sum runs over no elements of the array: it may mention some all the same. */
    boolean isApartFrom(Expr.Reduce sum, String array) {
        return !Exprs.mentions(index, sum.index()) && isApart(sum.body(), array, sum.index());
    }

    private static boolean isApart(Expr expr, String array, String running) {
        boolean own =
                expr instanceof Expr.Ref ref
                        && ref.name().equals(array)
                        && ref.indices().stream().anyMatch(i -> Exprs.mentions(i, running));
        return !own && Exprs.children(expr).stream().allMatch(c -> isApart(c, array, running));
    }

    /**
     * Of a sum over all elements, each in its own term, one term depends on the element: that of
     * its index, if the sum reaches it.
     */
    Expr slope(Expr.Reduce sum, String array) {
        if (!isReached(sum)) {
            throw new NoProof("a sum that may leave the element out");
        }
        Expr term = own(sum.body(), array, sum.index());
        if (Exprs.mentions(term, array)) {
            throw new NoProof("a sum with several elements in a term");
        }
        Expr element = new Expr.Ref(array, List.of(index), Origin.NONE);
        return Substitution.of(
                Differential.of(term, OWN), Map.of(OWN, element, sum.index(), index));
    }

    private boolean isReached(Expr.Reduce sum) {
        Algebra algebra = new Algebra(region, false);
        Fraction own = algebra.of(Plain.of(index));
        Fraction above = own.minus(algebra.of(Plain.of(sum.from())));
        Fraction below = algebra.of(Plain.of(sum.to())).minus(own);
        return own.isPolynomial()
                && above.isPolynomial()
                && below.isPolynomial()
                && region.isWhole(own.numerator())
                && region.isWhole(above.numerator())
                && region.isNonNegative(above.numerator())
                && region.isNonNegative(below.numerator());
    }

    private static Expr own(Expr expr, String array, String running) {
        if (expr instanceof Expr.Ref ref
                && ref.name().equals(array)
                && ref.indices().equals(List.of(Exprs.ref(running)))) {
            return Exprs.ref(OWN);
        }
        if (Exprs.binds(expr).filter(running::equals).isPresent()) {
            throw new NoProof("an index within one of the same name");
        }
        return Exprs.map(expr, child -> own(child, array, running));
    }
}
