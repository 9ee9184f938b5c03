package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves relations for all values of their symbols.
 *
 * <pre>
 * relation ─Unfolding→ without definitions ─Pieces→ without branches ─Algebra→ sign of a polynomial
 *     ─Univariate, Orthant, Logarithms→ proved, or not
 * </pre>
 *
 * <p>That something is not proved says nothing. What is proved holds in exact arithmetic, and both
 * sides have values wherever it is said to hold.
 */
public final class Prover {
    private final Theory theory;
    private final Unfolding unfolding;
    private final Map<String, Theory.Quantified> arrays = new HashMap<>();
    private final Region base;

    public Prover(Theory theory) {
        this.theory = theory;
        Set<String> free = new HashSet<>();
        Map<String, Expr> fixed = new HashMap<>();
        Set<String> whole = new HashSet<>();
        for (Theory.Quantified variable : theory.variables()) {
            if (variable.value().isPresent()) {
                fixed.put(variable.name(), variable.value().get());
            } else {
                free.add(variable.name());
                if (!variable.scalar()) {
                    arrays.put(variable.name(), variable);
                } else if (variable.whole()) {
                    whole.add(variable.name());
                }
            }
        }
        this.unfolding = new Unfolding(theory.definitions(), free, fixed);
        Region region = new Region(List.of(), whole);
        // Bounds may depend on symbols whose signs are known by then.
        for (Theory.Quantified variable : theory.variables()) {
            if (variable.value().isEmpty() && variable.scalar()) {
                Polynomial own = Polynomial.of(new Atom.Symbol(variable.name()));
                region = new Domains(unfolding).within(own, variable.domain(), region);
            }
        }
        this.base = region;
    }

    /** Whether a relation is proved. */
    public boolean holds(Expr left, Operator relation, Expr right) {
        try {
            return holdsUnfolded(unfold(left), relation, unfold(right));
        } catch (NoProof e) {
            return false;
        }
    }

    private Expr unfold(Expr expr) {
        return Plain.of(unfolding.of(expr));
    }

    private boolean holdsUnfolded(Expr left, Operator relation, Expr right) {
        if (left instanceof Expr.Array a && right instanceof Expr.Array b) {
            boolean all = a.elements().size() == b.elements().size();
            for (int i = 0; all && i < a.elements().size(); i++) {
                all = holdsUnfolded(a.elements().get(i), relation, b.elements().get(i));
            }
            return all;
        }
        Expr condition = new Expr.Bool(true, left.at());
        for (Expr given : theory.conditions()) {
            condition = Exprs.apply(Operator.AND, condition, unfold(given));
        }
        for (List<Expr.Apply> together : Conditions.alternatives(condition)) {
            List<Expr> values = new ArrayList<>(List.of(left, right));
            values.addAll(together);
            for (Pieces.Piece piece : Pieces.of(values)) {
                if (!holdsOn(piece, relation)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holdsOn(Pieces.Piece piece, Operator relation) {
        Domains domains = new Domains(unfolding);
        Region region = base;
        List<Expr> values = piece.values().orElse(List.of());
        for (Expr given : values.subList(Math.min(2, values.size()), values.size())) {
            if (given instanceof Expr.Apply condition) {
                region = domains.under(condition, region, base);
            }
        }
        for (Expr.Apply guard : piece.guards()) {
            region = domains.under(guard, region, base);
        }
        region = elements(region, piece);
        if (region.isEmpty()) {
            return true;
        }
        // A guard that may have no value leaves points that no piece covers.
        if (piece.values().isEmpty() || !domains.areDefined(piece.guards(), base)) {
            return false;
        }
        Expr left = values.get(0);
        Expr right = values.get(1);
        return proves(left, relation, right, region, false)
                || (relation == Operator.EQUAL && proves(left, relation, right, region, true))
                || (relation == Operator.EQUAL
                        && Induction.proves(left, right, region, Prover::isEqual));
    }

    private static boolean isEqual(Expr left, Expr right, Region region) {
        return proves(left, Operator.EQUAL, right, region, false)
                || proves(left, Operator.EQUAL, right, region, true);
    }

    private static boolean proves(
            Expr left, Operator relation, Expr right, Region region, boolean turning) {
        try {
            Algebra algebra = new Algebra(region, turning);
            Fraction difference = algebra.difference(left, relation, right);
            return isSigned(difference, Sign.of(relation), region)
                    && algebra.obligations().stream().allMatch(o -> region.is(o.value(), o.sign()));
        } catch (NoProof e) {
            return false;
        }
    }

    /** Whether a quotient has a sign; that its denominator is not zero is an obligation. */
    static boolean isSigned(Fraction value, Sign sign, Region region) {
        Polynomial signed = value.numerator();
        if (sign == Sign.POSITIVE || sign == Sign.NON_NEGATIVE) {
            for (Map.Entry<Polynomial, Integer> factor : value.factors().entrySet()) {
                if (factor.getValue() % 2 != 0 && !region.isPositive(factor.getKey())) {
                    if (!region.isPositive(factor.getKey().negate())) {
                        return false;
                    }
                    signed = signed.negate();
                }
            }
        }
        return region.is(signed, sign);
    }

    /** What is known of the elements of arrays that are mentioned. */
    private Region elements(Region region, Pieces.Piece piece) {
        Region known = region;
        Set<Expr> seen = new HashSet<>();
        for (Expr value : piece.values().orElse(List.of())) {
            collect(value, seen);
        }
        for (Expr element : seen) {
            if (element instanceof Expr.Ref ref
                    && Optional.ofNullable(arrays.get(ref.name())).isPresent()) {
                try {
                    Polynomial own = new Algebra(region, false).of(ref).numerator();
                    known =
                            new Domains(unfolding)
                                    .within(own, arrays.get(ref.name()).domain(), known);
                } catch (NoProof e) {
                    // Nothing is known of this element.
                }
            }
        }
        return known;
    }

    private static void collect(Expr expr, Set<Expr> refs) {
        if (expr instanceof Expr.Ref ref && !ref.indices().isEmpty()) {
            refs.add(ref);
        }
        Exprs.children(expr).forEach(child -> collect(child, refs));
    }
}
