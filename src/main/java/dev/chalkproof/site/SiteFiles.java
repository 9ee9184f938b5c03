package dev.chalkproof.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files beside the pages: for search engines, servers, and other sites' badges. */
public final class SiteFiles {
    private SiteFiles() {}

    /**
     * The small files of a site.
     *
     * @param baseUrl the site's address with a slash at its end; without it there is no sitemap,
     *     since that must hold absolute addresses
     * @param pages the paths of all pages that search engines should know
     */
    public static List<OutputFile> of(Optional<String> baseUrl, List<String> pages, Totals totals) {
        List<OutputFile> files = new ArrayList<>();
        // GitHub Pages otherwise runs Jekyll, which drops files whose name begins with '_'.
        files.add(OutputFile.text(".nojekyll", ""));
        files.add(OutputFile.text("robots.txt", robots(baseUrl)));
        files.add(OutputFile.text("badge.svg", Badge.svg(totals)));
        baseUrl.ifPresent(base -> files.add(OutputFile.text("sitemap.xml", sitemap(base, pages))));
        return files;
    }

    private static String robots(Optional<String> baseUrl) {
        return "User-agent: *\nAllow: /\n"
                + baseUrl.map(base -> "\nSitemap: " + base + "sitemap.xml\n").orElse("");
    }

    /** See https://www.sitemaps.org/protocol.html. */
    private static String sitemap(String base, List<String> pages) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        pages.stream()
                .sorted()
                .forEach(
                        page ->
                                out.append("  <url><loc>")
                                        .append(Html.text(base + Urls.canonicalPath(page)))
                                        .append("</loc></url>\n"));
        return out.append("</urlset>\n").toString();
    }
}
