package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import dev.chalkproof.source.Concurrently;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.typeset.Assets;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Turns checked pages into the files of a site.
 *
 * <pre>
 * checked pages ─┬─ Navigation, Anchors, LinkTargets   what leads where
 *                ├─ PageSlots ─ templates ─ page.html  formulas, code, numbers with their verdicts
 *                ├─ templates ─ index, ledger, 404
 *                └─ assets, sitemap, badge
 * </pre>
 */
public final class SiteRenderer {
    static final String NOT_FOUND = "404.html";

    private final RenderContext context;
    private final Theme theme;
    private final SortedMap<String, byte[]> files;

    /**
     * @param recent where pages wait to be published; to be kept open until then
     * @param moreAssets beyond those of the theme and of KaTeX, such as the style sheet of charts
     * @param symbols of the pages, by their paths
     * @param files the files of the content folder that are no pages, by path
     */
    public SiteRenderer(
            SiteSettings settings,
            Theme theme,
            Typesetter typesetter,
            RecentRenderings recent,
            Map<String, byte[]> moreAssets,
            List<CheckedPage> pages,
            Map<String, PageSymbols> symbols,
            Map<String, byte[]> files) {
        Map<String, byte[]> assets = new TreeMap<>(moreAssets);
        Assets.katex().forEach(asset -> assets.put("katex/" + asset.path(), asset.content()));
        assets.putAll(theme.assets());
        this.theme = theme;
        this.files = new TreeMap<>(files);
        this.context =
                RenderContext.of(
                        settings,
                        theme.templates(),
                        typesetter,
                        recent,
                        AssetSet.of(assets),
                        pages,
                        symbols,
                        this.files);
    }

    /** The pages of the notes, and what these load: what an author looks at. */
    public RenderedSite pages() {
        return rendered(context, this::pages);
    }

    /** All files of the site. */
    public RenderedSite render() {
        return rendered(
                context,
                (trees, contained) -> {
                    List<OutputFile> out = new ArrayList<>(pages(trees, contained));
                    out.addAll(lists(trees, contained));
                    trees.forEach(tree -> out.addAll(madeOfAll(tree, contained)));
                    List<ListedPage> listed =
                            context.trees().stream()
                                    .flatMap(tree -> new TreeListing(context, tree).all().stream())
                                    .toList();
                    for (LanguageTree tree : context.trees()) {
                        Feed.of(context.settings(), tree, listed).ifPresent(out::add);
                    }
                    out.addAll(
                            SiteFiles.of(
                                    context.settings().baseUrl(),
                                    listed,
                                    Verdicts.totals(context.pages())));
                    out.addAll(context.cards().values());
                    out.add(Manifest.of(context.settings(), context.assets()));
                    return out;
                });
    }

    /**
     * What is wrong with the pages, and no files: search and book can't be wrong. Nothing is set,
     * since what is wrong with formulas was found when they were read.
     */
    public RenderedSite proofread() {
        return rendered(
                context.asWritten(),
                (trees, contained) -> {
                    documents(trees, contained);
                    lists(trees, contained);
                    return List.of();
                });
    }

    private RenderedSite rendered(
            RenderContext by,
            BiFunction<List<TreeRenderer>, ContainedRendering, List<OutputFile>> rendering) {
        by.recent().within(Surroundings.of(by, files.keySet()));
        ContainedRendering contained = new ContainedRendering(theme, by.recent().passing());
        List<TreeRenderer> trees =
                by.trees().stream().map(tree -> new TreeRenderer(by, tree)).toList();
        List<OutputFile> out = rendering.apply(trees, contained);
        List<Diagnostic> diagnostics = new ArrayList<>(by.targets().diagnostics());
        diagnostics.addAll(by.compositor().diagnostics());
        trees.forEach(tree -> diagnostics.addAll(tree.diagnostics()));
        diagnostics.addAll(contained.diagnostics());
        return new RenderedSite(out, diagnostics);
    }

