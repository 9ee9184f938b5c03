package dev.chalkproof.claim;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Severity;
import dev.chalkproof.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * One line of the ledger: something a note asserts, and what became of it.
 *
 * @param id the label of a formula or figure, or a name made from kind and place; unique in the
 *     site
 * @param at where it stands
 * @param diagnostics what the author should be told; an error among them fails the build
 */
public record Item(String id, Kind kind, Span at, Verdict verdict, List<Diagnostic> diagnostics) {
    public Item {
        diagnostics = List.copyOf(diagnostics);
    }

    /** What can be asserted. */
    public enum Kind {
        FORMULA,
        CLAIM,
        LITERAL,
        OUTPUT,
        SNIPPET;

        /** The word reports use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same under another id. */
    public Item withId(String other) {
        return new Item(other, kind, at, verdict, diagnostics);
    }

    /** Whether the build fails because of it. */
    public boolean fails() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
