package dev.chalkproof.formula;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds indices of sums that are also symbols of a definition used in the sum: in {@code
 * \sum_{c=1}^{n} L}, where L is defined with a symbol c, nobody can tell whether L varies.
 */
public final class Captures {
    private final Definitions definitions;
    private final Set<Documented> seen = new HashSet<>();

    private Captures(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * What is captured.
     *
     * @param symbol the index, or the parameter of a function
     * @param definition what depends on a symbol of the same name
     * @param at where the definition is used
     */
    public record Capture(String symbol, String definition, Expr at) {}

    /** The first capture in an expression or in the definitions it uses. */
    public static Optional<Capture> in(Expr expr, Definitions definitions) {
        return new Captures(definitions).find(expr, Set.of(), Set.of());
    }

    private Optional<Capture> find(Expr expr, Set<String> indices, Set<String> parameters) {
        Optional<Documented> used =
                switch (expr) {
                    case Expr.Ref ref ->
                            indices.contains(ref.name()) || parameters.contains(ref.name())
                                    ? Optional.empty()
                                    : definitions.behind(ref.name(), ref.indices().size());
                    case Expr.Call call -> definitions.documentedFunction(call.function());
                    default -> Optional.empty();
                };
        if (used.isPresent()) {
            Optional<Capture> capture = through(expr, used.get(), indices, parameters);
            if (capture.isPresent()) {
                return capture;
            }
        }
        Set<String> inner = new HashSet<>(indices);
        if (expr instanceof Expr.Reduce reduce) {
            inner.add(reduce.index());
        }
        return Exprs.children(expr).stream()
                .map(child -> find(child, inner, parameters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Capture> through(
            Expr expr, Documented used, Set<String> indices, Set<String> parameters) {
        Statement.Definition definition = used.definition();
        Set<String> taken = new HashSet<>(indices);
        if (used.isFunction()) {
            // An abbreviation may use the parameters of the function it is used in.
            taken.addAll(parameters);
        }
        Optional<String> captured =
                taken.stream()
                        .filter(n -> definitions.openIn(n).contains(Definitions.Key.of(definition)))
                        .findFirst();
        if (captured.isPresent()) {
            return Optional.of(
                    new Capture(captured.get(), definition.target().symbol().latex(), expr));
        }
        if (!seen.add(used)) {
            return Optional.empty();
        }
        return find(definition.body(), Set.of(), Set.copyOf(definition.target().parameters()))
                .map(c -> new Capture(c.symbol(), c.definition(), expr));
    }
}
