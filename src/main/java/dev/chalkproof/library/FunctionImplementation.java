package dev.chalkproof.library;

import dev.chalkproof.claim.Implementation;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A function of this program as something that formulas are compared with. */
record FunctionImplementation(
        String name, List<String> parameters, ToDoubleFunction<double[]> function)
        implements Implementation {
    @Override
    public Signature signature() {
        return new Signature(
                name,
                parameters.stream().map(p -> new Signature.Parameter(p, "double")).toList(),
                "double");
    }

    @Override
    public List<Result> call(List<List<Value>> inputs) {
        return inputs.stream().map(this::result).toList();
    }

    private Result result(List<Value> input) {
        double[] arguments = input.stream().mapToDouble(FunctionImplementation::number).toArray();
        try {
            return new Returned(new Value.Real(function.applyAsDouble(arguments)));
        } catch (RuntimeException e) {
            // What it does at an input is what is asked for.
            return new Threw(e.toString());
        }
    }

    private static double number(Value value) {
        return switch (value) {
            case Value.Real(double number) -> number;
            case Value.Whole(long number) -> number;
            case Value.Truth _,
                    Value.Text _,
                    Value.Array _,
                    Value.Fields _,
                    Value.Drawn _,
                    Value.Nothing _ ->
                    throw new IllegalArgumentException(value + " must be a number");
        };
    }
}
