package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers behind a chart, before they are said in a language.
 *
 * @param columns the names of the columns
 * @param rows as many cells each as there are columns, at most {@value Data#MOST_ROWS} rows
 * @param total how many rows there would be; those here are evenly spread over them
 */
record Table(List<Saying> columns, List<List<Saying>> rows, int total) {
    Table {
        columns = List.copyOf(columns);
        rows = thinned(rows).stream().map(List::copyOf).toList();
    }

    /** Where all cells are names that an author gave, or numbers. */
    static Table of(List<Saying> columns, List<List<String>> rows) {
        return new Table(
                columns,
                thinned(rows).stream().map(row -> row.stream().map(Saying::own).toList()).toList(),
                rows.size());
    }

    /** One long table: which chart, which row, which column, what value. */
    static Table joined(List<Saying> charts, List<Table> tables) {
        boolean alike = tables.stream().map(Table::columns).distinct().count() == 1;
        var rows = new ArrayList<List<Saying>>();
        for (int i = 0; i < tables.size(); i++) {
            for (List<Saying> row : tables.get(i).rows()) {
                if (alike) {
                    var named = new ArrayList<>(List.of(charts.get(i)));
                    named.addAll(row);
                    rows.add(named);
                } else {
                    rows.addAll(cells(charts.get(i), tables.get(i).columns(), row));
                }
            }
        }
        var columns = new ArrayList<>(List.of(Phrase.COLUMN_CHART.with()));
        columns.addAll(
                alike
                        ? tables.getFirst().columns()
                        : List.of(
                                Phrase.COLUMN_PLACE.with(),
                                Phrase.COLUMN_COLUMN.with(),
                                Phrase.COLUMN_VALUE.with()));
        return new Table(columns, rows, rows.size());
    }

    /** Charts with different columns share a table only cell by cell. */
    private static List<List<Saying>> cells(Saying chart, List<Saying> columns, List<Saying> row) {
        Saying place = Phrase.PLACE.with(columns.getFirst(), row.getFirst());
        return IntStream.range(1, row.size())
                .mapToObj(i -> List.of(chart, place, columns.get(i), row.get(i)))
                .toList();
    }

    Data in(Clause.Language language) {
        return new Data(
                said(columns, language),
                rows.stream().map(row -> said(row, language)).toList(),
                total);
    }

    private static List<String> said(List<Saying> cells, Clause.Language language) {
        return cells.stream().map(cell -> cell.in(language)).toList();
    }

    /** With other names for the author's. */
    Table relabelled(Map<String, String> names) {
        return changed(cell -> cell.relabelled(names));
    }

    private Table changed(UnaryOperator<Saying> change) {
        return new Table(
                columns.stream().map(change).toList(),
                rows.stream().map(row -> row.stream().map(change).toList()).toList(),
                total);
    }

    /** Whether a name that an author gave, or a number, is in it. */
    boolean names(String text) {
        return Stream.concat(columns.stream(), rows.stream().flatMap(List::stream))
                .anyMatch(cell -> cell.names(text));
    }

    Element element() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("total", Integer.toString(total));
        return new Element(
                "table",
                attributes,
                Stream.concat(Stream.of(columns), rows.stream()).map(Table::row).toList());
    }

    private static SvgNode row(List<Saying> cells) {
        return SvgNode.element("row", cells.stream().<SvgNode>map(Saying::element).toList());
    }

    static Table of(Element element) {
        List<List<Saying>> lines =
                SvgNode.elements(element)
                        .map(row -> SvgNode.elements(row).map(Saying::of).toList())
                        .toList();
        return new Table(
                lines.getFirst(),
                lines.subList(1, lines.size()),
                Integer.parseInt(element.attributes().getOrDefault("total", "0")));
    }

    private static <T> List<T> thinned(List<T> rows) {
        if (rows.size() <= Data.MOST_ROWS) {
            return rows;
        }
        var kept = new ArrayList<T>();
        for (int i = 0; i < Data.MOST_ROWS; i++) {
            // From the first row to the last, both included.
            kept.add(rows.get((int) ((long) i * (rows.size() - 1) / (Data.MOST_ROWS - 1))));
        }
        return kept;
    }
}
