package dev.chalkproof.site;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Label;
import dev.chalkproof.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be found on a page: its sections, its named formulas, its figures, its code. */
final class SearchEntries {
    /** A method or type that code declares. */
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:\\b(?:record|class|interface|enum)\\s+|\\bstatic\\s+(?:final\\s+)?[\\w<>\\[\\], ]+?\\s+)"
                            + "([\\p{L}_$][\\w$]*)\\s*[(<{]");

    private final Page page;
    private final Anchors anchors;
    private final Strings strings;

    SearchEntries(Page page, Anchors anchors, Strings strings) {
        this.page = page;
        this.anchors = anchors;
        this.strings = strings;
    }

    /**
     * All entries.
     *
     * @param html the page's text
     * @param symbols of the page
     */
    List<SearchEntry> of(String html, PageSymbols symbols) {
        List<SearchEntry> entries = new ArrayList<>();
        sections(html, entries);
        symbols.entries().forEach(symbol -> symbol(symbol, entries));
        for (Formula formula : page.formulas()) {
            if (formula.display() && formula.label().isPresent()) {
                entries.add(formula(formula, formula.label().get()));
            }
        }
        for (Fence fence : page.fences()) {
            if (!fence.options().hidden()) {
                fence(fence, entries);
            }
        }
        return entries;
    }

    private void sections(String html, List<SearchEntry> entries) {
        String description = page.frontMatter().description().orElse("");
        StringBuilder intro = new StringBuilder(description);
        List<SearchEntry> below = new ArrayList<>();
        for (SearchText.Section section : SearchText.of(html)) {
            boolean top = section.anchor().isEmpty() || section.title().equals(page.title());
            if (top) {
                intro.append(' ').append(section.text());
            } else {
                below.add(
                        entry(
                                Term.KIND_SECTION,
                                section.anchor(),
                                section.title(),
                                section.text(),
                                List.of()));
            }
        }
        entries.add(
                new SearchEntry(
                        Term.KIND_PAGE,
                        page.url(),
                        page.title(),
                        "",
                        intro.toString().strip(),
                        List.of()));
        entries.addAll(below);
    }

    /** A formula goes by the words of its label. */
    private SearchEntry formula(Formula formula, Label label) {
        String words = label.name().replaceFirst("^eq-", "").replace('-', ' ');
        String number = anchors.number(formula).map(n -> " (" + n + ")").orElse("");
        return entry(
                Term.KIND_FORMULA,
                label.name(),
                words + number,
                PlainMath.of(formula.latex().text()),
                List.of(label.name()));
    }

    private void symbol(PageSymbols.Entry symbol, List<SearchEntry> entries) {
        symbol.item()
                .ifPresent(
                        item ->
                                entries.add(
                                        entry(
                                                Term.KIND_SYMBOL,
                                                anchors.of(page.formulas().get(item.formula())),
                                                symbol.plain(),
                                                item.meaning().text(),
                                                symbol.javaNames())));
    }

    private void fence(Fence fence, List<SearchEntry> entries) {
        anchors.figureNumber(fence)
                .ifPresent(
                        number ->
                                entries.add(
                                        entry(
                                                Term.KIND_FIGURE,
                                                anchors.of(fence),
                                                strings.say(Term.FIGURE) + " " + number,
                                                fence.options().caption().orElse(""),
                                                List.of())));
        if (fence.runs()) {
            String code = fence.code().text();
            Set<String> names = new LinkedHashSet<>();
            Matcher declared = DECLARED.matcher(code);
            while (declared.find()) {
                names.add(declared.group(1));
            }
            for (String name : names) {
                entries.add(
                        entry(
                                Term.KIND_SNIPPET,
                                anchors.of(fence),
                                name,
                                code.lines()
                                        .filter(line -> line.contains(name))
                                        .findFirst()
                                        .orElse("")
                                        .strip(),
                                List.of()));
            }
        }
    }

    private SearchEntry entry(
            Term kind, String anchor, String title, String text, List<String> names) {
        String url = page.url() + "#" + anchor;
        return new SearchEntry(kind, Urls.encodePath(url), title, page.title(), text, names);
    }
}