    private List<OutputFile> pages(List<TreeRenderer> trees, ContainedRendering contained) {
        List<OutputFile> out = new ArrayList<>(documents(trees, contained));
        trees.forEach(tree -> out.addAll(data(tree.tree())));
        out.addAll(context.assets().files());
        context.targets()
                .filesInUse()
                .forEach(
                        path ->
                                out.add(
                                        new OutputFile(
                                                path, files.getOrDefault(path, new byte[0]))));
        return out;
    }

    /** The pages of the notes themselves. */
    private List<OutputFile> documents(List<TreeRenderer> trees, ContainedRendering contained) {
        List<OutputFile> out = new ArrayList<>();
        trees.forEach(tree -> out.addAll(documents(tree, contained)));
        LanguageTree main = context.trees().getFirst();
        if (context.trees().stream().noneMatch(tree -> tree.folder().isEmpty())) {
            out.add(contained.file("index.html", () -> redirect(main)));
        }
        return out;
    }

    private List<OutputFile> documents(TreeRenderer renderer, ContainedRendering contained) {
        LanguageTree tree = renderer.tree();
        Optional<Page> home = tree.navigation().home();
        SourceFile notes = home.map(Page::file).orElseGet(() -> SourceFile.of(tree.home(), ""));
        List<OutputFile> out = new ArrayList<>();
        out.add(contained.laid(tree.home(), notes.span(0, 0), renderer::home));
        out.addAll(
                Concurrently.map(
                        tree.navigation().readingOrder(),
                        page ->
                                contained.laid(
                                        page.url(),
                                        page.file().span(0, 0),
                                        () -> renderer.page(page))));
        return out;
    }

    /** What lists symbols and verdicts, and the page for addresses where there is none. */
    private List<OutputFile> lists(List<TreeRenderer> trees, ContainedRendering contained) {
        List<OutputFile> out = new ArrayList<>();
        for (TreeRenderer tree : trees) {
            IndexPage.path(tree.tree())
                    .ifPresent(path -> out.add(contained.file(path, () -> tree.symbols(path))));
            if (LedgerPage.isOwn(context, tree.tree())) {
                String path = LedgerPage.path(context, tree.tree());
                out.add(contained.file(path, () -> tree.ledger(path)));
            }
        }
        out.add(contained.file(NOT_FOUND, trees.getFirst()::notFound));
        return out;
    }

    /** The pages of a language as one, to be searched and to be printed. */
    private static List<OutputFile> madeOfAll(TreeRenderer tree, ContainedRendering contained) {
        List<OutputFile> out = new ArrayList<>();
        out.add(contained.file(RenderedPages.searchIndex(tree.tree()), tree::search));
        RenderedPages.bookPath(tree.tree())
                .ifPresent(path -> out.add(contained.large(path, w -> tree.book(path, w))));
        return out;
    }

    /** What lies beside the pages of a language: the numbers of figures, and code. */
    private List<OutputFile> data(LanguageTree tree) {
        Strings strings = context.settings().strings().in(tree.language());
        return Concurrently.map(
                        tree.pages(),
                        page -> {
                            CheckedPage checked = context.checked(page);
                            return context.recent().data(checked, () -> data(checked, strings));
                        })
                .stream()
                .flatMap(List::stream)
                // A file of the author's has its place.
                .filter(file -> !files.containsKey(file.path()))
                .toList();
    }

    private List<OutputFile> data(CheckedPage checked, Strings strings) {
        List<OutputFile> data =
                new PageFigures(checked).data(context.targets().anchors(checked.page()), strings);
        return Stream.concat(data.stream(), PageCode.of(checked).stream()).toList();
    }

    private String redirect(LanguageTree main) {
        return context.templates()
                .redirect(
                        new RedirectView(
                                main.language(),
                                context.settings().title(),
                                main.home(),
                                context.trees().stream()
                                        .map(t -> new Link(Strings.nameOf(t.language()), t.home()))
                                        .toList()));
    }
}
