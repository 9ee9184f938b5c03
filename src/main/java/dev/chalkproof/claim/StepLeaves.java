package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Datum;
import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What a step is called with, as the leaves of terms: what the formula has a name for goes by that
 * name as long as both give it the same value.
 */
final class StepLeaves {
    private final StepPlan steps;
    private final List<Integer> path;
    private final String time;
    private final ToDoubleFunction<Expr> formula;
    private final Map<Expr, String> names = new HashMap<>();
    private final Map<Expr, Double> values = new HashMap<>();

    /**
     * @param path to the element that is looked at, of what the code returns
     * @param time index of the equation
     * @param formula what an expression is worth there by the equations
     */
    StepLeaves(StepPlan steps, List<Integer> path, String time, ToDoubleFunction<Expr> formula) {
        this.steps = steps;
        this.path = path;
        this.time = time;
        this.formula = formula;
    }

    /** One number of a result and where it is found in it. */
    record Cell<N>(List<Integer> path, Datum<N> datum) {
        OptionalDouble number() {
            return switch (datum) {
                case Datum.Whole<N>(long value) -> OptionalDouble.of((double) value);
                case Datum.Real<N>(N value)
                        when value instanceof Double number && Double.isFinite(number) ->
                        OptionalDouble.of(number);
                case Datum.Real<N> _,
                        Datum.Infinite<N> _,
                        Datum.Truth<N> _,
                        Datum.Array<N> _,
                        Datum.Fields<N> _ ->
                        OptionalDouble.empty();
            };
        }

        Optional<Expr> term() {
            return switch (datum) {
                case Datum.Whole<N>(long value) -> Optional.of(Exprs.num(value));
                case Datum.Real<N>(N value) when value instanceof Traced traced -> traced.term();
                case Datum.Real<N> _,
                        Datum.Infinite<N> _,
                        Datum.Truth<N> _,
                        Datum.Array<N> _,
                        Datum.Fields<N> _ ->
                        Optional.empty();
            };
        }
    }

    /** The numbers of a result in their order. */
    static <N> List<Cell<N>> cells(Datum<N> datum) {
        List<Cell<N>> cells = new ArrayList<>();
        collect(datum, List.of(), cells);
        return cells;
    }

    private static <N> void collect(Datum<N> datum, List<Integer> path, List<Cell<N>> cells) {
        if (datum instanceof Datum.Array<N>(List<Datum<N>> elements)) {
            for (int i = 0; i < elements.size(); i++) {
                collect(elements.get(i), inside(path, i), cells);
            }
        } else {
            cells.add(new Cell<>(path, datum));
        }
    }

    private static List<Integer> inside(List<Integer> path, int index) {
        List<Integer> inner = new ArrayList<>(path);
        inner.add(index);
        return inner;
    }

    /** How the code writes its leaves. */
    Map<Expr, String> names() {
        return Map.copyOf(names);
    }

    /** The arguments of a step with their names. */
    List<Datum<Traced>> arguments(List<Datum<Double>> arguments) {
        List<Datum<Traced>> traced = new ArrayList<>();
        int next = 0;
        if (steps.record().isPresent()
                && arguments.getFirst() instanceof Datum.Fields<Double> record) {
            Map<String, Datum<Traced>> components = new LinkedHashMap<>();
            for (Slot slot : steps.slots()) {
                Datum<Double> value = record.components().get(slot.javaName());
                if (slot.component() && value != null) {
                    components.put(slot.javaName(), named(value, slot, List.of()));
                }
            }
            traced.add(new Datum.Fields<>(record.type(), components));
            next++;
        }
        for (Slot slot : steps.slots()) {
            if (!slot.component()) {
                traced.add(named(arguments.get(next++), slot, List.of()));
            }
        }
        return traced;
    }

    private Datum<Traced> named(Datum<Double> datum, Slot slot, List<Integer> at) {
        return switch (datum) {
            case Datum.Real<Double>(Double value) ->
                    new Datum.Real<>(Traced.leaf(value, leaf(value, slot, at)));
            case Datum.Whole<Double>(long value) -> new Datum.Whole<>(value);
            case Datum.Infinite<Double>(boolean negative) -> new Datum.Infinite<>(negative);
            case Datum.Truth<Double>(boolean value) -> new Datum.Truth<>(value);
            case Datum.Array<Double>(List<Datum<Double>> elements) -> {
                List<Datum<Traced>> traced = new ArrayList<>();
                for (int i = 0; i < elements.size(); i++) {
                    traced.add(named(elements.get(i), slot, inside(at, i)));
                }
                yield new Datum.Array<>(traced);
            }
            case Datum.Fields<Double> fields -> {
                Map<String, Datum<Traced>> traced = new LinkedHashMap<>();
                fields.components()
                        .forEach((name, part) -> traced.put(name, named(part, slot, at)));
                yield new Datum.Fields<>(fields.type(), traced);
            }
        };
    }

    private Expr leaf(double value, Slot slot, List<Integer> at) {
        StringBuilder written = new StringBuilder(slot.variable().label());
        at.forEach(i -> written.append('[').append(i).append(']'));
        boolean here = at.equals(path.subList(0, Math.min(at.size(), path.size())));
        Expr symbol =
                switch (slot.role()) {
                    case STATE, INPUT -> Exprs.ref(slot.name(), Equation.at(time, slot.offset()));
                    case CONSTANT -> Exprs.ref(slot.name());
                    case TIME -> Equation.at(time, slot.offset());
                };
        boolean shared = here && formula.applyAsDouble(symbol) == value;
        Expr leaf = shared ? symbol : opaque(written.toString());
        names.put(leaf, written.toString());
        values.put(leaf, value);
        return leaf;
    }

    private static Expr opaque(String written) {
        return new Expr.Ref(written, List.of(), Origin.NONE);
    }

    /** What a term of the code is worth where the step was taken. */
    double value(Expr term) {
        return value(term, values);
    }

    /** What the leaves are worth where the same step is called with something else. */
    Map<Expr, Double> elsewhere(List<Datum<Double>> arguments) {
        StepLeaves other = new StepLeaves(steps, path, time, _ -> Double.NaN);
        other.arguments(arguments);
        Map<Expr, Double> worth = new HashMap<>();
        names.forEach(
                (leaf, written) -> {
                    Double value = other.values.get(opaque(written));
                    if (value != null) {
                        worth.put(leaf, value);
                    }
                });
        return worth;
    }

    static double value(Expr term, Map<Expr, Double> values) {
        Double known = values.get(term);
        if (known != null) {
            return known;
        }
        DoubleArithmetic doubles = DoubleArithmetic.INSTANCE;
        return switch (term) {
            case Expr.Num number -> number.value().doubleValue();
            case Expr.Constant constant -> doubles.constant(constant.name());
            case Expr.Apply(var operator, List<Expr> parts, Origin _) when parts.size() == 1 ->
                    doubles.apply(operator, value(parts.getFirst(), values));
            case Expr.Apply(var operator, List<Expr> parts, Origin _) when parts.size() == 2 ->
                    doubles.apply(
                            operator,
                            value(parts.getFirst(), values),
                            value(parts.getLast(), values));
            case Expr.Apply _,
                    Expr.Bool _,
                    Expr.Ref _,
                    Expr.Call _,
                    Expr.Cases _,
                    Expr.Reduce _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    Double.NaN;
        };
    }
}
