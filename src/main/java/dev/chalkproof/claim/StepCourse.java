package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Datum;
import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Run;
import dev.chalkproof.claim.lift.Watch;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Result;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs equations and code from the same state through the same steps. What either gives is laid out
 * alike: for each symbol that is compared its value after each step.
 */
record StepCourse(StepPlan steps, Equations equations, Optional<Lifted> lifted)
        implements Subject.Course {

    @Override
    public <N> Quantity<N> formula(Expr expr, Point point, Arithmetic<N> arithmetic) {
        return layout(values(point, List.of(), depth(), evaluator(expr, arithmetic)));
    }

    /** For each symbol that is compared its value after each step. */
    <N> Map<String, List<Quantity<N>>> values(Point point, Arithmetic<N> arithmetic) {
        return values(point, List.of(), depth(), evaluator(equations.formula(), arithmetic));
    }

    /** Evaluates what the equations mention, for one element of arrays that the code takes. */
    <N> Evaluator.Session<N> session(Point point, List<Integer> element, Arithmetic<N> arithmetic) {
        return evaluator(equations.formula(), arithmetic).at(bindings(point, element, arithmetic));
    }

    private <N> Evaluator<N> evaluator(Expr formula, Arithmetic<N> arithmetic) {
        return new Evaluator<>(arithmetic, equations.definitions(formula, given()))
                .withBudget(Subject.STEP_BUDGET);
    }

    /** Symbols that take values, whatever the page defines by their names. */
    private Set<String> given() {
        Set<String> given = new HashSet<>();
        steps.single().variables().forEach(v -> given.add(v.declaration().name()));
        equations.named().forEach(e -> given.remove(e.name()));
        steps.slots().stream()
                .filter(s -> s.role() == Slot.Role.STATE)
                .forEach(s -> given.remove(s.name()));
        return given;
    }

    /** How many dimensions the code has beyond the formula. */
    int depth() {
        return steps.slots().stream().mapToInt(Slot::elements).max().orElse(0);
    }

    /** A law about each element is evaluated for each element of the arrays the code takes. */
    private <N> Map<String, List<Quantity<N>>> values(
            Point point, List<Integer> element, int depth, Evaluator<N> evaluator) {
        if (element.size() < depth) {
            List<Map<String, List<Quantity<N>>>> all = new ArrayList<>();
            for (int i = 0; i < length(point, element); i++) {
                List<Integer> inner = new ArrayList<>(element);
                inner.add(i);
                all.add(values(point, inner, depth, evaluator));
            }
            return rows(all, point);
        }
        Arithmetic<N> arithmetic = evaluator.arithmetic();
        Evaluator.Session<N> session = evaluator.at(bindings(point, element, arithmetic));
        Map<String, List<Quantity<N>>> values = new LinkedHashMap<>();
        for (StepPlan.Observed observed : steps.observed()) {
            List<Quantity<N>> row = new ArrayList<>();
            for (int step = 0; step < steps.steps(point); step++) {
                boolean timed = equations.offset(observed.name()).isPresent();
                Expr asked =
                        timed
                                ? Exprs.ref(
                                        observed.name(),
                                        Exprs.num(steps.time(point) + step + observed.offset()))
                                : Exprs.ref(observed.name());
                row.add(Quantity.of(session.evaluate(asked), arithmetic));
            }
            values.put(observed.name(), row);
        }
        return values;
    }

    private <N> Map<String, List<Quantity<N>>> rows(
            List<Map<String, List<Quantity<N>>>> elements, Point point) {
        Map<String, List<Quantity<N>>> rows = new LinkedHashMap<>();
        for (StepPlan.Observed observed : steps.observed()) {
            List<Quantity<N>> row = new ArrayList<>();
            for (int step = 0; step < steps.steps(point); step++) {
                List<Quantity<N>> each = new ArrayList<>();
                for (Map<String, List<Quantity<N>>> element : elements) {
                    each.add(element.getOrDefault(observed.name(), List.of()).get(step));
                }
                row.add(Quantity.row(each));
            }
            rows.put(observed.name(), row);
        }
        return rows;
    }

    private static <N> Quantity<N> layout(Map<String, List<Quantity<N>>> values) {
        return Quantity.row(values.values().stream().map(Quantity::row).toList());
    }

    /** The length of the arrays at a depth, the shortest where they differ. */
    private int length(Point point, List<Integer> element) {
        int length = Integer.MAX_VALUE;
        for (Slot slot : steps.slots()) {
            if (slot.elements() > element.size()) {
                Value value = point.get(slot.variable().name());
                if (slot.role() == Slot.Role.INPUT) {
                    value = element(value, 0);
                }
                for (int i : element) {
                    value = element(value, i);
                }
                length = Math.min(length, elements(value).size());
            }
        }
        return length == Integer.MAX_VALUE ? 0 : length;
    }

    private <N> Bindings<N> bindings(Point point, List<Integer> element, Arithmetic<N> arithmetic) {
        Map<String, Result<N>> values = new HashMap<>();
        for (Variable variable : steps.plan().variables()) {
            if (!isSlotted(variable)) {
                values.put(variable.name(), Point.result(point.get(variable.name()), arithmetic));
            }
        }
        long time = steps.time(point);
        for (Slot slot : steps.slots()) {
            Value value = point.get(slot.variable().name());
            switch (slot.role()) {
                case TIME -> {
                    // Definitions bind it themselves.
                }
                case CONSTANT ->
                        values.put(
                                slot.name(), Point.result(part(value, slot, element), arithmetic));
                case STATE -> {
                    Result<N> state = Point.result(part(value, slot, element), arithmetic);
                    values.putIfAbsent(slot.name() + "_" + (time + slot.offset()), state);
                }
                case INPUT -> {
                    List<Value> sequence = elements(value);
                    for (int i = 0; i < sequence.size(); i++) {
                        values.put(
                                slot.name() + "_" + (time + i + slot.offset()),
                                Point.result(part(sequence.get(i), slot, element), arithmetic));
                    }
                }
            }
        }
        steps.time().ifPresent(t -> values.remove(t.name()));
        return steps.plan().exact(Bindings.of(values), arithmetic, this::isSlotted);
    }

    /** Whether the code is given its values. */
    private boolean isSlotted(Variable variable) {
        return steps.slots().stream().anyMatch(s -> s.variable().equals(variable))
                || steps.count().filter(variable::equals).isPresent();
    }

    private static Value part(Value value, Slot slot, List<Integer> element) {
        Value part = value;
        for (int i = 0; i < Math.min(slot.elements(), element.size()); i++) {
            part = element(part, element.get(i));
        }
        return part;
    }

    private static List<Value> elements(Value value) {
        return value instanceof Value.Array(List<Value> elements) ? elements : List.of();
    }

    private static Value element(Value value, int index) {
        return elements(value).get(index);
    }

    @Override
    public <N> Quantity<N> code(Point point, Arithmetic<N> arithmetic, Watch watch) {
        if (lifted.isEmpty()) {
            return Quantity.unknown(Subject.NOT_LIFTED);
        }
        Map<String, List<Quantity<N>>> observed = new LinkedHashMap<>();
        steps.observed().forEach(o -> observed.put(o.name(), new ArrayList<>()));
        for (LiftedSteps.Taken<N> taken :
                new LiftedSteps(steps, lifted.get()).taken(point, arithmetic, watch)) {
            if (!(taken.result() instanceof Run.Returned<N>(Datum<N> result))) {
                return Quantity.of(taken.result(), arithmetic);
            }
            for (StepPlan.Observed o : steps.observed()) {
                observed.getOrDefault(o.name(), new ArrayList<>())
                        .add(Quantity.of(LiftedSteps.part(result, o), arithmetic));
            }
        }
        return layout(observed);
    }

    @Override
    public Optional<StepDifference> difference(Point point) {
        return lifted.flatMap(code -> StepDifference.find(this, code, point));
    }

    @Override
    public List<Expr> others(Expr.Ref ref) {
        return Stream.concat(
                        equations.named().stream().filter(Equation::timed).map(Equation::name),
                        steps.slots().stream().map(Slot::name))
                .distinct()
                .filter(name -> !name.equals(ref.name()))
                .<Expr>map(name -> new Expr.Ref(name, ref.indices(), ref.at()))
                .toList();
    }

    @Override
    public Optional<String> instead() {
        List<String> own = equations.own().stream().map(Equation::name).toList();
        return steps.observed().stream().anyMatch(o -> own.contains(o.name()))
                ? Optional.empty()
                : Optional.of(
                        steps.observed().stream()
                                .map(o -> o.component().orElse(o.name()))
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public List<Value> arguments(Point point) {
        return StepImplementation.inputs(steps, point);
    }

    @Override
    public Clause place(Point point) {
        return StepWords.place(steps, point);
    }
}
