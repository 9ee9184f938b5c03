package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Arrays whose elements a formula counts from zero, as {@code y_0} and {@code \sum_{k=0}^{n} c_k}
 * say; others count from one.
 */
final class FromZero {
    private static final Expr ZERO = Exprs.num(0);

    private FromZero() {}

    /** The variables of which a formula mentions the element 0. */
    static Set<String> of(List<Expr> formulas, List<Variable> variables) {
        Set<String> mentioned = new HashSet<>();
        formulas.forEach(f -> visit(f, Set.of(), mentioned));
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            // A start such as v_0 may have a value of its own.
            boolean own = variables.stream().anyMatch(v -> v.name().equals(variable.name() + "_0"));
            if (variable.rank() == 1 && !own && mentioned.contains(variable.name())) {
                names.add(variable.name());
            }
        }
        return names;
    }

    /**
     * @param zero indices that begin at zero
     */
    private static void visit(Expr expr, Set<String> zero, Set<String> mentioned) {
        if (expr instanceof Expr.Ref ref && ref.indices().size() == 1) {
            Expr index = ref.indices().getFirst();
            boolean counts = index instanceof Expr.Ref i && zero.contains(i.name());
            if (index.equals(ZERO) || counts) {
                mentioned.add(ref.name());
            }
        }
        if (expr instanceof Expr.Reduce reduce) {
            Set<String> inner = new HashSet<>(zero);
            inner.remove(reduce.index());
            if (reduce.from().equals(ZERO)) {
                inner.add(reduce.index());
            }
            visit(reduce.body(), inner, mentioned);
            return;
        }
        Exprs.children(expr).forEach(child -> visit(child, zero, mentioned));
    }
}
