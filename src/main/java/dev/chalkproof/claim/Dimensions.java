package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Documented;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Shape;
import dev.chalkproof.formula.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lengths that no list declares, but the formula tells: in {@code g = \frac{1}{n} \sum_{i=1}^{n}
 * g_i} an array of the {@code g_i} has {@code n} elements, so that the code needs no parameter for
 * {@code n}.
 */
final class Dimensions {
    private final Map<String, Variable> arrays = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Map<String, List<Optional<Expr>>> lengths = new LinkedHashMap<>();

    private Dimensions(Collection<Variable> candidates, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Variable variable : candidates) {
            boolean open =
                    variable.rank() > 0
                            && !variable.spread()
                            && variable.declaration().shape().dimensions().isEmpty();
            if (open) {
                arrays.put(variable.name(), variable);
            }
        }
        visit(vocabulary.definitions());
    }

    /**
     * For a method: the arrays whose lengths a symbol without a parameter counts, with these
     * lengths declared.
     *
     * @param given what the parameters stand for, by name
     * @param defined names that take no value from outside
     */
    static Map<String, Variable> counted(
            Map<String, Variable> given,
            Vocabulary vocabulary,
            Set<String> defined,
            Statement.Definition definition) {
        Set<String> missing = new HashSet<>();
        for (Declaration symbol : vocabulary.symbols()) {
            boolean counts =
                    symbol.shape().isScalar()
                            && symbol.symbol().indices().isEmpty()
                            && symbol.value().isEmpty()
                            && !given.containsKey(symbol.name())
                            && !defined.contains(symbol.name());
            if (counts) {
                missing.add(symbol.name());
            }
        }
        if (missing.isEmpty()) {
            return Map.of();
        }
        Dimensions dimensions = new Dimensions(given.values(), vocabulary);
        dimensions.visit(List.of(Documented.of(definition)));
        Map<String, Variable> all = dimensions.result();
        // One symbol can be told from a length; of two, neither.
        all.values()
                .removeIf(
                        v -> {
                            List<Integer> counts =
                                    v.declaration().shape().dimensions().stream()
                                            .map(
                                                    d -> {
                                                        Set<String> names = Free.names(d);
                                                        names.retainAll(missing);
                                                        return names.size();
                                                    })
                                            .toList();
                            return counts.stream().allMatch(n -> n == 0)
                                    || counts.stream().anyMatch(n -> n > 1);
                        });
        return all;
    }

    /**
     * For a claim: the sequences of it, such as {@code g_i}, that are as long as its indices reach.
     *
     * @param sequences the symbols that are declared with an index
     */
    static Map<String, Variable> reached(
            Collection<Variable> sequences, Vocabulary vocabulary, List<Expr> members) {
        Dimensions dimensions = new Dimensions(sequences, vocabulary);
        Map<String, Range> ranges = new LinkedHashMap<>();
        vocabulary.symbols().forEach(symbol -> dimensions.declared(symbol.name(), ranges));
        members.forEach(member -> dimensions.visit(member, ranges));
        return dimensions.result();
    }

    private void visit(List<Documented> definitions) {
        for (Documented documented : definitions) {
            Map<String, Range> ranges = new LinkedHashMap<>();
            documented.definition().target().indices().forEach(i -> declared(i.variable(), ranges));
            visit(documented.definition().body(), ranges);
        }
    }

    /** What an index runs over; both ends belong to it. */
    private record Range(Expr from, Expr to) {}

    private void declared(String index, Map<String, Range> ranges) {
        vocabulary
                .scope()
                .find(index)
                .flatMap(Declaration::domain)
                .filter(Domain::whole)
                .ifPresent(
                        d -> {
                            if (d.lower().value().isPresent() && d.upper().value().isPresent()) {
                                ranges.put(
                                        index,
                                        new Range(
                                                d.lower().value().get(), d.upper().value().get()));
                            }
                        });
    }

    private void visit(Expr expr, Map<String, Range> ranges) {
        if (expr instanceof Expr.Reduce reduce) {
            visit(reduce.from(), ranges);
            visit(reduce.to(), ranges);
            Map<String, Range> inner = new LinkedHashMap<>(ranges);
            inner.put(reduce.index(), new Range(reduce.from(), reduce.to()));
            visit(reduce.body(), inner);
            return;
        }
        if (expr instanceof Expr.Ref ref && arrays.containsKey(ref.name())) {
            for (int i = 0; i < ref.indices().size(); i++) {
                length(ref.indices().get(i), ranges).ifPresent(note(ref.name(), i));
            }
        }
        Exprs.children(expr).forEach(child -> visit(child, ranges));
    }

    /** How far an index reaches: {@code i + 1} for i up to n - 1 as far as n - 1 + 1. */
    private static Optional<Expr> length(Expr index, Map<String, Range> ranges) {
        return switch (index) {
            case Expr.Ref ref when ref.indices().isEmpty() ->
                    Optional.ofNullable(ranges.get(ref.name()))
                            .filter(r -> r.from().equals(Exprs.num(1)))
                            .map(Range::to);
            case Expr.Apply(Operator operator, List<Expr> arguments, var at)
                    when (operator == Operator.ADD || operator == Operator.SUB)
                            && arguments.size() == 2
                            && arguments.get(0) instanceof Expr.Ref ref
                            && ref.indices().isEmpty()
                            && arguments.get(1) instanceof Expr.Num ->
                    Optional.ofNullable(ranges.get(ref.name()))
                            .map(
                                    r ->
                                            new Expr.Apply(
                                                    operator,
                                                    List.of(r.to(), arguments.get(1)),
                                                    at));
            default -> Optional.empty();
        };
    }

    private Consumer<Expr> note(String array, int position) {
        return length -> {
            List<Optional<Expr>> known = lengths.computeIfAbsent(array, _ -> new ArrayList<>());
            while (known.size() <= position) {
                known.add(Optional.empty());
            }
            Expr longest =
                    known.get(position)
                            .filter(before -> !before.equals(length))
                            .<Expr>map(
                                    before ->
                                            new Expr.Apply(
                                                    Operator.MAX,
                                                    List.of(before, length),
                                                    length.at()))
                            .orElse(length);
            known.set(position, Optional.of(longest));
        };
    }

    private Map<String, Variable> result() {
        Map<String, Variable> result = new LinkedHashMap<>();
        lengths.forEach(
                (name, found) -> {
                    Variable variable = arrays.get(name);
                    List<Expr> all = found.stream().flatMap(Optional::stream).toList();
                    if (variable != null && all.size() == variable.rank()) {
                        Shape.Kind kind =
                                variable.rank() == 1 ? Shape.Kind.VECTOR : Shape.Kind.MATRIX;
                        result.put(
                                name,
                                new Variable(
                                        variable.declaration().withShape(new Shape(kind, all)),
                                        variable.label(),
                                        variable.type()));
                    }
                });
        return result;
    }
}
