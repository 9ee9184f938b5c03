package dev.chalkproof.site;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Heading;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.Diagnostic;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Renders the pages of one language. */
final class TreeRenderer {
    private final RenderContext context;
    private final LanguageTree tree;
    private final Strings strings;
    private final Frames frames;

    private final RenderedPages rendered;

    /** What every page asks for, found once: a site may have thousands. */
    private final List<Page> order;

    private final Map<Page, Integer> places = new HashMap<>();

    /** What there is to say of the formulas of pages. */
    private final Queue<Diagnostic> said = new ConcurrentLinkedQueue<>();

    TreeRenderer(RenderContext context, LanguageTree tree) {
        this.context = context;
        this.tree = tree;
        this.strings = context.settings().strings().in(tree.language());
        this.rendered = new RenderedPages(context, tree);
        this.order = tree.navigation().readingOrder();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        this.frames = new Frames(context, tree);
    }

    LanguageTree tree() {
        return tree;
    }

    /** What there is to say of the pages rendered so far. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(said);
    }

    /** The page of symbols and terms, to be at {@link IndexPage#path}. */
    String symbols(String path) {
        Frame frame = frame(path, Term.SYMBOLS_AND_TERMS, Term.SYMBOLS_LEAD);
        return context.templates().symbols(new IndexPage(context, tree).view(frame));
    }

    /** Around what is made of all pages. */
    private Frame frame(String path, Term title, Term lead) {
        return frames.of(path, strings.say(title), Optional.of(strings.say(lead)), List.of());
    }

    /** All pages rendered so far as one, to be at {@link RenderedPages#bookPath}. */
    void book(String path, Writer out) {
        Frame frame = frames.of(path, strings.say(Term.PRINT_ALL), Optional.empty(), List.of());
        context.templates().book(rendered.book(frame), out);
    }

    /** The search index over all pages rendered so far. */
    String search() {
        return rendered.search();
    }

    /** A page, as it was rendered before if nothing of it is other. */
    Content page(Page page) {
        Optional<Link> code = code(page);
        RenderedPage known =
                context.recent()
                        .page(checked(page), context.symbols(page), code, () -> render(page, code));
        rendered.add(page, known.body());
        said.addAll(known.diagnostics());
        return known.document();
    }

