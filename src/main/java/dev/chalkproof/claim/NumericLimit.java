package dev.chalkproof.claim;

import dev.chalkproof.claim.proof.Prover;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits that no rule settles, seen from values closer and closer to the target. Slow ones remain
 * open: a value that still moves is no limit.
 */
final class NumericLimit {
    /** How close, or how far, values are taken. */
    private static final List<Double> STEPS = List.of(30.0, 1e2, 3e2, 1e3, 1e4, 1e6, 1e8);

    /** How many of the values must be known, before they are taken to settle. */
    private static final int ENOUGH = 4;

    /** Beyond this a growing value is taken to grow without end. */
    private static final double LARGE = 1e5;

    private static final double NEAR = 1e-4;

    private final Subject subject;

    NumericLimit(Subject subject) {
        this.subject = subject;
    }

    Relation.Outcome at(Relation relation, Point point) {
        boolean left = relation.left() instanceof Expr.Limit;
        Expr side = left ? relation.left() : relation.right();
        Expr other = left ? relation.right() : relation.left();
        if (!(side instanceof Expr.Limit limit) || relation.operator() != Operator.EQUAL) {
            return new Relation.Outcome.Unclear("a limit within an expression");
        }
        double claimed =
                Prover.infinite(other)
                        .map(p -> p ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY)
                        .orElseGet(() -> number(other, point));
        Relation.Outcome last = new Relation.Outcome.Unclear("a limit that is not seen");
        for (double direction : directions(limit)) {
            Optional<Double> seen = seen(limit, direction, point);
            if (seen.isEmpty() || Double.isNaN(claimed)) {
                return new Relation.Outcome.Unclear("a limit that is not seen");
            }
            double value = seen.get();
            boolean same =
                    Double.isInfinite(claimed)
                            ? claimed == value
                            : Math.abs(value - claimed)
                                    <= 10 * NEAR * Math.max(1, Math.abs(claimed));
            if (!same) {
                String found = Values.show(value);
                String said = Values.show(claimed);
                return left
                        ? new Relation.Outcome.Fails(found, said)
                        : new Relation.Outcome.Fails(said, found);
            }
            last = new Relation.Outcome.Holds();
        }
        return last;
    }

    private static List<Double> directions(Expr.Limit limit) {
        boolean infinite = Prover.infinite(limit.target()).isPresent();
        return switch (limit.side()) {
            case ABOVE -> List.of(1.0);
            case BELOW -> List.of(-1.0);
            case BOTH -> infinite ? List.of(1.0) : List.of(1.0, -1.0);
        };
    }

    /** What values settle at; infinite where they grow without end, empty where they do neither. */
    private Optional<Double> seen(Expr.Limit limit, double direction, Point point) {
        List<Double> values = new ArrayList<>();
        for (double step : STEPS) {
            Optional<Boolean> infinite = Prover.infinite(limit.target());
            Expr place =
                    infinite.isPresent()
                            ? Theories.number(infinite.get() ? step : -step)
                            : Exprs.apply(
                                    Operator.ADD,
                                    limit.target(),
                                    Theories.number(direction / step));
            double value =
                    number(new Expr.Let(limit.variable(), place, limit.body(), limit.at()), point);
            if (Double.isNaN(value)) {
                break;
            }
            values.add(value);
        }
        if (values.size() < ENOUGH) {
            return Optional.empty();
        }
        double last = values.getLast();
        double before = values.get(values.size() - 2);
        double earlier = values.get(values.size() - 3);
        double nearby = NEAR * Math.max(1, Math.abs(last));
        if (Math.abs(last - before) <= nearby && Math.abs(last - earlier) <= nearby) {
            return Optional.of(last);
        }
        // What is not known to the end may turn yet.
        boolean grows =
                values.size() == STEPS.size()
                        && Math.abs(last) > LARGE
                        && Math.abs(last) > 2 * Math.abs(before)
                        && Math.abs(before) > 2 * Math.abs(earlier)
                        && Math.signum(last) == Math.signum(before);
        return grows ? Optional.of(Math.signum(last) * Double.POSITIVE_INFINITY) : Optional.empty();
    }

    private double number(Expr expr, Point point) {
        Arithmetic<Ball> balls = Systems.balls(Judge.PRECISIONS.getFirst());
        List<Cell<Ball>> cells = subject.evaluate(expr, point, balls).cells();
        return cells.size() == 1 && cells.getFirst() instanceof Cell.Known<Ball>(Ball value)
                ? balls.toDouble(value)
                : Double.NaN;
    }
}
