package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What became of an expression.
 *
 * @param id of the expression
 * @param value what it yields, if it does
 * @param diagnostics what is wrong with it
 */
public record ExpressionResult(
        String id, Status status, Optional<Value> value, List<Diagnostic> diagnostics) {
    public ExpressionResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
