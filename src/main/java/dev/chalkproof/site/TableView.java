package dev.chalkproof.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of values.
 *
 * @param header the names of the columns
 * @param numeric for each column whether it holds numbers, which are aligned at the right
 * @param of how many rows these were chosen from
 */
public record TableView(
        List<String> header, List<Boolean> numeric, List<List<String>> rows, int of) {
    public TableView {
        header = List.copyOf(header);
        numeric = List.copyOf(numeric);
        rows = rows.stream().map(List::copyOf).toList();
        if (numeric.size() != header.size()) {
            throw new IllegalArgumentException(
                    numeric.size()
                            + " alignments must be as many as "
                            + header.size()
                            + " columns");
        }
    }

    /** All rows of a table. */
    public TableView(List<String> header, List<Boolean> numeric, List<List<String>> rows) {
        this(header, numeric, rows, rows.size());
    }

    /** Significant digits of an excerpt, more than a figure shows. */
    private static final int DIGITS = 6;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d*\\.?\\d+([eE][-+]?\\d+)?");

    /**
     * At most so many of the rows, evenly chosen, the first and the last among them, and no more
     * than six digits of their numbers; as it is where it has no more rows.
     *
     * @param most at least 2
     */
    TableView excerpt(int most) {
        if (rows.size() <= most) {
            return this;
        }
        List<List<String>> chosen =
                IntStream.range(0, most)
                        .mapToObj(i -> rows.get((int) ((long) i * (rows.size() - 1) / (most - 1))))
                        .map(row -> row.stream().map(TableView::brief).toList())
                        .toList();
        return new TableView(header, numeric, chosen, of);
    }

    private static String brief(String cell) {
        if (cell.length() <= DIGITS || !DECIMAL.matcher(cell).matches()) {
            return cell;
        }
        BigDecimal exact = new BigDecimal(cell);
        BigDecimal rounded = exact.round(new MathContext(DIGITS));
        // A whole number says how many, and none of its digits is noise.
        return exact.precision() <= DIGITS || exact.stripTrailingZeros().scale() <= 0
                ? cell
                : Double.toString(rounded.doubleValue());
    }

    /** Whether rows were left out. */
    public boolean isExcerpt() {
        return of > rows.size();
    }

    /** A table whose columns are aligned by what they hold. */
    public static TableView of(List<String> header, List<List<String>> rows) {
        List<Boolean> numeric =
                IntStream.range(0, header.size())
                        .mapToObj(
                                column ->
                                        !rows.isEmpty()
                                                && rows.stream()
                                                        .allMatch(row -> isNumber(row, column)))
                        .toList();
        return new TableView(header, numeric, rows);
    }

    private static boolean isNumber(List<String> row, int column) {
        return column < row.size()
                && row.get(column).matches("[-+−]?(\\d[\\d.,]*([eE][-+]?\\d+)?|NaN|Infinity|∞)");
    }
}
