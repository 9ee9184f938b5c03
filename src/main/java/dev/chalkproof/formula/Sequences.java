package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Elements of arrays and sequences: given ones, and those a definition leads to. */
final class Sequences<N> {
    /** Recurrences start at 0 or 1, some look two back; one that gets here has no start. */
    private static final long LOWEST = -4;

    private record Key(String name, List<Long> indices) {}

    private final Evaluation<N> evaluation;
    private final Definitions definitions;
    private final Map<Key, Result<N>> known = new HashMap<>();

    Sequences(Evaluation<N> evaluation, Definitions definitions) {
        this.evaluation = evaluation;
        this.definitions = definitions;
    }

    /** A symbol that no value is given for: its definition, or the array of its elements. */
    Result<N> symbol(Expr.Ref e) {
        Optional<Statement.Definition> definition = definitions.symbol(e.name(), 0);
        if (definition.isEmpty()) {
            return whole(e, List.of());
        }
        if (definitions.isRecursive(definition.get())) {
            return new Result.Undefined<>(e, "'" + e.name() + "' has no value");
        }
        return defined(e, List.of(), definition.get());
    }

    /**
     * All elements of what is defined element by element, such as {@code \hat{x}} of {@code
     * \hat{x}_i = x_i - \mu}: as many as the array on the right side has.
     *
     * @param before the indices that are given already: of a row
     */
    private Result<N> whole(Expr.Ref e, List<Long> before) {
        Optional<Statement.Definition> elements =
                definitions
                        .symbol(e.name(), before.size() + 1)
                        .or(() -> definitions.symbol(e.name(), before.size() + 2));
        if (elements.isEmpty() || definitions.isRecursive(elements.get())) {
            return new Result.Undefined<>(e, "'" + named(e.name(), before) + "' has no value");
        }
        Statement.Index index = elements.get().target().indices().get(before.size());
        Optional<Expr> length = Lengths.of(elements.get().body(), index.variable());
        if (length.isEmpty() || index.offset() != 0) {
            return new Result.Undefined<>(
                    e, "it is not known how many elements '" + e.name() + "' has");
        }
        Result<N> count = evaluation.eval(length.get());
        if (Evaluation.fails(count)) {
            return count;
        }
        OptionalLong last =
                count instanceof Result.Real<N> real
                        ? evaluation.arithmetic().toWhole(real.value())
                        : OptionalLong.empty();
        List<Result<N>> values = new ArrayList<>();
        for (long i = 1; i <= last.orElse(0); i++) {
            List<Long> indices = new ArrayList<>(before);
            indices.add(i);
            Result<N> value = element(e, indices);
            if (Evaluation.fails(value)) {
                return value;
            }
            values.add(value);
        }
        return new Result.Array<>(values);
    }

    /** Forgets, while a name has another value, what was computed from it. */
    Result<N> without(Set<Definitions.Key> affected, Supplier<Result<N>> body) {
        Map<Key, Result<N>> before = new HashMap<>(known);
        known.keySet()
                .removeIf(k -> affected.contains(new Definitions.Key(k.name, k.indices.size())));
        try {
            return body.get();
        } finally {
            known.keySet()
                    .removeIf(
                            k -> affected.contains(new Definitions.Key(k.name, k.indices.size())));
            before.forEach(known::putIfAbsent);
        }
    }

    /** An element by its indices. */
    Result<N> element(Expr.Ref e, List<Long> indices) {
        Result<N> given = given(e.name(), indices);
        if (given != null) {
            return given;
        }
        Optional<Statement.Definition> definition = definitions.symbol(e.name(), indices.size());
        if (definition.isPresent()) {
            return defined(e, indices, definition.get());
        }
        if (indices.size() == 2 && definitions.symbol(e.name(), 1).isPresent()) {
            Result<N> row = element(e, indices.subList(0, 1));
            return Evaluation.fails(row) ? row : within(e, row, indices.subList(1, 2));
        }
        if (evaluation.value(e.name()) == null && definitions.symbol(e.name(), 0).isPresent()) {
            Result<N> whole = symbol(e);
            return Evaluation.fails(whole) ? whole : within(e, whole, indices);
        }
        if (indices.size() == 1 && definitions.symbol(e.name(), 2).isPresent()) {
            return whole(e, indices);
        }
        Result<N> whole = evaluation.value(e.name());
        return whole == null
                ? new Result.Undefined<>(e, "'" + named(e.name(), indices) + "' has no value")
                : within(e, whole, indices);
    }

