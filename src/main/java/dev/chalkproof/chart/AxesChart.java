package dev.chalkproof.chart;

/**
 * A chart with two number axes.
 *
 * @param <C> the kind of chart, which every method returns
 */
public abstract sealed class AxesChart<C extends AxesChart<C>> extends Chart
        permits XyChart, Histogram, HeatMap {
    final Frame frame;

    AxesChart(Frame frame) {
        this.frame = frame;
    }

    abstract C with(Frame changed);

    /** A heading inside the picture; a figure on a page rather has a caption. */
    public C title(String title) {
        return with(frame.titled(title));
    }

    /**
     * Shows the x axis from {@code low} to {@code high}, whatever the data.
     *
     * @throws IllegalArgumentException unless both are finite and {@code low < high}
     */
    public C xRange(double low, double high) {
        return with(frame.withX(frame.x().over(Rules.interval("the x range", low, high))));
    }

    /**
     * Shows the y axis from {@code low} to {@code high}, whatever the data.
     *
     * @throws IllegalArgumentException unless both are finite and {@code low < high}
     */
    public C yRange(double low, double high) {
        return with(frame.withY(frame.y().over(Rules.interval("the y range", low, high))));
    }

    /** A dashed vertical line at {@code x} with a label. */
    public C mark(double x, String label) {
        return with(frame.marked(new Frame.Mark(true, x, label)));
    }

    /** A dashed horizontal line at {@code y} with a label. */
    public C level(double y, String label) {
        return with(frame.marked(new Frame.Mark(false, y, label)));
    }
}
