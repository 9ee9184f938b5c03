package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The smallest sub-term in which a formula and the code's expression part.
 *
 * @param shown the sub-term of the formula to point at: what differs, or, where that is an
 *     exponent, the power, since an exponent alone is too small to see
 * @param formula what differs, on the formula's side
 * @param code what stands in its place in the code
 */
record Difference(Expr shown, Expr formula, Expr code) {
    /**
     * Finds it.
     *
     * @param same whether two sub-terms are the same or have the same value at the counterexample
     */
    static Optional<Difference> between(Expr formula, Expr code, BiPredicate<Expr, Expr> same) {
        return same.test(formula, code) ? Optional.empty() : Optional.of(find(formula, code, same));
    }

    private static Difference find(Expr formula, Expr code, BiPredicate<Expr, Expr> same) {
        Difference here = new Difference(formula, formula, code);
        List<Expr> left = new ArrayList<>(operands(formula));
        List<Expr> right = new ArrayList<>(operands(code));
        if (!sameHead(formula, code)) {
            return here;
        }
        if (isCommutative(formula)) {
            // What is written alike belongs together, whatever else has the same value.
            cancel(left, right, Expr::equals);
            cancel(left, right, same);
        } else if (left.size() == right.size()) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (same.test(left.get(i), right.get(i))) {
                    left.remove(i);
                    right.remove(i);
                }
            }
        }
        if (left.size() != 1 || right.size() != 1) {
            return here;
        }
        Difference inner = find(left.getFirst(), right.getFirst(), same);
        boolean exponent =
                formula instanceof Expr.Apply power
                        && power.operator() == Operator.POW
                        && !power.arguments().getFirst().equals(left.getFirst());
        return exponent ? new Difference(formula, inner.formula, inner.code) : inner;
    }

    /** Removes what both sides have. */
    private static void cancel(List<Expr> left, List<Expr> right, BiPredicate<Expr, Expr> same) {
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = 0; j < right.size(); j++) {
                if (same.test(left.get(i), right.get(j))) {
                    left.remove(i);
                    right.remove(j);
                    break;
                }
            }
        }
    }

    private static boolean sameHead(Expr formula, Expr code) {
        return switch (formula) {
            case Expr.Apply a ->
                    code instanceof Expr.Apply b && head(a.operator()) == head(b.operator());
            case Expr.Cases a ->
                    code instanceof Expr.Cases b && a.branches().size() == b.branches().size();
            case Expr.Call a -> code instanceof Expr.Call b && a.function().equals(b.function());
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Bool _,
                    Expr.Ref _,
                    Expr.Reduce _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    false;
        };
    }

    /** A difference is a sum with a negated part. */
    private static Operator head(Operator operator) {
        return operator == Operator.SUB ? Operator.ADD : operator;
    }

    private static boolean isCommutative(Expr expr) {
        return expr instanceof Expr.Apply apply
                && switch (head(apply.operator())) {
                    case ADD, MUL, MAX, MIN, AND, OR -> true;
                    default -> false;
                };
    }

    /** The parts, with nested sums and products laid flat. */
    private static List<Expr> operands(Expr expr) {
        if (!(expr instanceof Expr.Apply apply) || !isCommutative(expr)) {
            return Trees.children(expr);
        }
        List<Expr> flat = new ArrayList<>();
        for (int i = 0; i < apply.arguments().size(); i++) {
            Expr part = apply.arguments().get(i);
            boolean nested =
                    part instanceof Expr.Apply inner
                            && head(inner.operator()) == head(apply.operator());
            boolean negated = apply.operator() == Operator.SUB && i == 1;
            for (Expr operand : nested ? operands(part) : List.of(part)) {
                flat.add(negated ? Mutator.apply(Operator.NEG, operand) : operand);
            }
        }
        return flat;
    }
}
