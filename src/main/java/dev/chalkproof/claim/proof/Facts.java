package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of sums by their terms as they are written: that a sum of squares is not negative
 * can't be seen where the squares are multiplied out.
 */
final class Facts {
    private Facts() {}

    /** The region in which the signs of all sums within expressions are known. */
    static Region of(List<? extends Expr> exprs, Region region) {
        List<Expr.Reduce> sums = new ArrayList<>();
        exprs.forEach(e -> collect(e, Set.of(), sums));
        Region known = region;
        for (Expr.Reduce sum : sums) {
            known = with(sum, known);
        }
        return known;
    }

    /** The innermost first. */
    private static void collect(Expr expr, Set<String> bound, List<Expr.Reduce> sums) {
        if (expr instanceof Expr.Reduce reduce) {
            Set<String> inner = new java.util.HashSet<>(bound);
            inner.add(reduce.index());
            collect(reduce.from(), bound, sums);
            collect(reduce.to(), bound, sums);
            collect(reduce.body(), inner, sums);
            boolean closed = Exprs.free(reduce).stream().noneMatch(bound::contains);
            if (closed && reduce.reduction() == Expr.Reduction.SUM && !sums.contains(reduce)) {
                sums.add(reduce);
            }
        } else {
            Exprs.children(expr).forEach(child -> collect(child, bound, sums));
        }
    }

    private static Region with(Expr.Reduce reduce, Region region) {
        try {
            Algebra algebra = new Algebra(region, false);
            Fraction value = algebra.of(reduce);
            Atom.Reduced.Index index =
                    new Atom.Reduced.Index(
                            Sums.unused(region),
                            algebra.of(reduce.from()),
                            algebra.of(reduce.to()));
            if (!algebra.obligations().stream().allMatch(o -> region.is(o.value(), o.sign()))) {
                return region;
            }
            Map<String, Expr> own = new HashMap<>();
            own.put(reduce.index(), Exprs.ref(index.name()));
            Region counting = Sums.counting(region, index);
            Fraction term = new Algebra(counting, false).of(Substitution.of(reduce.body(), own));
            Sign sign =
                    Sums.isFilled(index, region) && Prover.isSigned(term, Sign.POSITIVE, counting)
                            ? Sign.POSITIVE
                            : Sign.NON_NEGATIVE;
            boolean signed =
                    sign == Sign.POSITIVE || Prover.isSigned(term, Sign.NON_NEGATIVE, counting);
            boolean above = value.factors().keySet().stream().allMatch(region::isPositive);
            return signed && above && value.numerator().asConstant().isEmpty()
                    ? region.with(List.of(new Constraint(value.numerator(), sign)))
                    : region;
        } catch (NoProof e) {
            return region;
        }
    }
}
