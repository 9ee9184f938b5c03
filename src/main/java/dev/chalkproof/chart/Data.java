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
        rows = thinned(rows).stream().map(List::copyOf).toList();
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

    /** A cell of a CSV file without its quotes and without what {@link #quoted} put before it. */
    static String unquoted(String cell) {
        String bare =
                cell.startsWith("\"") && cell.length() > 1
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell;
        boolean marked =
                bare.length() > 1 && bare.charAt(0) == '\'' && "=+-@".indexOf(bare.charAt(1)) >= 0;
        return marked ? bare.substring(1) : bare;
    }

    static String quoted(String cell) {
        boolean number = cell.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
        boolean formula = !number && !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static List<List<String>> thinned(List<List<String>> rows) {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        var kept = new ArrayList<List<String>>();
        for (int i = 0; i < MOST_ROWS; i++) {
            // From the first row to the last, both included.
            kept.add(rows.get((int) ((long) i * (rows.size() - 1) / (MOST_ROWS - 1))));
        }
        return kept;
    }
}
