package dev.chalkproof.claim;

import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares what a law states with samples. Every point is tested, and all together.
 *
 * @param family of the distribution that is stated, or empty for an expectation or a variance
 * @param quantity an {@link Operator#EXPECTATION}, {@link Operator#RANDOM_VARIANCE} or {@link
 *     Operator#PROBABILITY}
 */
record LawTest(
        List<Samples> samples,
        Optional<Statement.Family> family,
        Operator quantity,
        Evaluator<Double> doubles) {
    /** Rounding apart this is the same number. */
    private static final double SAME = 1e-9;

    LawTest {
        samples = List.copyOf(samples);
    }

    /**
     * A point at which samples contradict the law.
     *
     * @param stated what the formula says, for people
     * @param seen what the samples say
     */
    record Contradiction(Samples at, String stated, String seen) {}

    /** What a right side says at a point, if it says anything. */
    Optional<List<Double>> stated(Expr form, Point point) {
        List<Double> numbers = new ArrayList<>();
        Result<Double> result = doubles.evaluate(form, point.bindings(doubles.arithmetic()));
        List<Result<Double>> parts =
                result instanceof Result.Array<Double> array
                        ? array.elements()
                        : List.<Result<Double>>of(result);
        for (Result<Double> part : parts) {
            if (!(part instanceof Result.Real<Double>(Double x)) || !Double.isFinite(x)) {
                return Optional.empty();
            }
            numbers.add(x);
        }
        return Optional.of(numbers);
    }

    /** The first contradiction to a right side. */
    Optional<Contradiction> contradiction(Expr form) {
        return family.isPresent() ? ofDistribution(form, family.get()) : ofNumber(form);
    }

    private Optional<Contradiction> ofNumber(Expr form) {
        int above = 0;
        int below = 0;
        Optional<Contradiction> furthest = Optional.empty();
        double most = 0;
        for (Samples at : samples) {
            Optional<List<Double>> stated = stated(form, at.point());
            double seen = at.whole(quantity);
            if (stated.isEmpty() || !Double.isFinite(seen)) {
                return Optional.of(
                        new Contradiction(
                                at,
                                stated.map(s -> Values.show(s.getFirst())).orElse("has no value"),
                                Values.show(seen)));
            }
            double value = stated.get().getFirst();
            int over = 0;
            int under = 0;
            for (double block : at.blocks(quantity)) {
                boolean same =
                        Math.abs(block - value)
                                <= SAME * Math.max(Math.abs(block), Math.abs(value));
                over += !same && block > value ? 1 : 0;
                under += !same && block < value ? 1 : 0;
            }
            Contradiction contradiction =
                    new Contradiction(at, Values.show(value), Values.show(rounded(seen)));
            if (SignTest.rejects(over, under)) {
                return Optional.of(contradiction);
            }
            above += over;
            below += under;
            if (Math.abs(over - under) > most) {
                most = Math.abs(over - under);
                furthest = Optional.of(contradiction);
            }
        }
        return SignTest.rejects(above, below) ? furthest : Optional.empty();
    }

    private Optional<Contradiction> ofDistribution(Expr form, Statement.Family stated) {
        List<double[]> all = new ArrayList<>();
        for (Samples at : samples) {
            Optional<List<Double>> parameters = stated(form, at.point());
            Distribution distribution =
                    new Distribution(stated, parameters.orElse(List.of(Double.NaN, Double.NaN)));
            if (!distribution.exists()) {
                return Optional.of(new Contradiction(at, "is no distribution", "a number"));
            }
            for (double[] call : at.calls()) {
                for (double x : call) {
                    if (!distribution.holds(x)) {
                        return Optional.of(
                                new Contradiction(
                                        at, show(distribution), "draws " + Values.show(x)));
                    }
                }
            }
            double[] numbers = at.independent();
            if (stated == Statement.Family.BERNOULLI) {
                if (SignTest.rejects(
                        at.blocks(Operator.EXPECTATION), parameters.get().getFirst())) {
                    return Optional.of(
                            new Contradiction(
                                    at,
                                    show(distribution),
                                    "mean "
                                            + Values.show(
                                                    rounded(at.whole(Operator.EXPECTATION)))));
                }
                continue;
            }
            double[] uniform = new double[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                uniform[i] = distribution.below(numbers[i]);
            }
            all.add(uniform);
            if (Distribution.distance(uniform) > Distribution.critical(uniform.length)) {
                return Optional.of(new Contradiction(at, show(distribution), seen(at)));
            }
        }
        double[] together = all.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
        return together.length > 0
                        && Distribution.distance(together) > Distribution.critical(together.length)
                ? Optional.of(
                        new Contradiction(
                                samples.getFirst(),
                                "another distribution",
                                seen(samples.getFirst())))
                : Optional.empty();
    }

    private static String show(Distribution distribution) {
        List<String> parameters = distribution.parameters().stream().map(Values::show).toList();
        return distribution.family().name().toLowerCase(java.util.Locale.ROOT)
                + "("
                + String.join(", ", parameters)
                + ")";
    }

    private static String seen(Samples at) {
        return "mean "
                + Values.show(rounded(at.whole(Operator.EXPECTATION)))
                + ", variance "
                + Values.show(rounded(at.whole(Operator.RANDOM_VARIANCE)));
    }

    /** Samples tell three digits or so. */
    private static double rounded(double x) {
        return x == 0 || !Double.isFinite(x)
                ? x
                : new java.math.BigDecimal(x).round(new java.math.MathContext(4)).doubleValue();
    }

    /** The deviation that these samples would have shown, in words. */
    Clause noticeable(Expr form) {
        int blocks = samples.stream().mapToInt(s -> s.calls().size() / Samples.BLOCK).sum();
        if (family.isPresent() && family.get() != Statement.Family.BERNOULLI) {
            int calls = samples.stream().mapToInt(s -> s.calls().size()).sum();
            double distance = Distribution.critical(calls) + 3.1 / (2 * Math.sqrt(calls));
            return Clause.of(EvidenceForm.DISTRIBUTION, Values.show(rounded(distance)));
        }
        Operator kind = family.isPresent() ? Operator.EXPECTATION : quantity;
        double deviations = SignTest.noticeable(blocks);
        double relative = 0;
        double absolute = 0;
        for (Samples at : samples) {
            double deviation = deviations * spread(at.blocks(kind));
            double value = stated(form, at.point()).map(List::getFirst).orElse(0.0);
            absolute = Math.max(absolute, deviation);
            relative =
                    Math.max(
                            relative,
                            value == 0 ? Double.POSITIVE_INFINITY : deviation / Math.abs(value));
        }
        Clause size =
                Double.isFinite(relative)
                        ? Clause.of(EvidenceForm.PER_CENT, Values.show(rounded(100 * relative)))
                        : Clause.own(Values.show(rounded(absolute)));
        EvidenceForm noticed =
                kind == Operator.RANDOM_VARIANCE
                        ? EvidenceForm.VARIANCE
                        : kind == Operator.PROBABILITY
                                ? EvidenceForm.PROBABILITY
                                : EvidenceForm.MEAN;
        return Clause.of(noticed, size);
    }

    private static double spread(List<Double> values) {
        double mean = values.stream().mapToDouble(x -> x).average().orElse(0);
        OptionalDouble variance =
                values.stream().mapToDouble(x -> (x - mean) * (x - mean)).average();
        return Math.sqrt(variance.orElse(0));
    }
}
