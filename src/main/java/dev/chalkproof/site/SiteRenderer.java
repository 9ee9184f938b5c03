package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import dev.chalkproof.source.Concurrently;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import dev.chalkproof.typeset.Assets;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    /** Where the ledger is, from the site's root. */
    public static final String LEDGER = "verification/index.html";

    static final String NOT_FOUND = "404.html";

    private final RenderContext context;
    private final Theme theme;
    private final SortedMap<String, byte[]> files;

    /**
     * @param shelf where pages wait to be published; to be kept open until then
     * @param moreAssets beyond those of the theme and of KaTeX, such as the style sheet of charts
     * @param symbols of the pages, by their paths
     * @param files the files of the content folder that are no pages, by path
     */
    public SiteRenderer(
            SiteSettings settings,
            Theme theme,
            Typesetter typesetter,
            Shelf shelf,
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
                        shelf,
                        AssetSet.of(assets),
                        pages,
                        symbols,
                        this.files);
    }

    /** All files of the site. */
    public RenderedSite render() {
        List<ListedPage> listed = new ArrayList<>();
        ContainedRendering contained = new ContainedRendering(theme, context.shelf());
        List<OutputFile> out = new ArrayList<>(pages(contained, listed, true));
        out.addAll(context.assets().files());
        context.targets()
                .filesInUse()
                .forEach(
                        path ->
                                out.add(
                                        new OutputFile(
                                                path, files.getOrDefault(path, new byte[0]))));
        for (LanguageTree tree : context.trees()) {
            Feed.of(context.settings(), tree, listed).ifPresent(out::add);
        }
        out.addAll(
                SiteFiles.of(
                        context.settings().baseUrl(), listed, Verdicts.totals(context.pages())));
        out.addAll(context.cards().values());
        out.add(Manifest.of(context.settings(), context.assets()));
        return new RenderedSite(out, diagnostics(contained));
    }

    /** What is wrong with the pages, and no files: what is made of all pages can't be wrong. */
    public RenderedSite proofread() {
        ContainedRendering contained = new ContainedRendering(theme, context.shelf());
        pages(contained, new ArrayList<>(), false);
        return new RenderedSite(List.of(), diagnostics(contained));
    }

    private List<Diagnostic> diagnostics(ContainedRendering contained) {
        List<Diagnostic> diagnostics = new ArrayList<>(context.targets().diagnostics());
        diagnostics.addAll(contained.diagnostics());
        return diagnostics;
    }

    /**
     * What is rendered by templates.
     *
     * @param listed gets the pages that a site lists
     * @param whole whether search and book, which are made of all pages, are wanted too
     */
    private List<OutputFile> pages(
            ContainedRendering contained, List<ListedPage> listed, boolean whole) {
        List<OutputFile> out = new ArrayList<>();
        for (LanguageTree tree : context.trees()) {
            TreeRenderer renderer = new TreeRenderer(context, tree);
            TreeListing listing = new TreeListing(context, tree);
            SourceFile home =
                    tree.navigation()
                            .home()
                            .map(Page::file)
                            .orElseGet(() -> SourceFile.of(tree.home(), ""));
            out.add(contained.file(tree.home(), home.span(0, 0), renderer::home));
            tree.navigation().home().ifPresent(page -> out.addAll(data(page, tree.language())));
            listed.add(listing.home());
            List<Page> order = tree.navigation().readingOrder();
            Concurrently.map(order, page -> files(page, tree.language(), renderer, contained))
                    .forEach(out::addAll);
            order.forEach(page -> listed.add(listing.page(page)));
            IndexPage.path(tree)
                    .ifPresent(
                            path -> {
                                out.add(contained.file(path, () -> renderer.symbols(path)));
                                listed.add(listing.symbols(path));
                            });
            if (whole) {
                out.add(contained.file(RenderedPages.searchIndex(tree), renderer::search));
                RenderedPages.bookPath(tree)
                        .ifPresent(p -> out.add(contained.large(p, w -> renderer.book(p, w))));
            }
        }
        LanguageTree main = context.trees().getFirst();
        TreeRenderer renderer = new TreeRenderer(context, main);
        if (context.trees().stream().noneMatch(tree -> tree.folder().isEmpty())) {
            out.add(contained.file("index.html", () -> redirect(main)));
        }
        out.add(contained.file(LEDGER, renderer::ledger));
        listed.add(new TreeListing(context, main).ledger());
        out.add(contained.file(NOT_FOUND, renderer::notFound));
        return out;
    }

    private List<OutputFile> files(
            Page page, String language, TreeRenderer renderer, ContainedRendering contained) {
        Span notes = page.file().span(0, 0);
        List<OutputFile> files = new ArrayList<>();
        files.add(contained.file(page.url(), notes, () -> renderer.page(page)));
        files.addAll(data(page, language));
        return files;
    }

    private List<OutputFile> data(Page page, String language) {
        CheckedPage checked = context.checked(page);
        Strings strings = context.settings().strings().in(language);
        List<OutputFile> data =
                new PageFigures(checked).data(context.targets().anchors(page), strings);
        return Stream.concat(data.stream(), PageCode.of(checked).stream())
                // A file of the author's has its place.
                .filter(file -> !files.containsKey(file.path()))
                .toList();
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
