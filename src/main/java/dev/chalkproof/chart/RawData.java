package dev.chalkproof.chart;

import static dev.chalkproof.chart.Saying.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.general.PieDataset;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** What can be said of, and listed from, a chart that an author made with JFreeChart itself. */
final class RawData {
    /** As many as are described of our own charts. */
    private static final int MOST_SERIES = 8;

    private RawData() {}

    static Saying summary(Plot plot) {
        return switch (plot) {
            case XYPlot xy ->
                    Phrase.AGAINST.with(
                            name(xy.getRangeAxis(), own("y")), name(xy.getDomainAxis(), own("x")));
            case CategoryPlot category ->
                    Phrase.BY.with(
                            name(category.getRangeAxis(), Phrase.VALUES.with()),
                            name(category.getDomainAxis(), Phrase.CATEGORY.with()));
            case PiePlot<?> _ -> Phrase.PIE_CHART.with();
            default -> Phrase.CHART.with();
        };
    }

    private static Saying name(@Nullable Axis axis, Saying otherwise) {
        return axis == null || axis.getLabel() == null
                ? otherwise
                : Words.label(axis.getLabel(), otherwise);
    }

    /** The kind of plot, and each series with its number of values and their range. */
    static Saying description(Plot plot) {
        var sentences = new ArrayList<>(List.of(kind(plot)));
        boolean parts = plot instanceof PiePlot;
        List<List<String>> rows = rows(plot);
        rows.stream()
                .map(row -> parts ? "" : row.getFirst())
                .distinct()
                .limit(MOST_SERIES)
                .forEach(
                        series -> {
                            double[] values =
                                    rows.stream()
                                            .filter(r -> parts || r.getFirst().equals(series))
                                            .map(List::getLast)
                                            .filter(cell -> !cell.isEmpty())
                                            .mapToDouble(Double::parseDouble)
                                            .toArray();
                            if (values.length > 0) {
                                sentences.add(series(series, values));
                            }
                        });
        return Words.sentences(sentences);
    }

    private static Saying series(String name, double[] values) {
        Extent range = Extent.of(Arrays.stream(values), new Extent(0, 0));
        Saying low = own(range.low());
        Saying high = own(range.high());
        Saying count = own(values.length);
        if (name.isEmpty()) {
            return values.length == 1
                    ? Phrase.RAW_VALUE.with(low)
                    : Phrase.RAW_VALUES.with(count, low, high);
        }
        return values.length == 1
                ? Phrase.RAW_SERIES_OF_ONE.with(own(name), low)
                : Phrase.RAW_SERIES.with(own(name), count, low, high);
    }

    /** Not the plot's own name of its type, which follows the locale. */
    private static Saying kind(Plot plot) {
        return switch (plot) {
            case XYPlot _, CategoryPlot _ -> Phrase.CHART_OF.with(summary(plot));
            default -> Phrase.SENTENCE.with(summary(plot));
        };
    }

    static Table table(Plot plot) {
        return Table.of(columns(plot), rows(plot));
    }

    private static List<Saying> columns(Plot plot) {
        return switch (plot) {
            case XYPlot _ -> List.of(Phrase.COLUMN_SERIES.with(), own("x"), own("y"));
            case CategoryPlot _ ->
                    List.of(
                            Phrase.COLUMN_SERIES.with(),
                            Phrase.CATEGORY.with(),
                            Phrase.COLUMN_VALUE.with());
            case PiePlot<?> pie when pie.getDataset() != null ->
                    List.of(Phrase.COLUMN_PART.with(), Phrase.COLUMN_VALUE.with());
            default -> List.of();
        };
    }

    private static List<List<String>> rows(Plot plot) {
        return switch (plot) {
            case XYPlot xy ->
                    IntStream.range(0, xy.getDatasetCount())
                            .mapToObj(xy::getDataset)
                            .filter(Objects::nonNull)
                            .flatMap(dataset -> rows(dataset).stream())
                            .toList();
            case CategoryPlot category ->
                    IntStream.range(0, category.getDatasetCount())
                            .mapToObj(category::getDataset)
                            .filter(Objects::nonNull)
                            .flatMap(dataset -> rows(dataset).stream())
                            .toList();
            case PiePlot<?> pie when pie.getDataset() != null -> rows(pie.getDataset());
            default -> List.of();
        };
    }

    private static List<List<String>> rows(XYDataset dataset) {
        var rows = new ArrayList<List<String>>();
        for (int s = 0; s < dataset.getSeriesCount(); s++) {
            for (int i = 0; i < dataset.getItemCount(s); i++) {
                rows.add(
                        List.of(
                                Labels.clean(dataset.getSeriesKey(s).toString()),
                                Data.cell(dataset.getXValue(s, i)),
                                Data.cell(dataset.getYValue(s, i))));
            }
        }
        return rows;
    }

    private static List<List<String>> rows(CategoryDataset dataset) {
        var rows = new ArrayList<List<String>>();
        for (int r = 0; r < dataset.getRowCount(); r++) {
            for (int c = 0; c < dataset.getColumnCount(); c++) {
                rows.add(
                        List.of(
                                Labels.clean(dataset.getRowKey(r).toString()),
                                Labels.clean(dataset.getColumnKey(c).toString()),
                                cell(dataset.getValue(r, c))));
            }
        }
        return rows;
    }

    private static List<List<String>> rows(PieDataset<?> dataset) {
        return IntStream.range(0, dataset.getItemCount())
                .mapToObj(
                        i ->
                                List.of(
                                        Labels.clean(dataset.getKey(i).toString()),
                                        cell(dataset.getValue(i))))
                .toList();
    }

    private static String cell(@Nullable Number value) {
        return value == null ? "" : Data.cell(value.doubleValue());
    }
}
