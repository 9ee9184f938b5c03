package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    private RawData() {}

    static String summary(Plot plot) {
        return switch (plot) {
            case XYPlot xy ->
                    name(xy.getRangeAxis() == null ? null : xy.getRangeAxis().getLabel(), "y")
                            + " against "
                            + name(
                                    xy.getDomainAxis() == null
                                            ? null
                                            : xy.getDomainAxis().getLabel(),
                                    "x");
            case CategoryPlot category ->
                    name(
                                    category.getRangeAxis() == null
                                            ? null
                                            : category.getRangeAxis().getLabel(),
                                    "values")
                            + " by "
                            + name(
                                    category.getDomainAxis() == null
                                            ? null
                                            : category.getDomainAxis().getLabel(),
                                    "category");
            default -> "chart";
        };
    }

    private static String name(@Nullable String label, String otherwise) {
        return label == null ? otherwise : Words.label(label, otherwise);
    }

    /** The kind of plot, and each series with its number of values and their range. */
    static String description(Plot plot) {
        Data data = data(plot);
        var sentences = new ArrayList<String>();
        sentences.add(kind(plot) + summary(plot) + ".");
        int names = plot instanceof PiePlot ? -1 : 0;
        data.rows().stream()
                .map(row -> names < 0 ? "" : row.getFirst())
                .distinct()
                .limit(8)
                .forEach(
                        series -> {
                            double[] values =
                                    data.rows().stream()
                                            .filter(r -> names < 0 || r.getFirst().equals(series))
                                            .map(List::getLast)
                                            .filter(cell -> !cell.isEmpty())
                                            .mapToDouble(Double::parseDouble)
                                            .toArray();
                            if (values.length > 0) {
                                Extent range = Extent.of(Arrays.stream(values), new Extent(0, 0));
                                sentences.add(
                                        (series.isEmpty() ? "" : series + ": ")
                                                + values.length
                                                + (values.length == 1 ? " value, " : " values, ")
                                                + Words.range(range)
                                                + ".");
                            }
                        });
        return String.join(" ", sentences);
    }

    /** Not the plot's own name of its type, which follows the locale. */
    private static String kind(Plot plot) {
        return switch (plot) {
            case XYPlot xy -> "Chart of ";
            case CategoryPlot category -> "Chart of ";
            case PiePlot<?> pie -> "Pie ";
            default -> "";
        };
    }

    static Data data(Plot plot) {
        return switch (plot) {
            case XYPlot xy -> {
                var rows = new ArrayList<List<String>>();
                for (int i = 0; i < xy.getDatasetCount(); i++) {
                    if (xy.getDataset(i) != null) {
                        rows.addAll(rows(xy.getDataset(i)));
                    }
                }
                yield new Data(List.of("series", "x", "y"), rows);
            }
            case CategoryPlot category -> {
                var rows = new ArrayList<List<String>>();
                for (int i = 0; i < category.getDatasetCount(); i++) {
                    if (category.getDataset(i) != null) {
                        rows.addAll(rows(category.getDataset(i)));
                    }
                }
                yield new Data(List.of("series", "category", "value"), rows);
            }
            case PiePlot<?> pie when pie.getDataset() != null ->
                    new Data(List.of("part", "value"), rows(pie.getDataset()));
            default -> new Data(List.of(), List.of());
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
