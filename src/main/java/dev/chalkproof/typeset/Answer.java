package dev.chalkproof.typeset;

import dev.chalkproof.typeset.Reading.Read;
import dev.chalkproof.typeset.Typeset.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the strings that {@code typeset.js} returns say. */
final class Answer {
    /**
     * How deep a syntax tree may be, where a pair of braces is a level: far beyond what anyone can
     * read, and no care for whoever walks a tree on the stack of a common thread.
     */
    static final int DEEPEST = 200;

    private static final String PARTS = "write parts of it as formulas of their own";

    /** What Java itself answers for a formula that KaTeX is not asked about, or has no room for. */
    static final List<String> TOO_DEEP = List.of("deep");

    /** What Java itself answers for KaTeX when that takes too long. */
    static final List<String> TOO_SLOW = List.of("slow");

    private Answer() {}

    /** How many pairs of braces lie within each other. */
    static int depth(String latex) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < latex.length(); i++) {
            switch (latex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> deepest = Math.max(deepest, ++depth);
                case '}' -> depth--;
                default -> {
                    // Nests nothing.
                }
            }
        }
        return deepest;
    }

    /** What would have been answered to reading a formula, and to setting it. */
    record Halves(List<String> read, List<String> set) {}

    /** What an answer to both tells; empty if the formula is rejected. */
    static Optional<Halves> halves(List<String> both) {
        if (!both.getFirst().equals("both")) {
            return Optional.empty();
        }
        List<String> read = new ArrayList<>(both);
        read.remove(1);
        read.set(0, "read");
        List<String> set = new ArrayList<>(both);
        set.remove(2);
        set.set(0, "set");
        return Optional.of(new Halves(read, set));
    }

    /** Whether KaTeX gave no answer, so that another time it might. */
    static boolean isJavas(List<String> answer) {
        return answer.equals(TOO_DEEP) || answer.equals(TOO_SLOW);
    }

    /** What came of reading a formula. */
    static Reading read(List<String> answer, String latex) {
        return answer.getFirst().equals("read")
                ? new Read(
                        TreeReader.read(answer.get(1), latex.length()),
                        Remarks.read(answer.subList(2, answer.size()), latex))
                : refusal(answer, latex);
    }

    /** What came of setting a formula. */
    static Typeset set(List<String> answer, String latex) {
        return answer.getFirst().equals("set")
                ? new Rendered(answer.get(1), Remarks.read(answer.subList(2, answer.size()), latex))
                : refusal(answer, latex);
    }

    private static Rejected refusal(List<String> answer, String latex) {
        return switch (answer.getFirst()) {
            case "rejected" -> Rejection.of(answer.subList(1, answer.size()), latex);
            case "deep" ->
                    Rejection.whole("the formula is nested too deeply", latex, Optional.of(PARTS));
            case "slow" ->
                    Rejection.whole(
                            "KaTeX took longer than "
                                    + Typesetter.LIMIT.toSeconds()
                                    + " s over the formula",
                            latex,
                            Optional.of(PARTS));
            case "broken" ->
                    Rejection.whole(
                            "KaTeX cannot set this formula: " + answer.get(1),
                            latex,
                            Optional.empty());
            default -> throw new IllegalArgumentException("unknown answer " + answer.getFirst());
        };
    }

    /** What was drawn. */
    static Optional<String> drawn(List<String> answer) {
        return answer.getFirst().equals("drawn") ? Optional.of(answer.get(1)) : Optional.empty();
    }
}
