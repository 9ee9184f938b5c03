package dev.chalkproof.chart;

import static dev.chalkproof.chart.Drawn.draw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.jfree.chart.ChartFactory;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an author, or someone who hands an author data, calls things: it is only text. */
class InjectionTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    static Stream<String> labels() {
        return Stream.of(
                SCRIPT,
                "\"><img src=x onerror=alert(1)>",
                "' onload='alert(1)",
                "]]></text><script>",
                "&lt;b&gt; &amp; &#60;",
                "</title></svg><script>alert(1)</script>",
                "{0,number} {1}",
                "\u0000\u0007\u001b[31m\uFFFE\uD800",
                "\u202Egnp.evil\u2066");
    }

    private static Stream<Object> everywhere(String label) {
        double[] xs = {1, 2};
        var raw = new XYSeries(label);
        raw.add(1, 2);
        return Stream.of(
                Charts.line(label, label)
                        .title(label)
                        .plot("a" + label, xs)
                        .plot("b" + label, 0, 1, x -> x)
                        .mark(1, label)
                        .level(1, label),
                Charts.bar(label, label, "c" + label, "d" + label)
                        .title(label)
                        .plot("a" + label, xs)
                        .plot("b" + label, xs),
                Charts.histogram(label).title(label).of("a" + label, xs).of("b" + label, xs),
                Charts.heatMap(label, label)
                        .title(label)
                        .plot("z" + label, 0, 1, 0, 1, (x, y) -> x)
                        .path("p" + label, xs, xs),
                Charts.grid(Charts.line(label, label).title(label).plot("a" + label, xs)),
                ChartFactory.createXYLineChart(label, label, label, new XYSeriesCollection(raw)));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void labelsAreInert(String label) {
        everywhere(label)
                .forEach(
                        chart -> {
                            Drawn drawn = draw(chart, Figures.Options.of("fig").withAlt(label));
                            assertThat(drawn.elements())
                                    .extracting(SvgNode.Element::name)
                                    .doesNotContainAnyElementsOf(Set.of("script", "img", "b"));
                            assertThat(drawn.elements())
                                    .flatExtracting(e -> e.attributes().keySet())
                                    .noneMatch(name -> name.startsWith("on"));
                            assertThat(drawn.svg())
                                    .doesNotContain("<script", "<img", "\u202E", "\u0000");
                            assertThat(drawn.figure().data().csv())
                                    .doesNotContain("\u0000", "\u202E");
                        });
    }

    @Test
    void labelsStayReadable() {
        assertThat(draw(Charts.line(SCRIPT, "a & b").plot("\"q\"", 1, 2)).texts())
                .contains(SCRIPT, "a & b");
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(Labels.clean("a\u0000b\n\tc\uD800d")).isEqualTo("a b c d");
        assertThat(Labels.clean("𝛼 训练 😀")).isEqualTo("𝛼 训练 😀");
    }

    @Test
    void longNamesAreCutInThePictureOnly() {
        String name = "x".repeat(500);
        Drawn drawn = draw(Charts.line("x", "y").plot(name, 1, 2).plot(name + "!", 2, 1));
        String shown = "x".repeat(47) + "…";
        assertThat(drawn.texts()).filteredOn(shown::equals).hasSize(2);
        assertThat(drawn.figure().data().columns()).contains(name, name + "!");
    }

    @Test
    void spreadsheetsSeeNoFormulas() {
        Data data = draw(Charts.line("x", "y").plot("=cmd()", -1, 2)).figure().data();
        assertThat(data.csv()).isEqualTo("x,'=cmd()\r\n0,-1\r\n1,2\r\n");
    }
}
