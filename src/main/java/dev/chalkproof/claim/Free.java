package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that an expression leaves open. */
final class Free {
    private Free() {}

    static Set<String> names(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        collect(expr, new HashSet<>(), names);
        return names;
    }

    /** The names that a symbol's domain, dimensions and value depend on. */
    static Set<String> dependencies(Declaration declaration) {
        Set<String> names = new LinkedHashSet<>();
        declaration.domain().ifPresent(d -> bounds(d).forEach(e -> names.addAll(names(e))));
        declaration.shape().dimensions().forEach(e -> names.addAll(names(e)));
        names.remove(declaration.name());
        return names;
    }

    private static List<Expr> bounds(Domain domain) {
        List<Expr> bounds = new ArrayList<>(domain.members());
        domain.lower().value().ifPresent(bounds::add);
        domain.upper().value().ifPresent(bounds::add);
        bounds.addAll(domain.excluded());
        return bounds;
    }

    private static void collect(Expr expr, Set<String> bound, Set<String> names) {
        switch (expr) {
            case Expr.Ref(String name, var indices, var _) -> {
                if (!bound.contains(name)) {
                    names.add(name);
                }
                indices.forEach(i -> collect(i, bound, names));
            }
            case Expr.Reduce reduce -> {
                collect(reduce.from(), bound, names);
                collect(reduce.to(), bound, names);
                collect(reduce.body(), plus(bound, reduce.index()), names);
            }
            case Expr.Let let -> {
                collect(let.value(), bound, names);
                collect(let.body(), plus(bound, let.name()), names);
            }
            case Expr.Limit limit -> {
                collect(limit.target(), bound, names);
                collect(limit.body(), plus(bound, limit.variable()), names);
            }
            case Expr.Derivative derivative -> {
                // What is differentiated may depend on it through a definition only.
                if (!bound.contains(derivative.variable())) {
                    names.add(derivative.variable());
                }
                collect(derivative.body(), bound, names);
            }
            case Expr.Gradient gradient -> {
                if (!bound.contains(gradient.variable())) {
                    names.add(gradient.variable());
                }
                collect(gradient.body(), bound, names);
            }
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Bool _,
                    Expr.Apply _,
                    Expr.Call _,
                    Expr.Cases _,
                    Expr.Array _ ->
                    Trees.children(expr).forEach(e -> collect(e, bound, names));
        }
    }

    private static Set<String> plus(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return more;
    }
}
