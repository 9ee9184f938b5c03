package dev.chalkproof.site;

import dev.chalkproof.source.Clause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A verdict as a page shows it: a mark, a line, and the evidence that unfolds.
 *
 * @param id the item's id, unique in the site
 * @param summary one short line beside the mark, such as "against stepDecay, 512 inputs"
 * @param facts what was done, a term and its lines each
 * @param reason why it was waived, is unsettled or was announced as refuted
 * @param command what reproduces it on the command line
 */
public record VerdictView(
        Mark mark,
        String id,
        String summary,
        List<Fact> facts,
        Optional<CounterexampleView> counterexample,
        Optional<String> reason,
        Optional<String> command) {
    public VerdictView {
        Objects.requireNonNull(mark);
        facts = List.copyOf(facts);
    }

    /** One row of the evidence. */
    public record Fact(Term term, List<Line> lines) {
        public Fact {
            lines = List.copyOf(lines);
        }

        public static Fact of(Term term, String line) {
            return new Fact(term, List.of(new Line(line, false)));
        }

        static Fact of(Term term, List<Clause> clauses, Strings strings) {
            return new Fact(term, clauses.stream().map(c -> Line.of(c, strings)).toList());
        }
    }

    /**
     * One line of a row.
     *
     * @param english whether it is in English on a page that is not
     */
    public record Line(String text, boolean english) {
        static Line of(Clause clause, Strings strings) {
            boolean english = strings.leavesInEnglish(clause);
            // A sentence in two languages is none in either.
            return new Line(english ? clause.english() : strings.say(clause), english);
        }
    }

    /**
     * Inputs at which what is said does not hold.
     *
     * @param inputs lines such as {@code t = 10}
     * @param sides what differs there: formula and code, or both sides of a claim
     */
    public record CounterexampleView(List<String> inputs, List<Fact> sides) {
        public CounterexampleView {
            inputs = List.copyOf(inputs);
            sides = List.copyOf(sides);
        }
    }

    /** A verdict without anything to unfold. */
    public static VerdictView plain(Mark mark, String id, String summary) {
        return new VerdictView(
                mark, id, summary, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether there is anything to unfold. */
    public boolean unfolds() {
        return !facts.isEmpty()
                || counterexample.isPresent()
                || reason.isPresent()
                || command.isPresent();
    }
}
