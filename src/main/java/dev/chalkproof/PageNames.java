package dev.chalkproof;

import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Label;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.MappedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What pages are called where one uses another: the path in the content folder without its ending.
 * Within a language its folder is left out: a page of {@code en/} says {@code uses:
 * [activations/sigmoid]}. What another language lacks is looked for in the first; a translation has
 * the code of its original.
 */
final class PageNames {
    private final List<String> languages;
    private final Map<String, Page> byName = new HashMap<>();

    /**
     * @param languages the folders that are languages, the main one first
     */
    PageNames(List<String> languages, List<Page> pages) {
        this.languages = List.copyOf(languages);
        pages.forEach(page -> byName.put(name(page), page));
    }

    /** The name of a page in the whole site. */
    String name(Page page) {
        return page.path().replaceFirst("\\.[^./]+$", "");
    }

    /** The id of a formula: its label, or its place. */
    String id(Page page, Formula formula) {
        return formula.label()
                .map(Label::name)
                .orElseGet(() -> id(page, "formula", formula.index()));
    }

    /**
     * What a part of a page is called that has no label, such as {@code en/schedules-number-3}.
     *
     * @param index its place among the parts of its kind, from 0
     */
    String id(Page page, String kind, int index) {
        return name(page) + "-" + kind + "-" + (index + 1);
    }

    /** The folder of its language with a slash at its end; empty in a site without languages. */
    String language(Page page) {
        String folder = page.path().substring(0, page.path().indexOf('/') + 1);
        return languages.stream().map(l -> l + "/").anyMatch(folder::equals) ? folder : "";
    }

    /** The names of the pages it uses, each where the front matter says so. */
    List<MappedText> used(Page page) {
        Page source = page.original().orElse(page);
        return source.frontMatter().uses().stream()
                .map(
                        use ->
                                new MappedText.Builder(source.file())
                                        .insert(
                                                used(language(source), use),
                                                Math.max(0, source.file().text().indexOf(use)))
                                        .build())
                .toList();
    }

    private String used(String language, String use) {
        return find(language + use)
                .or(() -> languages.stream().findFirst().flatMap(l -> find(l + "/" + use)))
                .map(page -> name(page.original().orElse(page)))
                .orElse(language + use);
    }

    private Optional<Page> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
