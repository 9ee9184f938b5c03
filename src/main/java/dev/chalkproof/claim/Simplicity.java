package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Which of two inputs is simpler to read and to compute with by hand. */
final class Simplicity {
    /** What any number costs that is not among the simple ones. */
    private static final double UNUSUAL = 2;

    /** The numbers people try first, in that order; zero hides more than 1 and 2 do. */
    private static final List<Double> SIMPLE =
            List.of(
                    1.0, 2.0, 0.0, 0.5, 3.0, 10.0, 0.1, -1.0, 4.0, 5.0, -2.0, 100.0, 0.25, 0.9, 1.5,
                    0.01, -0.5, 20.0, 1000.0);

    private Simplicity() {}

    /** Less is simpler: few digits, a small size, no sign. */
    static double cost(Value value) {
        return switch (value) {
            case Value.Real(double x) -> cost(x);
            case Value.Whole(long n) -> cost((double) n);
            case Value.Array(List<Value> elements) -> sum(elements);
            case Value.Fields fields -> sum(fields.components().values());
            case Value.Truth _, Value.Text _, Value.Drawn _, Value.Nothing _ -> 0;
        };
    }

    private static double sum(Collection<Value> values) {
        return values.stream().mapToDouble(Simplicity::cost).sum() + 2.0 * values.size();
    }

    static double cost(double x) {
        int known = SIMPLE.indexOf(x);
        if (known >= 0) {
            return 0.1 * known;
        }
        if (!Double.isFinite(x)) {
            return Double.MAX_VALUE;
        }
        BigDecimal digits = new BigDecimal(Double.toString(Math.abs(x))).stripTrailingZeros();
        double size = Math.abs(Math.log10(Math.abs(x)));
        double fraction = x == Math.rint(x) ? 0 : 0.6;
        double value = Math.abs(x) < 1000 ? Math.abs(x) * 1e-4 : 0.1;
        return 3.0 * (digits.precision() - 1)
                + size
                + fraction
                + value
                + (x < 0 ? 0.8 : 0)
                + UNUSUAL;
    }

    /** Simpler numbers that might do in place of one, the simplest first. */
    static List<Double> simpler(double x) {
        SequencedSet<Double> tries = new LinkedHashSet<>(SIMPLE);
        if (Double.isFinite(x) && x != 0) {
            BigDecimal exact = new BigDecimal(Double.toString(x));
            for (int digits = 1; digits < Math.min(exact.precision(), 8); digits++) {
                tries.add(exact.round(new MathContext(digits)).doubleValue());
            }
            tries.add(Math.rint(x));
            tries.add(Math.floor(x));
            tries.add(-x);
            tries.add(x / 2);
            tries.add(x / 10);
            tries.add(x - Math.signum(x));
        }
        List<Double> sorted = new ArrayList<>(tries);
        sorted.removeIf(y -> cost(y) >= cost(x));
        sorted.sort(Comparator.comparingDouble(Simplicity::cost));
        return sorted;
    }
}
