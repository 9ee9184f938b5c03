package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page of the reference weighs on its way to a reader, compressed as servers do it. */
final class WeightTest {
    private static final int FIRST_VISIT = 150_000;
    private static final int LATER_VISIT = 30_000;

    /** The fonts that text with these classes makes a browser load. */
    private static final Map<String, String> FONTS =
            Map.ofEntries(
                    Map.entry("katex", "Main-Regular"),
                    Map.entry("mathnormal", "Math-Italic"),
                    Map.entry("mathbf", "Main-Bold"),
                    Map.entry("textbf", "Main-Bold"),
                    Map.entry("mathit", "Main-Italic"),
                    Map.entry("boldsymbol", "Math-BoldItalic"),
                    Map.entry("mathbb", "AMS-Regular"),
                    Map.entry("amsrm", "AMS-Regular"),
                    Map.entry("mathcal", "Caligraphic-Regular"),
                    Map.entry("small-op", "Size1-Regular"),
                    Map.entry("large-op", "Size2-Regular"),
                    Map.entry("delimsizing size1", "Size1-Regular"),
                    Map.entry("delimsizing size2", "Size2-Regular"),
                    Map.entry("delimsizing size3", "Size3-Regular"),
                    Map.entry("delimsizing size4", "Size4-Regular"),
                    Map.entry("delim-size4", "Size4-Regular"));

    private static final Pattern LOADED =
            Pattern.compile("<(?:script|link rel=\"stylesheet\")[^>]*? (?:src|href)=\"([^\"]+)\"");

    @TempDir static Path folder;
    private static Notes notes = new Notes(Path.of(""));

    @BeforeAll
    static void build() throws Exception {
        notes = new Notes(folder).with("site.yaml", "languages: [en, zh]\n");
        for (String page : List.of("en/activations/sigmoid.md", "zh/activations/sigmoid.md")) {
            notes.with(page, Files.readString(Path.of("content").resolve(page)));
        }
        notes.build();
    }

    @Test
    void aPageIsLight() throws Exception {
        for (String page : List.of("en/activations/sigmoid.html", "zh/activations/sigmoid.html")) {
            Map<String, Integer> parts = parts(page);
            assertThat(parts).as(page).hasSizeGreaterThan(6);
            assertThat(parts.values().stream().mapToInt(Integer::intValue).sum())
                    .as("first visit of %s: %s", page, parts)
                    .isLessThan(FIRST_VISIT);
            assertThat(parts.get(page)).as("later visit of %s", page).isLessThan(LATER_VISIT);
        }
    }

    /** What a browser loads to show a page, by path, in bytes. */
    private static Map<String, Integer> parts(String page) throws IOException {
        String html = notes.page(page);
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put(page, compressed(html.getBytes(StandardCharsets.UTF_8)));
        Path at = Objects.requireNonNull(notes.output().resolve(page).getParent());
        for (MatchResult match : LOADED.matcher(html).results().toList()) {
            parts.put(match.group(1), compressed(Files.readAllBytes(at.resolve(match.group(1)))));
        }
        List<String> classes =
                Pattern.compile("class=\"([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map(match -> " " + match.group(1) + " ")
                        .distinct()
                        .toList();
        for (Map.Entry<String, String> font : FONTS.entrySet()) {
            if (classes.stream().anyMatch(c -> c.contains(" " + font.getKey() + " "))) {
                // A font is compressed already.
                Path file = font(font.getValue());
                parts.put(font.getValue(), (int) Files.size(file));
            }
        }
        return parts;
    }

    private static Path font(String name) throws IOException {
        try (Stream<Path> fonts = Files.list(notes.output().resolve("assets/katex/fonts"))) {
            return fonts.filter(f -> f.getFileName().toString().startsWith("KaTeX_" + name + "."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
