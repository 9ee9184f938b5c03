package dev.chalkproof.typeset;

import dev.chalkproof.typeset.Typeset.Rejected;
import dev.chalkproof.typeset.Typeset.Rendered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the strings that {@code typeset.js} returns say. */
final class Answer {
    private Answer() {}

    static Typeset read(List<String> answer, String latex) {
        return switch (answer.getFirst()) {
            case "ok" ->
                    new Rendered(
                            answer.get(1),
                            TreeReader.read(answer.get(2), latex.length()),
                            List.of());
            case "rejected" -> whole(answer.get(1), latex);
            case "deep" -> tooDeep(latex);
            default -> whole("KaTeX cannot set this formula: " + answer.get(1), latex);
        };
    }

    static Rejected tooDeep(String latex) {
        return whole("the formula is nested too deeply", latex);
    }

    static Rejected tooSlow(String latex, Duration limit) {
        return whole("setting the formula took longer than " + limit.toSeconds() + " s", latex);
    }

    private static Rejected whole(String message, String latex) {
        return new Rejected(message, 0, latex.length(), Optional.empty());
    }
}
