package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.util.List;

/** Reads Markdown files. No content makes it fail. */
public final class PageReader {
    private PageReader() {}

    /**
     * Reads a file.
     *
     * @param path where it lies in the content folder, with forward slashes
     * @param name what messages call it
     */
    static Page read(byte[] bytes, String path, String name) {
        Decoded decoded = Decoded.of(bytes, name);
        return read(decoded.file(), path, decoded.diagnostics());
    }

    /**
     * Reads a text.
     *
     * @param path where it lies in the content folder, with forward slashes
     */
    public static Page read(SourceFile file, String path) {
        return read(file, path, List.of());
    }

    private static Page read(SourceFile given, String path, List<Diagnostic> diagnostics) {
        // Markdown (section 2.3) replaces U+0000 for safety; done here, it is so for all that reads
        // the page.
        SourceFile file =
                given.text().indexOf('\0') < 0
                        ? given
                        : SourceFile.of(given.name(), given.text().replace('\0', '\uFFFD'));
        Draft draft = new Draft(file);
        diagnostics.forEach(diagnostic -> draft.report(relocate(diagnostic, file)));
        FrontMatterReader matter = FrontMatterReader.read(draft);
        // What is no Markdown becomes blank, so that the parser's offsets are the file's.
        String text = "\n".repeat(matter.end()) + file.text().substring(matter.end());
        StandIns standIns = new StandIns(text);
        List<Block> blocks =
                BlockConversion.convert(Markdown.parse(standIns.text()), draft, standIns);
        draft.resolveTargets();
        return new Page(path, Paths.url(path), matter.frontMatter(), blocks, draft);
    }

    private static Diagnostic relocate(Diagnostic diagnostic, SourceFile file) {
        Span at = diagnostic.at();
        return new Diagnostic(
                diagnostic.severity(),
                diagnostic.code(),
                diagnostic.message(),
                file.span(at.start(), at.end()),
                diagnostic.label(),
                diagnostic.notes(),
                diagnostic.help());
    }
}
