package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers behind a chart as a table. Numbers are written with all their digits; a value that is
 * missing or not a number is an empty cell.
 *
 * @param columns the names of the columns
 * @param rows as many cells each as there are columns, at most {@value #MOST_ROWS} rows
 * @param total how many rows there would be; where it is more than there are, those here are evenly
 *     spread over them
 */
public record Data(List<String> columns, List<List<String>> rows, int total) {
    /** A table longer than this is for a file, not for a page. */
    public static final int MOST_ROWS = 500;

    public Data {
        columns = columns.stream().map(Labels::clean).toList();
        total = Math.max(total, rows.size());
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            Rules.require(
                    row.size() == columns.size(),
                    "row " + row + " must have " + columns.size() + " cells");
        }
    }

    Data(List<String> columns, List<List<String>> rows) {
        this(columns, rows, rows.size());
    }

    /** A number as a cell. */
    static String cell(double value) {
        return Double.isFinite(value) ? Numbers.exact(value) : "";
    }

    /**
     * The table as CSV after RFC 4180, with a line for the names of the columns. Text that a
     * spreadsheet would take for a formula is preceded by an apostrophe.
     */
    public String csv() {
        var lines = new ArrayList<List<String>>();
        lines.add(columns);
        lines.addAll(rows);
        return lines.stream()
                .map(line -> line.stream().map(Data::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean number = cell.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
        boolean formula = !number && !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
