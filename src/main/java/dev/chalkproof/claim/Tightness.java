package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Statement;
import java.util.List;
import java.util.Optional;

/** Whether the values of an expression come near to both ends of the range claimed for it. */
final class Tightness {
    /** How near a value must come to a finite end, in parts of the end or of 1. */
    private static final double NEAR = 1e-2;

    /** How large a value must be to stand for an infinite end; logarithms grow no further. */
    private static final double LARGE = 20;

    private Tightness() {}

    /**
     * An end that no value comes near to.
     *
     * @param nearest where the nearest value was found
     */
    record Gap(String end, String value, Point nearest) {}

    static Optional<Gap> gap(Statement.Membership range, Subject subject, List<Point> points) {
        return end(range, subject, points, false).or(() -> end(range, subject, points, true));
    }

    private static Optional<Gap> end(
            Statement.Membership range, Subject subject, List<Point> points, boolean upper) {
        Optional<Expr> bound =
                upper ? range.domain().upper().value() : range.domain().lower().value();
        double sign = upper ? 1 : -1;
        double best = Double.POSITIVE_INFINITY;
        Optional<Gap> nearest = Optional.empty();
        for (Point point : points) {
            double value = number(range.value(), subject, point);
            double end =
                    bound.map(b -> number(b, subject, point))
                            .orElse(sign * Double.POSITIVE_INFINITY);
            // To an infinite end the distance is what is missing to a large number.
            double distance =
                    Double.isInfinite(end)
                            ? Math.max(0, LARGE - sign * value)
                            : Math.max(
                                    0, Math.abs(end - value) - NEAR * Math.max(1, Math.abs(end)));
            if (distance < best) {
                best = distance;
                nearest = Optional.of(new Gap(Values.show(end), Values.show(value), point));
            }
        }
        return best > 0 ? nearest : Optional.empty();
    }

    /** The value that comes nearest to an end, however near. */
    static Optional<Gap> nearest(
            Statement.Membership range, Subject subject, List<Point> points, boolean upper) {
        Optional<Expr> bound =
                upper ? range.domain().upper().value() : range.domain().lower().value();
        double best = Double.POSITIVE_INFINITY;
        Optional<Gap> nearest = Optional.empty();
        for (Point point : points) {
            double value = number(range.value(), subject, point);
            double end = bound.map(b -> number(b, subject, point)).orElse(Double.NaN);
            if (Math.abs(end - value) < best) {
                best = Math.abs(end - value);
                nearest = Optional.of(new Gap(Values.show(end), Values.show(value), point));
            }
        }
        return nearest;
    }

    /** A value to within a double, which is near enough here; NaN where there is none. */
    static double number(Expr expr, Subject subject, Point point) {
        Arithmetic<Ball> balls = Systems.balls(Judge.PRECISIONS.getFirst());
        List<Cell<Ball>> cells = subject.evaluate(expr, point, balls).cells();
        return cells.size() == 1 && cells.getFirst() instanceof Cell.Known<Ball>(var value)
                ? balls.toDouble(value)
                : Double.NaN;
    }
}
