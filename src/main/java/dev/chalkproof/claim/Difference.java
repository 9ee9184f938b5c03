package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

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
        return between(formula, code, same, _ -> Optional.empty());
    }

    /**
     * Finds it, also behind names.
     *
     * @param meaning of a name that the formula uses, where another equation defines it
     */
    static Optional<Difference> between(
            Expr formula,
            Expr code,
            BiPredicate<Expr, Expr> same,
            Function<Expr, Optional<Expr>> meaning) {
        return same.test(formula, code)
                ? Optional.empty()
                : Optional.of(new Search(same, meaning).find(formula, code, 0));
    }

    private record Search(BiPredicate<Expr, Expr> same, Function<Expr, Optional<Expr>> meaning) {
        /** Names behind names; equations that lead back to themselves have no end. */
        private static final int MAX_NAMES = 8;

        Difference find(Expr formula, Expr code, int names) {
            Difference here = new Difference(formula, formula, code);
            if (!sameHead(formula, code)) {
                return names < MAX_NAMES ? behind(formula, code, names).orElse(here) : here;
            }
            List<Expr> left = new ArrayList<>(operands(formula));
            List<Expr> right = new ArrayList<>(operands(code));
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
                return names < MAX_NAMES && isCommutative(formula)
                        ? within(formula, left, right, names).orElse(here)
                        : here;
            }
            Expr one = left.getFirst();
            Expr other = right.getFirst();
            // Only the parts of products and sums bear the division or subtraction they come from.
            boolean parts = isCommutative(formula);
            if (parts
                    && (isInverse(one) != isInverse(other) || isNegated(one) != isNegated(other))) {
                return here;
            }
            Difference inner = parts ? part(one, other, names) : find(one, other, names);
            boolean exponent =
                    formula instanceof Expr.Apply power
                            && power.operator() == Operator.POW
                            && !power.arguments().getFirst().equals(one);
            return exponent ? new Difference(formula, inner.formula, inner.code) : inner;
        }

        private Difference part(Expr one, Expr other, int names) {
            if (isNegated(one) && isNegated(other)) {
                return find(
                        Trees.children(one).getFirst(), Trees.children(other).getFirst(), names);
            }
            return isInverse(one)
                    ? find(divisor(one), divisor(other), names)
                    : find(one, other, names);
        }

        /** What a name stands for may be part of the code's sum or product. */
        private Optional<Difference> within(
                Expr formula, List<Expr> left, List<Expr> right, int names) {
            for (int i = 0; i < left.size(); i++) {
                Expr name = left.get(i);
                Optional<Expr> meant = meaning.apply(name).filter(m -> sameHead(formula, m));
                if (meant.isEmpty()) {
                    continue;
                }
                List<Expr> parts = new ArrayList<>(left);
                parts.remove(i);
                parts.addAll(operands(meant.get()));
                List<Expr> others = new ArrayList<>(right);
                cancel(parts, others, Expr::equals);
                cancel(parts, others, same);
                boolean alike =
                        parts.size() == 1
                                && others.size() == 1
                                && isInverse(parts.getFirst()) == isInverse(others.getFirst())
                                && isNegated(parts.getFirst()) == isNegated(others.getFirst());
                if (alike) {
                    Difference inner = part(parts.getFirst(), others.getFirst(), names + 1);
                    boolean placed = inner.shown.at().start() >= 0;
                    return Optional.of(
                            placed ? inner : new Difference(name, inner.formula, inner.code));
                }
            }
            return Optional.empty();
        }

        /** Where what a name stands for is built as the code is, the two part further inside. */
        private Optional<Difference> behind(Expr formula, Expr code, int names) {
            return meaning.apply(formula)
                    .flatMap(
                            meant -> {
                                Difference inner = find(meant, code, names + 1);
                                boolean placed = inner.shown.at().start() >= 0;
                                return inner.formula.equals(meant)
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Difference(
                                                        placed ? inner.shown : formula,
                                                        inner.formula,
                                                        inner.code));
                            });
        }
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

    /** A difference is a sum with a negated part, a quotient a product with an inverted one. */
    private static Operator head(Operator operator) {
        return switch (operator) {
            case SUB -> Operator.ADD;
            case DIV, HADAMARD -> Operator.MUL;
            default -> operator;
        };
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
            boolean divisor = i == 1 && apply.operator() == Operator.DIV;
            // A square and a product of two that are alike are the same divisor only as a whole.
            boolean nested =
                    part instanceof Expr.Apply inner
                            && head(inner.operator()) == head(apply.operator())
                            && (!divisor || inner.operator() == Operator.DIV);
            for (Expr operand : nested ? operands(part) : List.of(part)) {
                if (i == 1 && apply.operator() == Operator.SUB) {
                    flat.add(Mutator.apply(Operator.NEG, operand));
                } else if (divisor) {
                    flat.add(isInverse(operand) ? divisor(operand) : inverse(operand));
                } else {
                    flat.add(operand);
                }
            }
        }
        if (isInverse(expr)) {
            flat.removeFirst();
        }
        return flat;
    }

    private static Expr inverse(Expr expr) {
        return Mutator.apply(Operator.DIV, Exprs.num(1), expr);
    }

    private static boolean isInverse(Expr expr) {
        return expr instanceof Expr.Apply apply
                && apply.operator() == Operator.DIV
                && apply.arguments().getFirst() instanceof Expr.Num one
                && one.value().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean isNegated(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.operator() == Operator.NEG;
    }

    private static Expr divisor(Expr inverse) {
        return Trees.children(inverse).get(1);
    }
}
