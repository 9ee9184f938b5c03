package dev.chalkproof.chart;

import java.util.Arrays;
import java.util.List;

/**
 * Where every chart of a note begins.
 *
 * {@snippet :
 * Charts.line("step", "learning rate")
 *         .plot("step decay", 0, 50, t -> 0.1 * Math.pow(0.5, Math.floor(t / 10)))
 *         .plot("exponential", 0, 50, t -> 0.1 * Math.pow(0.5, t / 10));
 * }
 */
public final class Charts {
    private Charts() {}

    /** Graphs of functions, and given values joined by lines. */
    public static XyChart line(String xLabel, String yLabel) {
        return new XyChart(Frame.of(xLabel, yLabel), List.of(), true);
    }

    /** Single points; functions plotted beside them are lines. */
    public static XyChart scatter(String xLabel, String yLabel) {
        return new XyChart(Frame.of(xLabel, yLabel), List.of(), false);
    }

    /**
     * Bars by category.
     *
     * @param categories at least one, all different
     */
    public static BarChart bar(String categoryLabel, String valueLabel, String... categories) {
        Rules.require(
                categories.length > 0, "a bar chart has no categories; it needs at least one");
        return BarChart.of(categoryLabel, valueLabel, Arrays.asList(categories));
    }

    /** How often values fall where. */
    public static Histogram histogram(String label) {
        return Histogram.of(label);
    }

    /** A function of two variables as coloured bands, or a matrix as coloured cells. */
    public static HeatMap heatMap(String xLabel, String yLabel) {
        return HeatMap.of(Frame.of(xLabel, yLabel));
    }

    /** Small multiples: charts beside and below each other, two to a row. */
    public static ChartGrid grid(Chart... charts) {
        return new ChartGrid(Arrays.asList(charts));
    }
}
