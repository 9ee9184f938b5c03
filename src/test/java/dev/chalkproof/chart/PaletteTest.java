package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The colours in Java and in {@code chart.css}. */
class PaletteTest {
    private static final StyleSheet CSS = StyleSheet.load();
    private static final Map<String, String> LIGHT = CSS.themes().getFirst();

    @Test
    void everyColourHasBothThemes() {
        assertThat(LIGHT).hasSizeGreaterThan(20);
        assertThat(CSS.css()).containsPattern("(?s)@media print.*color-scheme: light");
    }

    @Test
    void attributesFallBackToTheLightTheme() {
        assertThat(LIGHT)
                .containsEntry("ink", Palette.hex(Palette.INK))
                .containsEntry("muted", Palette.hex(Palette.MUTED))
                .containsEntry("grid", Palette.hex(Palette.GRID))
                .containsEntry("surface", Palette.hex(Palette.SURFACE))
                .containsEntry("contour", Palette.hex(Palette.CONTOUR));
        for (int i = 0; i < Palette.seriesCount(); i++) {
            assertThat(LIGHT).containsEntry("" + (i + 1), Palette.hex(Palette.series(i)));
        }
        for (int i = 0; i < Palette.bandCount(); i++) {
            assertThat(LIGHT).containsEntry("band-" + i, Palette.hex(Palette.band(i)));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(LIGHT).containsEntry("path-" + (i + 1), Palette.hex(Palette.path(i)));
        }
    }

    @Test
    void eachColourOfAThemeIsAnother() {
        assertThat(LIGHT.values()).doesNotHaveDuplicates();
    }

    @Test
    void seriesStandOutFromThePage() {
        for (Map<String, String> theme : CSS.themes()) {
            for (int i = 1; i <= 8; i++) {
                assertThat(contrast(theme, "" + i, "surface")).isGreaterThanOrEqualTo(3);
            }
            assertThat(contrast(theme, "ink", "surface")).isGreaterThanOrEqualTo(7);
            assertThat(contrast(theme, "muted", "surface")).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** WCAG 2.2 asks for 3:1; between the bands the halo around a path gives the contrast. */
    @Test
    void contoursAndPathsStandOutFromTheLowBands() {
        for (Map<String, String> theme : CSS.themes()) {
            assertThat(contrast(theme, "contour", "band-0")).isGreaterThanOrEqualTo(3);
            for (int i = 1; i <= 4; i++) {
                assertThat(contrast(theme, "path-" + i, "surface")).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void bandsRunFromThePageAway() {
        for (Map<String, String> theme : CSS.themes()) {
            double[] contrasts =
                    IntStream.range(0, Palette.bandCount())
                            .mapToDouble(i -> contrast(theme, "band-" + i, "surface"))
                            .toArray();
            assertThat(contrasts).isSorted();
        }
    }

    private static double contrast(Map<String, String> theme, String one, String other) {
        double a = luminance(Objects.requireNonNull(theme.get(one)));
        double b = luminance(Objects.requireNonNull(theme.get(other)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        Color color = Color.decode(hex);
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
