package dev.chalkproof.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses numbers from a range, by several strategies that find different mistakes. */
final class NumberSampler {
    /** Where formulas tend to change their behaviour, and where exp overflows or underflows. */
    private static final List<Double> REALS =
            List.of(
                    0.0, 1.0, -1.0, 2.0, 0.5, -2.0, -0.5, 3.0, 0.1, 10.0, -10.0, 0.9, 0.01, 100.0,
                    1e-3, 1e-8, -1e-8, 1e6, -1e6, 1e-15, 36.5, -36.5, 700.0, -700.0, 0.25, 1.5);

    private static final List<Double> WHOLES =
            List.of(
                    0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 16.0, 20.0,
                    25.0, 31.0, 50.0, 100.0, 1000.0, -1.0, -2.0, -3.0, -10.0);

    /** Beyond this a whole number is a rare choice: code may loop so often. */
    private static final double USUAL_WHOLE = 200;

    /** The largest whole number ever chosen away from a declared bound. */
    private static final double LARGE_WHOLE = 10_000;

    /** How far from zero or from its bound a real is usually chosen. */
    private static final double USUAL_REAL = 10;

    /** A strategy. */
    enum Style {
        SPECIAL,
        EDGE,
        UNIFORM,
        LOGARITHMIC,
        INTEGER,
        RELATED
    }

    private final RandomStream random;

    NumberSampler(RandomStream random) {
        this.random = random;
    }

    /**
     * A number of the range.
     *
     * @param others numbers chosen before, to be equal to or a multiple of
     */
    double choose(Range range, Style style, List<Double> others) {
        Optional<Double> chosen =
                switch (style) {
                    case SPECIAL -> special(range);
                    case EDGE -> edge(range);
                    case UNIFORM -> Optional.of(uniform(range));
                    case LOGARITHMIC -> Optional.of(logarithmic(range));
                    case INTEGER -> Optional.of(Math.rint(uniform(range)));
                    case RELATED -> related(range, others);
                };
        return chosen.filter(range::contains).orElseGet(() -> uniform(range));
    }

    private Optional<Double> special(Range range) {
        List<Double> fitting =
                (range.whole() ? WHOLES : REALS).stream().filter(range::contains).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(random.pick(fitting));
    }

    /** A declared bound, or a number near it. */
    private Optional<Double> edge(Range range) {
        List<Double> ends = new ArrayList<>();
        if (range.hasLow()) {
            ends.add(range.low());
        }
        if (range.hasHigh()) {
            ends.add(range.high());
        }
        if (ends.isEmpty()) {
            return special(range);
        }
        double end = random.pick(ends);
        double inward = end == range.low() ? 1 : -1;
        if (range.whole()) {
            return Optional.of(end + inward * random.between(0L, 2L));
        }
        return Optional.of(
                switch ((int) random.between(0L, 2L)) {
                    case 0 -> end;
                    case 1 -> inward > 0 ? Math.nextUp(end) : Math.nextDown(end);
                    default -> {
                        double reach = Math.max(Math.abs(end), 1);
                        yield end + inward * reach * Math.pow(10, -random.between(1.0, 12.0));
                    }
                });
    }

    double uniform(Range range) {
        double usual = range.whole() ? 2 * USUAL_REAL : USUAL_REAL;
        double low = range.hasLow() ? range.low() : Math.min(-usual, range.high() - usual);
        double high = range.hasHigh() ? range.high() : Math.max(usual, low + usual);
        if (range.whole()) {
            double last = random.chance(0.8) ? Math.min(high, low + USUAL_WHOLE) : high;
            return random.between((long) low, (long) Math.min(last, low + LARGE_WHOLE));
        }
        // Few decimals as often as many: round inputs make round counterexamples.
        double x = random.between(low, high);
        double rounded = Math.rint(x * 100) / 100;
        return random.chance(0.3) && range.contains(rounded) ? rounded : x;
    }

    /** Log-uniform in the distance from zero or from a bound. */
    private double logarithmic(Range range) {
        if (range.whole()) {
            double low = range.hasLow() ? range.low() : 0;
            double x = low + Math.rint(Math.pow(10, random.between(0.0, 4.0)));
            return !range.hasLow() && random.chance(0.5) ? -x : x;
        }
        if (range.hasLow() && range.hasHigh()) {
            double distance =
                    (range.high() - range.low()) * Math.pow(10, -random.between(0.0, 9.0));
            return random.chance(0.5) ? range.low() + distance : range.high() - distance;
        }
        double decades = random.chance(0.1) ? 100 : 6;
        double distance = Math.pow(10, random.between(-decades, decades));
        if (range.hasLow()) {
            return range.low() + distance;
        }
        if (range.hasHigh()) {
            return range.high() - distance;
        }
        return random.chance(0.5) ? distance : -distance;
    }

    /** Equal to another number, its opposite, or a multiple of it and that number's neighbours. */
    private Optional<Double> related(Range range, List<Double> others) {
        if (others.isEmpty()) {
            return special(range);
        }
        double other = random.pick(others);
        if (range.whole()) {
            return Optional.of(Math.rint(other) * random.between(1L, 5L) + random.between(-1L, 1L));
        }
        return Optional.of(
                switch ((int) random.between(0L, 4L)) {
                    case 0, 1 -> other;
                    case 2 -> -other;
                    case 3 -> other * random.between(2L, 4L);
                    default -> other / random.between(2L, 4L);
                });
    }
}
