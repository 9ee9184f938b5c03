package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Origin;

/** Expressions that stand in another formula than the one that messages point into. */
final class Placeless {
    private Placeless() {}

    static Expr of(Expr expr) {
        return Exprs.rewrite(expr, Placeless::bare);
    }

    private static Expr bare(Expr expr) {
        Origin none = Origin.NONE;
        return switch (expr) {
            case Expr.Num e -> new Expr.Num(e.value(), none);
            case Expr.Constant e -> new Expr.Constant(e.name(), none);
            case Expr.Bool e -> new Expr.Bool(e.value(), none);
            case Expr.Ref e -> new Expr.Ref(e.name(), e.indices(), none);
            case Expr.Apply e -> new Expr.Apply(e.operator(), e.arguments(), none);
            case Expr.Call e -> new Expr.Call(e.function(), e.derivative(), e.arguments(), none);
            case Expr.Cases e -> new Expr.Cases(e.branches(), none);
            case Expr.Reduce e ->
                    new Expr.Reduce(e.reduction(), e.index(), e.from(), e.to(), e.body(), none);
            case Expr.Array e -> new Expr.Array(e.elements(), none);
            case Expr.Let e -> new Expr.Let(e.name(), e.value(), e.body(), none);
            case Expr.Derivative e -> new Expr.Derivative(e.body(), e.variable(), e.order(), none);
            case Expr.Gradient e -> new Expr.Gradient(e.body(), e.variable(), none);
            case Expr.Limit e -> new Expr.Limit(e.body(), e.variable(), e.target(), e.side(), none);
        };
    }
}
