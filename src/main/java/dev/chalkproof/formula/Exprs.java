package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ways to build, take apart and search expressions. */
public final class Exprs {
    private Exprs() {}

    public static Expr num(long value) {
        return new Expr.Num(BigDecimal.valueOf(value), Origin.NONE);
    }

    public static Expr num(String decimal) {
        return new Expr.Num(new BigDecimal(decimal), Origin.NONE);
    }

    public static Expr ref(String name, Expr... indices) {
        return new Expr.Ref(name, List.of(indices), Origin.NONE);
    }

    public static Expr apply(Operator operator, Expr... arguments) {
        return apply(Origin.NONE, operator, arguments);
    }

    static Expr apply(Origin at, Operator operator, Expr... arguments) {
        return new Expr.Apply(operator, List.of(arguments), at);
    }

    public static Expr call(String function, Expr... arguments) {
        return new Expr.Call(function, 0, List.of(arguments), Origin.NONE);
    }

    /** The direct sub-expressions, from left to right; of cases value and condition in turn. */
    public static List<Expr> children(Expr expr) {
        return switch (expr) {
            case Expr.Num e -> List.of();
            case Expr.Constant e -> List.of();
            case Expr.Bool e -> List.of();
            case Expr.Ref e -> e.indices();
            case Expr.Apply e -> e.arguments();
            case Expr.Call e -> e.arguments();
            case Expr.Cases e -> {
                List<Expr> children = new ArrayList<>();
                for (Expr.Branch branch : e.branches()) {
                    children.add(branch.value());
                    children.add(branch.condition());
                }
                yield children;
            }
            case Expr.Reduce e -> List.of(e.from(), e.to(), e.body());
            case Expr.Array e -> e.elements();
            case Expr.Let e -> List.of(e.value(), e.body());
            case Expr.Derivative e -> List.of(e.body());
            case Expr.Gradient e -> List.of(e.body());
            case Expr.Limit e -> List.of(e.body(), e.target());
        };
    }

    /** The same expression with other direct sub-expressions, as many as {@link #children} gave. */
    public static Expr withChildren(Expr expr, List<Expr> c) {
        return switch (expr) {
            case Expr.Num e -> e;
            case Expr.Constant e -> e;
            case Expr.Bool e -> e;
            case Expr.Ref e -> new Expr.Ref(e.name(), c, e.at());
            case Expr.Apply e -> new Expr.Apply(e.operator(), c, e.at());
            case Expr.Call e -> new Expr.Call(e.function(), e.derivative(), c, e.at());
            case Expr.Cases e -> {
                List<Expr.Branch> branches = new ArrayList<>();
                for (int i = 0; i < c.size(); i += 2) {
                    branches.add(new Expr.Branch(c.get(i), c.get(i + 1)));
                }
                yield new Expr.Cases(branches, e.at());
            }
            case Expr.Reduce e ->
                    new Expr.Reduce(e.reduction(), e.index(), c.get(0), c.get(1), c.get(2), e.at());
            case Expr.Array e -> new Expr.Array(c, e.at());
            case Expr.Let e -> new Expr.Let(e.name(), c.get(0), c.get(1), e.at());
            case Expr.Derivative e ->
                    new Expr.Derivative(c.get(0), e.variable(), e.order(), e.at());
            case Expr.Gradient e -> new Expr.Gradient(c.get(0), e.variable(), e.at());
            case Expr.Limit e -> new Expr.Limit(c.get(0), e.variable(), c.get(1), e.side(), e.at());
        };
    }

    /** Applies a function to every direct sub-expression. */
    @SuppressWarnings("ReferenceEquality") // equality would compare whole trees at every level
    public static Expr map(Expr expr, UnaryOperator<Expr> function) {
        List<Expr> children = children(expr);
        List<Expr> mapped = new ArrayList<>(children.size());
        boolean same = true;
        for (Expr child : children) {
            Expr changed = function.apply(child);
            same &= changed == child;
            mapped.add(changed);
        }
        return same ? expr : withChildren(expr, mapped);
    }

    /** Applies a function to every sub-expression, the innermost first, and to the result. */
    public static Expr rewrite(Expr expr, UnaryOperator<Expr> function) {
        return function.apply(map(expr, child -> rewrite(child, function)));
    }

    /** The name an expression binds in its body, if it binds one. */
    public static Optional<String> binds(Expr expr) {
        return switch (expr) {
            case Expr.Reduce e -> Optional.of(e.index());
            case Expr.Let e -> Optional.of(e.name());
            case Expr.Limit e -> Optional.of(e.variable());
            default -> Optional.empty();
        };
    }

    /** The names of the free symbols, in the order in which they first occur; no functions. */
    public static Set<String> free(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        collectFree(expr, Set.of(), names);
        return names;
    }

    private static void collectFree(Expr expr, Set<String> bound, Set<String> names) {
        if (expr instanceof Expr.Ref ref && !bound.contains(ref.name())) {
            names.add(ref.name());
        }
        if (expr instanceof Expr.Derivative d && !bound.contains(d.variable())) {
            names.add(d.variable());
        }
        if (expr instanceof Expr.Gradient g && !bound.contains(g.variable())) {
            names.add(g.variable());
        }
        Optional<String> name = binds(expr);
        if (name.isEmpty()) {
            children(expr).forEach(child -> collectFree(child, bound, names));
            return;
        }
        Set<String> inner = new LinkedHashSet<>(bound);
        inner.add(name.get());
        switch (expr) {
            case Expr.Reduce e -> {
                collectFree(e.from(), bound, names);
                collectFree(e.to(), bound, names);
                collectFree(e.body(), inner, names);
            }
            case Expr.Let e -> {
                collectFree(e.value(), bound, names);
                collectFree(e.body(), inner, names);
            }
            case Expr.Limit e -> {
                collectFree(e.target(), bound, names);
                collectFree(e.body(), inner, names);
            }
            default -> throw new IllegalStateException("binds a name: " + expr);
        }
    }

    /** The names of the functions called. */
    public static Set<String> functions(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        collectFunctions(expr, names);
        return names;
    }

    private static void collectFunctions(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Call call) {
            names.add(call.function());
        }
        children(expr).forEach(child -> collectFunctions(child, names));
    }

    /** Whether a symbol occurs free. */
    public static boolean mentions(Expr expr, String name) {
        return free(expr).contains(name);
    }

    /** Whether an expression is or contains another. */
    public static boolean contains(Expr expr, Expr part) {
        return expr.equals(part) || children(expr).stream().anyMatch(c -> contains(c, part));
    }

    /** Puts an expression for a free symbol without indices. */
    public static Expr substitute(Expr expr, String name, Expr value) {
        if (expr instanceof Expr.Ref ref && ref.indices().isEmpty() && ref.name().equals(name)) {
            return value;
        }
        if (binds(expr).filter(name::equals).isPresent()) {
            return expr;
        }
        return map(expr, child -> substitute(child, name, value));
    }

    /** How long the first array is that an expression indexes with just this index. */
    public static Optional<Expr> length(Expr expr, String index) {
        return Lengths.of(expr, index);
    }

    /** How many nodes there are. */
    public static int size(Expr expr) {
        int size = 1;
        for (Expr child : children(expr)) {
            size += size(child);
        }
        return size;
    }
}
