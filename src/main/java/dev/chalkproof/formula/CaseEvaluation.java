package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Cases: the first that applies. Where it can't be decided which one does, the result stands for
 * all that may.
 */
final class CaseEvaluation<N> {
    private final Evaluation<N> evaluation;
    private final Elementwise<N> elementwise;

    CaseEvaluation(Evaluation<N> evaluation, Elementwise<N> elementwise) {
        this.evaluation = evaluation;
        this.elementwise = elementwise;
    }

    Result<N> cases(Expr.Cases e) {
        Result<N> possible = null;
        List<Expr> open = new ArrayList<>();
        for (Expr.Branch branch : e.branches()) {
            Result<N> condition = evaluation.eval(branch.condition());
            if (!(condition instanceof Result.Logical<N> logical)) {
                return Evaluation.fails(condition)
                        ? condition
                        : new Result.Undefined<>(branch.condition(), "no truth value");
            }
            if (logical.value() == Truth.FALSE) {
                continue;
            }
            Result<N> value = evaluation.eval(branch.value());
            if (possible != null) {
                value = elementwise.hull(possible, value, e);
            }
            if (logical.value() == Truth.TRUE) {
                return value;
            }
            possible = value;
            openParts(branch.condition(), open);
        }
        if (possible == null) {
            return new Result.Undefined<>(e, "no case applies");
        }
        return Exhaustive.anyPair(open)
                ? possible
                : new Result.Undecided<>(e, "perhaps no case applies");
    }

    /** What of a condition is open: of several parts the one that does not hold for sure. */
    private void openParts(Expr condition, List<Expr> open) {
        List<Expr> parts = new ArrayList<>(List.of(condition));
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Expr.Apply apply && apply.operator() == Operator.AND) {
                parts.addAll(apply.arguments());
                parts.set(i, new Expr.Bool(true, Origin.NONE));
            }
        }
        parts.removeIf(
                part ->
                        evaluation.eval(part) instanceof Result.Logical<N> logical
                                && logical.value() == Truth.TRUE);
        if (parts.size() == 1) {
            open.add(parts.getFirst());
        }
    }
}