    private static String named(String name, List<Long> indices) {
        if (indices.size() == 1) {
            return name + '_' + indices.getFirst();
        }
        StringBuilder text = new StringBuilder(name);
        for (long index : indices) {
            text.append('_').append(index);
        }
        return text.toString();
    }

    private @Nullable Result<N> given(String name, List<Long> indices) {
        Result<N> single = evaluation.value(named(name, indices));
        if (single != null) {
            return single;
        }
        Result<N> value = evaluation.value(name);
        for (long index : indices) {
            if (!(value instanceof Result.Array<N> array)) {
                return null;
            }
            long position = index - array.first();
            if (position < 0 || position >= array.elements().size()) {
                return null;
            }
            value = array.elements().get((int) position);
        }
        return value;
    }

    private Result<N> within(Expr.Ref e, Result<N> whole, List<Long> indices) {
        Result<N> value = whole;
        for (long index : indices) {
            if (!(value instanceof Result.Array<N> array)) {
                return new Result.Undefined<>(e, "'" + e.name() + "' has no elements");
            }
            long position = index - array.first();
            if (position < 0 || position >= array.elements().size()) {
                long last = array.first() + array.elements().size() - 1L;
                return new Result.Undefined<>(
                        e,
                        "the index " + index + " is out of range " + array.first() + " to " + last);
            }
            value = array.elements().get((int) position);
        }
        return value;
    }

    private Result<N> defined(Expr.Ref e, List<Long> indices, Statement.Definition definition) {
        Key key = new Key(e.name(), indices);
        Result<N> before = known.get(key);
        if (before != null) {
            return before;
        }
        if (indices.size() == 1 && definitions.isRecursive(definition)) {
            if (indices.getFirst() < LOWEST) {
                return new Result.Undefined<>(e, "'" + e.name() + "' has no first element");
            }
            Result<N> failed = ascend(e, indices.getFirst(), definition);
            if (failed != null) {
                return failed;
            }
        }
        return compute(e, key, definition);
    }

    /** Computes the elements before one, so that recursion never gets deep. */
    private @Nullable Result<N> ascend(Expr.Ref e, long index, Statement.Definition definition) {
        long start = index;
        while (start > 0
                && !known.containsKey(new Key(e.name(), List.of(start)))
                && given(e.name(), List.of(start)) == null) {
            if (!evaluation.budget().spend()) {
                return new Result.Exceeded<>(e);
            }
            start--;
        }
        boolean based =
                known.containsKey(new Key(e.name(), List.of(start)))
                        || given(e.name(), List.of(start)) != null;
        for (long i = based ? start + 1 : start; i < index; i++) {
            Key key = new Key(e.name(), List.of(i));
            Result<N> value = known.containsKey(key) ? null : compute(e, key, definition);
            // Without a given start the first elements may have no value, and cases begin later.
            if (based && value != null && Evaluation.fails(value)) {
                return value;
            }
            if (value instanceof Result.Exceeded<N>) {
                return value;
            }
        }
        return null;
    }

    private Result<N> compute(Expr.Ref e, Key key, Statement.Definition definition) {
        // While it is computed it has no value: an equation that needs itself defines nothing.
        known.put(
                key,
                new Result.Undefined<>(e, named(key.name, key.indices) + " depends on itself"));
        Expr body = definition.body();
        List<Statement.Index> indices = definition.target().indices();
        Result<N> value = bind(indices, key.indices, 0, body);
        known.put(key, value);
        return value;
    }

    private Result<N> bind(
            List<Statement.Index> variables, List<Long> indices, int position, Expr body) {
        if (position == variables.size()) {
            return evaluation.eval(body);
        }
        Statement.Index index = variables.get(position);
        N value = evaluation.arithmetic().number((double) (indices.get(position) - index.offset()));
        return evaluation.bind(
                index.variable(),
                new Result.Real<>(value),
                () -> bind(variables, indices, position + 1, body));
    }
}
