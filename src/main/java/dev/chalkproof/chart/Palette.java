package dev.chalkproof.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The colours of a chart by what they mean. JFreeChart draws with the colours of the light theme;
 * in the SVG each becomes a class, such as {@code cp-s1} for the first series, and {@code
 * chart.css} says what the class looks like in which theme.
 *
 * <p>All colours differ, since a colour is how an element's meaning is recognised again. The series
 * colours were searched for the greatest smallest OKLab distance under simulated protanopia,
 * deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009), at 3:1 or more against the
 * background.
 */
final class Palette {
    /** Text and the axes. */
    static final Color INK = new Color(0x1c1f24);

    /** What stands back: tick marks, reference lines. */
    static final Color MUTED = new Color(0x5f6670);

    static final Color GRID = new Color(0xdfe2e7);

    /** The page behind the chart, for outlines that lift a line off a coloured ground. */
    static final Color SURFACE = new Color(0xffffff);

    /** Contour lines on a heat map. */
    static final Color CONTOUR = new Color(0x20303f);

    private static final List<Color> SERIES =
            colors(0x1746c0, 0xb74a21, 0x379f8c, 0x49072e, 0x0e646b, 0xa89017, 0x825dd7, 0x6f3b2b);

    /** What moves over a heat map; no band comes near them. */
    private static final List<Color> PATHS = colors(0xc01f2e, 0x101214, 0x7a2fb5, 0xb35900);

    private static final List<Color> BANDS =
            colors(
                    0xfbfbe3, 0xf0f6cf, 0xdff0c3, 0xc8e7bd, 0xabdcbb, 0x8cd0bc, 0x6cc2bf, 0x50b1c1,
                    0x3f9dbf, 0x3a87b7, 0x3971ab, 0x385b9b);

    private static final Map<Integer, String> CLASSES = classes();

    private Palette() {}

    /** The colour of the series with this index; after eight they repeat, in other dashes. */
    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    static int seriesCount() {
        return SERIES.size();
    }

    static Color path(int index) {
        return PATHS.get(index % PATHS.size());
    }

    static Color band(int index) {
        return BANDS.get(index);
    }

    static int bandCount() {
        return BANDS.size();
    }

    /** The class of a colour of this palette; empty for a colour an author chose. */
    static Optional<String> classOf(Color color) {
        return Optional.ofNullable(CLASSES.get(color.getRGB() & 0xffffff));
    }

    static String hex(Color color) {
        String digits = Integer.toHexString(color.getRGB() & 0xffffff);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }

    private static Map<Integer, String> classes() {
        var classes = new HashMap<Integer, String>();
        var named =
                Map.of(
                        INK, "cp-ink",
                        MUTED, "cp-muted",
                        GRID, "cp-grid",
                        SURFACE, "cp-surface",
                        CONTOUR, "cp-contour");
        named.forEach((color, name) -> classes.put(color.getRGB() & 0xffffff, name));
        for (int i = 0; i < SERIES.size(); i++) {
            classes.put(SERIES.get(i).getRGB() & 0xffffff, "cp-s" + (i + 1));
        }
        for (int i = 0; i < PATHS.size(); i++) {
            classes.put(PATHS.get(i).getRGB() & 0xffffff, "cp-path-" + (i + 1));
        }
        for (int i = 0; i < BANDS.size(); i++) {
            classes.put(BANDS.get(i).getRGB() & 0xffffff, "cp-band-" + i);
        }
        return classes;
    }

    private static List<Color> colors(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toList();
    }
}
