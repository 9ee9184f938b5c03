package dev.chalkproof.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.MappedText;
import java.util.List;
import java.util.stream.Stream;

/** Checks that all texts of a page stand in the file where they say. */
final class Mapped {
    private Mapped() {}

    static void check(Page page) {
        texts(page).forEach(Mapped::check);
        page.formulas().forEach(f -> assertThat(f.at().text()).contains(firstLine(f.latex())));
        page.links().forEach(link -> assertThat(link.at().text()).isNotEmpty());
        page.images().forEach(image -> assertThat(image.at().text()).startsWith("!["));
        page.diagnostics().forEach(d -> assertThat(d.at().file()).isSameAs(page.file()));
        page.html(new Pages.Plain(false));
        page.html(new Pages.Plain(true));
    }

    private static Stream<MappedText> texts(Page page) {
        return Stream.of(
                        page.formulas().stream().map(Formula::latex),
                        page.fences().stream().map(Fence::code),
                        page.fences().stream().flatMap(f -> f.expectedOutput().stream()),
                        page.numbers().stream().map(VerifiedNumber::written),
                        page.numbers().stream().map(VerifiedNumber::expression),
                        page.symbols().stream().flatMap(s -> s.latex().stream()),
                        page.symbols().stream()
                                .flatMap(s -> s.javaNames().stream())
                                .flatMap(List::stream))
                .flatMap(texts -> texts);
    }

    /** Every character is the one at its place; spaces may stand for a part of a tab. */
    private static void check(MappedText text) {
        String file = text.file().text();
        String whole = text.text();
        boolean contiguous = !whole.isEmpty() && file.startsWith(whole, text.fileOffset(0));
        for (int i = 0; !contiguous && i < whole.length(); i++) {
            char here = whole.charAt(i);
            char there = file.charAt(text.fileOffset(i));
            boolean tab = here == ' ' && there == '\t';
            boolean carriageReturn = here == '\n' && there == '\r';
            assertThat(there == here || tab || carriageReturn)
                    .as("%s of <%s> at %s: <%s>", i, text, text.fileOffset(i), there)
                    .isTrue();
        }
    }

    private static String firstLine(MappedText text) {
        String line = text.text().lines().findFirst().orElse("").strip();
        // In a table the bar is written with a backslash.
        return line.contains("|") ? "" : line;
    }
}
