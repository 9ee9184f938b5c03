package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Arrays whose elements a formula counts from zero, as {@code y_0} and {@code \sum_{k=0}^{n} c_k}
 * say, and {@code b_{k-i}} where i runs up to k; others count from one.
 */
final class FromZero {
    /** The ends of an index, as far as they are sums of names. */
    private record Ends(Optional<LinearForm> from, Optional<LinearForm> to) {}

    private final Set<String> mentioned = new HashSet<>();

    private FromZero() {}

    /**
     * The variables of which formulas mention the element 0.
     *
     * @param definitions whose left sides have indices
     * @param scope where the domains of these are declared
     */
    static Set<String> of(
            List<Statement.Definition> definitions, Scope scope, List<Variable> variables) {
        FromZero walk = new FromZero();
        for (Statement.Definition definition : definitions) {
            SequencedMap<String, Ends> ranges = new LinkedHashMap<>();
            for (Statement.Index index : definition.target().indices()) {
                scope.find(index.variable())
                        .flatMap(Declaration::domain)
                        .filter(Domain::whole)
                        .ifPresent(d -> ranges.put(index.variable(), ends(d)));
            }
            definition.forms().forEach(form -> walk.visit(form, ranges));
        }
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            // A start such as v_0 may have a value of its own.
            boolean own = variables.stream().anyMatch(v -> v.name().equals(variable.name() + "_0"));
            if (variable.rank() == 1 && !own && walk.mentioned.contains(variable.name())) {
                names.add(variable.name());
            }
        }
        return names;
    }

    private static Ends ends(Domain domain) {
        return new Ends(
                domain.lower().value().flatMap(LinearForm::of),
                domain.upper().value().flatMap(LinearForm::of));
    }

    private void visit(Expr expr, SequencedMap<String, Ends> ranges) {
        if (expr instanceof Expr.Ref ref
                && ref.indices().size() == 1
                && LinearForm.of(ref.indices().getFirst())
                        .filter(index -> reachesZero(index, ranges))
                        .isPresent()) {
            mentioned.add(ref.name());
        }
        if (expr instanceof Expr.Reduce reduce) {
            SequencedMap<String, Ends> inner = new LinkedHashMap<>(ranges);
            inner.remove(reduce.index());
            inner.put(
                    reduce.index(),
                    new Ends(LinearForm.of(reduce.from()), LinearForm.of(reduce.to())));
            visit(reduce.body(), inner);
            return;
        }
        Exprs.children(expr).forEach(child -> visit(child, ranges));
    }

    /** Whether the least value of an index is 0, going from the innermost to the outermost. */
    private static boolean reachesZero(LinearForm index, SequencedMap<String, Ends> ranges) {
        LinearForm least = index;
        for (Map.Entry<String, Ends> range : ranges.reversed().entrySet()) {
            if (least.isZero()) {
                return true;
            }
            BigDecimal factor = least.factors().get(range.getKey());
            if (factor != null) {
                Optional<LinearForm> end =
                        factor.signum() > 0 ? range.getValue().from() : range.getValue().to();
                if (end.isEmpty()) {
                    return false;
                }
                least = least.with(range.getKey(), end.get());
            }
        }
        return least.isZero();
    }
}
