package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for one change of the formula that makes it agree with the code everywhere. */
final class Suggestion {
    /** So many changes are tried; beyond, the formula is too far from the code to guess. */
    private static final int MAX_CHANGES = 600;

    private Suggestion() {}

    static <N> Optional<Trees.Replaced> find(
            Judge<N> judge, List<Trial> trials, Arithmetic<Double> doubles) {
        Expr formula = judge.subject().formula();
        // The code's own numbers come first: where a number is wrong, another change of the same
        // effect is a curiosity, such as expm1(x) for exp(x) beside a 2 that should be a 1.
        List<Trees.Replaced> changes =
                new ArrayList<>(Trees.replaceEach(formula, e -> constants(e, judge.subject())));
        Mutator.mutants(formula).stream()
                .sorted(Comparator.comparingInt(c -> Trees.size(c.whole())))
                .forEach(changes::add);
        changes.addAll(Trees.replaceEach(formula, Rewrites::extra));
        changes.addAll(Trees.replaceEach(formula, e -> others(e, judge.subject())));
        // The disagreeing inputs rule out most changes at once.
        List<Trial> ordered = new ArrayList<>(trials);
        ordered.sort(Comparator.comparing(t -> !t.differs()));
        return changes.stream()
                .limit(MAX_CHANGES)
                .filter(c -> agrees(judge, ordered, c.whole(), doubles))
                .findFirst();
    }

    /** Another symbol of the same recurrence, with the same index. */
    private static List<Expr> others(Expr expr, Subject subject) {
        return expr instanceof Expr.Ref ref && !ref.indices().isEmpty()
                ? subject.course().map(c -> c.others(ref)).orElse(List.of())
                : List.of();
    }

    /** The code's own numbers in place of one of the formula's. */
    private static List<Expr> constants(Expr expr, Subject subject) {
        if (!(expr instanceof Expr.Num) || subject.lifted().isEmpty()) {
            return List.of();
        }
        return Symbolic.expression(subject.lifted().get(), subject.plan())
                .map(Suggestion::numbers)
                .orElse(List.of());
    }

    private static List<Expr> numbers(Expr expr) {
        return expr instanceof Expr.Num
                ? List.of(expr)
                : Trees.children(expr).stream()
                        .flatMap(c -> numbers(c).stream())
                        .distinct()
                        .toList();
    }

    private static <N> boolean agrees(
            Judge<N> judge, List<Trial> trials, Expr changed, Arithmetic<Double> doubles) {
        int agreeing = 0;
        for (Trial trial : trials) {
            // Precise numbers have the last word: plain ones also differ where the formula cancels.
            boolean quick = agreeing < 3 && trial.differs();
            if (quick
                    && Strength.plainlyDiffers(judge.subject(), trial, changed, doubles)
                    && judge.judge(changed, trial.point(), trial.result())
                            instanceof Judgement.Differs) {
                return false;
            }
            switch (judge.judge(changed, trial.point(), trial.result())) {
                case Judgement.Agrees _, Judgement.NoValue _ -> agreeing++;
                case Judgement.Differs _ -> {
                    return false;
                }
                case Judgement.Unjudged _, Judgement.OutOfTime _ -> {
                    // Says nothing for or against.
                }
            }
        }
        return agreeing * 2 > trials.size();
    }
}
