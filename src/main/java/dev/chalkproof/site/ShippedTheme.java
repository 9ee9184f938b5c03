package dev.chalkproof.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The theme that comes with Chalkproof: the folder {@code templates} of its sources. */
final class ShippedTheme {
    /** All templates. A jar can't list its folders reliably, so they are listed here. */
    static final List<String> TEMPLATES =
            List.of(
                    "book.jte",
                    "home.jte",
                    "layout.jte",
                    "ledger.jte",
                    "notFound.jte",
                    "page.jte",
                    "partial/evidence.jte",
                    "partial/figure.jte",
                    "partial/footer.jte",
                    "partial/formula.jte",
                    "partial/header.jte",
                    "partial/mark.jte",
                    "partial/navEntry.jte",
                    "partial/navigation.jte",
                    "partial/number.jte",
                    "partial/outline.jte",
                    "partial/output.jte",
                    "partial/search.jte",
                    "partial/snippet.jte",
                    "partial/table.jte",
                    "partial/totals.jte",
                    "partial/verdict.jte",
                    "redirect.jte",
                    "symbols.jte");

    /** All assets, without their folder. */
    static final List<String> ASSETS =
            List.of(
                    "figures.js",
                    "hover.js",
                    "icon.svg",
                    "search.js",
                    "site.css",
                    "site.js",
                    "theme.js");

    /** Where the build puts the folder in the jar; see the pom. */
    private static final String RESOURCES = "/dev/chalkproof/theme/";

    private ShippedTheme() {}

    /** The source of a template. */
    static byte[] template(String name) {
        return read(name);
    }

    static Map<String, byte[]> assets() {
        Map<String, byte[]> assets = new TreeMap<>();
        ASSETS.forEach(name -> assets.put(name, read("assets/" + name)));
        assets.put("lunr.js", SearchLibrary.script());
        return assets;
    }

    private static byte[] read(String name) {
        try (InputStream in = ShippedTheme.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCES + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
