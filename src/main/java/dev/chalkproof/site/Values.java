package dev.chalkproof.site;

import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as readers see them. */
public final class Values {
    private Values() {}

    /** A value in one line. */
    public static String show(Value value) {
        return switch (value) {
            case Value.Real real -> number(real.value());
            case Value.Whole whole -> Long.toString(whole.value());
            case Value.Truth truth -> Boolean.toString(truth.value());
            case Value.Text text -> text.value();
            case Value.Array array ->
                    array.elements().stream()
                            .map(Values::show)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Value.Fields fields ->
                    fields.components().entrySet().stream()
                            .map(part -> part.getKey() + "=" + show(part.getValue()))
                            .collect(Collectors.joining(", ", fields.type() + "[", "]"));
            case Value.Drawn drawn -> drawn.kind();
            case Value.Nothing _ -> "";
        };
    }

    /** Java's shortest digits, as in its source: 1.0E-5 and 10.0 stay what they are. */
    private static String number(double value) {
        return Double.toString(value);
    }

    /** A measure of which two digits are enough: 1.5, 12, 0.13. */
    static String rounded(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded =
                Math.abs(value) >= 100
                        ? new BigDecimal(Math.round(value))
                        : BigDecimal.valueOf(value).round(new MathContext(2));
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() > 6 ? plain.toString() : plain.toPlainString();
    }

    /** Whether a list can be shown as a table: records with the same components. */
    static boolean isTable(Value.Array array) {
        List<Value> rows = array.elements();
        return !rows.isEmpty()
                && rows.getFirst() instanceof Value.Fields first
                && rows.stream()
                        .allMatch(
                                row ->
                                        row instanceof Value.Fields fields
                                                && fields.components()
                                                        .keySet()
                                                        .equals(first.components().keySet()));
    }

    /** A list of records as a table. */
    static TableView table(Value.Array array) {
        List<Value.Fields> rows =
                array.elements().stream()
                        .filter(Value.Fields.class::isInstance)
                        .map(Value.Fields.class::cast)
                        .toList();
        return TableView.of(
                rows.getFirst().components().sequencedKeySet().stream()
                        .map(Values::heading)
                        .toList(),
                rows.stream()
                        .map(row -> row.components().values().stream().map(Values::show).toList())
                        .toList());
    }

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");

    /** Before a capital that begins a word, and before the number after a word. */
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z]{2})(?=[0-9])");

    /**
     * The words of a Java name: {@code greatestSlope} as "greatest slope"; else the name itself.
     */
    private static String heading(String name) {
        return CAMEL_CASE.matcher(name).matches()
                ? WORD_START
                        .splitAsStream(name)
                        .map(word -> word.matches("[A-Z][a-z]*") ? lower(word) : word)
                        .collect(Collectors.joining(" "))
                : name;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
