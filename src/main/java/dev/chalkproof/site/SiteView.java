package dev.chalkproof.site;

import java.util.Optional;

/**
 * What all pages of one language share.
 *
 * @param title the site's name
 * @param description one sentence about the site, for search engines and the home page
 * @param baseUrl the absolute address of the site's root with a slash at its end, if it is known
 * @param repository the address of the repository the notes live in
 * @param generator the tool and its version, such as {@code Chalkproof 0.1.0}
 * @param home the path of the home page in this language, from the site's root
 * @param searchIndex the path of the search index in this language, from the site's root
 * @param book the path of all pages as one, from the site's root, if there is such
 * @param ledger the path of the ledger in this language, from the site's root
 */
public record SiteView(
        String title,
        String description,
        Optional<String> baseUrl,
        Optional<String> repository,
        String generator,
        String home,
        String searchIndex,
        Optional<String> book,
        String ledger,
        Strings strings,
        AssetSet assets) {
    public SiteView {
        if (baseUrl.isPresent() && !baseUrl.get().endsWith("/")) {
            throw new IllegalArgumentException("base URL " + baseUrl.get() + " must end with '/'");
        }
    }

    /** The language's BCP 47 tag. */
    public String language() {
        return strings.language();
    }
}
