package dev.chalkproof.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Axes whose ticks are {@link Ticks}: no locale, no attributed text, as many as fit. */
final class TickAxis {
    /** Which ticks a range gets, of which at most so many. */
    interface Ticker {
        List<Ticks.Tick> ticks(Extent range, int atMost);
    }

    /** An axis of ours. */
    interface Ticked {
        Ticker ticker();
    }

    /** More than this is no easier to read. */
    private static final int MOST = 9;

    private TickAxis() {}

    static ValueAxis linear(String label, Extent range) {
        return linear(label, range, Ticks::linear);
    }

    static ValueAxis linear(String label, Extent range, Ticker ticker) {
        return Theme.styled(new Linear(label, range, ticker));
    }

    static ValueAxis logarithmic(String label, Extent range) {
        return Theme.styled(new Log(label, range));
    }

    private static final class Linear extends NumberAxis implements Ticked {
        private final transient Ticker ticker;

        Linear(String label, Extent range, Ticker ticker) {
            super(Labels.shown(label));
            this.ticker = ticker;
            setRange(range.low(), range.high());
        }

        @Override
        @SuppressWarnings("rawtypes") // as JFreeChart declares it
        public List refreshTicks(
                Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return fitting(this, ticker, area, edge);
        }

        @Override
        public Ticker ticker() {
            return ticker;
        }
    }

    static final class Log extends LogAxis implements Ticked {
        Log(String label, Extent range) {
            super(Labels.shown(label));
            setSmallestValue(Double.MIN_VALUE);
            setRange(range.low(), range.high());
        }

        @Override
        @SuppressWarnings("rawtypes") // as JFreeChart declares it
        public List refreshTicks(
                Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return fitting(this, ticker(), area, edge);
        }

        @Override
        public Ticker ticker() {
            return Ticks::logarithmic;
        }
    }

    /** How far the last label may stand out beyond the end of a horizontal axis. */
    static double overhang(ValueAxis axis) {
        if (!(axis instanceof Ticked ticked)) {
            return 0;
        }
        var range = new Extent(axis.getLowerBound(), axis.getUpperBound());
        List<Ticks.Tick> ticks = ticked.ticker().ticks(range, MOST);
        String last = ticks.isEmpty() ? "" : ticks.getLast().label();
        return TextMetrics.width(last, axis.getTickLabelFont().getSize2D()) / 2;
    }

    /** The most ticks whose labels leave room between each other. */
    private static List<NumberTick> fitting(
            ValueAxis axis, Ticker ticker, Rectangle2D area, RectangleEdge edge) {
        var range = new Extent(axis.getLowerBound(), axis.getUpperBound());
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double size = axis.getTickLabelFont().getSize2D();
        double length = horizontal ? area.getWidth() : area.getHeight();
        int atMost = MOST;
        List<Ticks.Tick> ticks = ticker.ticks(range, atMost);
        while (atMost > 2) {
            double widest =
                    ticks.stream()
                            .mapToDouble(t -> TextMetrics.width(t.label(), size))
                            .max()
                            .orElse(0);
            double each = horizontal ? widest + size : 2 * size;
            if (ticks.size() * each <= length + each) {
                break;
            }
            ticks = ticker.ticks(range, --atMost);
        }
        TextAnchor anchor =
                horizontal
                        ? TextAnchor.TOP_CENTER
                        : edge.equals(RectangleEdge.RIGHT)
                                ? TextAnchor.CENTER_LEFT
                                : TextAnchor.CENTER_RIGHT;
        return ticks.stream()
                .map(t -> new NumberTick(t.value(), t.label(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }
}
