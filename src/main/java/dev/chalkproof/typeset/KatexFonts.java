package dev.chalkproof.typeset;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** KaTeX's fonts, and which of them its classes ask for. */
final class KatexFonts {
    static final String MAIN = "Main-Regular";

    /** The fonts of classes, as in KaTeX's style sheet; of several on an element one counts. */
    private static final Map<String, String> OF_CLASS =
            Map.ofEntries(
                    Map.entry("mathnormal", "Math-Italic"),
                    Map.entry("mathit", "Main-Italic"),
                    Map.entry("textit", "Main-Italic"),
                    Map.entry("mathbf", "Main-Bold"),
                    Map.entry("textbf", "Main-Bold"),
                    Map.entry("boldsymbol", "Math-BoldItalic"),
                    Map.entry("amsrm", "AMS-Regular"),
                    Map.entry("mathbb", "AMS-Regular"),
                    Map.entry("textbb", "AMS-Regular"),
                    Map.entry("mathcal", "Caligraphic-Regular"),
                    Map.entry("mathfrak", "Fraktur-Regular"),
                    Map.entry("mathtt", "Typewriter-Regular"),
                    Map.entry("texttt", "Typewriter-Regular"),
                    Map.entry("mathscr", "Script-Regular"),
                    Map.entry("mathsf", "SansSerif-Regular"),
                    Map.entry("textsf", "SansSerif-Regular"),
                    Map.entry("mathboldsf", "SansSerif-Bold"),
                    Map.entry("mathsfit", "SansSerif-Italic"),
                    Map.entry("textrm", MAIN),
                    Map.entry("mathrm", MAIN),
                    Map.entry("mainrm", MAIN),
                    Map.entry("small-op", "Size1-Regular"),
                    Map.entry("large-op", "Size2-Regular"),
                    Map.entry("delim-size1", "Size1-Regular"),
                    Map.entry("delim-size4", "Size4-Regular"));

    private static final Map<String, TrueType> LOADED = new ConcurrentHashMap<>();

    private KatexFonts() {}

    /** The font that an element's classes ask for, if they ask for one. */
    static Optional<String> of(Set<String> classes) {
        if (classes.contains("delimsizing")) {
            for (int size = 1; size <= 4; size++) {
                if (classes.contains("size" + size)) {
                    return Optional.of("Size" + size + "-Regular");
                }
            }
        }
        return classes.stream()
                .sorted()
                .flatMap(name -> Optional.ofNullable(OF_CLASS.get(name)).stream())
                .findFirst();
    }

    /** A character in a font, else in the main one. */
    static Optional<TrueType.Glyph> glyph(String font, int character) {
        return font(font).glyph(character).or(() -> font(MAIN).glyph(character));
    }

    private static TrueType font(String name) {
        return LOADED.computeIfAbsent(
                name, n -> new TrueType(WebJar.KATEX.bytes("dist/fonts/KaTeX_" + n + ".ttf")));
    }
}
