package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * Climbs from the least accurate inputs to less accurate ones: rounding errors change from number
 * to number, so that chosen inputs seldom hit the worst.
 *
 * <p>Source: A. Solovyev et al., Rigorous Estimation of Floating-Point Round-Off Errors with
 * Symbolic Taylor Expansions, TOPLAS 41 (2019), on searching from below.
 */
final class AccuracySearch {
    private static final int ROUNDS = 8;

    /** The best inputs of a round, from which the next one starts. */
    private static final int STARTS = 3;

    /** Neighbours of each start. */
    private static final int TRIES = 16;

    private final Plan plan;
    private final Sampler sampler;
    private final RandomStream random;

    AccuracySearch(Plan plan, Sampler sampler, RandomStream random) {
        this.plan = plan;
        this.sampler = sampler;
        this.random = random;
    }

    /** What was found on the way, to be added to the inputs that were tried before. */
    List<Trial> climb(List<Trial> tried, Function<List<Point>, List<Trial>> judge) {
        List<Trial> found = new ArrayList<>();
        List<Trial> best = best(tried);
        for (int round = 0; round < ROUNDS && !best.isEmpty(); round++) {
            SequencedSet<Point> neighbours = new LinkedHashSet<>();
            for (Trial start : best) {
                for (int i = 0; i < TRIES; i++) {
                    Point neighbour = neighbour(start.point());
                    if (sampler.allowed(neighbour)) {
                        neighbours.add(neighbour);
                    }
                }
            }
            List<Trial> trials = judge.apply(List.copyOf(neighbours));
            found.addAll(trials);
            List<Trial> all = new ArrayList<>(best);
            all.addAll(trials);
            best = best(all);
        }
        return found;
    }

    private static List<Trial> best(List<Trial> trials) {
        return trials.stream()
                .filter(t -> t.judgement() instanceof Judgement.Agrees)
                .sorted(Comparator.comparingDouble(AccuracySearch::ulps).reversed())
                .limit(STARTS)
                .toList();
    }

    private static double ulps(Trial trial) {
        return trial.judgement() instanceof Judgement.Agrees agrees ? agrees.ulps() : 0;
    }

    /** One symbol changed, by a large part of it or by its last bits. */
    private Point neighbour(Point point) {
        Variable variable = random.pick(plan.variables());
        return point.with(variable.name(), changed(point.get(variable.name())));
    }

    private Value changed(Value value) {
        return switch (value) {
            case Value.Real(double x) -> new Value.Real(near(x));
            case Value.Whole(long n) -> new Value.Whole(n + random.between(-2L, 2L));
            case Value.Array(List<Value> elements) -> {
                if (elements.isEmpty()) {
                    yield value;
                }
                List<Value> changed = new ArrayList<>(elements);
                int i = (int) random.between(0L, elements.size() - 1L);
                changed.set(i, changed(elements.get(i)));
                yield new Value.Array(changed);
            }
            case Value.Truth _, Value.Text _, Value.Fields _, Value.Drawn _, Value.Nothing _ ->
                    value;
        };
    }

    private double near(double x) {
        double change = Math.scalb(random.between(-1.0, 1.0), -(int) random.between(0L, 50L));
        double y = x == 0 ? change : x * (1 + change);
        return Double.isFinite(y) ? y + 0.0 : x;
    }
}
