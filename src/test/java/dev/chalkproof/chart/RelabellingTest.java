package dev.chalkproof.chart;

import static dev.chalkproof.chart.Drawn.draw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A drawn figure in the words of a translation. */
class RelabellingTest {
    private static final Pattern MOVED = Pattern.compile("translate\\((-?[\\d.]+) 0\\)");

    private static Drawn drawn(Object chart, Map<String, String> texts) {
        Figure figure = draw(chart).figure();
        return new Drawn(
                new Figure(
                        new Relabelling(texts).svg(figure.svg()),
                        figure.description(),
                        figure.text()));
    }

    @Test
    void axesAndSeriesAreSaidOtherwise() {
        Drawn drawn =
                drawn(
                        Samples.line(),
                        Map.of("step", "步数", "learning rate", "学习率", "step decay", "阶梯衰减"));
        assertThat(drawn.texts())
                .contains("步数", "学习率", "阶梯衰减", "linear")
                .doesNotContain("step", "learning rate", "step decay");
    }

    @Test
    void nothingElseIsTouched() {
        String svg = draw(Samples.line()).svg();
        assertThat(new Relabelling(Map.of()).svg(svg)).isEqualTo(svg);
        assertThat(new Relabelling(Map.of("ste", "x", "rate", "y")).svg(svg)).isEqualTo(svg);
    }

    @Test
    void markupIsText() {
        Drawn drawn = drawn(Samples.line(), Map.of("step", "<script>$1\\</script>"));
        assertThat(drawn.texts()).contains("<script>$1\\</script>");
        assertThat(drawn.elements("script")).isEmpty();
    }

    /** Else a short name would stand far from its sample, and a long one over the next. */
    @Test
    void entriesOfALegendMoveWithTheirNames() {
        Object chart = Charts.line("x", "y").plot("one", 0, 1, x -> x).plot("two", 0, 1, x -> -x);
        assertThat(shifts(drawn(chart, Map.of("x", "eks")))).isEmpty();
        List<Double> shorter = shifts(drawn(chart, Map.of("one", "o")));
        double by =
                TextMetrics.width("one", Theme.FONT_SIZE) - TextMetrics.width("o", Theme.FONT_SIZE);
        // The sample and the name of the one to the right, those of the other to the left.
        assertThat(shorter).hasSize(3);
        assertThat(shorter.getFirst()).isCloseTo(by / 2, within(0.01));
        assertThat(shorter.getLast()).isCloseTo(-by / 2, within(0.01));
        List<Double> longer = shifts(drawn(chart, Map.of("one", "one and only")));
        assertThat(longer.getFirst()).isNegative();
        assertThat(longer.getLast()).isPositive();
    }

    private static List<Double> shifts(Drawn drawn) {
        return drawn.attribute("transform").stream()
                .map(MOVED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Double.valueOf(matcher.group(1)))
                .toList();
    }

    @Test
    void aNameThatWasCutIsFound() {
        String name = "a name that is too long to be shown beside a curve & <all>";
        Object chart = Charts.line("x", "y").plot(name, 0, 1, x -> x).plot("z", 0, 1, x -> -x);
        assertThat(Relabelling.shows(name, draw(chart).svg())).isTrue();
        assertThat(drawn(chart, Map.of(name, "short")).texts()).contains("short");
    }

    @Test
    void anAuthorsDescriptionTakesThePlaceOfTheGenerated() {
        String svg = Relabelling.described(draw(Samples.line()).svg(), "Ein <Bild>");
        assertThat(svg).contains("<desc id=\"fig-desc\">Ein &lt;Bild&gt;</desc>");
        assertThat(svg).contains("aria-labelledby=\"fig-desc\"").doesNotContain("<title");
    }
}
