package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Compares expressions that are said to be equal, such as the steps of a derivation. */
final class Derivation<N> {
    private final Subject subject;
    private final IntFunction<Arithmetic<N>> systems;

    Derivation(Subject subject, IntFunction<Arithmetic<N>> systems) {
        this.subject = subject;
        this.systems = systems;
    }

    /**
     * A step that is wrong.
     *
     * @param index of the expression that differs from the one before
     * @param before what that one gives, for people
     * @param after what this one gives
     */
    record Break(int index, Point point, String before, String after) {
        Break at(int newIndex) {
            return new Break(newIndex, point, before, after);
        }
    }

    /** Whether the second of two forms differs from the first at a point. */
    Optional<Break> broken(List<Expr> forms, Point point) {
        for (int bits : Judge.PRECISIONS) {
            Arithmetic<N> system = systems.apply(bits);
            Quantity<N> before = subject.evaluate(forms.getFirst(), point, system);
            Quantity<N> after = subject.evaluate(forms.getLast(), point, system);
            switch (equal(before, after, system)) {
                case TRUE -> {
                    return Optional.empty();
                }
                case FALSE -> {
                    return Optional.of(
                            new Break(1, point, show(before, system), show(after, system)));
                }
                case UNKNOWN -> {
                    // Overlapping enclosures; more precision would tell them apart, if anything.
                    if (isKnown(before, system) && isKnown(after, system)) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether all numbers are known to more digits than anybody reads. */
    private static <N> boolean isKnown(Quantity<N> quantity, Arithmetic<N> system) {
        return quantity.cells().stream()
                .allMatch(
                        cell ->
                                switch (cell) {
                                    case Cell.Known<N>(N value) -> Relation.known(value, system);
                                    case Cell.Undefined<N> _ -> true;
                                    case Cell.Unknown<N> _ -> false;
                                });
    }

    private Truth equal(Quantity<N> a, Quantity<N> b, Arithmetic<N> system) {
        if (!a.shape().equals(b.shape()) && !a.isNothing() && !b.isNothing()) {
            return Truth.FALSE;
        }
        Truth all = Truth.TRUE;
        int size = Math.max(a.cells().size(), b.cells().size());
        for (int i = 0; i < size; i++) {
            all =
                    all.and(
                            equal(
                                    a.cells().get(a.isNothing() ? 0 : i),
                                    b.cells().get(b.isNothing() ? 0 : i),
                                    system));
        }
        return all;
    }

    private static <N> Truth equal(Cell<N> a, Cell<N> b, Arithmetic<N> system) {
        if (a instanceof Cell.Unknown<N> || b instanceof Cell.Unknown<N>) {
            return Truth.UNKNOWN;
        }
        if (a instanceof Cell.Known<N>(N x) && b instanceof Cell.Known<N>(N y)) {
            return system.compare(Operator.EQUAL, x, y);
        }
        return Truth.of(a instanceof Cell.Undefined<N> && b instanceof Cell.Undefined<N>);
    }

    private static <N> String show(Quantity<N> quantity, Arithmetic<N> system) {
        List<String> cells =
                quantity.cells().stream()
                        .map(
                                cell ->
                                        switch (cell) {
                                            case Cell.Known<N>(N value) ->
                                                    Values.show(system.toDouble(value));
                                            case Cell.Undefined<N> _ -> "no value";
                                            case Cell.Unknown<N> _ -> "unknown";
                                        })
                        .toList();
        return cells.size() == 1 ? cells.getFirst() : cells.toString();
    }
}
