package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;

/** Calls of functions that formulas define. */
final class FunctionCall<N> {
    private final Evaluation<N> evaluation;

    FunctionCall(Evaluation<N> evaluation) {
        this.evaluation = evaluation;
    }

    Result<N> evaluate(Expr.Call e) {
        Statement.Definition function =
                evaluation.definitions().function(e.function()).orElse(null);
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
            Result<N> value = Evaluation.finite(evaluation.eval(argument));
            if (Evaluation.fails(value)) {
                return value;
            }
            arguments.add(value);
        }
        if (e.derivative() > 0) {
            return new Differentiation<>(evaluation).ofCall(e, arguments);
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
            return evaluation.bind(
                    parameters.get(position),
                    arguments.get(position),
                    () -> within(parameters, arguments, position + 1, function, e));
        }
        return function.target().indices().isEmpty()
                ? evaluation.eval(function.body())
                : Evaluation.finite(elements(function, arguments, e));
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
                    new Result.Real<>(
                            evaluation.arithmetic().number((double) (i - index.offset())));
            Result<N> element = evaluation.with(index.variable(), position, function.body());
            if (Evaluation.fails(element)) {
                return element;
            }
            elements.add(element);
        }
        return new Result.Array<>(elements);
    }
}
