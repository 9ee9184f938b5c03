package dev.chalkproof;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What a page weighs on its way to a reader, in bytes, compressed as GitHub Pages does it.
 *
 * @param page the page alone, all that is loaded when its style sheets, scripts and fonts are there
 * @param firstVisit the page with these
 */
record Weight(int page, int firstVisit) {
    static final int FIRST_VISIT = 150_000;
    static final int LATER_VISIT = 30_000;

    /** What a window loads to show all of a page, without what waits until it is asked for. */
    private static final String LOADED =
            """
            async () => {
              await document.fonts.ready;
              const used = new Set([...document.fonts].filter(f => f.status === "loaded")
                  .map(f => `${f.family} ${f.weight} ${f.style}`));
              const fonts = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]
                  .filter(rule => rule instanceof CSSFontFaceRule)
                  .filter(({style}) => used.has([style.getPropertyValue("font-family").replaceAll('"', ""),
                      style.getPropertyValue("font-weight"), style.getPropertyValue("font-style")].join(" ")))
                  .map(rule => new URL(/url\\("?([^")]+)/.exec(rule.cssText)[1], sheet.href).href));
              const linked = [...document.querySelectorAll("script[src], link[rel=stylesheet]")].map(e => e.src || e.href);
              return [...linked, ...fonts];
            }""";

    /** Of the page that an inspected window shows, which lies in a folder by its path. */
    static Weight of(Path site, String path, Page window) throws IOException {
        int page = compressed(Files.readAllBytes(site.resolve(path)));
        int all = page;
        String assets = "/assets/";
        for (Object loaded : (List<?>) window.evaluate(LOADED)) {
            String address = String.valueOf(loaded);
            byte[] file =
                    Files.readAllBytes(
                            site.resolve(address.substring(address.indexOf(assets) + 1)));
            all += address.endsWith(".woff2") ? file.length : compressed(file);
        }
        return new Weight(page, all);
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
