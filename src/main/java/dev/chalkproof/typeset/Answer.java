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
                            Remarks.read(answer.get(3), latex));
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
