package dev.chalkproof.claim.lift;

import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call in progress: its local variables, and how its statements and terms are run. */
final class Frame<N> {
    private final Interpreter<N> machine;
    private final Reals<N> reals;
    private final Map<String, Datum<N>> locals;
    private @Nullable Datum<N> result;

    Frame(Interpreter<N> machine, Map<String, Datum<N>> locals) {
        this.machine = machine;
        this.reals = machine.reals();
        this.locals = locals;
    }

    private enum Completion {
        NORMAL,
        BREAK,
        CONTINUE,
        RETURN,
        YIELD
    }

    /** Runs a body to its return. */
    Datum<N> result(Step body) {
        run(body);
        Datum<N> value = result;
        result = null;
        if (value == null) {
            throw Stop.threw("it returns nothing");
        }
        return value;
    }

    private Completion run(Step step) {
        machine.step();
        return switch (step) {
            case Step.Block(List<Step> steps) -> all(steps);
            case Step.Declare(String name, Term value) -> {
                locals.put(name, evaluate(value));
                yield Completion.NORMAL;
            }
            case Step.Do(Term term) -> {
                evaluate(term);
                yield Completion.NORMAL;
            }
            case Step.If branch -> {
                if (condition(branch.condition())) {
                    yield run(branch.then());
                }
                yield branch.otherwise().isPresent()
                        ? run(branch.otherwise().get())
                        : Completion.NORMAL;
            }
            case Step.Loop loop -> loop(loop);
            case Step.ForEach loop -> {
                for (Datum<N> element : List.copyOf(elements(loop.array()))) {
                    locals.put(loop.name(), element);
                    Completion completion = run(loop.body());
                    if (completion == Completion.BREAK) {
                        break;
                    }
                    if (completion == Completion.RETURN || completion == Completion.YIELD) {
                        yield completion;
                    }
                }
                yield Completion.NORMAL;
            }
            case Step.Return(var value) -> {
                result = value.map(this::evaluate).orElse(null);
                yield Completion.RETURN;
            }
            case Step.Yield(Term value) -> {
                result = evaluate(value);
                yield Completion.YIELD;
            }
            case Step.Break() -> Completion.BREAK;
            case Step.Continue() -> Completion.CONTINUE;
            case Step.Switch choice -> choose(choice);
        };
    }

    private Completion all(List<Step> steps) {
        for (Step step : steps) {
            Completion completion = run(step);
            if (completion != Completion.NORMAL) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }

    private Completion loop(Step.Loop loop) {
        all(loop.start());
        boolean tested = !loop.testFirst();
        while (tested || condition(loop.condition())) {
            tested = false;
            Completion completion = run(loop.body());
            if (completion == Completion.BREAK) {
                break;
            }
            if (completion == Completion.RETURN || completion == Completion.YIELD) {
                return completion;
            }
            all(loop.update());
        }
        return Completion.NORMAL;
    }

    private Completion choose(Step.Switch choice) {
        long selector = whole(evaluate(choice.selector()));
        int start = -1;
        for (int i = 0; i < choice.groups().size() && start < 0; i++) {
            if (choice.groups().get(i).labels().contains(selector)) {
                start = i;
            }
        }
        for (int i = 0; i < choice.groups().size() && start < 0; i++) {
            if (choice.groups().get(i).isDefault()) {
                start = i;
            }
        }
        machine.note(start);
        for (int i = start; i >= 0 && i < choice.groups().size(); i++) {
            Completion completion = all(choice.groups().get(i).steps());
            if (completion == Completion.BREAK) {
                return Completion.NORMAL;
            }
            if (completion != Completion.NORMAL) {
                return completion;
            }
        }
        return Completion.NORMAL;
    }

    Datum<N> evaluate(Term term) {
        machine.step();
        return switch (term) {
            case Term.Real(var value) -> new Datum.Real<>(reals.decimal(value));
            case Term.Special(double value) -> reals.special(value);
            case Term.Whole(long value) -> new Datum.Whole<>(value);
            case Term.Truth(boolean value) -> new Datum.Truth<>(value);
            case Term.Local(String name) -> local(name);
            case Term.Constant(String name) -> machine.constant(name);
            case Term.WholeOp op -> wholeOp(op);
            case Term.RealOp(Operator operator, List<Term> arguments) -> {
                Datum<N> first = evaluate(arguments.getFirst());
                yield arguments.size() == 1
                        ? reals.apply(operator, first)
                        : reals.apply(operator, first, evaluate(arguments.get(1)));
            }
            case Term.Compare compare -> new Datum.Truth<>(compare(compare));
            case Term.Not(Term operand) -> new Datum.Truth<>(!condition(operand));
            case Term.And(Term left, Term right) ->
                    new Datum.Truth<>(condition(left) && condition(right));
            case Term.Or(Term left, Term right) ->
                    new Datum.Truth<>(condition(left) || condition(right));
            case Term.Conditional choice ->
                    evaluate(condition(choice.condition()) ? choice.then() : choice.otherwise());
            // Of the number systems only the undefined says something about NaN and infinity.
            case Term.Classify(boolean finite, Term operand) -> {
                Datum<N> value = evaluate(operand);
                boolean infinite = value instanceof Datum.Infinite<N>;
                boolean undefined = reals.isUndefined(value);
                yield new Datum.Truth<>(finite ? !infinite && !undefined : undefined);
            }
            case Term.ToReal(Term operand) ->
                    new Datum.Real<>(reals.whole(whole(evaluate(operand))));
            case Term.ToWhole(Term operand, boolean wide) -> {
                long value = reals.truncate(evaluate(operand), wide);
                machine.note(value);
                yield new Datum.Whole<>(value);
            }
            case Term.Narrow(Term operand, int bits) -> {
                int unused = Long.SIZE - bits;
                yield new Datum.Whole<>(whole(evaluate(operand)) << unused >> unused);
            }
            case Term.Element(Term array, Term index) -> {
                List<Datum<N>> elements = elements(array);
                yield elements.get(index(index, elements.size()));
            }
            case Term.Length(Term array) -> new Datum.Whole<>(elements(array).size());
            case Term.NewArray(Type element, List<Term> sizes) -> {
                List<Long> lengths = sizes.stream().map(s -> whole(evaluate(s))).toList();
                yield new Arrays<>(this).zeros(element, lengths);
            }
            case Term.ArrayOf(List<Term> elements) -> {
                List<Datum<N>> values = new ArrayList<>();
                elements.forEach(e -> values.add(evaluate(e)));
                yield new Datum.Array<>(values);
            }
            case Term.CopyOf copy -> new Arrays<>(this).copy(copy);
            case Term.Assign assign -> assign(assign);
            case Term.Invoke(int method, List<Term> arguments) -> {
                List<Datum<N>> values = new ArrayList<>();
                arguments.forEach(a -> values.add(evaluate(a)));
                yield machine.call(machine.code().methods().get(method), values);
            }
            case Term.NewRecord(String type, List<Term> components) -> {
                List<String> names = machine.code().records().getOrDefault(type, List.of());
                Map<String, Datum<N>> values = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    values.put(names.get(i), evaluate(components.get(i)));
                }
                yield new Datum.Fields<>(type, values);
            }
            case Term.Component(Term record, String name) -> component(evaluate(record), name);
            case Term.BlockTerm(Step body) -> result(body);
            case Term.Range _,
                    Term.Map _,
                    Term.Filter _,
                    Term.Fold _,
                    Term.Reduce _,
                    Term.OrElse _ ->
                    new Streams<>(this).evaluate(term);
            case Term.Fail(String what) -> throw Stop.threw(what);
        };
    }

