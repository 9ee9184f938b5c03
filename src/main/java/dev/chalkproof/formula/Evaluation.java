package dev.chalkproof.formula;

import java.util.ArrayList;
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
    private final Map<String, Result<N>> given;
    private final Map<String, Result<N>> bound = new HashMap<>();
    private final Evaluator.Budget budget;
    private final Elementwise<N> elementwise;
    private final ArrayOperations<N> arrays;
    private final Sequences<N> sequences;

    Evaluation(
            Arithmetic<N> arithmetic,
            Definitions definitions,
            Map<String, Result<N>> given,
            Evaluator.Budget budget) {
        this.arithmetic = arithmetic;
        this.definitions = definitions;
        this.given = given;
        this.budget = budget;
        this.elementwise = new Elementwise<>(arithmetic);
        this.arrays = new ArrayOperations<>(arithmetic, elementwise);
        this.sequences = new Sequences<>(this, definitions);
    }

    Arithmetic<N> arithmetic() {
        return arithmetic;
    }

    @Nullable Result<N> value(String name) {
        Result<N> value = bound.get(name);
        return value != null ? value : given.get(name);
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
                        e.name() == Expr.Constant.Name.INFINITY
                                ? new Result.Infinite<>(e, false)
                                : number(arithmetic.constant(e.name()), e, "it is no number");
                case Expr.Bool e -> new Result.Logical<>(Truth.of(e.value()));
                case Expr.Ref e -> reference(e);
                case Expr.Apply e -> apply(e);
                case Expr.Call e -> new FunctionCall<>(this).evaluate(e);
                case Expr.Cases e -> new CaseEvaluation<>(this, elementwise).cases(e);
                case Expr.Reduce e -> finite(reduce(e));
                case Expr.Array e -> finite(array(e));
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
        Result<N> before = bound.put(name, value);
        Set<Definitions.Key> affected = definitions.openIn(name);
        try {
            return affected.isEmpty() ? body.get() : sequences.without(affected, body);
        } finally {
            restore(name, before);
        }
    }

    private void restore(String name, @Nullable Result<N> before) {
        if (before == null) {
            bound.remove(name);
        } else {
            bound.put(name, before);
        }
    }

    static boolean fails(Result<?> result) {
        return switch (result) {
            case Result.Real<?> r -> false;
            case Result.Logical<?> r -> false;
            case Result.Array<?> r -> false;
            case Result.Undefined<?> r -> true;
            case Result.Infinite<?> r -> true;
            case Result.Undecided<?> r -> true;
            case Result.Exceeded<?> r -> true;
        };
    }

    /** A result that is to be computed with. */
    static <N> Result<N> finite(Result<N> result) {
        return result instanceof Result.Infinite<N> infinite
                ? new Result.Undefined<>(infinite.where(), "infinity is no number")
                : result;
    }

    private Result<N> apply(Expr.Apply e) {
        if (e.operator() == Operator.AND || e.operator() == Operator.OR) {
            return connective(e);
        }
        if (e.operator() == Operator.NEG
                && eval(e.arguments().getFirst()) instanceof Result.Infinite<N> infinite) {
            return new Result.Infinite<>(e, !infinite.negative());
        }
        List<Result<N>> arguments = new ArrayList<>(e.arguments().size());
        for (Expr argument : e.arguments()) {
            Result<N> value = finite(eval(argument));
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
            Result<N> value = finite(eval(argument));
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
            Result<N> value = value(e.name());
            return value != null ? value : sequences.symbol(e);
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
            Result<N> value = finite(eval(index));
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

    private Result<N> reduce(Expr.Reduce e) {
        Result<N> from = finite(eval(e.from()));
        Result<N> to = finite(eval(e.to()));
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
        Result<N> value = finite(eval(e.value()));
        return fails(value) ? value : with(e.name(), value, e.body());
    }

    Map<String, Result<N>> values() {
        Map<String, Result<N>> values = new HashMap<>(given);
        values.putAll(bound);
        return values;
    }

    Definitions definitions() {
        return definitions;
    }

    Evaluator.Budget budget() {
        return budget;
    }
}
