package dev.chalkproof.site;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Heading;
import dev.chalkproof.page.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Renders the pages of one language. */
final class TreeRenderer {
    private final RenderContext context;
    private final LanguageTree tree;
    private final Strings strings;
    private final SiteView site;

    /** The text of pages that were rendered, which the search index is made of. */
    private final Map<Page, String> bodies = new ConcurrentHashMap<>();

    TreeRenderer(RenderContext context, LanguageTree tree) {
        this.context = context;
        this.tree = tree;
        this.strings = new Strings(tree.language());
        SiteSettings settings = context.settings();
        this.site =
                new SiteView(
                        settings.title(),
                        settings.description(),
                        settings.baseUrl(),
                        settings.repository(),
                        settings.generator(),
                        tree.home(),
                        searchIndex(),
                        bookPath(),
                        strings,
                        context.assets());
    }

    /** Where the search index of this language is published, from the site's root. */
    String searchIndex() {
        String folder = tree.folder().replace("/", "");
        return "assets/search" + (folder.isEmpty() ? "" : "-" + folder) + ".js";
    }

    /** The index over all pages that were rendered. */
    String search() {
        List<Page> rendered = tree.pages().stream().filter(bodies::containsKey).toList();
        List<List<SearchEntry>> found =
                Concurrently.map(
                        rendered,
                        page ->
                                new SearchEntries(page, context.targets().anchors(page), strings)
                                        .of(bodies.getOrDefault(page, ""), context.symbols(page)));
        // One meaning of a symbol is found once, wherever it is declared again.
        SequencedSet<SearchEntry> entries = new LinkedHashSet<>();
        Set<String> symbols = new HashSet<>();
        found.stream()
                .flatMap(List::stream)
                .filter(
                        e ->
                                e.kind() != Term.KIND_SYMBOL
                                        || symbols.add(e.title() + " " + e.text()))
                .forEach(entries::add);
        return SearchIndex.script(List.copyOf(entries), strings);
    }

    /** The page of symbols and terms, to be at {@link IndexPage#path}. */
    String symbols(String path) {
        Frame frame =
                frame(
                        path,
                        strings.say(Term.SYMBOLS_AND_TERMS),
                        Optional.of(strings.say(Term.SYMBOLS_LEAD)),
                        List.of());
        return context.templates().symbols(new IndexPage(context, tree).view(frame));
    }

    /**
     * Where all pages are one, from the site's root; empty where an author's page has that place.
     */
    Optional<String> bookPath() {
        String path = tree.folder() + "print.html";
        return Optional.of(path)
                .filter(p -> tree.pages().stream().noneMatch(page -> page.url().equals(p)));
    }

    /** All pages that were rendered as one, to be at a path. */
    String book(String path) {
        List<Page> pages = new ArrayList<>();
        tree.navigation().home().ifPresent(pages::add);
        pages.addAll(tree.navigation().readingOrder());
        pages.retainAll(bodies.keySet());
        Book book = new Book(path, pages);
        return context.templates()
                .book(
                        new BookView(
                                frame(
                                        path,
                                        strings.say(Term.PRINT_ALL),
                                        Optional.empty(),
                                        List.of()),
                                pages.stream()
                                        .map(p -> new Link(p.title(), "#" + book.anchor(p)))
                                        .toList(),
                                pages.stream().map(p -> part(book, p)).toList()));
    }

    private Html part(Book book, Page page) {
        String body = bodies.getOrDefault(page, "");
        String title =
                Outline.title(page).isPresent() ? "" : "<h1>" + Html.text(page.title()) + "</h1>";
        return new Html(
                "<span id=\""
                        + book.anchor(page)
                        + "\"></span>"
                        + title
                        + book.part(page, body).markup());
    }

