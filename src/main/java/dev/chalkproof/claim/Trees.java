package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Expressions as trees of their parts. */
final class Trees {
    private Trees() {}

    /** The parts of an expression, in the order of {@link #with}. */
    static List<Expr> children(Expr expr) {
        return switch (expr) {
            case Expr.Num _, Expr.Constant _, Expr.Bool _ -> List.of();
            case Expr.Ref ref -> ref.indices();
            case Expr.Apply apply -> apply.arguments();
            case Expr.Call call -> call.arguments();
            case Expr.Cases cases ->
                    cases.branches().stream()
                            .flatMap(b -> Stream.of(b.value(), b.condition()))
                            .toList();
            case Expr.Reduce reduce -> List.of(reduce.from(), reduce.to(), reduce.body());
            case Expr.Array array -> array.elements();
            case Expr.Let let -> List.of(let.value(), let.body());
            case Expr.Derivative derivative -> List.of(derivative.body());
            case Expr.Gradient gradient -> List.of(gradient.body());
            case Expr.Limit limit -> List.of(limit.body(), limit.target());
        };
    }

    /** The expression with other parts, as many as it has. */
    static Expr with(Expr expr, List<Expr> parts) {
        return switch (expr) {
            case Expr.Num _, Expr.Constant _, Expr.Bool _ -> expr;
            case Expr.Ref ref -> new Expr.Ref(ref.name(), parts, ref.at());
            case Expr.Apply apply -> new Expr.Apply(apply.operator(), parts, apply.at());
            case Expr.Call call ->
                    new Expr.Call(call.function(), call.derivative(), parts, call.at());
            case Expr.Cases cases -> {
                List<Expr.Branch> branches = new ArrayList<>();
                for (int i = 0; i < parts.size(); i += 2) {
                    branches.add(new Expr.Branch(parts.get(i), parts.get(i + 1)));
                }
                yield new Expr.Cases(branches, cases.at());
            }
            case Expr.Reduce reduce ->
                    new Expr.Reduce(
                            reduce.reduction(),
                            reduce.index(),
                            parts.get(0),
                            parts.get(1),
                            parts.get(2),
                            reduce.at());
            case Expr.Array array -> new Expr.Array(parts, array.at());
            case Expr.Let let -> new Expr.Let(let.name(), parts.get(0), parts.get(1), let.at());
            case Expr.Derivative d ->
                    new Expr.Derivative(parts.getFirst(), d.variable(), d.order(), d.at());
            case Expr.Gradient g -> new Expr.Gradient(parts.getFirst(), g.variable(), g.at());
            case Expr.Limit limit ->
                    new Expr.Limit(
                            parts.get(0), limit.variable(), parts.get(1), limit.side(), limit.at());
        };
    }

    /** One expression for each replacement of one part, however deep; the whole is a part, too. */
    static List<Replaced> replaceEach(Expr expr, Function<Expr, List<Expr>> replacements) {
        List<Replaced> all = new ArrayList<>();
        for (Expr replacement : replacements.apply(expr)) {
            all.add(new Replaced(replacement, expr, replacement));
        }
        List<Expr> children = children(expr);
        for (int i = 0; i < children.size(); i++) {
            for (Replaced inner : replaceEach(children.get(i), replacements)) {
                List<Expr> changed = new ArrayList<>(children);
                changed.set(i, inner.whole());
                all.add(new Replaced(with(expr, changed), inner.from(), inner.to()));
            }
        }
        return all;
    }

    /** An expression in which {@code from} became {@code to}. */
    record Replaced(Expr whole, Expr from, Expr to) {}

    /** How many nodes an expression has. */
    static int size(Expr expr) {
        return 1 + children(expr).stream().mapToInt(Trees::size).sum();
    }
}
