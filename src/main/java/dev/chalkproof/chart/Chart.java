package dev.chalkproof.chart;

/**
 * A chart as a value: what to draw, not how it looks. {@link Charts} makes them, every method of a
 * chart returns a changed copy, and {@link Figures} draws them.
 */
public abstract sealed class Chart permits AxesChart, BarChart, ChartGrid {
    Chart() {}

    /** Lays the chart out, ready to be drawn, with its words and its data. */
    abstract Picture picture(Size size);

    /** The size it has where nobody asks for another. */
    Size size() {
        return Size.DEFAULT;
    }
}
