package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a page shows of the rest of its site. Within equal surroundings a page that is the same
 * looks the same.
 *
 * @param set whether formulas and code are set, or stand there as they were written
 * @param assets where they are published, which tells their content
 * @param files those that are no pages, images with their sizes
 * @param pages by their paths
 * @param cards the paths of pages with a picture for those who share them
 * @param feeds whether each language has one
 */
record Surroundings(
        SiteSettings settings,
        TemplateSet templates,
        boolean set,
        List<String> assets,
        Map<String, Optional<ImageSize>> files,
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
                context.compositor() instanceof Compositor.Setting,
                context.assets().files().stream().map(OutputFile::path).toList(),
                files.stream().collect(Collectors.toMap(file -> file, context.images()::of)),
                pages,
                Set.copyOf(context.cards().keySet()),
                context.trees().stream().map(context::hasFeed).toList());
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
