package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What whole arrays are in numbers: their declared length, and of vectors the Euclidean norm, in
 * front of which comes the size of a factor.
 *
 * @param dimensions of the arrays of a claim, each by its name
 */
record Norms(Map<String, List<Expr>> dimensions) {
    /** An index that no symbol of a formula has the name of. */
    private static final String INDEX = "\u2016";

    Expr of(Expr expr) {
        Expr inner = Exprs.map(expr, this::of);
        if (!(inner instanceof Expr.Apply apply) || apply.arguments().size() != 1) {
            return inner;
        }
        Expr array = apply.arguments().getFirst();
        return switch (apply.operator()) {
            case LENGTH ->
                    array instanceof Expr.Ref ref
                                    && ref.indices().isEmpty()
                                    && dimensions.containsKey(ref.name())
                            ? dimensions.getOrDefault(ref.name(), List.of()).getFirst()
                            : inner;
            case NORM_2 -> norm(array, inner);
            default -> inner;
        };
    }

    private Expr norm(Expr array, Expr otherwise) {
        if (isVector(array) && array instanceof Expr.Ref ref) {
            Expr element = new Expr.Ref(ref.name(), List.of(Exprs.ref(INDEX)), Origin.NONE);
            Expr sum =
                    new Expr.Reduce(
                            Expr.Reduction.SUM,
                            INDEX,
                            Exprs.num(1),
                            dimensions.getOrDefault(ref.name(), List.of()).getFirst(),
                            Exprs.apply(Operator.POW, element, Exprs.num(2)),
                            Origin.NONE);
            return Exprs.apply(Operator.SQRT, sum);
        }
        if (!(array instanceof Expr.Apply apply)) {
            return otherwise;
        }
        List<Expr> parts = apply.arguments();
        return switch (apply.operator()) {
            case NEG -> norm(parts.getFirst(), otherwise);
            case MUL -> scaled(apply, otherwise);
            case DIV ->
                    isNumber(parts.getLast())
                            ? Exprs.apply(
                                    Operator.DIV,
                                    norm(parts.getFirst(), otherwise),
                                    Exprs.apply(Operator.ABS, parts.getLast()))
                            : otherwise;
            default -> otherwise;
        };
    }

    private Expr scaled(Expr.Apply product, Expr otherwise) {
        List<Expr> arrays = new ArrayList<>();
        Expr size = Exprs.num(1);
        for (Expr factor : product.arguments()) {
            if (isNumber(factor)) {
                size = Exprs.apply(Operator.MUL, size, Exprs.apply(Operator.ABS, factor));
            } else {
                arrays.add(factor);
            }
        }
        if (arrays.size() != 1) {
            return otherwise;
        }
        Expr norm = norm(arrays.getFirst(), otherwise);
        return norm.equals(otherwise) ? otherwise : Exprs.apply(Operator.MUL, size, norm);
    }

    private boolean isVector(Expr expr) {
        return expr instanceof Expr.Ref ref
                && ref.indices().isEmpty()
                && dimensions.getOrDefault(ref.name(), List.of()).size() == 1;
    }

    /** Whether something certainly is a number, whatever stands in it. */
    private boolean isNumber(Expr expr) {
        return switch (expr) {
            case Expr.Num _, Expr.Constant _ -> true;
            case Expr.Ref ref -> {
                List<Expr> own = dimensions.get(ref.name());
                yield own == null ? ref.indices().isEmpty() : own.size() == ref.indices().size();
            }
            case Expr.Apply apply ->
                    switch (apply.operator()) {
                        case ADD, SUB, MUL, DIV, NEG, POW, ABS, SQRT, EXP, LN ->
                                apply.arguments().stream().allMatch(this::isNumber);
                        case MAX, MIN ->
                                apply.arguments().size() > 1
                                        && apply.arguments().stream().allMatch(this::isNumber);
                        default -> false;
                    };
            case Expr.Reduce sum -> sum.reduction() != Expr.Reduction.ARRAY && isNumber(sum.body());
            case Expr.Bool _,
                    Expr.Call _,
                    Expr.Cases _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    false;
        };
    }
}
