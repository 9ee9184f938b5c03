package dev.chalkproof.claim;

import dev.chalkproof.claim.proof.Prover;
import dev.chalkproof.claim.proof.Theory;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How relations fare at points; limits are taken before anything is computed. */
final class PointTruth {
    private final Subject subject;
    private final Prover prover;
    private final Theory theory;
    private final Map<Expr, Optional<Expr>> resolved = new HashMap<>();
    private final Map<At, Relation.Outcome> known = new HashMap<>();

    /** A relation at a point is asked for more than once. */
    private record At(Relation relation, Point point) {}

    PointTruth(Subject subject, Prover prover, Theory theory) {
        this.subject = subject;
        this.prover = prover;
        this.theory = theory;
    }

    Relation.Outcome of(Relation relation, Point point) {
        return known.computeIfAbsent(
                new At(relation, point), at -> compute(at.relation(), at.point()));
    }

    private Relation.Outcome compute(Relation relation, Point point) {
        boolean limits =
                hasLimit(relation.left())
                        || hasLimit(relation.right())
                        || Prover.infinite(relation.left()).isPresent()
                        || Prover.infinite(relation.right()).isPresent();
        return limits ? withLimits(relation, point) : relation.at(point, subject, Systems::balls);
    }

    private static boolean hasLimit(Expr expr) {
        return expr instanceof Expr.Limit
                || Exprs.children(expr).stream().anyMatch(PointTruth::hasLimit);
    }

    private Relation.Outcome withLimits(Relation relation, Point point) {
        Optional<Expr> left = taken(relation.left(), point);
        Optional<Expr> right = taken(relation.right(), point);
        if (left.isEmpty() || right.isEmpty()) {
            return new NumericLimit(subject).at(relation, point);
        }
        Relation plain = new Relation(left.get(), relation.operator(), right.get());
        Optional<Boolean> a = Prover.infinite(left.get());
        Optional<Boolean> b = Prover.infinite(right.get());
        if (a.isEmpty() && b.isEmpty()) {
            return plain.at(point, subject, Systems::balls);
        }
        double l = end(a, left.get(), point);
        double r = end(b, right.get(), point);
        boolean holds =
                switch (relation.operator()) {
                    case EQUAL -> l == r;
                    case LESS -> l < r;
                    case LESS_EQUAL -> l <= r;
                    case GREATER -> l > r;
                    case GREATER_EQUAL -> l >= r;
                    case NOT_EQUAL -> l != r;
                    default -> false;
                };
        return holds
                ? new Relation.Outcome.Holds()
                : new Relation.Outcome.Fails(show(left.get(), point), show(right.get(), point));
    }

    /** With limits taken for all values of the symbols, or for those at the point. */
    private Optional<Expr> taken(Expr expr, Point point) {
        if (Prover.infinite(expr).isPresent() || !hasLimit(expr)) {
            return Optional.of(expr);
        }
        Optional<Expr> general = resolved.computeIfAbsent(expr, prover::resolved);
        return general.isPresent()
                ? general
                : new Prover(Theories.at(theory, point)).resolved(expr);
    }

    /**
     * One of the infinities, or a number; NaN, which compares with nothing, where there is none.
     */
    private double end(Optional<Boolean> infinite, Expr side, Point point) {
        return infinite.map(p -> p ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY)
                .orElseGet(() -> Tightness.number(side, subject, point));
    }

    private String show(Expr side, Point point) {
        return Prover.infinite(side)
                .map(positive -> positive ? "infinity" : "minus infinity")
                .orElseGet(() -> Relation.show(side, point, subject));
    }
}