    private RenderedPage render(Page page, Optional<Link> code) {
        CheckedPage checked = checked(page);
        Compositor compositor = context.compositor().anew();
        PageSlots slots = slots(checked, Optional.empty(), compositor);
        Optional<Heading> title = Outline.title(page);
        int at = places.getOrDefault(page, -1);
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(strings.say(Term.HOME), Urls.relative(page.url(), tree.home())));
        crumbs.addAll(tree.navigation().breadcrumbs(page));
        Shelf shelf = context.recent().shelf();
        String html = page.html(slots);
        String document =
                context.templates()
                        .page(
                                new PageView(
                                        frames.of(
                                                page.url(),
                                                page.title(),
                                                page.frontMatter().description(),
                                                crumbs),
                                        heading(page, title, slots),
                                        title.map(Heading::anchor),
                                        new Html(untitled(html, title)),
                                        Outline.of(page, slots),
                                        Verdicts.seen(List.of(checked)),
                                        neighbour(page, at - 1),
                                        neighbour(page, at + 1),
                                        context.settings()
                                                .editUrl()
                                                .map(url -> url + Urls.encodePath(page.path())),
                                        checked.changed(),
                                        code));
        return new RenderedPage(shelf.put(document), shelf.put(html), compositor.diagnostics());
    }

    /** A translation has the code of its original. */
    private Optional<Link> code(Page page) {
        return PageCode.of(context.checked(page.original().orElse(page)))
                .map(file -> Urls.relative(page.url(), file.path()))
                .map(href -> new Link(href.substring(href.lastIndexOf('/') + 1), href));
    }

    private CheckedPage checked(Page page) {
        return context.checked(page);
    }

    private PageSlots slots(CheckedPage page, Optional<Fence> lifted, Compositor compositor) {
        return new PageSlots(
                page,
                context.targets(),
                context.images(),
                context.templates(),
                compositor,
                strings,
                context.settings().allowHtml(),
                lifted,
                context.symbols(page.page()));
    }

    private static Html heading(Page page, Optional<Heading> title, PageSlots slots) {
        return title.map(h -> new Html(page.html(h.title(), slots)))
                .orElseGet(() -> Html.text(page.title()));
    }

    /** A page's HTML without the heading that the template shows as its title. */
    private static String untitled(String html, Optional<Heading> title) {
        if (title.isEmpty()) {
            return html;
        }
        int start = html.indexOf("<h1 id=\"" + Html.text(title.get().anchor()) + "\">");
        int end = html.indexOf("</h1>", Math.max(start, 0));
        return start < 0 || end < 0
                ? html
                : html.substring(0, start) + html.substring(end + "</h1>".length());
    }

    private Optional<Link> neighbour(Page from, int index) {
        return index < 0 || index >= order.size()
                ? Optional.empty()
                : Optional.of(
                        new Link(
                                order.get(index).title(),
                                Urls.relative(from.url(), order.get(index).url())));
    }

    /** The home page, as it was rendered before if nothing of it is other. */
    Content home() {
        Optional<Page> page = tree.navigation().home();
        List<HomeView.Card> cards = tree.navigation().top().stream().map(this::card).toList();
        Totals totals = Verdicts.seen(tree.pages().stream().map(this::checked).toList());
        RenderedPage known =
                context.recent()
                        .home(
                                tree.home(),
                                page.map(this::checked),
                                page.map(context::symbols),
                                cards,
                                totals,
                                () -> renderHome(page, cards, totals));
        page.ifPresent(p -> rendered.add(p, known.body()));
        said.addAll(known.diagnostics());
        return known.document();
    }

    private RenderedPage renderHome(Optional<Page> page, List<HomeView.Card> cards, Totals totals) {
        Compositor compositor = context.compositor().anew();
        Optional<Fence> figure = page.flatMap(p -> new PageFigures(checked(p)).first());
        Optional<PageSlots> slots = page.map(p -> slots(checked(p), figure, compositor));
        Html heading = Html.text(context.settings().title());
        Html body = Html.EMPTY;
        String whole = "";
        if (page.isPresent() && slots.isPresent()) {
            Optional<Heading> title = Outline.title(page.get());
            heading = heading(page.get(), title, slots.get());
            body = new Html(untitled(page.get().html(slots.get()), title));
            // Where all pages are one there is no head for the figure to stand in.
            whole = page.get().html(slots(checked(page.get()), Optional.empty(), compositor));
        }
        Optional<String> description = page.flatMap(p -> p.frontMatter().description());
        String document =
                context.templates()
                        .home(
                                new HomeView(
                                        frames.of(
                                                tree.home(),
                                                context.settings().title(),
                                                Optional.of(
                                                                description.orElse(
                                                                        context.settings()
                                                                                .description()))
                                                        .filter(d -> !d.isBlank()),
                                                List.of()),
                                        heading,
                                        Html.text(
                                                description.orElse(
                                                        context.settings().description())),
                                        figure.flatMap(f -> slots.flatMap(s -> s.figure(f))),
                                        body,
                                        cards,
                                        totals));
        Shelf shelf = context.recent().shelf();
        return new RenderedPage(shelf.put(document), shelf.put(whole), compositor.diagnostics());
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
                frames.of(
                        SiteRenderer.NOT_FOUND,
                        strings.say(Term.NOT_FOUND),
                        Optional.empty(),
                        List.of());
        return context.templates()
                .notFound(
                        new NotFoundView(
                                new Frame(
                                        frame.site(),
                                        frame.path(),
                                        root,
                                        frame.title(),
                                        frame.description(),
                                        new NavView(List.of()),
                                        List.of(),
                                        List.of())));
    }

    String ledger(String path) {
        Frame frame = frame(path, Term.VERIFICATION, Term.VERIFICATION_LEAD);
        return context.templates().ledger(new LedgerPage(context, tree).view(frame));
    }
}
