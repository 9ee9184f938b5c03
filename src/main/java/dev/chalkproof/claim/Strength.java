package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * How sharp a check is: the share of the formula's mutants that the same inputs refute.
 *
 * @param refuted how many mutants disagree with the code
 * @param survivors mutants that are other formulas and still agree with the code
 * @param equivalent how many mutants have the formula's values at all inputs
 */
record Strength(int refuted, List<Trees.Replaced> survivors, int equivalent) {
    /** More mutants say no more about a check, and cost time. */
    private static final int MAX_MUTANTS = 60;

    /** A difference in plain doubles that no rounding makes; it is confirmed all the same. */
    private static final double PLAIN = 1e-6;

    double share() {
        int total = refuted + survivors.size();
        return total == 0 ? 0 : (double) refuted / total;
    }

    /** Measures by the trials at which formula and code agree. */
    static <N> Strength measure(
            Judge<N> judge, List<Trial> trials, Arithmetic<Double> doubles, Arithmetic<N> precise) {
        List<Trees.Replaced> mutants = spread(Mutator.mutants(judge.subject().formula()));
        List<Trial> agreeing = trials.stream().filter(Trial::agrees).toList();
        int refuted = 0;
        int equivalent = 0;
        List<Trees.Replaced> survivors = new ArrayList<>();
        for (Trees.Replaced mutant : mutants) {
            if (refutes(judge, agreeing, mutant.whole(), doubles)) {
                refuted++;
            } else if (isEquivalent(judge.subject(), agreeing, mutant.whole(), precise)) {
                equivalent++;
            } else {
                survivors.add(mutant);
            }
        }
        return new Strength(refuted, List.copyOf(survivors), equivalent);
    }

    /** Every so-manieth mutant, so that all parts of a long formula are changed. */
    private static List<Trees.Replaced> spread(List<Trees.Replaced> mutants) {
        int step = (mutants.size() + MAX_MUTANTS - 1) / MAX_MUTANTS;
        List<Trees.Replaced> chosen = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i += Math.max(1, step)) {
            chosen.add(mutants.get(i));
        }
        return chosen;
    }

    private static <N> boolean refutes(
            Judge<N> judge, List<Trial> trials, Expr mutant, Arithmetic<Double> doubles) {
        for (Trial trial : trials) {
            if (plainlyDiffers(judge.subject(), trial, mutant, doubles)
                    && differs(judge, trial, mutant)) {
                return true;
            }
        }
        return trials.stream().anyMatch(t -> differs(judge, t, mutant));
    }

    private static <N> boolean differs(Judge<N> judge, Trial trial, Expr mutant) {
        return switch (judge.judge(mutant, trial.point(), trial.result())) {
            case Judgement.Differs _ -> true;
            // The formula comes to an end at this input; what does not is another one.
            case Judgement.Unjudged(String reason) -> reason.equals(Quantity.ENDLESS);
            case Judgement.Agrees _, Judgement.NoValue _ -> false;
        };
    }

    /** A quick look, to try the inputs first at which the mutant most likely fails. */
    static boolean plainlyDiffers(
            Subject subject, Trial trial, Expr mutant, Arithmetic<Double> doubles) {
        if (!(trial.result() instanceof Implementation.Returned returned)) {
            return true;
        }
        Quantity<Double> own = subject.evaluate(mutant, trial.point(), doubles);
        Quantity<Double> other = Quantity.of(returned.value());
        if (own.cells().size() != other.cells().size()) {
            return true;
        }
        for (int i = 0; i < own.cells().size(); i++) {
            if (!(own.cells().get(i) instanceof Cell.Known<Double>(Double a))
                    || !(other.cells().get(i) instanceof Cell.Known<Double>(Double b))) {
                return true;
            }
            double size = Math.max(Math.abs(a), Math.abs(b));
            if (!(Math.abs(a - b) <= PLAIN * size)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no input tells a mutant from the formula, however precisely computed. */
    private static <N> boolean isEquivalent(
            Subject subject, List<Trial> trials, Expr mutant, Arithmetic<N> precise) {
        for (Trial trial : trials) {
            Quantity<N> own = subject.evaluate(subject.formula(), trial.point(), precise);
            Quantity<N> other = subject.evaluate(mutant, trial.point(), precise);
            if (own.cells().size() != other.cells().size()) {
                return false;
            }
            for (int i = 0; i < own.cells().size(); i++) {
                boolean apart =
                        own.cells().get(i) instanceof Cell.Known<N>(N a)
                                && other.cells().get(i) instanceof Cell.Known<N>(N b)
                                && precise.compare(Operator.EQUAL, a, b) == Truth.FALSE;
                if (apart) {
                    return false;
                }
            }
        }
        return true;
    }
}
