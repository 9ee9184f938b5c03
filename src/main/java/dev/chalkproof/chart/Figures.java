package dev.chalkproof.chart;

import java.util.Optional;
import org.jfree.chart.JFreeChart;

/** Draws charts. Drawing needs neither a display nor an installed font. */
public final class Figures {
    /**
     * How to draw a figure.
     *
     * @param id begins every id in the picture, so it must be unique on the page: a letter, then
     *     letters, digits, {@code -} and {@code _}
     * @param size the picture's own units; absent for the size that suits the chart
     * @param alt the author's description, in place of the generated one
     */
    public record Options(String id, Optional<Size> size, Optional<String> alt) {
        public Options {
            Rules.require(
                    id.matches("[A-Za-z][A-Za-z0-9_-]*"),
                    "figure id '"
                            + id
                            + "' must be a letter followed by letters, digits, '-' or '_'");
        }

        /** A figure of its natural size, described in generated words. */
        public static Options of(String id) {
            return new Options(id, Optional.empty(), Optional.empty());
        }

        public Options withSize(int width, int height) {
            return new Options(id, Optional.of(new Size(width, height)), alt);
        }

        /** The author's description; a blank one is as good as none. */
        public Options withAlt(String text) {
            return new Options(id, size, Optional.of(text).filter(t -> !t.isBlank()));
        }
    }

    private Figures() {}

    /** Whether a value is a chart of JFreeChart's own, for authors who need what ours lack. */
    public static boolean isRawChart(Object value) {
        return value instanceof JFreeChart;
    }

    /**
     * The figure of a {@link Chart} or a {@link JFreeChart}; empty for anything else.
     *
     * @throws IllegalArgumentException if the chart has nothing to draw, or not on these axes
     */
    public static Optional<Figure> of(Object value, Options options) {
        return switch (value) {
            case Chart chart ->
                    Optional.of(
                            Drawing.draw(
                                    chart.picture(options.size().orElseGet(chart::size)), options));
            case JFreeChart chart ->
                    Optional.of(
                            Drawing.draw(
                                    RawChart.picture(chart, options.size().orElse(Size.DEFAULT)),
                                    options));
            default -> Optional.empty();
        };
    }
}
