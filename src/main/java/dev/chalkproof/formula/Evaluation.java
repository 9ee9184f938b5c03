package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One evaluation: the values of symbols around a place, and the elements of sequences so far. */
final class Evaluation<N> {
    /** Deeper recursion would use up the stack of an ordinary thread. */
    private static final int MAX_DEPTH = 1200;

    private final Arithmetic<N> arithmetic;
    private final Definitions definitions;
    private final Map<String, Result<N>> values;
    private final Evaluator.Budget budget;
    private final Elementwise<N> elementwise;
    private final ArrayOperations<N> arrays;
    private final Sequences<N> sequences;

    Evaluation(
            Arithmetic<N> arithmetic,
            Definitions definitions,
            Map<String, Result<N>> values,
            Evaluator.Budget budget) {
        this.arithmetic = arithmetic;
        this.definitions = definitions;
        this.values = new HashMap<>(values);
        this.budget = budget;
        this.elementwise = new Elementwise<>(arithmetic);
        this.arrays = new ArrayOperations<>(arithmetic, elementwise);
        this.sequences = new Sequences<>(this, definitions);
    }

    Arithmetic<N> arithmetic() {
        return arithmetic;
    }

    @Nullable Result<N> value(String name) {
        return values.get(name);
    }

    Result<N> eval(Expr expr) {
        if (!budget.spend() || !budget.enter(MAX_DEPTH)) {
            return new Result.Exceeded<>(expr);
        }
        try {
            return switch (expr) {
                case Expr.Num e ->
                        number(arithmetic.decimal(e.value()), e, "a number out of range");
                case Expr.Constant e ->
                        number(arithmetic.constant(e.name()), e, "infinity is no number");
                case Expr.Bool e -> new Result.Logical<>(Truth.of(e.value()));
                case Expr.Ref e -> reference(e);
                case Expr.Apply e -> apply(e);
                case Expr.Call e -> call(e);
                case Expr.Cases e -> new CaseEvaluation<>(this, elementwise).cases(e);
                case Expr.Reduce e -> reduce(e);
                case Expr.Array e -> array(e);
                case Expr.Let e -> let(e);
                case Expr.Derivative e -> new Differentiation<>(this).derivative(e);
                case Expr.Gradient e -> new Differentiation<>(this).gradient(e);
                case Expr.Limit e -> new Result.Undecided<>(e, "a limit is proved, not computed");
            };
        } finally {
            budget.leave();
        }
    }

    Result<N> number(N value, Expr where, String reason) {
        if (arithmetic.isUndefined(value)) {
            return new Result.Undefined<>(where, reason);
        }
        return arithmetic.isUndecided(value)
                ? new Result.Undecided<>(where, reason)
                : new Result.Real<>(value);
    }

    /** Evaluates with a symbol having a value, which it loses afterwards. */
    Result<N> with(String name, Result<N> value, Expr body) {
        return bind(name, value, () -> eval(body));
    }

    Result<N> bind(String name, Result<N> value, Supplier<Result<N>> body) {
        Result<N> before = values.put(name, value);
        Set<Definitions.Key> affected = definitions.openIn(name);
        try {
            return affected.isEmpty() ? body.get() : sequences.without(affected, body);
        } finally {
            restore(name, before);
        }
    }

    private void restore(String name, @Nullable Result<N> before) {
        if (before == null) {
            values.remove(name);
        } else {
            values.put(name, before);
        }
    }

    static boolean fails(Result<?> result) {
        return switch (result) {
            case Result.Real<?> r -> false;
            case Result.Logical<?> r -> false;
            case Result.Array<?> r -> false;
            case Result.Undefined<?> r -> true;
            case Result.Undecided<?> r -> true;
            case Result.Exceeded<?> r -> true;
        };
    }

    private Result<N> apply(Expr.Apply e) {
        if (e.operator() == Operator.AND || e.operator() == Operator.OR) {
            return connective(e);
        }
        List<Result<N>> arguments = new ArrayList<>(e.arguments().size());
        for (Expr argument : e.arguments()) {
            Result<N> value = eval(argument);
            if (fails(value)) {
                return value;
            }
            arguments.add(value);
        }
        return arrays.apply(e, arguments);
    }

    /** What stands right is only evaluated where it matters. */
    private Result<N> connective(Expr.Apply e) {
        boolean and = e.operator() == Operator.AND;
        Truth truth = Truth.of(and);
        for (Expr argument : e.arguments()) {
            Result<N> value = eval(argument);
            if (!(value instanceof Result.Logical<N> logical)) {
                return fails(value) ? value : new Result.Undefined<>(argument, "no truth value");
            }
            truth = and ? truth.and(logical.value()) : truth.or(logical.value());
            if (truth == Truth.of(!and)) {
                break;
            }
        }
        return new Result.Logical<>(truth);
    }

    private Result<N> reference(Expr.Ref e) {
        if (e.indices().isEmpty()) {
            Result<N> bound = values.get(e.name());
            return bound != null ? bound : sequences.symbol(e);
        }
        List<Long> indices = new ArrayList<>();
        Result<N> failed = indices(e, indices);
        return failed != null ? failed : sequences.element(e, indices);
    }

