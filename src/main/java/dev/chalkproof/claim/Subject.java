package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Datum;
import dev.chalkproof.claim.lift.Interpreter;
import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Watch;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is compared: a formula and the method that implements it.
 *
 * @param formula the right side of the definition
 * @param lifted the method's source as a computable value, where it could be lifted
 * @param recurrence the formula's definition, where its body leads back to it
 * @param returned what the method returns, made of the formula: the array of all elements, say
 * @param course for steps of a recurrence, how formula and code are run
 */
record Subject(
        Expr formula,
        Definitions definitions,
        Plan plan,
        Implementation code,
        Optional<Lifted> lifted,
        Optional<Statement.Definition> recurrence,
        UnaryOperator<Expr> returned,
        Optional<Course> course) {
    Subject(
            Expr formula,
            Definitions definitions,
            Plan plan,
            Implementation code,
            Optional<Lifted> lifted,
            Optional<Statement.Definition> recurrence,
            UnaryOperator<Expr> returned) {
        this(formula, definitions, plan, code, lifted, recurrence, returned, Optional.empty());
    }

    /** A formula and code that are run in another way than by one call. */
    interface Course {
        /** What an expression in place of the formula gives at a point. */
        <N> Quantity<N> formula(Expr expr, Point point, Arithmetic<N> arithmetic);

        /** What the code means at a point; unknown where it was not lifted. */
        <N> Quantity<N> code(Point point, Arithmetic<N> arithmetic, Watch watch);

        /** What the code is called with at a point. */
        List<Value> arguments(Point point);

        /** A point in words, such as {@code after 3 steps from v = 0}. */
        Clause place(Point point);

        /** The sub-terms in which the two first part at a point, if that can be told. */
        Optional<StepDifference> difference(Point point);

        /** The other symbols that could stand where one with an index stands. */
        List<Expr> others(Expr.Ref ref);

        /** What is compared in place of the formula, where the code does not return its value. */
        Optional<String> instead();
    }

    /** Why code has no meaning that could be compared. */
    static final String NOT_LIFTED = "the code was not lifted";

    /** Enough for sums of a thousand terms; what takes more is not worth the wait. */
    static final long STEP_BUDGET = 40_000;

    /** A point in words. */
    Clause place(Point point) {
        return course.map(c -> c.place(point))
                .orElseGet(() -> Formatting.place(Formatting.inputs(plan, point)));
    }

    /** A point in English. */
    String describe(Point point) {
        return place(point).english();
    }

    /** What the code is called with at a point. */
    List<Value> arguments(Point point) {
        return course.map(c -> c.arguments(point)).orElseGet(() -> plan.arguments(point));
    }

    /** What an expression in place of the formula gives at a point. */
    <N> Quantity<N> evaluate(Expr expr, Point point, Arithmetic<N> arithmetic) {
        return evaluate(expr, point, arithmetic, STEP_BUDGET);
    }

    /**
     * The same within a limit.
     *
     * @param steps how many operations it may take
     */
    <N> Quantity<N> evaluate(Expr expr, Point point, Arithmetic<N> arithmetic, long steps) {
        if (course.isPresent()) {
            return course.get().formula(expr, point, arithmetic);
        }
        // In a recurrence the earlier elements follow the same law, also a changed one.
        Definitions known =
                recurrence
                        .map(
                                r ->
                                        definitions.with(
                                                new Statement.Definition(
                                                        r.target(),
                                                        List.of(expr),
                                                        List.of(),
                                                        r.at())))
                        .orElse(definitions);
        Evaluator<N> evaluator = new Evaluator<>(arithmetic, known).withBudget(steps);
        List<Variable> spread = plan.spread();
        return elementWise(returned.apply(expr), point, spread, evaluator);
    }

    /** An element-wise law is evaluated for each element of the arrays the code takes. */
    private <N> Quantity<N> elementWise(
            Expr expr, Point point, List<Variable> spread, Evaluator<N> evaluator) {
        Arithmetic<N> arithmetic = evaluator.arithmetic();
        boolean arrays =
                !spread.isEmpty() && point.get(spread.getFirst().name()) instanceof Value.Array;
        if (!arrays) {
            return Quantity.of(
                    evaluator.evaluate(expr, plan.bindings(point, arithmetic)), arithmetic);
        }
        int length = Integer.MAX_VALUE;
        for (Variable variable : spread) {
            if (point.get(variable.name()) instanceof Value.Array(List<Value> elements)) {
                length = Math.min(length, elements.size());
            }
        }
        List<Quantity<N>> rows = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Point element = point;
            for (Variable variable : spread) {
                if (point.get(variable.name()) instanceof Value.Array(List<Value> elements)) {
                    element = element.with(variable.name(), elements.get(i));
                }
            }
            rows.add(elementWise(expr, element, spread, evaluator));
        }
        return Quantity.row(rows);
    }

    /** What the code means at a point; unknown where it was not lifted. */
    <N> Quantity<N> meaning(Point point, Arithmetic<N> arithmetic, Watch watch) {
        if (course.isPresent()) {
            return course.get().code(point, arithmetic, watch);
        }
        if (lifted.isEmpty()) {
            return Quantity.unknown(NOT_LIFTED);
        }
        List<Datum<N>> arguments = new ArrayList<>();
        List<Value> values = plan.arguments(point);
        for (int i = 0; i < values.size(); i++) {
            arguments.add(datum(values.get(i), arithmetic));
        }
        return Quantity.of(
                new Interpreter<>(lifted.get(), arithmetic, watch).run(arguments), arithmetic);
    }

    static <N> Datum<N> datum(Value value, Arithmetic<N> arithmetic) {
        return switch (value) {
            case Value.Real(double x) -> new Datum.Real<>(arithmetic.number(x));
            case Value.Whole(long n) -> new Datum.Whole<>(n);
            case Value.Array(List<Value> elements) -> {
                List<Datum<N>> data = new ArrayList<>();
                elements.forEach(e -> data.add(datum(e, arithmetic)));
                yield new Datum.Array<>(data);
            }
            case Value.Fields fields -> {
                Map<String, Datum<N>> components = new LinkedHashMap<>();
                fields.components().forEach((k, v) -> components.put(k, datum(v, arithmetic)));
                yield new Datum.Fields<>(fields.type(), components);
            }
            case Value.Truth _, Value.Text _, Value.Drawn _, Value.Nothing _ ->
                    throw new IllegalArgumentException("no number: " + Values.show(value));
        };
    }
}
