package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Derivatives, by evaluating once more over dual numbers. */
final class Differentiation<N> {
    private final Evaluation<N> outer;
    private final DualArithmetic<N> duals;

    Differentiation(Evaluation<N> outer) {
        this.outer = outer;
        this.duals = new DualArithmetic<>(outer.arithmetic());
    }

    Result<N> derivative(Expr.Derivative e) {
        Result<N> point = point(e.variable(), e);
        if (!(point instanceof Result.Real<N> real)) {
            return Evaluation.fails(point)
                    ? point
                    : new Result.Undefined<>(e, "'" + e.variable() + "' is no number");
        }
        Expr body =
                e.order() == 1
                        ? e.body()
                        : new Expr.Derivative(e.body(), e.variable(), e.order() - 1, e.at());
        Map<String, Result<Dual<N>>> values = lifted();
        values.put(e.variable(), new Result.Real<>(duals.variable(real.value())));
        return slope(inner(values).eval(body), e);
    }

    /**
     * Where the derivative is taken. A symbol that is itself defined, such as the mean of a batch,
     * has the value of its definition, and varies by itself.
     */
    private Result<N> point(String variable, Expr e) {
        Result<N> given = outer.value(variable);
        return given != null ? given : outer.eval(new Expr.Ref(variable, List.of(), e.at()));
    }

    /** The derivative of a function of one argument, there. */
    Result<N> ofCall(Expr.Call e, List<Result<N>> arguments) {
        if (!(arguments.size() == 1 && arguments.getFirst() instanceof Result.Real<N> real)) {
            return new Result.Undefined<>(e, "a derivative needs a function of one number");
        }
        Expr body =
                new Expr.Call(
                        e.function(),
                        e.derivative() - 1,
                        List.of(new Expr.Ref("argument", List.of(), e.at())),
                        e.at());
        Map<String, Result<Dual<N>>> values = lifted();
        values.put("argument", new Result.Real<>(duals.variable(real.value())));
        return slope(inner(values).eval(body), e);
    }

    Result<N> gradient(Expr.Gradient e) {
        Result<N> point = point(e.variable(), e);
        return Evaluation.fails(point) ? point : partials(e, point, lift(point), new ArrayList<>());
    }

    /** The derivative by one element of an array, counting as the formula does. */
    Result<N> partial(Expr.Gradient e, List<Long> indices) {
        Result<N> point = point(e.variable(), e);
        if (Evaluation.fails(point)) {
            return point;
        }
        List<Integer> path = new ArrayList<>();
        Result<N> within = point;
        for (long index : indices) {
            if (!(within instanceof Result.Array<N> array)) {
                return new Result.Undefined<>(e, "'" + e.variable() + "' has no elements");
            }
            long position = index - array.first();
            if (position < 0 || position >= array.elements().size()) {
                return new Result.Undefined<>(e, "the index " + index + " is out of range");
            }
            path.add((int) position);
            within = array.elements().get((int) position);
        }
        return partials(e, within, lift(point), path);
    }

    /** The partial derivative by every number of a value, in its shape. */
    private Result<N> partials(
            Expr.Gradient e, Result<N> point, Result<Dual<N>> whole, List<Integer> path) {
        if (point instanceof Result.Array<N> array) {
            List<Result<N>> partials = new ArrayList<>();
            for (int i = 0; i < array.elements().size(); i++) {
                List<Integer> deeper = new ArrayList<>(path);
                deeper.add(i);
                Result<N> partial = partials(e, array.elements().get(i), whole, deeper);
                if (Evaluation.fails(partial)) {
                    return partial;
                }
                partials.add(partial);
            }
            return new Result.Array<>(partials, array.first());
        }
        Map<String, Result<Dual<N>>> values = lifted();
        values.put(e.variable(), seeded(whole, path, 0));
        return slope(inner(values).eval(e.body()), e);
    }

    /** The value in which the number at a path varies. */
    private Result<Dual<N>> seeded(Result<Dual<N>> value, List<Integer> path, int depth) {
        if (value instanceof Result.Array<Dual<N>> array && depth < path.size()) {
            List<Result<Dual<N>>> elements = new ArrayList<>(array.elements());
            int i = path.get(depth);
            elements.set(i, seeded(elements.get(i), path, depth + 1));
            return new Result.Array<>(elements, array.first());
        }
        return value instanceof Result.Real<Dual<N>> real
                ? new Result.Real<>(duals.variable(real.value().value()))
                : value;
    }

    private Evaluation<Dual<N>> inner(Map<String, Result<Dual<N>>> values) {
        return new Evaluation<>(duals, outer.definitions(), values, outer.budget());
    }

    private Map<String, Result<Dual<N>>> lifted() {
        Map<String, Result<Dual<N>>> values = new HashMap<>();
        outer.values().forEach((name, value) -> values.put(name, lift(value)));
        return values;
    }

    private Result<Dual<N>> lift(Result<N> value) {
        return switch (value) {
            case Result.Real<N> real -> new Result.Real<>(duals.constant(real.value()));
            case Result.Logical<N> logical -> new Result.Logical<>(logical.value());
            case Result.Array<N> array ->
                    new Result.Array<>(
                            array.elements().stream().map(this::lift).toList(), array.first());
            case Result.Undefined<N> u -> new Result.Undefined<>(u.where(), u.reason());
            case Result.Infinite<N> i -> new Result.Infinite<>(i.where(), i.negative());
            case Result.Undecided<N> u -> new Result.Undecided<>(u.where(), u.reason());
            case Result.Exceeded<N> x -> new Result.Exceeded<>(x.where());
        };
    }

    private Result<N> slope(Result<Dual<N>> value, Expr e) {
        return switch (value) {
            case Result.Real<Dual<N>> real ->
                    outer.number(real.value().slope(), e, "not differentiable here");
            case Result.Logical<Dual<N>> logical ->
                    new Result.Undefined<>(e, "a truth value has no derivative");
            case Result.Array<Dual<N>> array -> {
                List<Result<N>> slopes = new ArrayList<>();
                for (Result<Dual<N>> element : array.elements()) {
                    Result<N> slope = slope(element, e);
                    if (Evaluation.fails(slope)) {
                        yield slope;
                    }
                    slopes.add(slope);
                }
                yield new Result.Array<>(slopes, array.first());
            }
            case Result.Undefined<Dual<N>> u -> new Result.Undefined<>(u.where(), u.reason());
            case Result.Infinite<Dual<N>> i ->
                    new Result.Undefined<>(i.where(), "infinity has no derivative");
            case Result.Undecided<Dual<N>> u -> new Result.Undecided<>(u.where(), u.reason());
            case Result.Exceeded<Dual<N>> x -> new Result.Exceeded<>(x.where());
        };
    }
}
