package dev.chalkproof.chart;

import static dev.chalkproof.chart.Drawn.draw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table behind each kind of chart. */
class DataTest {
    private static Data data(Object chart) {
        return draw(chart).figure().data();
    }

    @Test
    void functionsAreListedSideBySide() {
        Data data = data(Samples.line());
        assertThat(data.columns()).containsExactly("step", "step decay", "linear");
        assertThat(data.rows()).hasSize(51).contains(List.of("10", "0.05", "0.08"));
    }

    @Test
    void aFunctionIsBlankWhereItIsNotPlotted() {
        Data data = data(Charts.line("x", "y").plot("f", 0, 1, x -> x).plot("g", 0.5, 2, x -> -x));
        assertThat(data.rows().getFirst()).containsExactly("0", "0", "");
        assertThat(data.rows().getLast()).containsExactly("2", "", "-2");
    }

    @Test
    void seriesWithTheirOwnPlacesAreListedOneByOne() {
        Data data =
                data(
                        Charts.scatter("x", "y")
                                .plot("a", new double[] {1}, new double[] {2})
                                .plot("b", new double[] {3, 4}, new double[] {Double.NaN, 1e-7}));
        assertThat(data.columns()).containsExactly("series", "x", "y");
        assertThat(data.rows())
                .containsExactly(
                        List.of("a", "1", "2"), List.of("b", "3", ""), List.of("b", "4", "1.0E-7"));
    }

    @Test
    void functionsBesideDataAreEvaluatedAtItsPlaces() {
        Data data = data(Samples.scatter());
        assertThat(data.columns()).containsExactly("x", "data", "fit");
        assertThat(data.rows())
                .containsExactly(
                        List.of("1", "1.5", "1"),
                        List.of("2", "1", "1.5"),
                        List.of("3", "2.5", "2"));
    }

    @Test
    void barsBinsCellsAndPathsHaveTables() {
        assertThat(data(Samples.named("bar")).rows())
                .containsExactly(List.of("SGD", "0.5", "0.75"), List.of("Adam", "0.25", "-0.125"));
        assertThat(data(Samples.named("histogram")).rows())
                .containsExactly(
                        List.of("0", "1", "1", "0"),
                        List.of("1", "2", "2", "0"),
                        List.of("2", "3", "3", "1"),
                        List.of("3", "4", "1", "3"));
        assertThat(data(Samples.named("cells")).rows())
                .contains(List.of("1", "0", "1"), List.of("0", "1", ""));
        assertThat(data(Samples.named("heat-map")).rows())
                .hasSize(5)
                .contains(List.of("descent", "4", "0", "0"));
        assertThat(data(Samples.named("grid")).columns())
                .containsExactly("chart", "at", "column", "value");
        assertThat(data(Samples.named("raw")).rows()).contains(List.of("squares", "3", "9000"));
        assertThat(data(Samples.named("pie")).rows()).contains(List.of("three", "3"));
    }

    @Test
    void aLongTableIsThinnedFromEndToEnd() {
        Data data = data(Charts.line("i", "v").plot("a", new double[20_000]));
        assertThat(data.total()).isEqualTo(20_000);
        assertThat(data.rows()).hasSize(Data.MOST_ROWS);
        assertThat(data.rows().getLast()).containsExactly("19999", "0");
    }

    @Test
    void csvQuotesWhatItMust() {
        var data =
                new Data(
                        List.of("a,b", "say \"x\""),
                        List.of(List.of("-1.5", "−"), List.of("", "@")));
        assertThat(data.csv()).isEqualTo("\"a,b\",\"say \"\"x\"\"\"\r\n-1.5,−\r\n,'@\r\n");
    }

    @Test
    void rowsMustFitTheColumns() {
        assertThatThrownBy(() -> new Data(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessage("row [1] must have 2 cells");
    }
}
