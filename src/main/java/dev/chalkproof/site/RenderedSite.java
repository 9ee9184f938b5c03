package dev.chalkproof.site;

import dev.chalkproof.source.Diagnostic;
import java.util.List;

/**
 * A site ready to be published.
 *
 * @param diagnostics what rendering found: links and images that lead nowhere
 */
public record RenderedSite(List<OutputFile> files, List<Diagnostic> diagnostics) {
    public RenderedSite {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }
}
