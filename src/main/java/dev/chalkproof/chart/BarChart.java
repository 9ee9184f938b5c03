package dev.chalkproof.chart;

import static dev.chalkproof.chart.Saying.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars by category, several to a category where there are several series: {@link Charts#bar}. */
public final class BarChart extends Chart {
    /** Beside horizontal bars a name of two lines needs this many units, and so do two bars. */
    private static final int ROW = 50;

    /** How much of the width names may take beside horizontal bars. */
    private static final float SHARE_OF_NAMES = 0.4f;

    /** A listener remembers no more values of a series; more are counted. */
    private static final int MOST_BARS_SAID = 12;

    private record Bars(String name, List<Double> values) {}

    private final Optional<String> title;
    private final String categoryLabel;
    private final String valueLabel;
    private final List<String> categories;
    private final List<Bars> series;

    private BarChart(
            Optional<String> title,
            String categoryLabel,
            String valueLabel,
            List<String> categories,
            List<Bars> series) {
        this.title = title;
        this.categoryLabel = categoryLabel;
        this.valueLabel = valueLabel;
        this.categories = List.copyOf(categories);
        this.series = List.copyOf(series);
    }

    static BarChart of(String categoryLabel, String valueLabel, List<String> categories) {
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i);
            Rules.require(!Labels.clean(category).isEmpty(), "category " + i + " must have a name");
            Rules.require(
                    categories.indexOf(category) == i,
                    "category '" + category + "' exists already; each needs a name of its own");
        }
        return new BarChart(Optional.empty(), categoryLabel, valueLabel, categories, List.of());
    }

    /** A heading inside the picture; a figure on a page rather has a caption. */
    public BarChart title(String text) {
        return new BarChart(Optional.of(text), categoryLabel, valueLabel, categories, series);
    }

    /**
     * A bar for each category, in their order; NaN leaves one out.
     *
     * @throws IllegalArgumentException unless there are as many values as categories
     */
    public BarChart plot(String name, double... values) {
        Rules.named(name, series.stream().map(Bars::name).toList());
        Rules.data(name, values);
        Rules.require(
                values.length == categories.size(),
                "series '"
                        + name
                        + "' has "
                        + values.length
                        + " values for "
                        + categories.size()
                        + " categories; it needs one for each");
        Rules.require(
                Arrays.stream(values).anyMatch(Double::isFinite),
                "series '" + name + "' has no finite value; it needs at least one");
        var more = new ArrayList<>(series);
        more.add(new Bars(name, Arrays.stream(values).boxed().toList()));
        return new BarChart(title, categoryLabel, valueLabel, categories, more);
    }

    /** Long names stand beside horizontal bars, where they can be read without turning the head. */
    private boolean horizontal(int width) {
        double slot = 0.8 * width / Math.max(1, categories.size());
        return categories.stream()
                .anyMatch(c -> TextMetrics.width(Labels.shown(c), Theme.FONT_SIZE) > slot);
    }

    @Override
    Size size() {
        if (!horizontal(Size.DEFAULT.width())) {
            return Size.DEFAULT;
        }
        int height = 100 + categories.size() * ROW * ((series.size() + 1) / 2);
        return new Size(Size.DEFAULT.width(), Math.clamp(height, Size.DEFAULT.height() / 2, 2000));
    }

    @Override
    Picture picture(Size size) {
        Rules.require(
                !series.isEmpty(), "the chart has no series; plot at least one before showing it");
        var dataset = new DefaultCategoryDataset();
        for (int s = 0; s < series.size(); s++) {
            for (int c = 0; c < categories.size(); c++) {
                double value = series.get(s).values().get(c);
                dataset.addValue(
                        Double.isFinite(value) ? value : null,
                        new XyPlots.Key(s, Labels.shown(series.get(s).name())),
                        new XyPlots.Key(c, Labels.shown(categories.get(c))));
            }
        }
        Extent values =
                Extent.of(
                                series.stream()
                                        .flatMap(bars -> bars.values().stream())
                                        .mapToDouble(Double::doubleValue),
                                new Extent(0, 1))
                        .include(0)
                        .widened();
        var plot = new CategoryPlot();
        plot.setDataset(dataset);
        plot.setDomainAxis(categoryAxis());
        plot.setRangeAxis(TickAxis.linear(valueLabel, Ticks.rounded(values, 6)));
        plot.setRenderer(renderer());
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Theme.THIN);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Palette.MUTED);
        plot.setRangeZeroBaselineStroke(Theme.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setOrientation(
                horizontal(size.width()) ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        return Picture.of(
                Theme.chart(title, plot, series.size() > 1),
                size,
                title,
                Phrase.BY.with(valueName(), categoryName()),
                description(),
                table());
    }

    private CategoryAxis categoryAxis() {
        var axis = Theme.styled(new CategoryAxis(Labels.shown(categoryLabel)));
        axis.setTickMarksVisible(false);
        axis.setCategoryMargin(0.25);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setMaximumCategoryLabelLines(2);
        axis.setMaximumCategoryLabelWidthRatio(0.95f);
        axis.setCategoryLabelPositions(
                CategoryLabelPositions.replaceLeftPosition(
                        CategoryLabelPositions.STANDARD,
                        new CategoryLabelPosition(
                                RectangleAnchor.RIGHT,
                                TextBlockAnchor.CENTER_RIGHT,
                                CategoryLabelWidthType.RANGE,
                                SHARE_OF_NAMES)));
        return axis;
    }

    private BarRenderer renderer() {
        var renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.06);
        renderer.setMaximumBarWidth(0.18);
        renderer.setDrawBarOutline(false);
        renderer.setDefaultLegendShape(Theme.SWATCH);
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, Palette.series(i));
        }
        return renderer;
    }

    private Saying valueName() {
        return Words.label(valueLabel, Phrase.VALUES.with());
    }

    private Saying categoryName() {
        return Words.label(categoryLabel, Phrase.CATEGORY.with());
    }

    private Saying description() {
        var sentences =
                new ArrayList<>(List.of(Phrase.BAR_CHART.with(valueName(), categoryName())));
        for (Bars bars : series) {
            List<Saying> shown =
                    IntStream.range(0, categories.size())
                            .filter(i -> Double.isFinite(bars.values().get(i)))
                            .limit(MOST_BARS_SAID)
                            .mapToObj(
                                    i ->
                                            Phrase.BAR.with(
                                                    own(categories.get(i)),
                                                    own(bars.values().get(i))))
                            .toList();
            int left =
                    (int) bars.values().stream().filter(v -> Double.isFinite(v)).count()
                            - shown.size();
            Saying listed = Saying.joined(Phrase.LISTED, shown);
            sentences.add(
                    Phrase.BARS.with(
                            own(bars.name()),
                            left > 0 ? Phrase.MORE_BARS.with(listed, own(left)) : listed));
        }
        return Words.sentences(sentences);
    }

    private Table table() {
        var columns = new ArrayList<>(List.of(categoryName()));
        series.forEach(bars -> columns.add(own(bars.name())));
        var rows = new ArrayList<List<String>>();
        for (int c = 0; c < categories.size(); c++) {
            var row = new ArrayList<>(List.of(Labels.clean(categories.get(c))));
            for (Bars bars : series) {
                row.add(Data.cell(bars.values().get(c)));
            }
            rows.add(row);
        }
        return Table.of(columns, rows);
    }
}
