package dev.chalkproof.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files beside the pages: for search engines, servers, and other sites' badges. */
final class SiteFiles {
    private SiteFiles() {}

    /**
     * The small files of a site.
     *
     * @param baseUrl the site's address with a slash at its end; without it there is no sitemap,
     *     since that must hold absolute addresses
     * @param pages all pages that search engines should know
     */
    static List<OutputFile> of(Optional<String> baseUrl, List<ListedPage> pages, Totals totals) {
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

    /**
     * See https://www.sitemaps.org/protocol.html, and for the languages of a page
     * https://developers.google.com/search/docs/specialty/international/localized-versions.
     */
    private static String sitemap(String base, List<ListedPage> pages) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
        out.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (ListedPage page : ListedPage.sorted(pages)) {
            out.append("  <url><loc>").append(address(base, page.path())).append("</loc>");
            page.changed()
                    .ifPresent(day -> out.append("<lastmod>").append(day).append("</lastmod>"));
            if (page.languages().size() > 1) {
                page.languages()
                        .forEach(
                                (language, path) ->
                                        out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                                                .append(Html.text(language))
                                                .append("\" href=\"")
                                                .append(address(base, path))
                                                .append("\"/>"));
            }
            out.append("</url>\n");
        }
        return out.append("</urlset>\n").toString();
    }

    private static Html address(String base, String path) {
        return Html.text(base + Urls.canonicalPath(path));
    }
}
