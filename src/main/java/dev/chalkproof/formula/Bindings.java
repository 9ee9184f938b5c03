package dev.chalkproof.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of symbols by canonical name. An element of a sequence with a fixed index, such as an
 * initial value, may be bound as {@code v_0}.
 */
public final class Bindings<N> {
    private final Map<String, Result<N>> values;

    private Bindings(Map<String, Result<N>> values) {
        this.values = values;
    }

    public static <N> Bindings<N> none() {
        return new Bindings<>(Map.of());
    }

    public static <N> Bindings<N> of(Map<String, Result<N>> values) {
        return new Bindings<>(Map.copyOf(values));
    }

    /**
     * Values that are made of others.
     *
     * @param made the value of a symbol, made of what is given for it
     */
    public static <N, V> Bindings<N> of(Map<String, V> given, Function<? super V, Result<N>> made) {
        Map<String, Result<N>> values = HashMap.newHashMap(given.size());
        given.forEach((name, value) -> values.put(name, made.apply(value)));
        return new Bindings<>(values);
    }

    public Bindings<N> with(String name, Result<N> value) {
        Map<String, Result<N>> more = new HashMap<>(values);
        more.put(name, value);
        return new Bindings<>(more);
    }

    public Bindings<N> with(String name, N value) {
        return with(name, new Result.Real<>(value));
    }

    public Optional<Result<N>> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Map<String, Result<N>> values() {
        return values;
    }
}
