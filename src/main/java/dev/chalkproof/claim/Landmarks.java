package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.DelegatingArithmetic;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers that formula or code compare with at most inputs, and that lie further out than inputs
 * usually do: {@code x > 1e5} makes a branch of which inputs between -10 and 10 tell nothing.
 */
final class Landmarks {
    /** Between these sizes inputs are on both sides of a number anyway. */
    private static final double SMALL = 1e-3;

    private static final double LARGE = 1e3;

    /** Code that compares with more numbers than this is a table, not a formula. */
    private static final int MOST = 4;

    /** How far to both sides of a landmark its points are, relative to it. */
    private static final double DISTANCE = 1e-3;

    /** Points wanted at each landmark, and how many may be tried for them. */
    private static final int WANTED = 4;

    private static final int TRIED = 40;

    private final Subject subject;
    private final Sampler sampler;
    private final Arithmetic<Double> doubles;
    private final Map<Double, Integer> seen = new HashMap<>();

    Landmarks(Subject subject, Sampler sampler, Arithmetic<Double> doubles) {
        this.subject = subject;
        this.sampler = sampler;
        this.doubles = doubles;
    }

    /** Doubles that note what is compared at one point. */
    Arithmetic<Double> noting() {
        return new Noting(doubles, seen);
    }

    private static final class Noting extends DelegatingArithmetic<Double> {
        private final Map<Double, Integer> seen;
        private final Set<Double> here = new HashSet<>();

        Noting(Arithmetic<Double> system, Map<Double, Integer> seen) {
            super(system);
            this.seen = seen;
        }

        @Override
        public Truth compare(Operator relation, Double a, Double b) {
            note(a);
            note(b);
            return super.compare(relation, a, b);
        }

        @Override
        public Double apply(Operator operator, Double a, Double b) {
            if (operator == Operator.MAX || operator == Operator.MIN) {
                note(a);
                note(b);
            }
            return super.apply(operator, a, b);
        }

        private void note(double x) {
            double size = Math.abs(x);
            boolean far = size >= LARGE || size <= SMALL;
            if (far && x != 0 && Double.isFinite(x) && here.add(x)) {
                seen.merge(x, 1, Integer::sum);
            }
        }
    }

    /** Two points with a landmark between them, where one symbol has a value at its either side. */
    record Pair(Variable variable, Point below, Point above) {}

    /**
     * Points around the landmarks, at which the formula has a value other than zero.
     *
     * @param points all that were noted
     */
    List<Pair> around(List<Point> points, List<Variable> variables, RandomStream random) {
        List<Double> landmarks =
                seen.entrySet().stream()
                        .filter(e -> 2 * e.getValue() > points.size())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .limit(MOST)
                        .toList();
        List<Pair> pairs = new ArrayList<>();
        for (double landmark : landmarks) {
            for (Variable variable : variables) {
                int found = 0;
                for (int i = 0; i < TRIED && found < WANTED; i++) {
                    Optional<Pair> pair = around(random.pick(points), variable, landmark);
                    pair.ifPresent(pairs::add);
                    found += pair.isPresent() ? 1 : 0;
                }
            }
        }
        return pairs;
    }

    private Optional<Pair> around(Point point, Variable variable, double landmark) {
        double distance = Math.abs(landmark) * DISTANCE;
        double below = landmark - distance;
        double above = landmark + distance;
        if (variable.whole()) {
            below = Math.floor(below);
            above = Math.ceil(above);
        }
        Point high = point.with(variable.name(), Sampler.wrap(variable, above));
        Point low = point.with(variable.name(), Sampler.wrap(variable, below));
        if (tells(low) && tells(high)) {
            return Optional.of(new Pair(variable, low, high));
        }
        // Where one symbol bounds another, such as 0 <= t <= T, both have to grow.
        for (Variable other : variables()) {
            Value large = Sampler.wrap(other, Math.ceil(2 * above));
            Pair pair =
                    new Pair(
                            variable,
                            low.with(other.name(), large),
                            high.with(other.name(), large));
            if (!other.equals(variable) && tells(pair.below()) && tells(pair.above())) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    private List<Variable> variables() {
        return subject.plan().variables().stream().filter(v -> v.rank() == 0).toList();
    }

    private boolean tells(Point point) {
        return sampler.allowed(point)
                && subject.evaluate(subject.formula(), point, doubles).cells().stream()
                        .anyMatch(
                                c ->
                                        c instanceof Cell.Known<Double>(Double x)
                                                && x != 0
                                                && Double.isFinite(x));
    }
}
