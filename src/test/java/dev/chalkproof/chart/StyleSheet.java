package dev.chalkproof.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code chart.css} as the tests read it. */
record StyleSheet(String css) {
    private static final Pattern PROPERTY =
            Pattern.compile("--chart-([a-z0-9-]+): (#[0-9a-f]{6});");

    static StyleSheet load() {
        try (var in = StyleSheet.class.getResourceAsStream("chart.css")) {
            return new StyleSheet(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> classes() {
        return Pattern.compile("\\.(cp-[a-z0-9-]+)")
                .matcher(css)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /** The colours by name of each block that sets them, in the order of the blocks. */
    List<Map<String, String>> themes() {
        return Pattern.compile("(?s):root[^{]*\\{(.*?)\\}")
                .matcher(css)
                .results()
                .map(m -> properties(m.group(1)))
                .toList();
    }

    private static Map<String, String> properties(String block) {
        return PROPERTY.matcher(block)
                .results()
                .collect(
                        Collectors.toMap(
                                (MatchResult m) -> m.group(1),
                                m -> m.group(2),
                                (a, b) -> b,
                                LinkedHashMap::new));
    }
}
