package dev.chalkproof.site;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import gg.jte.TemplateException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Renders file by file. Where that fails, the notes as they were written stand in for the page, a
 * message says why, and the other pages are rendered. Can be called from several threads.
 */
final class ContainedRendering {
    private final Theme theme;
    private final Shelf shelf;
    private final List<Diagnostic> diagnostics = Collections.synchronizedList(new ArrayList<>());

    ContainedRendering(Theme theme, Shelf shelf) {
        this.theme = theme;
        this.shelf = shelf;
    }

    /** A file of the site that is made from no single page. */
    OutputFile file(String path, Supplier<String> rendering) {
        return file(path, SourceFile.of(path, "").span(), rendering);
    }

    /**
     * A file of the site.
     *
     * @param path where it goes
     * @param notes what it is made from
     */
    OutputFile file(String path, Span notes, Supplier<String> rendering) {
        return contained(path, notes, () -> shelf.put(rendering.get()));
    }

    /** A file of the site that may lie on the shelf already. */
    OutputFile laid(String path, Span notes, Supplier<Content> rendering) {
        return contained(path, notes, rendering);
    }

    /** A file of the site that is too large to be held as a whole, made from no single page. */
    OutputFile large(String path, Consumer<Writer> rendering) {
        return contained(path, SourceFile.of(path, "").span(), () -> shelf.put(rendering));
    }

    private OutputFile contained(String path, Span notes, Supplier<Content> rendering) {
        try {
            return new OutputFile(path, rendering.get());
        } catch (RuntimeException | StackOverflowError e) {
            diagnostics.add(
                    ofTemplate(path, e).orElseGet(() -> Fault.at(notes, "rendering " + path, e)));
            return OutputFile.text(path, standIn(path, notes));
        }
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** The fault is the site's own where one of its own templates failed. */
    private Optional<Diagnostic> ofTemplate(String path, Throwable fault) {
        return fault instanceof TemplateException e
                ? TemplateFault.whileRendering(path, e, theme.authored())
                : Optional.empty();
    }

    /** Made without templates, since one of them may be what failed. */
    private static String standIn(String path, Span notes) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + Html.text(path)
                + "</title>\n</head>\n<body>\n<p>This page could not be rendered."
                + " Here are the notes it is made from.</p>\n<pre>\n"
                + Html.text(notes.file().text())
                + "</pre>\n</body>\n</html>\n";
    }
}
