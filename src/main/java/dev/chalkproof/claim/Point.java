package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Result;
import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Values for the symbols of a formula, by canonical name. */
record Point(SequencedMap<String, Value> values) {
    Point {
        values = new LinkedHashMap<>(values);
    }

    Value get(String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " has no value in " + values.keySet());
        }
        return value;
    }

    Point with(String name, Value value) {
        SequencedMap<String, Value> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Point(changed);
    }

    /** The values as a number system has them. */
    <N> Bindings<N> bindings(Arithmetic<N> arithmetic) {
        return Bindings.of(values, value -> result(value, arithmetic));
    }

    static <N> Result<N> result(Value value, Arithmetic<N> arithmetic) {
        return switch (value) {
            case Value.Real(double x) -> new Result.Real<>(arithmetic.number(x));
            case Value.Whole(long n) ->
                    new Result.Real<>(arithmetic.decimal(BigDecimal.valueOf(n)));
            case Value.Array(List<Value> elements) ->
                    new Result.Array<>(elements.stream().map(e -> result(e, arithmetic)).toList());
            case Value.Truth _, Value.Text _, Value.Fields _, Value.Drawn _, Value.Nothing _ ->
                    throw new IllegalArgumentException("no number: " + Values.show(value));
        };
    }
}
