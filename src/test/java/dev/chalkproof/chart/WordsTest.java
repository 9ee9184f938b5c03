package dev.chalkproof.chart;

import static dev.chalkproof.chart.Drawn.draw;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Descriptions for readers who hear a chart. */
class WordsTest {
    private static String description(Object chart) {
        return draw(chart).figure().description();
    }

    @Test
    void aLineRunsFromItsFirstPointToItsLast() {
        assertThat(description(Samples.line()))
                .isEqualTo(
                        "Line chart of learning rate (0 to 0.1) against step (0 to 50). step decay:"
                                + " from 0.1 at 0 to 0.025 at 50. linear: from 0.1 at 0 to 0 at 50.");
    }

    @Test
    void extremesOnTheWayAreSaid() {
        assertThat(description(Charts.line("x", "y").plot("f", -1, 3, x -> x * x - 2 * x)))
                .contains("f: from 3 at −1 to 3 at 3, lowest −1 at 1.");
        assertThat(description(Charts.line("x", "y").plot("c", 4, 4, 4)))
                .contains("c: 4 throughout.");
        assertThat(description(Charts.line("x", "y").plot("p", -1, 1, x -> 1 / x)))
                .contains("p: from −1 at −1 to 1 at 1, growing without bound in between.");
    }

    @Test
    void axesMarksAndUnnamedThingsAreSaid() {
        assertThat(
                        description(
                                Charts.line("", "loss")
                                        .logY()
                                        .plot("a", 1, 1000)
                                        .mark(0.5, "half")
                                        .level(10, "")))
                .startsWith("Line chart of loss (")
                .contains(", logarithmic) against x (")
                .endsWith("A line marks half at x = 0.5. A line marks y = 10.");
    }

    @Test
    void otherKindsSayWhatMatters() {
        assertThat(description(Samples.named("bar")))
                .isEqualTo(
                        "Bar chart of loss by optimiser. slow: SGD 0.5, Adam 0.25. fast: SGD 0.75,"
                                + " Adam −0.125.");
        assertThat(description(Samples.named("histogram")))
                .contains("from 0 to 4 in 4 bins")
                .contains("a: 7 values, mean 1.571, most often between 2 and 3.");
        assertThat(description(Samples.named("heat-map")))
                .contains("Contour lines at 1, 4, 9.")
                .contains("descent: a path from (−9, 3) to (0, 0) in 4 steps.");
        assertThat(description(Samples.named("scatter")))
                .contains("data: 3 points, from 1 to 2.5.");
        assertThat(
                        description(
                                Charts.scatter("x", "y")
                                        .plot("p", new double[] {1}, new double[] {2})))
                .endsWith("p: one point, 2.");
        assertThat(description(Charts.histogram("w").of("a", new double[] {3}, 1)))
                .endsWith("in one bin. a: one value, 3.");
        assertThat(description(Samples.named("raw")))
                .isEqualTo("Raw. Chart of n² against n. squares: 5 values, 0 to 16000.");
    }

    @Test
    void manySeriesAreCounted() {
        XyChart chart = Charts.line("x", "y");
        for (int i = 0; i < 11; i++) {
            chart = chart.plot("s" + i, i, i + 1);
        }
        assertThat(description(chart)).endsWith("And 3 more series.");
    }
}