    private Datum<N> wholeOp(Term.WholeOp op) {
        long a = whole(evaluate(op.left()));
        long b = whole(evaluate(op.right()));
        long value = Wholes.apply(op.kind(), a, b, op.wide());
        switch (op.kind()) {
            case DIVIDE, FLOOR_DIVIDE, CEIL_DIVIDE -> machine.note(value);
            case MAX, MIN -> machine.note(Long.compare(a, b));
            default -> {
                // Smooth or too fine-grained to tell pieces of the code apart.
            }
        }
        return new Datum.Whole<>(value);
    }

    private boolean compare(Term.Compare compare) {
        Datum<N> a = evaluate(compare.left());
        Datum<N> b = evaluate(compare.right());
        boolean holds;
        if (a instanceof Datum.Whole<N>(long left) && b instanceof Datum.Whole<N>(long right)) {
            holds = Reals.holds(compare.operator(), Long.compare(left, right));
        } else if (a instanceof Datum.Truth<N>(boolean left)
                && b instanceof Datum.Truth<N>(boolean right)) {
            holds = Reals.holds(compare.operator(), Boolean.compare(left, right));
        } else {
            holds = reals.compare(compare.operator(), a, b);
        }
        machine.note(holds ? 1 : 0);
        return holds;
    }

    private Datum<N> assign(Term.Assign assign) {
        Datum<N> value = evaluate(assign.value());
        Datum<N> old = value;
        switch (assign.place()) {
            case Term.Local(String name) -> {
                old = locals.getOrDefault(name, value);
                locals.put(name, value);
            }
            case Term.Element(Term array, Term index) -> {
                List<Datum<N>> elements = elements(array);
                old = elements.set(index(index, elements.size()), value);
            }
            default -> throw new IllegalStateException("no place: " + assign.place());
        }
        return assign.yieldsOld() ? old : value;
    }

    private Datum<N> component(Datum<N> record, String name) {
        Datum<N> value = record instanceof Datum.Fields<N> r ? r.components().get(name) : null;
        if (value == null) {
            throw Stop.threw("java.lang.NullPointerException: " + name);
        }
        return value;
    }

    private Datum<N> local(String name) {
        Datum<N> value = locals.get(name);
        if (value == null) {
            throw new IllegalStateException("local " + name + " has no value");
        }
        return value;
    }

    /** Applies a lambda; its parameters live among the locals, which Java keeps apart by name. */
    Datum<N> apply(Term.Lambda lambda, List<Datum<N>> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            locals.put(lambda.parameters().get(i), arguments.get(i));
        }
        return result(lambda.body());
    }

    boolean condition(Term term) {
        return evaluate(term) instanceof Datum.Truth<N>(boolean value) && value;
    }

    long whole(Datum<N> datum) {
        if (datum instanceof Datum.Whole<N>(long value)) {
            return value;
        }
        throw new IllegalStateException("not a whole number: " + datum);
    }

    List<Datum<N>> elements(Term term) {
        if (evaluate(term) instanceof Datum.Array<N>(List<Datum<N>> elements)) {
            return elements;
        }
        throw new IllegalStateException("not an array: " + term);
    }

    void step() {
        machine.step();
    }

    N zero() {
        return reals.whole(0);
    }

    private int index(Term term, int size) {
        long index = whole(evaluate(term));
        if (index < 0 || index >= size) {
            throw Stop.threw(
                    "java.lang.ArrayIndexOutOfBoundsException: Index "
                            + index
                            + " out of bounds for length "
                            + size);
        }
        return (int) index;
    }
}
