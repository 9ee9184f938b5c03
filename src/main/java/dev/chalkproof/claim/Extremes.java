package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for inputs at which an inequality comes closest to failing: from the closest ones found so
 * far, one number after the other is moved as long as that brings the sides closer.
 */
final class Extremes {
    private static final int STARTS = 3;

    /**
     * Steps in parts of a number's size, from large to small. Around an extreme the sides differ by
     * the square of the step, so that the last one tells what fails by 1e-12.
     */
    private static final List<Double> STEPS =
            List.of(0.5, 0.1, 0.02, 0.004, 8e-4, 1.6e-4, 3.2e-5, 6.4e-6, 1.28e-6);

    private static final int MOVES_PER_STEP = 8;

    /** Into how many parts the unit is divided by numbers that count as round. */
    private static final List<Double> GRIDS = List.of(1.0, 2.0, 4.0, 10.0, 100.0);

    private final Subject subject;
    private final Sampler sampler;
    private final Arithmetic<Double> doubles;

    Extremes(Subject subject, Sampler sampler, Arithmetic<Double> doubles) {
        this.subject = subject;
        this.sampler = sampler;
        this.doubles = doubles;
    }

    /** From the closest of some points, where that leads; none for a relation that has no order. */
    List<Point> closest(Relation relation, List<Point> points) {
        boolean ordered =
                switch (relation.operator()) {
                    case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
                    default -> false;
                };
        if (!ordered) {
            return List.of();
        }
        return points.stream()
                .filter(p -> !Double.isNaN(room(relation, p)))
                .sorted(Comparator.comparingDouble(p -> room(relation, p)))
                .limit(STARTS)
                .map(start -> closest(relation, start))
                .toList();
    }

    /**
     * Round numbers nearby, where extremes mostly are: at one of them the two sides may be equal.
     */
    List<Point> rounded(Point point) {
        List<Point> rounded = new ArrayList<>();
        for (double parts : GRIDS) {
            Point round = point;
            for (Variable variable : subject.plan().variables()) {
                if (variable.rank() == 0 && variable.declaration().value().isEmpty()) {
                    double x = Math.rint(Values.number(point.get(variable.name())) * parts) / parts;
                    round = round.with(variable.name(), Sampler.wrap(variable, x + 0.0));
                }
            }
            if (sampler.allowed(round)) {
                rounded.add(round);
            }
        }
        return rounded;
    }

    private Point closest(Relation relation, Point start) {
        Point best = start;
        double least = room(relation, best);
        for (double step : STEPS) {
            for (Variable variable : subject.plan().variables()) {
                for (int i = 0; i < MOVES_PER_STEP; i++) {
                    Point before = best;
                    for (Point next : neighbours(best, variable, step)) {
                        double room = room(relation, next);
                        if (room < least) {
                            least = room;
                            best = next;
                        }
                    }
                    if (before.equals(best)) {
                        break;
                    }
                }
            }
        }
        return best;
    }

    private List<Point> neighbours(Point point, Variable variable, double step) {
        if (variable.rank() > 0 || variable.declaration().value().isPresent()) {
            return List.of();
        }
        double x = Values.number(point.get(variable.name()));
        double size = Math.max(Math.abs(x), 1) * step;
        double move = variable.whole() ? Math.max(1, Math.rint(size)) : size;
        List<Point> neighbours = new ArrayList<>();
        for (double next : List.of(x - move, x + move)) {
            Value value = Sampler.wrap(variable, next);
            Point moved = point.with(variable.name(), value);
            if (sampler.fits(variable, next, point) && sampler.allowed(moved)) {
                neighbours.add(moved);
            }
        }
        return neighbours;
    }

    /** How far the sides are apart; negative where the inequality fails. */
    private double room(Relation relation, Point point) {
        double left = number(subject.evaluate(relation.left(), point, doubles));
        double right = number(subject.evaluate(relation.right(), point, doubles));
        boolean less =
                relation.operator() == Operator.LESS || relation.operator() == Operator.LESS_EQUAL;
        return less ? right - left : left - right;
    }

    private static double number(Quantity<Double> quantity) {
        return quantity.cells().size() == 1
                        && quantity.cells().getFirst() instanceof Cell.Known<Double>(Double x)
                ? x
                : Double.NaN;
    }
}
