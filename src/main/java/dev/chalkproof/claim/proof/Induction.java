package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves equations with sums up to a whole number: for the first one, and from each to the next.
 */
final class Induction {
    private final Region region;
    private final Equality equality;

    private Induction(Region region, Equality equality) {
        this.region = region;
        this.equality = equality;
    }

    /** Whether two expressions are proved to be equal. */
    interface Equality {
        boolean proves(Expr left, Expr right, Region region);
    }

    static boolean proves(Expr left, Expr right, Region region, Equality equality) {
        Induction induction = new Induction(region, equality);
        for (String counter : region.whole()) {
            boolean ends = counts(left, counter) || counts(right, counter);
            try {
                if (ends
                        && induction.areDefined(left, right)
                        && induction.proves(left, right, counter)) {
                    return true;
                }
            } catch (NoProof e) {
                // Not by this one.
            }
        }
        return false;
    }

    /**
     * Whether both sides have values where the equation is to hold. The steps know nothing of how
     * long arrays are: an element beyond the end of one would be equal to itself.
     */
    private boolean areDefined(Expr left, Expr right) {
        Algebra algebra = new Algebra(region, false);
        algebra.of(left);
        algebra.of(right);
        return algebra.obligations().stream().allMatch(o -> region.is(o.value(), o.sign()));
    }

    /** Whether a sum ends at an expression over a symbol. */
    private static boolean counts(Expr expr, String counter) {
        return (expr instanceof Expr.Reduce r && Exprs.mentions(r.to(), counter))
                || Exprs.children(expr).stream().anyMatch(c -> counts(c, counter));
    }

    private boolean proves(Expr left, Expr right, String counter) {
        Optional<Rational> first = first(counter);
        if (first.isEmpty() || !first.get().isWhole()) {
            return false;
        }
        Map<String, Expr> start = Map.of(counter, Exprs.num(first.get().toString()));
        Region others = without(counter);
        if (!equality.proves(Substitution.of(left, start), Substitution.of(right, start), others)) {
            return false;
        }
        // From each to the next: only that none is left out may be assumed of them.
        Polynomial from = Polynomial.of(new Atom.Symbol(counter)).minus(Polynomial.of(first.get()));
        Region any = others.with(List.of(new Constraint(from, Sign.NON_NEGATIVE)));
        return new Induction(any, equality).rises(left, right, counter);
    }

    private boolean rises(Expr left, Expr right, String counter) {
        Fraction hypothesis = new Algebra(region, false).difference(left, Operator.EQUAL, right);
        Region assumed = region.with(List.of(new Constraint(hypothesis.numerator(), Sign.ZERO)));
        return equality.proves(next(left, counter), next(right, counter), assumed);
    }

    private Optional<Rational> first(String counter) {
        Atom own = new Atom.Symbol(counter);
        Optional<Rational> best = Optional.empty();
        for (Constraint constraint : region.constraints()) {
            Optional<Linear> linear = Linear.in(own, constraint.value());
            boolean below =
                    constraint.sign() == Sign.NON_NEGATIVE
                            && linear.map(l -> l.factor().equals(Polynomial.ONE)).orElse(false);
            Optional<Rational> bound =
                    below
                            ? linear.flatMap(l -> l.rest().asConstant()).map(Rational::negate)
                            : Optional.empty();
            if (bound.isPresent() && best.map(b -> b.compareTo(bound.get()) < 0).orElse(true)) {
                best = bound;
            }
        }
        return best;
    }

    private Region without(String counter) {
        Atom own = new Atom.Symbol(counter);
        List<Constraint> others = new ArrayList<>();
        for (Constraint constraint : region.constraints()) {
            if (!Linear.mentions(constraint.value(), own)) {
                others.add(constraint);
            }
        }
        return region.over(others);
    }

    /** The expression for the next number, its sums as those before and one more term. */
    private Expr next(Expr expr, String counter) {
        Expr successor = Exprs.apply(Operator.ADD, Exprs.ref(counter), Exprs.num(1));
        Map<String, Expr> change = Map.of(counter, successor);
        if (expr instanceof Expr.Reduce r && Exprs.mentions(r.to(), counter)) {
            boolean same = !Exprs.mentions(r.from(), counter) && !Exprs.mentions(r.body(), counter);
            Expr to = Substitution.of(r.to(), change);
            Algebra algebra = new Algebra(region, false);
            Fraction step = algebra.of(to).minus(algebra.of(r.to()));
            Fraction room = algebra.of(to).minus(algebra.of(r.from()));
            boolean one = step.equals(Fraction.ONE);
            boolean filled = room.isPolynomial() && region.is(room.numerator(), Sign.NON_NEGATIVE);
            if (!same || !one || !filled) {
                throw new NoProof("a sum that changes in another way");
            }
            Operator operator =
                    switch (r.reduction()) {
                        case SUM -> Operator.ADD;
                        case PRODUCT -> Operator.MUL;
                        case MAX, MIN, ARRAY -> throw new NoProof("a maximum");
                    };
            return Exprs.apply(operator, r, Substitution.of(r.body(), Map.of(r.index(), to)));
        }
        if (expr instanceof Expr.Ref ref && ref.indices().isEmpty()) {
            return ref.name().equals(counter) ? successor : ref;
        }
        return Exprs.map(expr, child -> next(child, counter));
    }
}
