package dev.chalkproof.claim;

import dev.chalkproof.claim.proof.Prover;
import dev.chalkproof.claim.proof.Theory;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How relations fare at points; limits are taken before anything is computed. */
final class PointTruth {
    private final Subject subject;
    private final Prover prover;
    private final Theory theory;

    /** Undecided inputs that exact algebra looks at: a few show what it can tell. */
    private static final int MAX_EXACT = 48;

    private int exact;
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
        Relation.Outcome outcome =
                limits ? withLimits(relation, point) : relation.at(point, subject, Systems::balls);
        return outcome instanceof Relation.Outcome.Unclear unclear && !outcome.isDecided()
                ? exactly(relation, point, unclear).orElse(outcome)
                : outcome;
    }

    /** By exact algebra, which tells what is equal and what is zero, as no enclosure does. */
    private Optional<Relation.Outcome> exactly(
            Relation relation, Point point, Relation.Outcome.Unclear outcome) {
        if (++exact > MAX_EXACT) {
            return Optional.empty();
        }
        Prover here = new Prover(Theories.at(theory, point));
        Optional<Expr> none =
                Stream.of(relation.left(), relation.right()).filter(here::hasNoValue).findFirst();
        if (none.isPresent()) {
            return Optional.of(
                    new Relation.Outcome.Fails(
                            exactly(relation.left(), none.get(), point),
                            exactly(relation.right(), none.get(), point)));
        }
        boolean strict =
                switch (relation.operator()) {
                    case LESS, GREATER, NOT_EQUAL -> true;
                    default -> false;
                };
        boolean known = outcome.reason().equals(Relation.TOO_CLOSE);
        boolean equal =
                here.holds(relation.left(), Operator.EQUAL, relation.right())
                        || (known && here.agree(relation.left(), relation.right()));
        if (strict && equal) {
            String both = show(relation.right(), point);
            return Optional.of(new Relation.Outcome.Fails(both, both));
        }
        return here.holds(relation.left(), relation.operator(), relation.right())
                ? Optional.of(new Relation.Outcome.Holds())
                : Optional.empty();
    }

    private String exactly(Expr side, Expr none, Point point) {
        return side.equals(none) ? "no value (division by zero)" : show(side, point);
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
        if (Prover.infinite(expr).isPresent()) {
            return Optional.of(expr);
        }
        // Both sides alike: a declared value is a decimal in the one, and so it is in the other.
        Optional<Expr> general = resolved.computeIfAbsent(expr, prover::resolved);
        if (general.isPresent() || !hasLimit(expr)) {
            return general.or(() -> Optional.of(expr));
        }
        return new Prover(Theories.at(theory, point)).resolved(expr);
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
