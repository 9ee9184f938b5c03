package dev.chalkproof.chart;

import java.util.List;

/** Charts beside and below each other: {@link Charts#grid}. */
public final class ChartGrid extends Chart {
    /** Three would be too small for the text to be read on a telephone. */
    private static final int COLUMNS = 2;

    private static final int MOST_CHARTS = 12;
    private static final int ROW_HEIGHT = 260;

    private final List<Chart> charts;

    ChartGrid(List<Chart> charts) {
        this.charts = List.copyOf(charts);
        Rules.require(
                !charts.isEmpty() && charts.size() <= MOST_CHARTS,
                "a grid has " + charts.size() + " charts; it may have 1 to " + MOST_CHARTS);
        Rules.require(
                charts.stream().noneMatch(ChartGrid.class::isInstance),
                "a grid holds another grid; give it the charts of both");
    }

    private int columns() {
        return Math.min(COLUMNS, charts.size());
    }

    private int rows() {
        return (charts.size() + COLUMNS - 1) / COLUMNS;
    }

    @Override
    Size size() {
        return new Size(Size.DEFAULT.width(), rows() * ROW_HEIGHT);
    }

    @Override
    Picture picture(Size size) {
        var cell =
                new Size(
                        Math.max(200, size.width() / columns()),
                        Math.max(120, size.height() / rows()));
        List<Picture> pictures = charts.stream().map(chart -> chart.picture(cell)).toList();
        return new Picture(
                pictures.stream().flatMap(p -> p.charts().stream()).toList(),
                columns(),
                size,
                pictures.size() == 1
                        ? pictures.getFirst().text()
                        : FigureText.joined(pictures.stream().map(Picture::text).toList()));
    }
}
