package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.typeset.Reading;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typeset;
import dev.chalkproof.typeset.Typesetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A check only reads formulas, a build sets them as well: it must not find more wrong with them.
 */
class FormulaReadingTest {
    /** Notes on real things, and those that other tests read. */
    private static final List<Path> NOTES =
            List.of(Path.of("content"), Path.of("src/test/resources"));

    private record Written(String latex, boolean display, Map<String, String> macros) {}

    @Test
    void settingFindsNothingThatReadingDidNot() {
        Set<Written> formulas =
                NOTES.stream()
                        .flatMap(FormulaReadingTest::pages)
                        .flatMap(FormulaReadingTest::formulas)
                        .collect(Collectors.toSet());
        assertThat(formulas.size()).isGreaterThan(1_000);
        try (Typesetter typesetter = new Typesetter(2, Cache.disabled())) {
            assertThat(formulas)
                    .allSatisfy(
                            f ->
                                    assertThat(
                                                    said(
                                                            typesetter.read(
                                                                    f.latex, f.display, f.macros),
                                                            f.latex))
                                            .isEqualTo(
                                                    said(
                                                            typesetter.typeset(
                                                                    f.latex, f.display, f.macros),
                                                            f.latex)));
        }
    }

    private static List<Diagnostic> said(Reading reading, String latex) {
        MappedText text = MappedText.of("formula", latex);
        return switch (reading) {
            case Reading.Read read ->
                    read.warnings().stream().map(remark -> remark.diagnostic(text)).toList();
            case Rejected rejected -> List.of(rejected.diagnostic(text));
        };
    }

    private static List<Diagnostic> said(Typeset typeset, String latex) {
        MappedText text = MappedText.of("formula", latex);
        return switch (typeset) {
            case Typeset.Rendered rendered ->
                    rendered.warnings().stream().map(remark -> remark.diagnostic(text)).toList();
            case Rejected rejected -> List.of(rejected.diagnostic(text));
        };
    }

    private static Stream<Page> pages(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream()
                    .map(FormulaReadingTest::page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(Path file) {
        try {
            return PageReader.read(
                    SourceFile.of(file.toString(), Files.readString(file)), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Written> formulas(Page page) {
        Map<String, String> macros = page.frontMatter().macros();
        return page.formulas().stream()
                .map(formula -> new Written(formula.latex().text(), formula.display(), macros));
    }
}
