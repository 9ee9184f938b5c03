package dev.chalkproof.site;

import dev.chalkproof.source.Diagnostic;
import java.util.List;

/**
 * A page that was rendered.
 *
 * @param document the whole page
 * @param body its text alone, of which search and book are made
 * @param diagnostics what there is to say of its formulas
 */
record RenderedPage(Content document, Content body, List<Diagnostic> diagnostics) {}
