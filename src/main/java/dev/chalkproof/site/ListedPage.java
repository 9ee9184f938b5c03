package dev.chalkproof.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A page that search engines and readers of the feed should know.
 *
 * @param path from the site's root
 * @param language a BCP 47 tag
 * @param changed the day of its last change, as {@code 2026-11-22}
 * @param languages the paths of the same page in all its languages, by their tags
 */
record ListedPage(
        String path,
        String language,
        String title,
        Optional<String> description,
        Optional<String> changed,
        Map<String, String> languages) {
    ListedPage {
        languages = new TreeMap<>(languages);
    }

    /** The paths of pages in the order of their addresses. */
    static List<ListedPage> sorted(List<ListedPage> pages) {
        return pages.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
    }
}
