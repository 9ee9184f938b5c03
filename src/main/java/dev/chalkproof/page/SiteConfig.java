package dev.chalkproof.page;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What {@code site.yaml} at the top of the content folder says.
 *
 * @param title the site's name
 * @param description one sentence about the site
 * @param baseUrl the absolute address of the site's root, with a slash at its end
 * @param repository the address of the repository the notes live in
 * @param languages the BCP 47 tags of the languages, the first being the main one; each has a
 *     folder of its own, unless there are none
 * @param allowsHtml whether raw HTML in notes is passed on ({@code html: allow})
 * @param macros LaTeX macros for all pages
 * @param strings words of the interface in the languages of the site
 */
public record SiteConfig(
        Optional<String> title,
        Optional<String> description,
        Optional<String> baseUrl,
        Optional<String> repository,
        List<String> languages,
        boolean allowsHtml,
        SortedMap<String, String> macros,
        List<Wording> strings) {
    /** Of a content folder without {@code site.yaml}. */
    public static final SiteConfig NONE =
            new SiteConfig(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    false,
                    Collections.emptySortedMap(),
                    List.of());

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    public SiteConfig {
        baseUrl = baseUrl.map(url -> url.endsWith("/") ? url : url + "/");
        languages = List.copyOf(languages);
        macros = Collections.unmodifiableSortedMap(new TreeMap<>(macros));
        strings = List.copyOf(strings);
    }

    /** Whether a text can be the address of a site. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The same for a site at an address, if one is given. */
    SiteConfig at(Optional<String> address) {
        return new SiteConfig(
                title,
                description,
                address.or(() -> baseUrl),
                repository,
                languages,
                allowsHtml,
                macros,
                strings);
    }
}
