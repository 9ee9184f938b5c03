package dev.chalkproof.claim;

import static dev.chalkproof.formula.Operator.*;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes that swap one well-known form for another: the remainder for the quotient, an epsilon
 * inside a root for one outside, a square for its double.
 */
final class Rewrites {
    private Rewrites() {}

    static List<Expr> of(Expr.Apply apply) {
        List<Expr> changes = new ArrayList<>();
        List<Expr> arguments = apply.arguments();
        switch (apply.operator()) {
            case MOD, REMAINDER ->
                    changes.add(
                            Mutator.apply(
                                    FLOOR, Mutator.apply(DIV, arguments.get(0), arguments.get(1))));
            case FLOOR -> {
                if (arguments.getFirst()
                                instanceof Expr.Apply(Operator o, List<Expr> parts, Origin _)
                        && o == DIV) {
                    changes.add(Mutator.apply(MOD, parts.get(0), parts.get(1)));
                }
            }
            case DIV -> {
                changes.add(Mutator.apply(FLOOR, apply));
                changes.addAll(inversions(arguments.get(0), arguments.get(1)));
            }
            // sqrt(a + b) against sqrt(a) + b: where people put the epsilon.
            case SQRT -> {
                if (arguments.getFirst()
                                instanceof Expr.Apply(Operator o, List<Expr> parts, Origin _)
                        && o == ADD
                        && parts.size() == 2) {
                    changes.add(
                            Mutator.apply(ADD, Mutator.apply(SQRT, parts.get(0)), parts.get(1)));
                    changes.add(
                            Mutator.apply(ADD, parts.get(0), Mutator.apply(SQRT, parts.get(1))));
                }
            }
            case ADD -> changes.addAll(additions(arguments));
            case NORM_2, FROBENIUS -> changes.add(Mutator.apply(POW, apply, number("2")));
            case VARIANCE -> changes.add(Mutator.apply(SQRT, apply));
            default -> {
                // No known confusion.
            }
        }
        return changes;
    }

    private static List<Expr> additions(List<Expr> arguments) {
        if (arguments.size() != 2) {
            return List.of();
        }
        List<Expr> changes = new ArrayList<>();
        Expr left = arguments.get(0);
        Expr right = arguments.get(1);
        if (left instanceof Expr.Apply(Operator o, List<Expr> parts, Origin _) && o == SQRT) {
            changes.add(Mutator.apply(SQRT, Mutator.apply(ADD, parts.getFirst(), right)));
        }
        if (right instanceof Expr.Apply(Operator o, List<Expr> parts, Origin _) && o == SQRT) {
            changes.add(Mutator.apply(SQRT, Mutator.apply(ADD, left, parts.getFirst())));
        }
        return changes;
    }

    /** 1 / (c - 1) against 1 / c - 1. */
    private static List<Expr> inversions(Expr numerator, Expr denominator) {
        if (denominator instanceof Expr.Apply(Operator o, List<Expr> parts, Origin _)
                && parts.size() == 2
                && (o == ADD || o == SUB)) {
            return List.of(
                    Mutator.apply(o, Mutator.apply(DIV, numerator, parts.get(0)), parts.get(1)));
        }
        return List.of();
    }

    private static Expr number(String digits) {
        return new Expr.Num(new BigDecimal(digits), Origin.NONE);
    }

    /**
     * Changes for suggestions alone, which would be too many to measure a check's strength by:
     * simple numbers in place of a number, simple factors and exponents.
     */
    static List<Expr> extra(Expr expr) {
        List<Expr> changes = new ArrayList<>();
        List<String> simple = List.of("0", "1", "2", "3", "4", "0.5", "0.1", "0.25", "10");
        if (expr instanceof Expr.Num) {
            simple.forEach(n -> changes.add(number(n)));
        } else if (isReal(expr)) {
            changes.add(Mutator.apply(MUL, number("2"), expr));
            changes.add(Mutator.apply(DIV, expr, number("2")));
            changes.add(Mutator.apply(POW, expr, number("2")));
            changes.add(Mutator.apply(SQRT, expr));
            changes.add(Mutator.apply(NEG, expr));
            changes.add(Mutator.apply(SUB, number("1"), expr));
            changes.add(Mutator.apply(DIV, number("1"), expr));
            changes.add(Mutator.apply(SUB, expr, number("1")));
            changes.add(Mutator.apply(ADD, expr, number("1")));
            changes.add(Mutator.apply(ABS, expr));
            changes.add(Mutator.apply(MAX, number("0"), expr));
        }
        return changes;
    }

    private static boolean isReal(Expr expr) {
        return switch (expr) {
            case Expr.Ref _, Expr.Constant _, Expr.Cases _, Expr.Reduce _, Expr.Call _ -> true;
            case Expr.Apply(Operator o, List<Expr> _, Origin _) ->
                    switch (o) {
                        case LESS,
                                LESS_EQUAL,
                                GREATER,
                                GREATER_EQUAL,
                                EQUAL,
                                NOT_EQUAL,
                                AND,
                                OR,
                                NOT ->
                                false;
                        default -> true;
                    };
            case Expr.Num _,
                    Expr.Bool _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    false;
        };
    }
}
