package dev.chalkproof.report;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an item's messages come down to where there is room for one. */
final class Messages {
    private Messages() {}

    /**
     * All messages of an item. One that fails without a word gets a message, since nobody can mend
     * what isn't told; a note is a word, and says that the error is told elsewhere.
     */
    static List<Diagnostic> of(Item item) {
        if (!Summary.fails(item) || !item.diagnostics().isEmpty()) {
            return item.diagnostics();
        }
        String id = item.id();
        Diagnostic message =
                switch (item.verdict()) {
                    case Verdict.Unsettled unsettled ->
                            Diagnostic.error(
                                    "verdict-unsettled",
                                    item.at(),
                                    id + " could not be decided: " + unsettled.reason());
                    case Verdict.Refuted _ ->
                            Diagnostic.error("verdict-refuted", item.at(), id + " does not hold");
                    case Verdict.Verified _, Verdict.Waived _, Verdict.Unchecked _ ->
                            throw new IllegalStateException("this verdict fails by messages alone");
                };
        return List.of(message);
    }

    /** The gravest message, the first of equals. */
    static Optional<Diagnostic> main(Item item) {
        return of(item).stream().min(Comparator.comparing(Diagnostic::severity));
    }

    /** A message in full, a line for each of its parts. */
    static String lines(Diagnostic message) {
        List<String> lines = new ArrayList<>();
        lines.add(message.message() + message.label().map(label -> ": " + label).orElse(""));
        lines.addAll(message.notes());
        message.help().ifPresent(help -> lines.add("help: " + help));
        return String.join("\n", lines);
    }
}
