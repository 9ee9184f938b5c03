package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of running a page.
 *
 * @param snippets in the order of the page
 * @param expressions in the order of the page
 */
public record PageRun(
        String page, List<SnippetResult> snippets, List<ExpressionResult> expressions) {
    public PageRun {
        snippets = List.copyOf(snippets);
        expressions = List.copyOf(expressions);
    }

    /** What is wrong with any of it. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>();
        snippets.forEach(snippet -> all.addAll(snippet.diagnostics()));
        expressions.forEach(expression -> all.addAll(expression.diagnostics()));
        return all;
    }
}
