package dev.chalkproof.site;

import java.util.stream.Collectors;

/** The web app manifest, with which a phone puts the site on its home screen (W3C, appmanifest). */
final class Manifest {
    private static final String NAME = "site.webmanifest";
    private static final String ICON = "icon.svg";

    private Manifest() {}

    static OutputFile of(SiteSettings settings, AssetSet assets) {
        String icons =
                assets.has(ICON)
                        ? "{\"src\": %s, \"type\": \"image/svg+xml\", \"sizes\": \"any\"}"
                                .formatted(quoted(assets.path(ICON)))
                        : "";
        return OutputFile.text(
                NAME,
                """
                {
                  "name": %s,
                  "lang": %s,
                  "start_url": "./",
                  "scope": "./",
                  "display": "minimal-ui",
                  "icons": [%s]
                }
                """
                        .formatted(
                                quoted(settings.title()),
                                quoted(settings.languages().getFirst()),
                                icons));
    }

    /** A JSON string (RFC 8259, section 7). */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(
                        c ->
                                c < ' ' || c == '"' || c == '\\'
                                        ? "\\u%04x".formatted(c)
                                        : Character.toString((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
