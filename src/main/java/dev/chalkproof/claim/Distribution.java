package dev.chalkproof.claim;

import dev.chalkproof.formula.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * A distribution with its parameters.
 *
 * @param parameters as {@link Statement.Distributed} has them
 */
record Distribution(Statement.Family family, List<Double> parameters) {
    Distribution {
        parameters = List.copyOf(parameters);
    }

    /** Whether the parameters are ones of the family. */
    boolean exists() {
        boolean finite = parameters.stream().allMatch(Double::isFinite);
        return finite
                && switch (family) {
                    case NORMAL -> parameters.get(1) > 0;
                    case UNIFORM -> parameters.get(0) < parameters.get(1);
                    case BERNOULLI -> parameters.get(0) >= 0 && parameters.get(0) <= 1;
                    case EXPONENTIAL -> parameters.get(0) > 0;
                };
    }

    /** Whether a number can be drawn at all, up to rounding at the ends. */
    boolean holds(double x) {
        return switch (family) {
            case NORMAL -> Double.isFinite(x);
            case UNIFORM -> {
                double low = parameters.get(0);
                double high = parameters.get(1);
                double slack = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
                yield x >= low - slack && x <= high + slack;
            }
            case BERNOULLI -> x == 0 || x == 1;
            case EXPONENTIAL -> x >= 0 && Double.isFinite(x);
        };
    }

    /** The distribution function; of the continuous families. */
    double below(double x) {
        return switch (family) {
            case NORMAL -> Binomials.normal((x - parameters.get(0)) / Math.sqrt(parameters.get(1)));
            case UNIFORM ->
                    Math.clamp(
                            (x - parameters.get(0)) / (parameters.get(1) - parameters.get(0)),
                            0.0,
                            1.0);
            case BERNOULLI -> x < 0 ? 0 : x < 1 ? 1 - parameters.get(0) : 1;
            case EXPONENTIAL -> x <= 0 ? 0 : -Math.expm1(-parameters.get(0) * x);
        };
    }

    /**
     * The largest distance between the uniform distribution function and that of numbers between 0
     * and 1: the statistic of Kolmogorov.
     */
    static double distance(double[] uniform) {
        double[] sorted = uniform.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            distance = Math.max(distance, sorted[i] - (double) i / sorted.length);
            distance = Math.max(distance, (i + 1.0) / sorted.length - sorted[i]);
        }
        return distance;
    }

    /**
     * The distance that samples exceed with at most the probability of {@link SignTest#LEVEL}, for
     * any continuous distribution and any number of samples.
     *
     * <p>Massart, "The tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality", 1990.
     */
    static double critical(int samples) {
        return Math.sqrt(Math.log(2 / SignTest.LEVEL) / (2.0 * samples));
    }
}
