package dev.chalkproof.claim;

import dev.chalkproof.formula.Captures;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Expr;
import java.util.List;
import java.util.Optional;

/** A letter that means two things, one here and one in a definition that is used here. */
record Ambiguity(String message, String help) {
    static Optional<Ambiguity> find(
            Vocabulary vocabulary, List<Expr> expressions, Definitions definitions) {
        return vocabulary
                .clash()
                .map(c -> new Ambiguity(c, "use another letter for one of them"))
                .or(
                        () ->
                                expressions.stream()
                                        .map(e -> Captures.in(e, definitions))
                                        .flatMap(Optional::stream)
                                        .findFirst()
                                        .map(Ambiguity::of));
    }

    private static Ambiguity of(Captures.Capture capture) {
        return new Ambiguity(
                "'"
                        + capture.definition()
                        + "' depends on a symbol '"
                        + capture.symbol()
                        + "', and here that is something else",
                "use another letter for the index or parameter");
    }
}
