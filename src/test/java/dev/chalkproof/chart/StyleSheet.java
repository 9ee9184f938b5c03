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
            Pattern.compile(
                    "--chart-([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

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

    /** The colours by name: those of the light theme, and those of the dark one. */
    List<Map<String, String>> themes() {
        return List.of(colours(2), colours(3));
    }

    private Map<String, String> colours(int group) {
        return PROPERTY.matcher(css)
                .results()
                .collect(
                        Collectors.toMap(
                                (MatchResult m) -> m.group(1),
                                m -> m.group(group),
                                (a, b) -> b,
                                LinkedHashMap::new));
    }
}
