package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.function.BiFunction;

/**
 * The lengths of arrays, and the symbols that count them: {@code n} in {@code z \in \mathbb{R}^n}
 * is as large as z is long, wherever it occurs.
 *
 * @param value of an expression at a point; empty where it has none
 */
record Lengths(Plan plan, BiFunction<Expr, Point, OptionalDouble> value) {
    /** The symbols that lengths are made of, and those that count the steps of sequences. */
    static SequencedSet<String> names(Plan plan) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Variable variable : plan.variables()) {
            variable.declaration().shape().dimensions().forEach(d -> names.addAll(Free.names(d)));
            if (isSequence(plan, variable)) {
                plan.variables().stream()
                        .map(Variable::name)
                        .filter(variable.declaration().symbol().indices()::contains)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Whether it is a sequence that no array of the code gives a length. */
    static boolean isSequence(Plan plan, Variable variable) {
        return variable.sequence() && !plan.parameters().contains(variable);
    }

    /** The declared lengths of a symbol's arrays; empty where one of them can't be computed. */
    Optional<List<Long>> declared(Variable variable, Point point) {
        List<Long> lengths = new ArrayList<>();
        for (Expr dimension : variable.declaration().shape().dimensions()) {
            OptionalDouble length = value.apply(dimension, point);
            if (length.isEmpty()
                    || length.getAsDouble() < 0
                    || length.getAsDouble() != Math.rint(length.getAsDouble())) {
                return Optional.empty();
            }
            lengths.add((long) length.getAsDouble());
        }
        return Optional.of(lengths);
    }

    /** Whether all arrays are as long as they are declared to be. */
    boolean hold(Point point) {
        return plan.variables().stream()
                .filter(v -> v.rank() > 0)
                .allMatch(
                        v ->
                                declared(v, point)
                                        .map(lengths -> has(point.get(v.name()), lengths))
                                        .orElse(false));
    }

    private static boolean has(Value value, List<Long> lengths) {
        if (lengths.isEmpty()) {
            return true;
        }
        return value instanceof Value.Array(List<Value> elements)
                && elements.size() == lengths.getFirst()
                && elements.stream().allMatch(e -> has(e, lengths.subList(1, lengths.size())));
    }

    /**
     * Points with shorter arrays: for each symbol that counts a length, with all that depends on it
     * cut off at the end, and with arrays of no declared length one shorter.
     */
    List<Point> shorter(Point point) {
        List<Point> shorter = new ArrayList<>();
        for (String name : names(plan)) {
            if (point.values().get(name) instanceof Value.Whole(long n) && n > 1) {
                cut(point.with(name, new Value.Whole(n - 1))).ifPresent(shorter::add);
            }
        }
        undeclared(point).ifPresent(shorter::add);
        return shorter;
    }

    /** The point with its arrays cut to their declared lengths; empty if one is too short. */
    private Optional<Point> cut(Point point) {
        Point result = point;
        for (Variable variable : plan.variables()) {
            if (variable.rank() == 0) {
                continue;
            }
            Optional<Value> whole =
                    declared(variable, point).flatMap(l -> cut(point.get(variable.name()), l));
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            result = result.with(variable.name(), whole.get());
        }
        return Optional.of(result);
    }

    private static Optional<Value> cut(Value value, List<Long> lengths) {
        if (lengths.isEmpty()) {
            return Optional.of(value);
        }
        if (!(value instanceof Value.Array(List<Value> elements))
                || elements.size() < lengths.getFirst()) {
            return Optional.empty();
        }
        List<Value> kept = new ArrayList<>();
        for (Value element : elements.subList(0, lengths.getFirst().intValue())) {
            Optional<Value> part = cut(element, lengths.subList(1, lengths.size()));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            kept.add(part.get());
        }
        return Optional.of(new Value.Array(kept));
    }

    /** Drops the last element of the longest arrays among those whose length nothing declares. */
    private Optional<Point> undeclared(Point point) {
        List<Variable> free =
                plan.variables().stream()
                        .filter(v -> v.rank() > 0)
                        .filter(v -> v.declaration().shape().dimensions().isEmpty())
                        .toList();
        int longest = free.stream().mapToInt(v -> size(point.get(v.name()))).max().orElse(0);
        if (longest <= 1) {
            return Optional.empty();
        }
        Point result = point;
        for (Variable variable : free) {
            if (point.get(variable.name()) instanceof Value.Array(List<Value> elements)
                    && elements.size() == longest) {
                result =
                        result.with(
                                variable.name(), new Value.Array(elements.subList(0, longest - 1)));
            }
        }
        return Optional.of(result);
    }

    private static int size(Value value) {
        return value instanceof Value.Array(List<Value> elements) ? elements.size() : 0;
    }
}
