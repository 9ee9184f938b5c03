package dev.chalkproof.chart;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;

/**
 * A chart that is laid out and described.
 *
 * @param charts what to draw, row by row
 * @param columns how many of them stand beside each other
 * @param size the size it is made for
 * @param title what it is called for screen readers
 * @param description what it shows, in sentences
 */
record Picture(
        List<JFreeChart> charts,
        int columns,
        Size size,
        String title,
        String description,
        Data data) {
    Picture {
        charts = List.copyOf(charts);
    }

    static Picture of(
            JFreeChart chart,
            Size size,
            Optional<String> title,
            String summary,
            String description,
            Data data) {
        return new Picture(
                List.of(chart),
                1,
                size,
                Labels.clean(title.orElse(summary)),
                Labels.clean(description),
                data);
    }
}
