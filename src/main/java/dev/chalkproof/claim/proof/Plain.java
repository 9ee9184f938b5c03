package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Origin;

/** Expressions without their places, so that those that say the same are equal. */
final class Plain {
    private Plain() {}

    static Expr of(Expr expr) {
        Expr inner = Exprs.map(expr, Plain::of);
        return switch (inner) {
            case Expr.Num e -> new Expr.Num(e.value(), Origin.NONE);
            case Expr.Constant e -> new Expr.Constant(e.name(), Origin.NONE);
            case Expr.Bool e -> new Expr.Bool(e.value(), Origin.NONE);
            case Expr.Ref e -> new Expr.Ref(e.name(), e.indices(), Origin.NONE);
            case Expr.Apply e -> new Expr.Apply(e.operator(), e.arguments(), Origin.NONE);
            case Expr.Call e ->
                    new Expr.Call(e.function(), e.derivative(), e.arguments(), Origin.NONE);
            case Expr.Cases e -> new Expr.Cases(e.branches(), Origin.NONE);
            case Expr.Reduce e ->
                    new Expr.Reduce(
                            e.reduction(), e.index(), e.from(), e.to(), e.body(), Origin.NONE);
            case Expr.Array e -> new Expr.Array(e.elements(), Origin.NONE);
            case Expr.Let e -> new Expr.Let(e.name(), e.value(), e.body(), Origin.NONE);
            case Expr.Derivative e ->
                    new Expr.Derivative(e.body(), e.variable(), e.order(), Origin.NONE);
            case Expr.Gradient e -> new Expr.Gradient(e.body(), e.variable(), Origin.NONE);
            case Expr.Limit e ->
                    new Expr.Limit(e.body(), e.variable(), e.target(), e.side(), Origin.NONE);
        };
    }
}
