package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Domain;
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
    /** How often one piece is split where two sides of a branch meet. */
    private static final int MAX_SPLITS = 2;

    private final Theory theory;
    private final Unfolding unfolding;
    private final Map<String, Theory.Quantified> arrays = new HashMap<>();
    private final Region base;
    private final Norms norms;

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
        Region region = new Region(List.of(), whole);
        Unfolding plain =
                new Unfolding(
                        theory.definitions(), free, Set.copyOf(arrays.keySet()), fixed, region);
        // Bounds may depend on symbols whose signs are known by then.
        for (Theory.Quantified variable : theory.variables()) {
            if (variable.value().isEmpty() && variable.scalar()) {
                Polynomial own = Polynomial.of(new Atom.Symbol(variable.name()));
                region = new Domains(plain).within(own, variable.domain(), region);
            }
        }
        this.norms = norms(arrays, plain);
        this.base = region.withLengths(lengths(plain, region));
        this.unfolding = plain.with(conditioned(plain));
    }

    private Map<String, List<Polynomial>> lengths(Unfolding plain, Region region) {
        Map<String, List<Polynomial>> lengths = new HashMap<>();
        for (Theory.Quantified array : arrays.values()) {
            List<Polynomial> own = new ArrayList<>();
            try {
                for (Expr dimension : array.dimensions()) {
                    own.add(
                            new Algebra(region, false)
                                    .of(Plain.of(plain.of(dimension)))
                                    .numerator());
                }
                lengths.put(array.name(), List.copyOf(own));
            } catch (NoProof e) {
                // A length that is not understood: nothing is known of how long it is.
            }
        }
        return lengths;
    }

    /** The region with the conditions that all points of the claim fulfil, for limits. */
    private Region conditioned(Unfolding plain) {
        Region region = base;
        for (Expr given : theory.conditions()) {
            try {
                List<List<Expr.Apply>> alternatives =
                        Conditions.alternatives(Plain.of(plain.of(given)));
                if (alternatives.size() == 1) {
                    for (Expr.Apply condition : alternatives.getFirst()) {
                        region = new Domains(plain).under(condition, region, base);
                    }
                }
            } catch (NoProof e) {
                // Nothing follows from it for limits.
            }
        }
        return region;
    }

    /** An expression with its limits taken and its definitions put in; empty if that fails. */
    public Optional<Expr> resolved(Expr expr) {
        try {
            return Optional.of(unfold(expr));
        } catch (NoProof e) {
            return Optional.empty();
        }
    }

    /** Whether an expression is infinity, and whether the positive one. */
    public static Optional<Boolean> infinite(Expr expr) {
        return Limits.infinite(expr);
    }

    /** Whether the values of an expression are proved to reach an end of their range. */
    public boolean reaches(Expr value, Domain.Bound end, boolean upper) {
        return new Ends(this, theory).reaches(value, end, upper);
    }

    /** Whether a relation is proved. */
    public boolean holds(Expr left, Operator relation, Expr right) {
        try {
            return holdsUnfolded(unfold(left), relation, unfold(right));
        } catch (NoProof e) {
            return false;
        }
    }

    /** Whether an expression is proved to divide by zero for all values of its symbols. */
    public boolean hasNoValue(Expr expr) {
        Algebra algebra = new Algebra(base, false);
        try {
            algebra.of(unfold(expr));
        } catch (NoProof e) {
            // What was read until then may have no value already.
        }
        return algebra.obligations().stream()
                .anyMatch(o -> o.sign() == Sign.NON_ZERO && base.is(o.value(), Sign.ZERO));
    }

    /** Whether two expressions are proved to be equal wherever both have values. */
    public boolean agree(Expr left, Expr right) {
        try {
            Expr a = unfold(left);
            Expr b = unfold(right);
            return isSame(a, b, false) || isSame(a, b, true);
        } catch (NoProof e) {
            return false;
        }
    }

    private boolean isSame(Expr left, Expr right, boolean turning) {
        try {
            return new Algebra(base, turning)
                    .difference(left, Operator.EQUAL, right)
                    .numerator()
                    .isZero();
        } catch (NoProof e) {
            return false;
        }
    }

    private Expr unfold(Expr expr) {
        return norms.of(Plain.of(unfolding.of(expr)));
    }

    /** The arrays of which all lengths are known. */
    private static Norms norms(Map<String, Theory.Quantified> arrays, Unfolding plain) {
        Map<String, List<Expr>> dimensions = new HashMap<>();
        for (Theory.Quantified array : arrays.values()) {
            try {
                List<Expr> own = new ArrayList<>();
                for (Expr dimension : array.dimensions()) {
                    own.add(Plain.of(plain.of(dimension)));
                }
                if (!own.isEmpty()) {
                    dimensions.put(array.name(), own);
                }
            } catch (NoProof e) {
                // It stays what it is.
            }
        }
        return new Norms(Map.copyOf(dimensions));
    }

    private boolean holdsUnfolded(Expr left, Operator relation, Expr right) {
        Optional<Boolean> leftEnd = Limits.infinite(left);
        Optional<Boolean> rightEnd = Limits.infinite(right);
        if (leftEnd.isPresent() || rightEnd.isPresent()) {
            // Every number lies between the infinities, if it is one.
            boolean between =
                    rightEnd.map(e -> e == (relation == Operator.LESS)).orElse(true)
                            && leftEnd.map(e -> e == (relation == Operator.GREATER)).orElse(true)
                            && leftEnd.isPresent() != rightEnd.isPresent()
                            && (relation == Operator.LESS || relation == Operator.GREATER);
            Expr number = leftEnd.isPresent() ? right : left;
            return between
                    ? holdsUnfolded(number, Operator.EQUAL, number)
                    : relation == Operator.EQUAL && leftEnd.equals(rightEnd);
        }
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
            for (Pieces.Piece piece : Pieces.of(List.of(left, right), together)) {
                if (!holdsOn(piece, relation, MAX_SPLITS)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holdsOn(Pieces.Piece piece, Operator relation, int splits) {
        Domains domains = new Domains(unfolding);
        List<Expr> mentioned = exprs(piece);
        Region sure = Facts.of(mentioned, elements(base, piece));
        sure = Extremes.of(mentioned, sure);
        for (Expr.Apply given : piece.given()) {
            sure = domains.under(given, sure, sure);
        }
        Region region = sure;
        for (Expr.Apply guard : piece.guards()) {
            region = domains.under(guard, region, sure);
        }
        if (region.isEmpty()) {
            return true;
        }
        // A guard that may have no value leaves points that no piece covers.
        if (piece.values().isEmpty() || !domains.areDefined(piece.guards(), sure)) {
            return false;
        }
        Expr left = piece.values().get().get(0);
        Expr right = piece.values().get().get(1);
        boolean equation = relation == Operator.EQUAL;
        return proves(left, relation, right, region, false)
                || (equation && proves(left, relation, right, region, true))
                || (equation && Induction.proves(left, right, region, Prover::isEqual))
                || isSplit(piece, relation, splits);
    }

    /** Where {@code a >= b}, either {@code a > b} or {@code a = b}. */
    private boolean isSplit(Pieces.Piece piece, Operator relation, int splits) {
        for (Expr.Apply guard : piece.guards()) {
            boolean more = guard.operator() == Operator.GREATER_EQUAL;
            boolean less = guard.operator() == Operator.LESS_EQUAL;
            Expr.Apply apart =
                    new Expr.Apply(
                            more ? Operator.GREATER : Operator.LESS, guard.arguments(), guard.at());
            Expr.Apply equal = new Expr.Apply(Operator.EQUAL, guard.arguments(), guard.at());
            boolean fresh = !piece.guards().contains(apart) && !piece.guards().contains(equal);
            if (splits > 0
                    && (more || less)
                    && fresh
                    && holdsOn(piece.under(apart), relation, splits - 1)
                    && holdsOn(piece.under(equal), relation, splits - 1)) {
                return true;
            }
        }
        return false;
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
        exprs(piece).forEach(expr -> collect(expr, seen));
        for (Expr element : seen) {
            Theory.Quantified array =
                    element instanceof Expr.Ref ref ? arrays.get(ref.name()) : null;
            if (array != null) {
                try {
                    Polynomial own = new Algebra(region, false).of(element).numerator();
                    known = new Domains(unfolding).within(own, array.domain(), known);
                } catch (NoProof e) {
                    // Nothing is known of this element.
                }
            }
        }
        return known;
    }

    private static List<Expr> exprs(Pieces.Piece piece) {
        List<Expr> all = new ArrayList<>(piece.given());
        all.addAll(piece.guards());
        all.addAll(piece.values().orElse(List.of()));
        return all;
    }

    private static void collect(Expr expr, Set<Expr> refs) {
        if (expr instanceof Expr.Ref ref && !ref.indices().isEmpty()) {
            refs.add(ref);
        }
        Exprs.children(expr).forEach(child -> collect(child, refs));
    }
}
