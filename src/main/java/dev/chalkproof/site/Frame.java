package dev.chalkproof.site;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds the content of every page: its head, the navigation, the way up.
 *
 * @param path the page's file, from the site's root, such as {@code schedules/step.html}
 * @param root the way from the page to the site's root: empty, {@code ../}, {@code ../../}; of the
 *     page for missing addresses, which is shown at any depth, an absolute path
 * @param title what the browser's tab and search engines show
 * @param breadcrumbs the way from the home page to this page's section, without the page itself
 * @param languages the page in all its languages; empty if there is only one
 * @param sharing for those who pass the page on
 */
public record Frame(
        SiteView site,
        String path,
        String root,
        String title,
        Optional<String> description,
        NavView nav,
        List<Link> breadcrumbs,
        List<LanguageLink> languages,
        Sharing sharing) {
    public Frame {
        breadcrumbs = List.copyOf(breadcrumbs);
        languages = List.copyOf(languages);
        if (path.startsWith("/")) {
            throw new IllegalArgumentException("path " + path + " must not begin with '/'");
        }
    }

    /** A page that nobody needs to pass on. */
    public Frame(
            SiteView site,
            String path,
            String root,
            String title,
            Optional<String> description,
            NavView nav,
            List<Link> breadcrumbs,
            List<LanguageLink> languages) {
        this(site, path, root, title, description, nav, breadcrumbs, languages, Sharing.NONE);
    }

    /** The page for readers of any other language: that in the first language that has it. */
    public Optional<String> defaultUrl() {
        return languages.stream().map(LanguageLink::url).filter(url -> !url.isEmpty()).findFirst();
    }

    public Strings strings() {
        return site.strings();
    }

    /** A word of the interface in the page's language. */
    public String say(Term term) {
        return site.strings().say(term);
    }

    /** The address of an asset, as this page has to write it. */
    public String asset(String name) {
        return root + site.assets().path(name);
    }

    /** The address of a file of the site, as this page has to write it. */
    public String href(String file) {
        return root + file;
    }

    /** The page's own address, where the site's is known; an index file goes by its folder. */
    public Optional<String> canonicalUrl() {
        return site.baseUrl().map(base -> base + Urls.canonicalPath(path));
    }

    /** The title with the site's behind it, unless they are the same. */
    public String fullTitle() {
        return title.equals(site.title()) ? title : title + " · " + site.title();
    }
}
