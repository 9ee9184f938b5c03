package dev.chalkproof.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.JFreeChart;

/**
 * A chart that is laid out and described.
 *
 * @param charts what to draw, row by row
 * @param columns how many of them stand beside each other
 * @param size the size it is made for
 * @param text what is said of it
 */
record Picture(List<JFreeChart> charts, int columns, Size size, FigureText text) {
    Picture {
        charts = List.copyOf(charts);
    }

    static Picture of(
            JFreeChart chart,
            Size size,
            Optional<String> title,
            Saying summary,
            Saying description,
            Table table) {
        return of(chart, size, title, summary, description, table, Set.of());
    }

    /**
     * @param title the author's; else a summary takes its place
     * @param shown the phrases within the chart
     */
    static Picture of(
            JFreeChart chart,
            Size size,
            Optional<String> title,
            Saying summary,
            Saying description,
            Table table,
            Set<Phrase> shown) {
        return new Picture(
                List.of(chart),
                1,
                size,
                new FigureText(title.map(Saying::own).orElse(summary), description, table, shown));
    }
}
