package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a page shows of the rest of its site. Within equal surroundings a page that is the same
 * looks the same.
 *
 * @param assets where they are published, which tells their content
 * @param files the paths of those that are no pages
 * @param images the sizes of those that pages show
 * @param pages by their paths
 * @param cards the paths of pages with a picture for those who share them
 * @param feeds whether each language has one
 */
record Surroundings(
        SiteSettings settings,
        TemplateSet templates,
        List<String> assets,
        Set<String> files,
        Map<String, ImageSize> images,
        Map<String, Seen> pages,
        Set<String> cards,
        List<Boolean> feeds) {
    /**
     * What other pages show of one.
     *
     * @param anchors what links to it can point at, each with the words that they show
     */
    record Seen(String url, String title, double order, Map<String, String> anchors) {}

    static Surroundings of(RenderContext context, Set<String> files) {
        Map<String, Seen> pages = new TreeMap<>();
        context.pages().forEach(page -> pages.put(page.page().path(), seen(page.page(), context)));
        return new Surroundings(
                context.settings(),
                context.templates(),
                context.assets().files().stream().map(OutputFile::path).toList(),
                Set.copyOf(files),
                images(context),
                pages,
                Set.copyOf(context.cards().keySet()),
                context.trees().stream().map(context::hasFeed).toList());
    }

    private static Map<String, ImageSize> images(RenderContext context) {
        Map<String, ImageSize> images = new TreeMap<>();
        for (String path : context.targets().filesInUse()) {
            context.images().of(path).ifPresent(size -> images.put(path, size));
        }
        return images;
    }

    private static Seen seen(Page page, RenderContext context) {
        Anchors anchors = context.targets().anchors(page);
        return new Seen(
                page.url(),
                page.title(),
                page.frontMatter().order().orElse(Double.POSITIVE_INFINITY),
                // The words for 'figure' are among the settings.
                anchors.names(context.settings().strings().in("")));
    }
}
