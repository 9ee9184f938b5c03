package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a place between two doubles at which the sides of a strict inequality meet, as those of
 * {@code 1 + cos x > 0} do at pi: at every double it holds.
 *
 * <p>Where the sides touch, their distance is a parabola. Its vertex through three places is near
 * to the place, and nearer the nearer the three are. If there the distance all but vanishes, and
 * does so neither to the left nor to the right, they touch.
 */
final class Meeting {
    /** Parts of a number's size from the vertex to the places beside it: each step squares. */
    private static final List<BigDecimal> STEPS =
            List.of(
                    BigDecimal.ONE.movePointLeft(5),
                    BigDecimal.ONE.movePointLeft(10),
                    BigDecimal.ONE.movePointLeft(20));

    /** How far off the sides must be clearly apart. */
    private static final BigDecimal BESIDE = BigDecimal.ONE.movePointLeft(3);

    /** What is more than this part of the distance beside it is no beginning of a meeting. */
    private static final BigDecimal NEAR = BigDecimal.ONE.movePointLeft(3);

    /** What is less than this part of the distance beside it counts as none. */
    private static final BigDecimal NONE = BigDecimal.ONE.movePointLeft(40);

    /** Places are numbers with so many digits, and what is computed there has as many bits. */
    private static final MathContext DIGITS = new MathContext(80);

    private static final int BITS = 512;

    private static final Arithmetic<Ball> BALLS = Systems.balls(BITS);

    private final Subject subject;
    private final Sampler sampler;

    Meeting(Subject subject, Sampler sampler) {
        this.subject = subject;
        this.sampler = sampler;
    }

    /** The double next to a place where the sides meet, seen from a point that is close to it. */
    Optional<Point> find(Relation relation, Point point) {
        return switch (relation.operator()) {
            case LESS -> find(relation.right(), relation.left(), point);
            case GREATER -> find(relation.left(), relation.right(), point);
            default -> Optional.empty();
        };
    }

    private Optional<Point> find(Expr larger, Expr smaller, Point point) {
        Expr distance = Mutator.apply(Operator.SUB, larger, smaller);
        return subject.plan().variables().stream()
                .filter(v -> v.rank() == 0 && !v.whole() && v.declaration().value().isEmpty())
                .flatMap(v -> new Along(distance, v, point).meeting().stream())
                .findFirst();
    }

    /** One number is moved, the others stay. */
    private final class Along {
        private final Expr distance;
        private final Variable variable;
        private final Point point;
        private final BigDecimal size;

        Along(Expr distance, Variable variable, Point point) {
            this.distance = distance;
            this.variable = variable;
            this.point = point;
            double x = Values.number(point.get(variable.name()));
            this.size = new BigDecimal(Double.isFinite(x) ? Math.max(1, Math.abs(x)) : 1);
        }

        Optional<Point> meeting() {
            double start = Values.number(point.get(variable.name()));
            if (!Double.isFinite(start)) {
                return Optional.empty();
            }
            BigDecimal place = new BigDecimal(start);
            for (BigDecimal step : STEPS) {
                Optional<BigDecimal> vertex = vertex(place, step.multiply(size));
                if (vertex.isEmpty() || !isLow(vertex.get(), NEAR)) {
                    return Optional.empty();
                }
                place = vertex.get();
            }
            return isLow(place, NONE) ? doubleAt(place) : Optional.empty();
        }

        private Optional<BigDecimal> vertex(BigDecimal place, BigDecimal step) {
            double here = number(place);
            double before = number(place.subtract(step));
            double after = number(place.add(step));
            double part = (before - after) / (2 * (before - 2 * here + after));
            return Double.isFinite(part) && Math.abs(part) <= 1
                    ? Optional.of(place.add(step.multiply(new BigDecimal(part)), DIGITS))
                    : Optional.empty();
        }

        private double number(BigDecimal place) {
            return distance(place).map(BALLS::toDouble).orElse(Double.NaN);
        }

        /** Whether the distance here is less than a part of what it is on either side. */
        private boolean isLow(BigDecimal place, BigDecimal part) {
            BigDecimal step = BESIDE.multiply(size);
            Optional<Ball> here = distance(place);
            return here.isPresent()
                    && isLess(here.get(), place.subtract(step), part)
                    && isLess(here.get(), place.add(step), part);
        }

        private boolean isLess(Ball here, BigDecimal beside, BigDecimal part) {
            return doubleAt(beside).isPresent()
                    && distance(beside)
                            .map(b -> BALLS.apply(Operator.MUL, b, BALLS.decimal(part)))
                            .map(b -> BALLS.compare(Operator.LESS, here, b) == Truth.TRUE)
                            .orElse(false);
        }

        /** The double nearest to a place, if it lies in the domain. */
        private Optional<Point> doubleAt(BigDecimal place) {
            double x = place.doubleValue();
            Point moved = point.with(variable.name(), Sampler.wrap(variable, x));
            return sampler.fits(variable, x, point) && sampler.allowed(moved)
                    ? Optional.of(moved)
                    : Optional.empty();
        }

        private Optional<Ball> distance(BigDecimal place) {
            Expr there =
                    Exprs.substitute(
                            distance,
                            variable.declaration().name(),
                            new Expr.Num(place, Origin.NONE));
            List<Cell<Ball>> cells = subject.evaluate(there, point, BALLS).cells();
            return cells.size() == 1 && cells.getFirst() instanceof Cell.Known<Ball>(Ball ball)
                    ? Optional.of(ball)
                    : Optional.empty();
        }
    }
}
