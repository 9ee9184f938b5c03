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

    /** Where plain doubles mislead so often, the formula cancels, and precise numbers must tell. */
    private static final int MAX_CONFIRMATIONS = 8;

    /** A difference in plain doubles that no rounding makes; it is confirmed all the same. */
    private static final double PLAIN = 1e-6;

    double share() {
        int total = refuted + survivors.size();
        return total == 0 ? 0 : (double) refuted / total;
    }

    /** Measures by the trials at which formula and code agree. */
    static <N> Strength measure(Judge<N> judge, List<Trial> trials, Arithmetic<Double> doubles) {
        List<Trees.Replaced> mutants = spread(Mutator.mutants(judge.subject().formula()));
        List<Trial> agreeing = trials.stream().filter(Trial::agrees).toList();
        int bits = Judge.PRECISIONS.getFirst();
        Arithmetic<N> precise = judge.systems().apply(bits);
        int refuted = 0;
        int equivalent = 0;
        List<Trees.Replaced> survivors = new ArrayList<>();
        for (Trees.Replaced mutant : mutants) {
            if (plainlyRefuted(judge, agreeing, mutant.whole(), doubles)) {
                refuted++;
                continue;
            }
            Comparison<N> comparison = new Comparison<>(judge.subject(), precise, mutant.whole());
            boolean differs = false;
            for (int i = 0; !differs && i < agreeing.size(); i++) {
                Trial trial = agreeing.get(i);
                differs =
                        comparison.isDoubtful(judge.reference(trial.point(), bits), trial)
                                && differs(judge, trial, mutant.whole());
            }
            if (differs) {
                refuted++;
            } else if (comparison.apart) {
                survivors.add(mutant);
            } else {
                equivalent++;
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

    private static <N> boolean plainlyRefuted(
            Judge<N> judge, List<Trial> trials, Expr mutant, Arithmetic<Double> doubles) {
        int confirmations = 0;
        for (Trial trial : trials) {
            if (plainlyDiffers(judge.subject(), trial, mutant, doubles)) {
                if (differs(judge, trial, mutant)) {
                    return true;
                }
                if (++confirmations == MAX_CONFIRMATIONS) {
                    return false;
                }
            }
        }
        return false;
    }

    private static <N> boolean differs(Judge<N> judge, Trial trial, Expr mutant) {
        return switch (judge.judge(mutant, trial.point(), trial.result())) {
            case Judgement.Differs _ -> true;
            // The formula comes to an end at this input; what does not is another one.
            case Judgement.Unjudged(String reason) -> reason.equals(Quantity.ENDLESS);
            case Judgement.Agrees _, Judgement.NoValue _, Judgement.OutOfTime _ -> false;
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

    /** Tells a mutant from the formula in precise numbers. */
    private static final class Comparison<N> {
        private final Subject subject;
        private final Arithmetic<N> precise;
        private final Expr mutant;

        /** Whether there is an input at which they surely are not. */
        private boolean apart;

        Comparison(Subject subject, Arithmetic<N> precise, Expr mutant) {
            this.subject = subject;
            this.precise = precise;
            this.mutant = mutant;
        }

        /** Whether the two may not be the same at an input. */
        boolean isDoubtful(Quantity<N> formula, Trial trial) {
            Quantity<N> changed = subject.evaluate(mutant, trial.point(), precise);
            boolean same = formula.shape().equals(changed.shape());
            for (int i = 0; same && i < formula.cells().size(); i++) {
                same = same(formula.cells().get(i), changed.cells().get(i));
            }
            return !same;
        }

        private boolean same(Cell<N> a, Cell<N> b) {
            return switch (a) {
                case Cell.Known<N>(N x) when b instanceof Cell.Known<N>(N y) -> {
                    boolean differs = precise.compare(Operator.EQUAL, x, y) == Truth.FALSE;
                    apart |= differs;
                    yield !differs;
                }
                case Cell.Known<N> _ -> false;
                case Cell.Undefined<N> _ -> b instanceof Cell.Undefined<N>;
                case Cell.Unknown<N> _ -> b instanceof Cell.Unknown<N>;
            };
        }
    }
}
