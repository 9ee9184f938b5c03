package dev.chalkproof.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a page with formulas needs: KaTeX's style sheet and its fonts, out of the jar that
 * sets the formulas, since the names of its classes change between versions.
 */
public final class Assets {
    /** A file to serve beside the pages. */
    public static final class Asset {
        private final String path;
        private final byte[] content;

        Asset(String path, byte[] content) {
            this.path = path;
            this.content = content;
        }

        /** Where the style sheet expects it, relative to the folder that has them all. */
        public String path() {
            return path;
        }

        /** A copy of its bytes. */
        public byte[] content() {
            return content.clone();
        }
    }

    /** The path of the style sheet among the assets. */
    public static final String STYLE_SHEET = "katex.min.css";

    /**
     * The sources of a font in the order KaTeX lists them; every browser in use takes the first.
     */
    private static final Pattern SOURCES =
            Pattern.compile(
                    "src:(url\\((fonts/[\\w-]+\\.woff2)\\) format\\(\"woff2\"\\))"
                            + "(?:,url\\(fonts/[\\w-]+\\.(?:woff|ttf)\\) format\\(\"\\w+\"\\))*");

    private Assets() {}

    /** The style sheet, followed by its fonts in the order it names them. */
    public static List<Asset> katex() {
        Matcher sources = SOURCES.matcher(WebJar.KATEX.text("dist/katex.min.css"));
        List<Asset> assets = new ArrayList<>();
        String style = sources.replaceAll("src:$1");
        assets.add(new Asset(STYLE_SHEET, style.getBytes(UTF_8)));
        sources.reset();
        while (sources.find()) {
            assets.add(new Asset(sources.group(2), WebJar.KATEX.bytes("dist/" + sources.group(2))));
        }
        return List.copyOf(assets);
    }
}
