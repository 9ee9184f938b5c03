package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import dev.chalkproof.typeset.Typesetter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What rendering any page of a site needs.
 *
 * @param pages in the order of their paths
 * @param byPath the same by their paths
 * @param symbols of the pages, by their paths
 * @param cards the pictures of pages by their addresses; none where the site's address is unknown,
 *     since others need it to load them
 */
record RenderContext(
        SiteSettings settings,
        TemplateSet templates,
        Compositor compositor,
        RecentRenderings recent,
        AssetSet assets,
        List<CheckedPage> pages,
        Map<String, CheckedPage> byPath,
        Map<String, PageSymbols> symbols,
        LinkTargets targets,
        ImageSizes images,
        List<LanguageTree> trees,
        Map<String, OutputFile> cards) {
    static RenderContext of(
            SiteSettings settings,
            TemplateSet templates,
            Typesetter typesetter,
            RecentRenderings recent,
            AssetSet assets,
            List<CheckedPage> given,
            Map<String, PageSymbols> symbols,
            SortedMap<String, byte[]> files) {
        List<CheckedPage> pages =
                given.stream().sorted(Comparator.comparing(p -> p.page().path())).toList();
        List<Page> plain = pages.stream().map(CheckedPage::page).toList();
        return new RenderContext(
                settings,
                templates,
                new Compositor.Setting(typesetter),
                recent,
                assets,
                pages,
                pages.stream().collect(Collectors.toMap(p -> p.page().path(), Function.identity())),
                Map.copyOf(symbols),
                new LinkTargets(pages, files.keySet(), settings.languages()),
                new ImageSizes(files),
                LanguageTree.of(settings.languages(), plain),
                settings.baseUrl().isPresent()
                        ? cards(plain, settings, typesetter, recent)
                        : Map.of());
    }

    private static Map<String, OutputFile> cards(
            List<Page> pages,
            SiteSettings settings,
            Typesetter typesetter,
            RecentRenderings recent) {
        Map<String, OutputFile> cards = new ConcurrentSkipListMap<>();
        pages.parallelStream()
                .forEach(
                        page ->
                                recent.card(
                                                page,
                                                settings.title(),
                                                p -> Card.of(p, settings.title(), typesetter))
                                        .ifPresent(card -> cards.put(page.url(), card)));
        return cards;
    }

    /** The same where nobody will see the pages: nothing is set. */
    RenderContext asWritten() {
        return new RenderContext(
                settings,
                templates,
                new Compositor.AsWritten(),
                recent,
                assets,
                pages,
                byPath,
                symbols,
                targets,
                images,
                trees,
                cards);
    }

    PageSymbols symbols(Page page) {
        return symbols.getOrDefault(page.path(), PageSymbols.NONE);
    }

    Sharing sharing(LanguageTree tree, String path) {
        return new Sharing(
                Optional.of(Urls.relative(path, tree.folder() + Feed.NAME))
                        .filter(_ -> hasFeed(tree)),
                settings.baseUrl()
                        .flatMap(
                                base ->
                                        Optional.ofNullable(cards.get(path))
                                                .map(c -> base + Urls.encodePath(c.path()))));
    }

    boolean hasFeed(LanguageTree tree) {
        return settings.baseUrl().isPresent()
                && tree.pages().stream().anyMatch(p -> checked(p).changed().isPresent());
    }

    CheckedPage checked(Page page) {
        return byPath.getOrDefault(page.path(), CheckedPage.unchecked(page));
    }
}
