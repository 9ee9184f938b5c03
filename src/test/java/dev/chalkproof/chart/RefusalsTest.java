package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What authors get to read when a chart cannot be drawn. */
class RefusalsTest {
    private static final XyChart LINE = Charts.line("x", "y");
    private static final double[] TWO = {1, 2};

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void nothingToDraw() {
        refused(
                () -> Drawn.draw(LINE),
                "the chart has no series; plot at least one before showing it");
        refused(
                () -> Drawn.draw(Charts.bar("c", "v", "one")),
                "the chart has no series; plot at least one before showing it");
        refused(
                () -> Drawn.draw(Charts.histogram("w")),
                "the histogram has no sample; give it at least one before showing it");
        refused(
                () -> Drawn.draw(Charts.heatMap("x", "y")),
                "the heat map has no values; plot a function or cells");
        refused(Charts::grid, "a grid has 0 charts; it may have 1 to 12");
        refused(() -> Charts.bar("c", "v"), "a bar chart has no categories; it needs at least one");
    }

    @Test
    void emptyData() {
        refused(() -> LINE.plot("loss"), "series 'loss' has no values; it needs at least one");
        refused(
                () -> Drawn.draw(LINE.plot("f", 0, 1, x -> Double.NaN)),
                "series 'f' has no point with a finite x and y; it needs at least one");
        refused(
                () -> Charts.histogram("w").of("a", Double.NaN),
                "series 'a' has no finite value; it needs at least one");
        refused(
                () -> Charts.heatMap("x", "y").plot("z", 0, 1, 0, 1, (x, y) -> Double.NaN),
                "'z' has no finite value; it needs at least one");
    }

    @Test
    void mismatchedData() {
        refused(
                () -> LINE.plot("a", TWO, new double[] {1}),
                "series 'a' has 2 x values and 1 y values; it needs as many of one as of the other");
        refused(
                () -> Charts.bar("c", "v", "one", "two").plot("a", 1),
                "series 'a' has 1 values for 2 categories; it needs one for each");
        refused(
                () -> Charts.heatMap("x", "y").cells("m", new double[][] {{1, 2}, {3}}),
                "matrix 'm' has rows of 2 and of 1 cells; all must have the same number, from 1 to"
                        + " 200");
    }

    @Test
    void valuesALogarithmHasNoPlaceFor() {
        refused(
                () -> Drawn.draw(LINE.logY().plot("a", 1, -0.5)),
                "series 'a' has the value -0.5 on the y axis, which is logarithmic; values there"
                        + " must be > 0");
        refused(
                () -> Drawn.draw(LINE.plot("a", 0, 1, x -> x - 0.25).logY()),
                "series 'a' has the value -0.25 on the y axis, which is logarithmic; values there"
                        + " must be > 0");
        refused(
                () -> Drawn.draw(LINE.logX().plot("a", 0, 1, x -> x)),
                "series 'a' has the value 0.0 on the x axis, which is logarithmic; values there"
                        + " must be > 0");
        refused(
                () -> LINE.logX().xRange(0, 1),
                "the x axis is logarithmic and starts at 0.0; it must start above 0");
        refused(
                () -> LINE.level(-1, "low").logY(),
                "series 'low' has the value -1.0 on the y axis, which is logarithmic; values there"
                        + " must be > 0");
        refused(
                () ->
                        Drawn.draw(
                                Charts.heatMap("x", "y")
                                        .plot("z", 0, 1, 0, 1, (x, y) -> x - 0.5)
                                        .logLevels()),
                "series 'z' has the value -0.5 on the colour axis, which is logarithmic; values there"
                        + " must be > 0");
    }

    @Test
    void rangesThatAreNone() {
        refused(
                () -> LINE.plot("f", 1, 1, x -> x),
                "series 'f' from 1.0 to 1.0 must be finite and ascending");
        refused(
                () -> LINE.xRange(0, Double.POSITIVE_INFINITY),
                "the x range from 0.0 to Infinity must be finite and ascending");
        refused(() -> LINE.mark(Double.NaN, "here"), "mark 'here' at NaN must be finite");
        refused(() -> Charts.heatMap("x", "y").contours(Double.NaN), "contour NaN must be finite");
        refused(
                () -> Charts.histogram("w").of("a", TWO, 0),
                "series 'a' asks for 0 bins; it may have 1 to 200");
    }

    @Test
    void namesThatDoNotName() {
        refused(
                () -> LINE.plot("a", TWO).plot("a", TWO),
                "series 'a' exists already; each series needs a name of its own");
        refused(() -> LINE.plot(" \t", TWO), "a series must have a name, but it is blank");
        refused(
                () -> Charts.bar("c", "v", "one", "one"),
                "category 'one' exists already; each needs a name of its own");
    }

    @Test
    void moreThanAPageCanCarry() {
        refused(
                () -> LINE.plot("a", new double[20_001]),
                "series 'a' has 20001 values; at most 20000 can be drawn");
        refused(
                () -> Charts.heatMap("x", "y").contours(new double[51]),
                "51 contours are too many; at most 50");
        refused(
                () -> Charts.grid(Charts.grid(LINE)),
                "a grid holds another grid; give it the charts of both");
    }
}
