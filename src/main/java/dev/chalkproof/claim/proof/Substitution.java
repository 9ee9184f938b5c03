package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts expressions in the place of symbols, all at once; bound symbols are renamed if need be. */
final class Substitution {
    private Substitution() {}

    static Expr of(Expr expr, Map<String, Expr> values) {
        if (values.isEmpty()) {
            return expr;
        }
        return switch (expr) {
            case Expr.Ref ref when ref.indices().isEmpty() -> values.getOrDefault(ref.name(), ref);
            case Expr.Reduce r -> {
                String index = fresh(r.index(), values);
                Map<String, Expr> inner = under(r.index(), index, values);
                yield new Expr.Reduce(
                        r.reduction(),
                        index,
                        of(r.from(), values),
                        of(r.to(), values),
                        of(r.body(), inner),
                        r.at());
            }
            case Expr.Let let -> {
                String name = fresh(let.name(), values);
                yield new Expr.Let(
                        name,
                        of(let.value(), values),
                        of(let.body(), under(let.name(), name, values)),
                        let.at());
            }
            case Expr.Limit limit -> {
                String name = fresh(limit.variable(), values);
                yield new Expr.Limit(
                        of(limit.body(), under(limit.variable(), name, values)),
                        name,
                        of(limit.target(), values),
                        limit.side(),
                        limit.at());
            }
            // They name a symbol that stays free: nothing but another name can stand there.
            case Expr.Derivative d when values.containsKey(d.variable()) ->
                    throw new NoProof("a derivative by what is replaced");
            case Expr.Gradient g when values.containsKey(g.variable()) ->
                    throw new NoProof("a gradient by what is replaced");
            case Expr.Ref _,
                    Expr.Num _,
                    Expr.Constant _,
                    Expr.Bool _,
                    Expr.Apply _,
                    Expr.Call _,
                    Expr.Cases _,
                    Expr.Array _,
                    Expr.Derivative _,
                    Expr.Gradient _ ->
                    Exprs.map(expr, child -> of(child, values));
        };
    }

    private static Map<String, Expr> under(String name, String now, Map<String, Expr> values) {
        Map<String, Expr> inner = new HashMap<>(values);
        inner.remove(name);
        if (!now.equals(name)) {
            inner.put(name, new Expr.Ref(now, List.of(), Origin.NONE));
        }
        return inner;
    }

    /** A name that no replacement mentions. */
    private static String fresh(String name, Map<String, Expr> values) {
        Set<String> taken = new HashSet<>();
        values.values().forEach(value -> taken.addAll(Exprs.free(value)));
        String free = name;
        while (taken.contains(free)) {
            free += "\u2032";
        }
        return free;
    }
}
