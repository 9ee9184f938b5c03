package dev.chalkproof.typeset;

import dev.chalkproof.typeset.Typeset.Rejected;
import dev.chalkproof.typeset.Typeset.Rendered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the strings that {@code typeset.js} returns say. */
final class Answer {
    /**
     * How deep a syntax tree may be, where a pair of braces is a level: far beyond what anyone can
     * read, and no care for whoever walks a tree on the stack of a common thread.
     */
    static final int DEEPEST = 200;

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

    static Typeset read(List<String> answer, String latex) {
        return switch (answer.getFirst()) {
            case "ok" ->
                    new Rendered(
                            answer.get(1),
                            TreeReader.read(answer.get(2), latex.length()),
                            Remarks.read(answer.subList(3, answer.size()), latex));
            case "rejected" -> Rejection.of(answer.subList(1, answer.size()), latex);
            case "deep" -> tooDeep(latex);
            case "broken" ->
                    Rejection.whole(
                            "KaTeX cannot set this formula: " + answer.get(1),
                            latex,
                            Optional.empty());
            default -> throw new IllegalArgumentException("unknown answer " + answer.getFirst());
        };
    }

    /** What was drawn, where nothing else was asked for. */
    static Optional<String> drawn(List<String> answer) {
        return answer.getFirst().equals("drawn") ? Optional.of(answer.get(1)) : Optional.empty();
    }

    static Rejected tooDeep(String latex) {
        return Rejection.whole(
                "the formula is nested too deeply",
                latex,
                Optional.of("write parts of it as formulas of their own"));
    }

    static Rejected tooSlow(String latex, Duration limit) {
        return Rejection.whole(
                "setting the formula took longer than " + limit.toSeconds() + " s",
                latex,
                Optional.of("write parts of it as formulas of their own"));
    }
}
