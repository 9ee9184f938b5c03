package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A content folder as a value.
 *
 * @param root the folder
 * @param languages one edition for each language of the configuration; a single one without
 *     language if there are none
 * @param assets the files that are no pages, to be copied as they are
 * @param diagnostics what is wrong with the folder and its configuration; what is wrong with a page
 *     is with the page
 */
public record Content(
        Path root,
        SiteConfig config,
        List<Edition> languages,
        List<Asset> assets,
        List<Diagnostic> diagnostics) {
    public Content {
        languages = List.copyOf(languages);
        assets = List.copyOf(assets);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The pages of one language.
     *
     * @param language its tag, which is also its folder; empty if the site has no languages
     * @param section the folder of its pages
     */
    public record Edition(Optional<String> language, Section section) {}

    /**
     * A file to be copied.
     *
     * @param file where it is
     * @param path where it lies in the content folder and goes in the site, with forward slashes
     */
    public record Asset(Path file, String path) {}

    /**
     * Reads a content folder. What is wrong in it is reported, not thrown.
     *
     * @param prefix what messages put before paths in the folder, such as {@code content/}
     * @param recent what was read before, and gets what is read now
     * @throws IOException if the folder doesn't exist or can't be read
     */
    public static Content read(Path root, String prefix, RecentPages recent) throws IOException {
        return new SiteReader(root, prefix, recent).read();
    }

    /** Reads a content folder; messages name files by the folder's own path and theirs in it. */
    public static Content read(Path root, RecentPages recent) throws IOException {
        String prefix = root.toString().replace('\\', '/').replaceFirst("/*$", "") + "/";
        return read(root, prefix, recent);
    }

    /** The same for a site at an address, if one is given. */
    public Content at(Optional<String> baseUrl) {
        return new Content(root, config.at(baseUrl), languages, assets, diagnostics);
    }

    /**
     * The site's title from the configuration, else from the first language's index page, else the
     * folder's name.
     */
    public String title() {
        return config.title()
                .or(
                        () ->
                                languages.stream()
                                        .flatMap(edition -> edition.section().index().stream())
                                        .map(Page::title)
                                        .findFirst())
                .orElseGet(() -> String.valueOf(root.toAbsolutePath().normalize().getFileName()));
    }

    /** All pages of all languages in reading order. */
    public List<Page> pages() {
        return languages.stream().flatMap(edition -> edition.section().pages()).toList();
    }
}
