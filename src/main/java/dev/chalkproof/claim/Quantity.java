package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Datum;
import dev.chalkproof.claim.lift.Run;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Truth;
import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A result laid out flat: the numbers of a scalar, a vector, a matrix, a record.
 *
 * @param shape how long it is in each direction, such as {@code [2][3]}; empty for a number, and
 *     for a result that as a whole has no value
 */
record Quantity<N>(String shape, List<Cell<N>> cells) {
    Quantity {
        cells = List.copyOf(cells);
    }

    /** Why a formula that takes too many steps has no value. */
    static final String ENDLESS = "the formula takes too many steps";

    /** Why code that takes too many steps has no known meaning. */
    static final String LONG_CODE = "the code takes too many steps";

    /** Why code that goes on with an infinity or NaN has no known meaning. */
    static final String BEYOND_REALS = "the code goes on with something that has no value";

    static <N> Quantity<N> undefined(String reason) {
        return single(new Cell.Nothing<>(reason));
    }

    static <N> Quantity<N> unknown(String reason) {
        return new Quantity<>("", List.of(new Cell.Unknown<>(reason)));
    }

    static <N> Quantity<N> of(Result<N> result, Arithmetic<N> arithmetic) {
        return switch (result) {
            case Result.Real<N>(N value) -> cell(value, arithmetic);
            case Result.Logical<N>(Truth truth) ->
                    truth == Truth.UNKNOWN
                            ? unknown("a condition is too close to tell")
                            : cell(arithmetic.number(truth == Truth.TRUE ? 1 : 0), arithmetic);
            case Result.Array<N> array ->
                    row(array.elements().stream().map(e -> of(e, arithmetic)).toList());
            case Result.Undefined<N>(var _, String reason) -> undefined(reason);
            case Result.Infinite<N>(var _, boolean negative) ->
                    single(new Cell.Infinite<>(negative));
            case Result.Undecided<N>(var _, String reason) -> unknown(reason);
            case Result.Exceeded<N> _ -> unknown(ENDLESS);
        };
    }

    static <N> Quantity<N> of(Run<N> run, Arithmetic<N> arithmetic) {
        return switch (run) {
            case Run.Returned<N>(Datum<N> value) -> of(value, arithmetic);
            case Run.Threw<N>(String what) -> undefined("throws " + what);
            case Run.Undecided<N>(String why) -> unknown(why);
            case Run.LeftReals<N>() -> unknown(BEYOND_REALS);
            case Run.Exceeded<N>() -> unknown(LONG_CODE);
        };
    }

    static <N> Quantity<N> of(Datum<N> datum, Arithmetic<N> arithmetic) {
        return switch (datum) {
            case Datum.Real<N>(N value) -> cell(value, arithmetic);
            case Datum.Whole<N>(long value) ->
                    cell(arithmetic.decimal(BigDecimal.valueOf(value)), arithmetic);
            case Datum.Truth<N>(boolean value) ->
                    cell(arithmetic.number(value ? 1 : 0), arithmetic);
            case Datum.Infinite<N>(boolean negative) -> single(new Cell.Infinite<>(negative));
            case Datum.Array<N>(List<Datum<N>> elements) ->
                    row(elements.stream().map(e -> of(e, arithmetic)).toList());
            case Datum.Fields<N> record ->
                    row(record.components().values().stream().map(c -> of(c, arithmetic)).toList());
        };
    }

    /** What compiled code returned; NaN and the infinities are numbers here. */
    static Quantity<Double> of(Value value) {
        return switch (value) {
            case Value.Real(double x) -> single(new Cell.Known<>(x));
            case Value.Whole(long n) -> single(new Cell.Known<>((double) n));
            case Value.Truth(boolean b) -> single(new Cell.Known<>(b ? 1.0 : 0.0));
            case Value.Array(List<Value> elements) ->
                    row(elements.stream().map(Quantity::of).toList());
            case Value.Fields fields ->
                    row(fields.components().values().stream().map(Quantity::of).toList());
            case Value.Text _, Value.Drawn _, Value.Nothing _ ->
                    undefined("returns " + Values.show(value));
        };
    }

    private static <N> Quantity<N> cell(N value, Arithmetic<N> arithmetic) {
        if (arithmetic.isUndefined(value)) {
            return undefined("no value");
        }
        return arithmetic.isUndecided(value)
                ? unknown("it may or may not have a value")
                : single(new Cell.Known<>(value));
    }

    private static <N> Quantity<N> single(Cell<N> cell) {
        return new Quantity<>("", List.of(cell));
    }

    static <N> Quantity<N> row(List<Quantity<N>> elements) {
        List<Cell<N>> cells = new ArrayList<>();
        String inner = "";
        int width = elements.stream().mapToInt(e -> e.cells().size()).max().orElse(0);
        for (Quantity<N> element : elements) {
            // A row without a value takes the place of all its numbers, lest those behind move up.
            for (int i = 0; element.isNothing() && i < width - 1; i++) {
                cells.addAll(element.cells());
            }
            cells.addAll(element.cells());
            inner = element.shape().length() > inner.length() ? element.shape() : inner;
        }
        return new Quantity<>("[" + elements.size() + "]" + inner, cells);
    }

    /** Whether it is a single reason why there is no value at all. */
    boolean isNothing() {
        return cells.size() == 1 && !(cells.getFirst() instanceof Cell.Known<N>);
    }
}