    String page(Page page) {
        CheckedPage checked = checked(page);
        PageSlots slots = slots(checked);
        Optional<Heading> title = Outline.title(page);
        List<Page> order = tree.navigation().readingOrder();
        int at = order.indexOf(page);
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(strings.say(Term.HOME), Urls.relative(page.url(), tree.home())));
        crumbs.addAll(tree.navigation().breadcrumbs(page));
        return context.templates()
                .page(
                        new PageView(
                                frame(
                                        page.url(),
                                        page.title(),
                                        page.frontMatter().description(),
                                        crumbs),
                                heading(page, title, slots),
                                title.map(Heading::anchor),
                                new Html(body(page, title, slots)),
                                Outline.of(page, slots),
                                Verdicts.seen(List.of(checked)),
                                neighbour(page, order, at - 1),
                                neighbour(page, order, at + 1),
                                context.settings()
                                        .editUrl()
                                        .map(url -> url + Urls.encodePath(page.path())),
                                checked.changed()));
    }

    private CheckedPage checked(Page page) {
        return context.checked(page);
    }

    private PageSlots slots(CheckedPage page) {
        return slots(page, Optional.empty());
    }

    private PageSlots slots(CheckedPage page, Optional<Fence> lifted) {
        return new PageSlots(
                page,
                context.targets(),
                context.templates(),
                context.typesetter(),
                strings,
                context.settings().allowHtml(),
                lifted,
                context.symbols(page.page()));
    }

    /** The numbers behind the figures of a page, as files. */
    List<OutputFile> data(Page page) {
        Anchors anchors = context.targets().anchors(page);
        List<OutputFile> files = new ArrayList<>();
        for (Fence fence : page.fences()) {
            if (!fence.options().hidden() && !fence.options().silent()) {
                Optional.ofNullable(checked(page).outcomes().get(fence.index()))
                        .flatMap(FenceOutcome::csv)
                        .map(csv -> OutputFile.text(anchors.dataFile(fence), csv))
                        .ifPresent(files::add);
            }
        }
        return files;
    }

    private static Html heading(Page page, Optional<Heading> title, PageSlots slots) {
        return title.map(h -> new Html(page.html(h.title(), slots)))
                .orElseGet(() -> Html.text(page.title()));
    }

    /** The page's HTML without the heading that the template shows as its title. */
    private String body(Page page, Optional<Heading> title, PageSlots slots) {
        String html = page.html(slots);
        bodies.put(page, html);
        if (title.isEmpty()) {
            return html;
        }
        int start = html.indexOf("<h1 id=\"" + Html.text(title.get().anchor()) + "\">");
        int end = html.indexOf("</h1>", Math.max(start, 0));
        return start < 0 || end < 0
                ? html
                : html.substring(0, start) + html.substring(end + "</h1>".length());
    }

    private static Optional<Link> neighbour(Page from, List<Page> order, int index) {
        return index < 0 || index >= order.size()
                ? Optional.empty()
                : Optional.of(
                        new Link(
                                order.get(index).title(),
                                Urls.relative(from.url(), order.get(index).url())));
    }

    String home() {
        Optional<Page> page = tree.navigation().home();
        Optional<Fence> figure = page.flatMap(this::firstFigure);
        Optional<PageSlots> slots = page.map(p -> slots(checked(p), figure));
        Html heading = Html.text(context.settings().title());
        Html body = Html.EMPTY;
        if (page.isPresent() && slots.isPresent()) {
            Optional<Heading> title = Outline.title(page.get());
            heading = heading(page.get(), title, slots.get());
            body = new Html(body(page.get(), title, slots.get()));
        }
        List<CheckedPage> mine = tree.pages().stream().map(this::checked).toList();
        Optional<String> description = page.flatMap(p -> p.frontMatter().description());
        return context.templates()
                .home(
                        new HomeView(
                                frame(
                                        tree.home(),
                                        context.settings().title(),
                                        Optional.of(
                                                        description.orElse(
                                                                context.settings().description()))
                                                .filter(d -> !d.isBlank()),
                                        List.of()),
                                heading,
                                Html.text(description.orElse(context.settings().description())),
                                figure.flatMap(f -> slots.flatMap(s -> s.figure(f))),
                                body,
                                tree.navigation().top().stream().map(this::card).toList(),
                                Verdicts.seen(mine)));
    }

    /** What the home page shows beside its title: the first figure that has a caption. */
    private Optional<Fence> firstFigure(Page page) {
        CheckedPage checked = checked(page);
        return page.fences().stream()
                .filter(fence -> !fence.options().hidden() && !fence.options().silent())
                .filter(fence -> fence.options().caption().isPresent())
                .filter(
                        fence ->
                                Optional.ofNullable(checked.outcomes().get(fence.index()))
                                        .filter(FenceOutcome::isDrawn)
                                        .isPresent())
                .findFirst();
    }

    private HomeView.Card card(Navigation.Node node) {
        return new HomeView.Card(
                node.title(),
                node.page().map(page -> Urls.relative(tree.home(), page.url())),
                node.page().flatMap(page -> page.frontMatter().description()),
                node.children().stream()
                        .flatMap(child -> child.pages().limit(1))
                        .map(p -> new Link(p.title(), Urls.relative(tree.home(), p.url())))
                        .toList());
    }

    String notFound() {
        // Shown at whatever address was asked for, so that relative links would lead astray.
        String root = context.settings().baseUrl().map(Urls::pathOf).orElse("");
        Frame frame =
                frame(
                        SiteRenderer.NOT_FOUND,
                        strings.say(Term.NOT_FOUND),
                        Optional.empty(),
                        List.of());
        return context.templates()
                .notFound(
                        new NotFoundView(
                                new Frame(
                                        site,
                                        frame.path(),
                                        root,
                                        frame.title(),
                                        frame.description(),
                                        new NavView(List.of()),
                                        List.of(),
                                        List.of())));
    }

    String ledger() {
        List<LedgerRow> rows = new ArrayList<>();
        for (CheckedPage page : context.pages()) {
            rows.addAll(rows(page.own()));
        }
        return context.templates()
                .ledger(
                        new LedgerView(
                                frame(
                                        SiteRenderer.LEDGER,
                                        strings.say(Term.VERIFICATION),
                                        Optional.of(strings.say(Term.VERIFICATION_LEAD)),
                                        List.of()),
                                Verdicts.totals(context.pages()),
                                rows));
    }

    private List<LedgerRow> rows(CheckedPage checked) {
        Page page = checked.page();
        Anchors anchors = context.targets().anchors(page);
        List<LedgerRow> rows = new ArrayList<>();
        checked.formulas()
                .forEach(
                        (i, item) ->
                                rows.add(
                                        row(
                                                page,
                                                item,
                                                anchors.of(page.formulas().get(i)),
                                                item.id())));
        checked.numbers()
                .forEach(
                        (i, item) ->
                                rows.add(
                                        row(
                                                page,
                                                item,
                                                anchors.of(page.numbers().get(i)),
                                                page.numbers().get(i).written().text())));
        checked.fences()
                .forEach(
                        (i, items) ->
                                items.forEach(
                                        item ->
                                                rows.add(
                                                        row(
                                                                page,
                                                                item,
                                                                anchors.of(page.fences().get(i)),
                                                                item.id()))));
        return rows;
    }

    private static LedgerRow row(Page page, Item item, String anchor, String name) {
        String href = Urls.relative(SiteRenderer.LEDGER, page.url() + "#" + anchor);
        return Verdicts.row(item, name, href, page.title());
    }

    private Frame frame(
            String path, String title, Optional<String> description, List<Link> crumbs) {
        List<NavView.Entry> entries = new ArrayList<>(tree.navigation().view(path).entries());
        IndexPage.path(tree)
                .ifPresent(
                        symbols ->
                                entries.add(
                                        new NavView.Entry(
                                                strings.say(Term.SYMBOLS_AND_TERMS),
                                                Optional.of(Urls.relative(path, symbols)),
                                                path.equals(symbols),
                                                List.of())));
        entries.add(
                new NavView.Entry(
                        strings.say(Term.VERIFICATION),
                        Optional.of(Urls.relative(path, SiteRenderer.LEDGER)),
                        path.equals(SiteRenderer.LEDGER),
                        List.of()));
        return new Frame(
                site,
                path,
                Urls.root(path),
                title,
                description,
                new NavView(entries),
                crumbs,
                languages(path),
                context.sharing(tree, path));
    }

    /** The page in the other languages; where a language lacks it, the way to its home page. */
    private List<LanguageLink> languages(String path) {
        if (context.trees().size() < 2) {
            return List.of();
        }
        List<LanguageLink> links = new ArrayList<>();
        boolean inTree = path.startsWith(tree.folder()) && !path.equals(SiteRenderer.LEDGER);
        for (LanguageTree other : context.trees()) {
            Optional<String> same =
                    inTree ? other.counterpart(tree, path) : Optional.<String>empty();
            String target = same.orElse(other.equals(tree) ? path : other.home());
            links.add(
                    new LanguageLink(
                            other.language(),
                            Strings.nameOf(other.language()),
                            Urls.relative(path, target),
                            same.flatMap(
                                            s ->
                                                    context.settings()
                                                            .baseUrl()
                                                            .map(b -> b + Urls.canonicalPath(s)))
                                    .orElse(""),
                            same.isPresent(),
                            other.equals(tree)));
        }
        return links;
    }

    /** The home page for the site map and the feed. */
    ListedPage listedHome() {
        Optional<Page> page = tree.navigation().home();
        return listed(
                tree.home(),
                context.settings().title(),
                page.flatMap(p -> p.frontMatter().description()),
                page.flatMap(p -> checked(p).changed()));
    }

    /** A page for the site map and the feed. */
    ListedPage listed(Page page) {
        return listed(
                page.url(),
                page.title(),
                page.frontMatter().description(),
                checked(page).changed());
    }

    /** The ledger, of which there is one for all languages, for the site map. */
    ListedPage listedSymbols(String path) {
        return new ListedPage(
                path,
                tree.language(),
                strings.say(Term.SYMBOLS_AND_TERMS),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    ListedPage listedLedger() {
        return new ListedPage(
                SiteRenderer.LEDGER,
                tree.language(),
                strings.say(Term.VERIFICATION),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private ListedPage listed(
            String path, String title, Optional<String> description, Optional<String> changed) {
        Map<String, String> languages = new LinkedHashMap<>();
        for (LanguageTree other : context.trees()) {
            other.counterpart(tree, path).ifPresent(p -> languages.put(other.language(), p));
        }
        return new ListedPage(path, tree.language(), title, description, changed, languages);
    }
}
