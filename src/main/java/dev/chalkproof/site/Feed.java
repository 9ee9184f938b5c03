package dev.chalkproof.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a language's pages as an Atom feed (RFC 4287), the last one first. Without dates
 * there is none.
 */
final class Feed {
    static final String NAME = "feed.xml";

    /** Readers ask again and again for the whole of it. */
    private static final int ENTRIES = 30;

    private static final Comparator<ListedPage> LAST_FIRST =
            Comparator.comparing((ListedPage page) -> page.changed().orElse(""))
                    .reversed()
                    .thenComparing(ListedPage::path);

    private Feed() {}

    /**
     * The feed of a language.
     *
     * @param tree its pages
     * @param listed all pages, of which those of the language count
     */
    static Optional<OutputFile> of(
            SiteSettings settings, LanguageTree tree, List<ListedPage> listed) {
        List<ListedPage> changes =
                listed.stream()
                        .filter(page -> page.changed().isPresent())
                        .filter(page -> page.language().equals(tree.language()))
                        .sorted(LAST_FIRST)
                        .limit(ENTRIES)
                        .toList();
        return settings.baseUrl()
                .filter(_ -> !changes.isEmpty())
                .map(
                        base ->
                                OutputFile.text(
                                        tree.folder() + NAME, atom(base, settings, tree, changes)));
    }

    private static String atom(
            String base, SiteSettings settings, LanguageTree tree, List<ListedPage> changes) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(Html.text(tree.language()))
                .append("\">\n");
        String home = base + Urls.canonicalPath(tree.home());
        line(out, 1, "title", settings.title());
        line(out, 1, "id", home);
        line(out, 1, "updated", time(changes.getFirst()));
        link(out, 1, "alternate", home);
        link(out, 1, "self", base + Urls.encodePath(tree.folder() + NAME));
        out.append("  <author><name>")
                .append(Html.text(settings.title()))
                .append("</name></author>\n");
        for (ListedPage page : changes) {
            String url = base + Urls.canonicalPath(page.path());
            out.append("  <entry>\n");
            line(out, 2, "title", page.title());
            line(out, 2, "id", url);
            line(out, 2, "updated", time(page));
            link(out, 2, "alternate", url);
            page.description().ifPresent(text -> line(out, 2, "summary", text));
            out.append("  </entry>\n");
        }
        return out.append("</feed>\n").toString();
    }

    private static String time(ListedPage page) {
        return page.changed().orElseThrow() + "T00:00:00Z";
    }

    private static void line(StringBuilder out, int depth, String name, String text) {
        out.append("  ".repeat(depth)).append('<').append(name).append('>');
        out.append(Html.text(text)).append("</").append(name).append(">\n");
    }

    private static void link(StringBuilder out, int depth, String rel, String url) {
        out.append("  ".repeat(depth)).append("<link rel=\"").append(rel).append("\" href=\"");
        out.append(Html.text(url)).append("\"/>\n");
    }
}
