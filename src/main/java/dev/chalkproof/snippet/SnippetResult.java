package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a fence.
 *
 * @param id of the snippet
 * @param out what it printed, or what the compiler says of a fence that must not compile
 * @param err what it printed to {@code System.err}
 * @param value the value of its last expression, if it ran to its end and has one
 * @param thrown the exception that ended it
 * @param diagnostics what is wrong with it
 * @param elapsed how long it ran
 */
public record SnippetResult(
        String id,
        Status status,
        String out,
        String err,
        Optional<Value> value,
        Optional<Thrown> thrown,
        List<Diagnostic> diagnostics,
        Duration elapsed) {
    public SnippetResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
