package dev.chalkproof.site;

import java.util.List;
import java.util.Optional;

/**
 * What is the same for the whole site.
 *
 * @param baseUrl the absolute address of the site's root with a slash at its end
 * @param repository the address of the repository
 * @param editUrl what to put before a page's path to edit its source, such as {@code
 *     https://github.com/o/r/edit/main/content/}
 * @param languages BCP 47 tags, at least one; pages of a language lie in the folder named by its
 *     tag or by the first part of that ({@code zh} for {@code zh-CN}), all others are in the first
 *     language
 * @param allowHtml whether raw HTML in notes is passed on
 * @param generator the tool and its version, such as {@code Chalkproof 0.1.0}
 * @param strings the words of the interface
 */
public record SiteSettings(
        String title,
        String description,
        Optional<String> baseUrl,
        Optional<String> repository,
        Optional<String> editUrl,
        List<String> languages,
        boolean allowHtml,
        String generator,
        InterfaceStrings strings) {
    public SiteSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a site must have at least one language");
        }
    }

    /** The same of a site that is at no address yet. */
    public SiteSettings withoutAddress() {
        return new SiteSettings(
                title,
                description,
                Optional.empty(),
                repository,
                editUrl,
                languages,
                allowHtml,
                generator,
                strings);
    }
}
