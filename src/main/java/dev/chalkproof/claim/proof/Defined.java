package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import java.math.BigDecimal;

/** Expressions that have a value whatever the numbers are that they are made of. */
final class Defined {
    private Defined() {}

    static boolean isAlways(Expr expr) {
        return isTotal(expr) && Exprs.children(expr).stream().allMatch(Defined::isAlways);
    }

    private static boolean isTotal(Expr expr) {
        return switch (expr) {
            case Expr.Num _, Expr.Constant _, Expr.Bool _ -> true;
            case Expr.Ref ref -> ref.indices().isEmpty();
            case Expr.Apply apply ->
                    switch (apply.operator()) {
                        case ADD, SUB, MUL, NEG, ABS, EXP, SIN, COS, TANH, ATAN, ERF, FLOOR, CEIL ->
                                true;
                        case DIV ->
                                apply.arguments().getLast() instanceof Expr.Num by
                                        && by.value().signum() != 0;
                        case POW ->
                                apply.arguments().getLast() instanceof Expr.Num to
                                        && to.value().signum() > 0
                                        && isWhole(to.value());
                        default -> false;
                    };
            case Expr.Call _,
                    Expr.Cases _,
                    Expr.Reduce _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    false;
        };
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
