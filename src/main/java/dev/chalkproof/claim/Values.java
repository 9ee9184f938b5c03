package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Values for people to read. */
final class Values {
    /** More elements than this are cut short in messages. */
    private static final int SHOWN_ELEMENTS = 8;

    private Values() {}

    static String show(Value value) {
        return switch (value) {
            case Value.Real(double x) -> show(x);
            case Value.Whole(long n) -> Long.toString(n);
            case Value.Truth(boolean b) -> Boolean.toString(b);
            case Value.Text(String text) -> '"' + text + '"';
            case Value.Array array ->
                    array.elements().stream()
                            .limit(SHOWN_ELEMENTS)
                            .map(Values::show)
                            .collect(
                                    Collectors.joining(
                                            ", ",
                                            "[",
                                            array.elements().size() > SHOWN_ELEMENTS
                                                    ? ", ...]"
                                                    : "]"));
            case Value.Fields fields ->
                    fields.type()
                            + fields.components().entrySet().stream()
                                    .map(e -> e.getKey() + "=" + show(e.getValue()))
                                    .collect(Collectors.joining(", ", "[", "]"));
            case Value.Drawn drawn -> "a " + drawn.kind();
            case Value.Nothing _ -> "nothing";
        };
    }

    /** A value with what is no array replaced, at whatever depth. */
    static Value map(Value value, UnaryOperator<Value> element) {
        return value instanceof Value.Array(List<Value> elements)
                ? new Value.Array(elements.stream().map(e -> map(e, element)).toList())
                : element.apply(value);
    }

    /** A value that is known to be a number. */
    static double number(Value value) {
        return switch (value) {
            case Value.Real(double x) -> x;
            case Value.Whole(long n) -> n;
            case Value.Array _,
                    Value.Truth _,
                    Value.Text _,
                    Value.Fields _,
                    Value.Drawn _,
                    Value.Nothing _ ->
                    throw new IllegalArgumentException("no number: " + show(value));
        };
    }

    /** The shortest decimal that is this double, without an exponent while it stays readable. */
    static String show(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? "NaN" : x > 0 ? "infinity" : "-infinity";
        }
        if (x == 0) {
            return "0";
        }
        double size = Math.abs(x);
        BigDecimal exact = new BigDecimal(Double.toString(x)).stripTrailingZeros();
        if ((size >= 1e-4 && size < 1e7) || (size < 1e16 && exact.scale() <= 0)) {
            return exact.toPlainString();
        }
        return exact.toString().replace("E+", "e").replace("E", "e");
    }
}
