package dev.chalkproof;

import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.site.Shared;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a translation corresponds to its original. Code and verdicts are the original's; formulas and
 * symbols must be the same mathematics; numbers are computed with the original's code.
 *
 * @param diagnostics where it does not correspond
 */
record Translation(Shared shared, List<Diagnostic> diagnostics) {
    /** Something of the original that the translation lacks. */
    record Missing(String what, Span at) {}

    /** Compares a page with its original. */
    static Translation of(Page page, Page original, PageFormulas translated, PageFormulas read) {
        TranslatedFormulas repeated = TranslatedFormulas.of(page, original, translated, read);
        TranslatedFences shown = TranslatedFences.of(page, original);
        TranslatedSymbols symbols =
                TranslatedSymbols.of(page, original, translated, read, repeated.repeated());
        List<Diagnostic> diagnostics = new ArrayList<>();
        uses(page, diagnostics);
        diagnostics.addAll(repeated.diagnostics());
        diagnostics.addAll(shown.diagnostics());
        diagnostics.addAll(symbols.diagnostics());
        List<Missing> missing =
                Stream.of(
                                repeated.missing(),
                                shown.missing(),
                                symbols.missing(),
                                numbers(page, original))
                        .flatMap(lacking -> lacking)
                        .sorted(Comparator.comparingInt(lacking -> lacking.at().start()))
                        .toList();
        if (!missing.isEmpty()) {
            diagnostics.add(stale(page, missing));
        }
        return new Translation(
                new Shared(original, repeated.repeated(), shown.shown()), diagnostics);
    }

    /** Of a page that could not be compared. */
    static Translation none(Page original) {
        return new Translation(new Shared(original, Map.of(), Map.of()), List.of());
    }

    /** Where something stands, as notes of a message say it. */
    static String place(Span at) {
        return at.file().name() + ":" + at.line();
    }

    private static void uses(Page page, List<Diagnostic> diagnostics) {
        if (!page.frontMatter().uses().isEmpty()) {
            SourceFile file = page.file();
            int at = Math.max(0, file.text().indexOf("uses"));
            diagnostics.add(
                    Diagnostic.error(
                                    TranslatedFences.WITH_CODE,
                                    file.span(at, Math.min(at + 4, file.text().length())),
                                    "a translation has the code that its original uses")
                            .withHelp("remove 'uses' here"));
        }
    }

    /** The numbers of the original whose expression no number of the translation has. */
    private static Stream<Missing> numbers(Page page, Page original) {
        Set<String> known =
                page.numbers().stream().map(Translation::expression).collect(Collectors.toSet());
        return original.numbers().stream()
                .filter(number -> !known.contains(expression(number)))
                .map(
                        number ->
                                new Missing(
                                        "the number "
                                                + number.written().text()
                                                + " = "
                                                + expression(number),
                                        number.written().span()));
    }

    private static String expression(VerifiedNumber number) {
        return number.expression().text().replaceAll("\\s+", " ").strip();
    }

    private static Diagnostic stale(Page page, List<Missing> missing) {
        return Diagnostic.warning(
                        "translation-stale",
                        page.file().span(0, 0),
                        "this translation lacks what its original has")
                .withNotes(
                        missing.stream()
                                .map(lacking -> place(lacking.at()) + ": " + lacking.what())
                                .toList())
                .withHelp("bring the translation up to date with its original");
    }
}
