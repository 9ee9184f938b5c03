package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares a number in the text with the value of the expression behind it. */
public final class LiteralCheck {
    /**
     * What a computed value may lie beyond half a unit of the last written digit, in its own units
     * in the last place: 0.145 computed as 0.14499999999999996 still rounds to 0.15.
     */
    private static final int ROUNDING_ULPS = 4;

    private LiteralCheck() {}

    /**
     * Checks that a number equals a computed value to the digits written: {@code 0.30} asserts two
     * decimals. A tie may be rounded either way.
     *
     * @param written the number alone, as it stands in the note
     * @param expression the Java expression that was computed, for the evidence
     */
    public static Checked check(String id, MappedText written, String expression, Value computed) {
        Optional<WrittenNumber> number = WrittenNumber.read(written.text());
        if (number.isEmpty()) {
            return unsettled(
                    id,
                    written,
                    "number-expected",
                    "'" + written.text().strip() + "' cannot be read as a number",
                    "a number looks like 0.025, 1,234.5, 12%, 2.5e-3 or 2.5 \\times 10^{-3}");
        }
        return switch (computed) {
            case Value.Whole(long value) ->
                    compare(id, written, number.get(), expression, BigDecimal.valueOf(value), 0);
            case Value.Real(double value) when Double.isFinite(value) ->
                    compare(
                            id,
                            written,
                            number.get(),
                            expression,
                            new BigDecimal(Double.toString(value)),
                            Math.ulp(value));
            case Value.Real(double value) ->
                    stale(id, written, expression, Double.toString(value), Optional.empty());
            case Value.Truth _,
                    Value.Text _,
                    Value.Array _,
                    Value.Fields _,
                    Value.Drawn _,
                    Value.Nothing _ ->
                    unsettled(
                            id,
                            written,
                            "number-expected",
                            "'"
                                    + expression.strip()
                                    + "' gives "
                                    + Values.show(computed)
                                    + ", not a number",
                            "write an expression whose value is an int, long, float or double");
        };
    }

    private static Checked compare(
            String id,
            MappedText written,
            WrittenNumber number,
            String expression,
            BigDecimal computed,
            double ulp) {
        BigDecimal difference = computed.subtract(number.value()).abs();
        // Where so many digits are written that they tell one double from the next, they count.
        BigDecimal rounding =
                new BigDecimal(ulp)
                        .multiply(BigDecimal.valueOf(ROUNDING_ULPS))
                        .min(number.unit().movePointLeft(1));
        BigDecimal slack = number.unit().divide(BigDecimal.valueOf(2)).add(rounding);
        // A whole number is exact; only where the text counts in tens or percent does it round.
        boolean exact = ulp == 0 && number.unit().compareTo(BigDecimal.ONE) <= 0;
        if (exact ? difference.signum() == 0 : difference.compareTo(slack) <= 0) {
            return new Checked(
                    new Item(
                            id,
                            Item.Kind.LITERAL,
                            written.span(),
                            new Verdict.Verified(evidence(expression)),
                            List.of()),
                    Optional.empty());
        }
        String shown = ulp == 0 ? computed.toPlainString() : Values.show(computed.doubleValue());
        return stale(id, written, expression, shown, Optional.of(number.respell(computed)));
    }

    private static Checked stale(
            String id,
            MappedText written,
            String expression,
            String computed,
            Optional<String> spelling) {
        String text = written.text().strip();
        Diagnostic diagnostic =
                Diagnostic.error(
                                "number-stale",
                                written.span(),
                                "'" + text + "' is not what the code computes")
                        .withLabel("computed " + computed)
                        .withNotes(List.of(expression.strip() + " = " + computed));
        Diagnostic helped =
                spelling.map(s -> diagnostic.withHelp("write " + s.strip()))
                        .orElseGet(
                                () ->
                                        diagnostic.withHelp(
                                                "mend the expression: no number can be written for "
                                                        + computed));
        Verdict verdict =
                new Verdict.Refuted(
                        Optional.of(new Counterexample(new LinkedHashMap<>(), text, computed)),
                        Optional.of(evidence(expression)),
                        false);
        return new Checked(
                new Item(id, Item.Kind.LITERAL, written.span(), verdict, List.of(helped)),
                spelling.map(s -> new Edit(written.span(), s)));
    }

    private static Checked unsettled(
            String id, MappedText written, String code, String message, String help) {
        return new Checked(
                new Item(
                        id,
                        Item.Kind.LITERAL,
                        written.span(),
                        new Verdict.Unsettled(message),
                        List.of(Diagnostic.error(code, written.span(), message).withHelp(help))),
                Optional.empty());
    }

    private static Evidence evidence(String expression) {
        return new Evidence(
                Evidence.Method.TESTED,
                Optional.of(expression.strip()),
                1,
                0,
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
    }
}