    /**
     * The values of indices.
     *
     * @return why one of them has none
     */
    private @Nullable Result<N> indices(Expr.Ref e, List<Long> indices) {
        for (Expr index : e.indices()) {
            Result<N> value = eval(index);
            if (fails(value)) {
                return value;
            }
            OptionalLong whole =
                    value instanceof Result.Real<N> real
                            ? arithmetic.toWhole(real.value())
                            : OptionalLong.empty();
            if (whole.isEmpty()) {
                return new Result.Undefined<>(index, "the index is not a whole number");
            }
            indices.add(whole.getAsLong());
        }
        return null;
    }

    private Result<N> call(Expr.Call e) {
        Statement.Definition function = definitions.function(e.function()).orElse(null);
        if (function == null) {
            return new Result.Undefined<>(e, "nothing defines the function " + e.function());
        }
        List<String> parameters = function.target().parameters();
        if (parameters.size() != e.arguments().size()) {
            return new Result.Undefined<>(
                    e, e.function() + " takes " + parameters.size() + " arguments");
        }
        List<Result<N>> arguments = new ArrayList<>();
        for (Expr argument : e.arguments()) {
            Result<N> value = eval(argument);
            if (fails(value)) {
                return value;
            }
            arguments.add(value);
        }
        if (e.derivative() > 0) {
            return new Differentiation<>(this).ofCall(e, arguments);
        }
        return within(parameters, arguments, 0, function, e);
    }

    /** Evaluates a function's right side with its parameters having the values of the arguments. */
    private Result<N> within(
            List<String> parameters,
            List<Result<N>> arguments,
            int position,
            Statement.Definition function,
            Expr.Call e) {
        if (position < parameters.size()) {
            return bind(
                    parameters.get(position),
                    arguments.get(position),
                    () -> within(parameters, arguments, position + 1, function, e));
        }
        return function.target().indices().isEmpty()
                ? eval(function.body())
                : elements(function, arguments, e);
    }

    /** {@code \sigma(z)_i = ...}: the array of the elements, as many as the argument has. */
    private Result<N> elements(
            Statement.Definition function, List<Result<N>> arguments, Expr.Call e) {
        int length = -1;
        for (Result<N> argument : arguments) {
            if (argument instanceof Result.Array<N> array) {
                length = Math.max(length, array.elements().size());
            }
        }
        if (length < 0 || function.target().indices().size() != 1) {
            return new Result.Undefined<>(e, "the number of elements is not known");
        }
        Statement.Index index = function.target().indices().getFirst();
        List<Result<N>> elements = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            Result<N> position =
                    new Result.Real<>(arithmetic.number((double) (i - index.offset())));
            Result<N> element = with(index.variable(), position, function.body());
            if (fails(element)) {
                return element;
            }
            elements.add(element);
        }
        return new Result.Array<>(elements);
    }

    private Result<N> reduce(Expr.Reduce e) {
        Result<N> from = eval(e.from());
        Result<N> to = eval(e.to());
        if (fails(from) || fails(to)) {
            boolean endless =
                    e.to() instanceof Expr.Constant c && c.name() == Expr.Constant.Name.INFINITY;
            return fails(from) ? from : endless ? new Result.Exceeded<>(e) : to;
        }
        OptionalLong first =
                from instanceof Result.Real<N> r
                        ? arithmetic.toWhole(r.value())
                        : OptionalLong.empty();
        OptionalLong last =
                to instanceof Result.Real<N> r
                        ? arithmetic.toWhole(r.value())
                        : OptionalLong.empty();
        if (first.isEmpty() || last.isEmpty()) {
            return new Result.Undefined<>(e, "the bounds of the index are not whole numbers");
        }
        return new Reducer<>(this, elementwise).reduce(e, first.getAsLong(), last.getAsLong());
    }

    private Result<N> array(Expr.Array e) {
        List<Result<N>> elements = new ArrayList<>();
        for (Expr element : e.elements()) {
            Result<N> value = eval(element);
            if (fails(value)) {
                return value;
            }
            elements.add(value);
        }
        return new Result.Array<>(elements);
    }

    private Result<N> let(Expr.Let e) {
        if (e.value() instanceof Expr.Gradient gradient
                && e.body() instanceof Expr.Ref ref
                && ref.name().equals(e.name())
                && !ref.indices().isEmpty()) {
            // One partial derivative needs no others.
            List<Long> indices = new ArrayList<>();
            Result<N> failed = indices(ref, indices);
            return failed != null ? failed : new Differentiation<>(this).partial(gradient, indices);
        }
        Result<N> value = eval(e.value());
        return fails(value) ? value : with(e.name(), value, e.body());
    }

    Map<String, Result<N>> values() {
        return Collections.unmodifiableMap(values);
    }

    Definitions definitions() {
        return definitions;
    }

    Evaluator.Budget budget() {
        return budget;
    }
}
