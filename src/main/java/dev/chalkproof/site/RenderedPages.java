package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import dev.chalkproof.source.Concurrently;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The text of the pages of one language that were rendered, and what is made of all of them. */
final class RenderedPages {
    private final RenderContext context;
    private final LanguageTree tree;
    private final Strings strings;
    private final Map<Page, Content> bodies = new ConcurrentHashMap<>();

    RenderedPages(RenderContext context, LanguageTree tree) {
        this.context = context;
        this.tree = tree;
        this.strings = context.settings().strings().in(tree.language());
    }

    void add(Page page, Content body) {
        bodies.put(page, body);
    }

    /** Where the search index of this language is published, from the site's root. */
    static String searchIndex(LanguageTree tree) {
        String folder = tree.folder().replace("/", "");
        return "assets/search" + (folder.isEmpty() ? "" : "-" + folder) + ".js";
    }

    /** The index over all pages that were rendered. */
    String search() {
        // One meaning of a symbol is found once, wherever it is declared again.
        SequencedSet<SearchEntry> found = new LinkedHashSet<>();
        Set<String> symbols = new HashSet<>();
        Concurrently.map(tree.pages(), this::entries).stream()
                .flatMap(List::stream)
                .filter(
                        e ->
                                e.kind() != Term.KIND_SYMBOL
                                        || symbols.add(e.title() + " " + e.text()))
                .forEach(found::add);
        return SearchIndex.script(List.copyOf(found), strings);
    }

    private List<SearchEntry> entries(Page page) {
        PageSymbols symbols = context.symbols(page);
        SearchEntries entries = new SearchEntries(page, context.targets().anchors(page), strings);
        return Optional.ofNullable(bodies.get(page))
                .map(
                        body ->
                                context.recent()
                                        .entries(
                                                page,
                                                symbols,
                                                body,
                                                () -> entries.of(text(body), symbols)))
                .orElse(List.of());
    }

    private Optional<String> body(Page page) {
        return Optional.ofNullable(bodies.get(page)).map(RenderedPages::text);
    }

    private static String text(Content content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Where all pages are one, from the site's root; empty where an author's page has that place.
     */
    static Optional<String> bookPath(LanguageTree tree) {
        String path = tree.folder() + "print.html";
        return Optional.of(path)
                .filter(p -> tree.pages().stream().noneMatch(page -> page.url().equals(p)));
    }

    /** All pages that were rendered as one, in a frame for its path. */
    BookView book(Frame frame) {
        List<Page> pages = new ArrayList<>();
        tree.navigation().home().ifPresent(pages::add);
        pages.addAll(tree.navigation().readingOrder());
        pages.retainAll(bodies.keySet());
        Book book = new Book(frame.path(), pages);
        return new BookView(
                frame,
                pages.stream().map(p -> new Link(p.title(), "#" + book.anchor(p))).toList(),
                () -> pages.stream().map(p -> part(book, p)).iterator());
    }

    private Html part(Book book, Page page) {
        String title =
                Outline.title(page).isPresent() ? "" : "<h1>" + Html.text(page.title()) + "</h1>";
        return new Html(
                "<span id=\""
                        + book.anchor(page)
                        + "\"></span>"
                        + title
                        + book.part(page, body(page).orElse("")).markup());
    }
}
