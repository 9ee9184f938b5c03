package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Inputs with an array that is as a whole far smaller or larger than the others. What elements
 * chosen one by one make together, such as a norm, is seldom below a small epsilon, or above what
 * it is clipped to.
 */
final class ArrayScales {
    /** Points wanted for each array, and how many may be tried for them. */
    private static final int WANTED = 16;

    private static final int TRIED = 64;

    /** How many powers of ten an array is scaled by; epsilons are between 1e-16 and 1e-3. */
    private static final double DECADES = 16;

    private final Sampler sampler;
    private final List<Variable> arrays;
    private final RandomStream random;

    ArrayScales(Plan plan, Sampler sampler, RandomStream random) {
        this.sampler = sampler;
        this.arrays = plan.variables().stream().filter(v -> v.rank() > 0 && !v.whole()).toList();
        this.random = random;
    }

    /** Some of the points with one array scaled. */
    List<Point> of(List<Point> points) {
        SequencedSet<Point> scaled = new LinkedHashSet<>();
        for (Variable array : arrays) {
            int wanted = scaled.size() + WANTED;
            for (int i = 0; i < TRIED && scaled.size() < wanted && !points.isEmpty(); i++) {
                Point point = random.pick(points);
                double factor = Math.pow(10, random.between(-DECADES, DECADES / 2));
                Point other = point.with(array.name(), times(point.get(array.name()), factor));
                if (sampler.allowed(other)) {
                    scaled.add(other);
                }
            }
        }
        return new ArrayList<>(scaled);
    }

    private static Value times(Value array, double factor) {
        return Values.map(
                array,
                e -> e instanceof Value.Real(double x) ? new Value.Real(x * factor + 0.0) : e);
    }
}
