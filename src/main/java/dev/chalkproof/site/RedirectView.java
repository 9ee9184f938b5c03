package dev.chalkproof.site;

import java.util.List;

/**
 * The page at the root of a site whose pages lie in a folder for each language: it leads on to the
 * first of them.
 *
 * @param language of the title
 * @param target where it leads
 * @param languages the home pages in all languages
 */
public record RedirectView(String language, String title, String target, List<Link> languages) {
    public RedirectView {
        languages = List.copyOf(languages);
    }
}
