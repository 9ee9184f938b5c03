package dev.chalkproof.claim;

import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Truth;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a random method gave at one point: for each call the numbers that a law is about. */
final class Samples {
    /** How many calls make a block. */
    static final int BLOCK = 128;

    private final Point point;
    private final List<double[]> calls;
    private final Map<Operator, List<Double>> blocks = new EnumMap<>(Operator.class);

    /**
     * @param calls each one number, or those of an array
     */
    Samples(Point point, List<double[]> calls) {
        this.point = point;
        this.calls = List.copyOf(calls);
    }

    Point point() {
        return point;
    }

    List<double[]> calls() {
        return calls;
    }

    int size() {
        return calls.stream().mapToInt(c -> c.length).sum();
    }

    /** The mean or the variance of each block of calls: every mutant of a law asks for them. */
    List<Double> blocks(Operator quantity) {
        return blocks.computeIfAbsent(quantity, this::measured);
    }

    private List<Double> measured(Operator quantity) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i + BLOCK <= calls.size(); i += BLOCK) {
            values.add(value(calls.subList(i, i + BLOCK), quantity));
        }
        return List.copyOf(values);
    }

    /** The mean or the variance of all. */
    double whole(Operator quantity) {
        return value(calls, quantity);
    }

    private static double[] numbers(List<double[]> calls) {
        int size = 0;
        for (double[] call : calls) {
            size += call.length;
        }
        double[] all = new double[size];
        int next = 0;
        for (double[] call : calls) {
            System.arraycopy(call, 0, all, next, call.length);
            next += call.length;
        }
        return all;
    }

    private static double value(List<double[]> calls, Operator quantity) {
        double[] all = numbers(calls);
        double mean = Arrays.stream(all).sum() / all.length;
        if (quantity != Operator.RANDOM_VARIANCE) {
            return mean;
        }
        double squares = 0;
        for (double x : all) {
            squares += (x - mean) * (x - mean);
        }
        return squares / (all.length - 1);
    }

    /** One number of each call: those of one call may depend on each other. */
    double[] independent() {
        return calls.stream().filter(c -> c.length > 0).mapToDouble(c -> c[0]).toArray();
    }

    /** Turns results into the numbers a law is about. */
    static final class Reader {
        private final Expr quantity;
        private final List<String> random;
        private final Evaluator<Double> doubles;

        /**
         * @param quantity of what the expectation, variance or probability is, or the variable of a
         *     distribution
         * @param random the names of its random variables: one for a result that is a number or an
         *     array, else components of the record that is returned
         */
        Reader(Expr quantity, List<String> random, Evaluator<Double> doubles) {
            this.quantity = quantity;
            this.random = random;
            this.doubles = doubles;
        }

        /**
         * The numbers of a result.
         *
         * @param components the names of the record's components that the random variables are
         */
        double[] read(Value value, Map<String, String> components, Point point) {
            if (value instanceof Value.Fields fields && !components.isEmpty()) {
                Map<String, Value> drawn = new HashMap<>();
                components.forEach(
                        (name, component) -> {
                            Value part = fields.components().get(component);
                            if (part != null) {
                                drawn.put(name, part);
                            }
                        });
                return new double[] {evaluate(drawn, point)};
            }
            List<Double> numbers = new ArrayList<>();
            flatten(value, point, numbers);
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private void flatten(Value value, Point point, List<Double> numbers) {
            switch (value) {
                case Value.Array(List<Value> elements) ->
                        elements.forEach(e -> flatten(e, point, numbers));
                case Value.Real _, Value.Whole _ ->
                        numbers.add(
                                quantity instanceof Expr.Ref
                                        ? Values.number(value)
                                        : evaluate(Map.of(random.getFirst(), value), point));
                case Value.Truth(boolean b) -> numbers.add(b ? 1.0 : 0.0);
                case Value.Text _, Value.Fields _, Value.Drawn _, Value.Nothing _ ->
                        numbers.add(Double.NaN);
            }
        }

        private double evaluate(Map<String, Value> drawn, Point point) {
            Bindings<Double> bindings = point.bindings(doubles.arithmetic());
            for (var entry : drawn.entrySet()) {
                bindings =
                        bindings.with(
                                entry.getKey(),
                                Point.result(entry.getValue(), doubles.arithmetic()));
            }
            return switch (doubles.evaluate(quantity, bindings)) {
                case Result.Real<Double>(Double x) -> x;
                case Result.Logical<Double>(Truth truth) -> truth == Truth.TRUE ? 1 : 0;
                case Result.Array<Double> _,
                        Result.Undefined<Double> _,
                        Result.Infinite<Double> _,
                        Result.Undecided<Double> _,
                        Result.Exceeded<Double> _ ->
                        Double.NaN;
            };
        }
    }
}
