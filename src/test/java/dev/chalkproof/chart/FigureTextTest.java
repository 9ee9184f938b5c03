package dev.chalkproof.chart;

import static dev.chalkproof.chart.Drawn.draw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chalkproof.source.Clause;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a chart, in other languages and in other words. */
class FigureTextTest {
    private static final Pattern WORD = Pattern.compile("\\p{Alpha}{2,}");

    /** What the authors of the samples say: names of axes, series, categories, marks and charts. */
    private static final Set<String> AUTHORS =
            Set.of(
                    "step",
                    "learning",
                    "rate",
                    "decay",
                    "linear",
                    "epoch",
                    "loss",
                    "train",
                    "target",
                    "data",
                    "fit",
                    "optimiser",
                    "SGD",
                    "Adam",
                    "slow",
                    "fast",
                    "weight",
                    "predicted",
                    "actual",
                    "count",
                    "descent",
                    "one",
                    "two",
                    "three",
                    "squares",
                    "Raw",
                    "Pie");

    /** A language without letters: {@code #{0}#{1}#}. */
    private static String wordless(Clause.Form phrase) {
        return Stream.concat(
                        Pattern.compile("\\{\\d}")
                                .matcher(phrase.english())
                                .results()
                                .map(MatchResult::group),
                        Stream.of(""))
                .collect(Collectors.joining("#", "#", ""));
    }

    private static FigureText text(Object chart) {
        return draw(chart).figure().text();
    }

    static Stream<String> samples() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingButNamesStaysInEnglish(String sample) {
        Drawn drawn = draw(Samples.named(sample));
        FigureText text = drawn.figure().text();
        Data data = text.data(FigureTextTest::wordless);
        Drawn said =
                new Drawn(
                        new Figure(
                                text.said(drawn.svg(), FigureTextTest::wordless),
                                text.description(FigureTextTest::wordless),
                                text));
        assertThat(said.the("desc")).isEqualTo(said.figure().description()).contains("#");
        String all =
                String.join(
                        " ",
                        said.the("title"),
                        said.the("desc"),
                        data.csv(),
                        String.join(" ", said.texts()));
        assertThat(WORD.matcher(all).results().map(MatchResult::group)).isSubsetOf(AUTHORS);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWayThroughXmlChangesNothing(String sample) {
        FigureText text = text(Samples.named(sample));
        FigureText read = FigureText.parse(text.xml());
        assertThat(read.xml()).isEqualTo(text.xml());
        assertThat(read.description(Clause.Language.ENGLISH))
                .isEqualTo(text.description(Clause.Language.ENGLISH));
        assertThat(read.data(Clause.Language.ENGLISH))
                .isEqualTo(text.data(Clause.Language.ENGLISH));
    }

    @Test
    void whatIsNoTextOfAFigureIsRefused() {
        assertThatThrownBy(() -> FigureText.parse("no xml"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void inEnglishThePictureStaysAsItWasDrawn() {
        Drawn drawn = draw(Samples.named("histogram"));
        assertThat(drawn.figure().text().said(drawn.svg(), Clause.Language.ENGLISH))
                .isEqualTo(drawn.svg());
    }

    @Test
    void phrasesWithinAPictureAreSaid() {
        Drawn drawn = draw(Samples.named("histogram"));
        String said =
                drawn.figure()
                        .text()
                        .said(drawn.svg(), p -> p == Phrase.COUNT ? "个数" : p.english());
        assertThat(said).contains(">个数</text>").doesNotContain(">count</text>");
    }

    @Test
    void namesAreSaidOtherwiseAsAWhole() {
        FigureText text =
                text(Samples.line())
                        .relabelled(Map.of("step", "步数", "step decay", "阶梯, 衰减", "rate", "x"));
        assertThat(text.title(Clause.Language.ENGLISH)).isEqualTo("learning rate against 步数");
        assertThat(text.description(Clause.Language.ENGLISH))
                .startsWith("Line chart of learning rate (0 to 0.1) against 步数 (0 to 50).")
                .contains("阶梯, 衰减: from 0.1 at 0");
        assertThat(text.data(Clause.Language.ENGLISH).csv()).startsWith("步数,\"阶梯, 衰减\",linear\r\n");
    }

    @Test
    void phrasesAreNoNames() {
        FigureText text = text(Samples.named("grid")).relabelled(Map.of("chart", "x", "at", "y"));
        assertThat(text.data(Clause.Language.ENGLISH).columns())
                .containsExactly("chart", "at", "column", "value");
    }

    @Test
    void knowsTheNamesOfAFigure() {
        assertThat(names(Samples.line(), "learning rate")).isTrue();
        assertThat(names(Samples.line(), "learning")).isFalse();
        assertThat(names(Samples.line(), "Learning rate")).isFalse();
        assertThat(names(Samples.line(), "")).isFalse();
        assertThat(names(Samples.named("histogram"), "count")).isFalse();
        assertThat(names(Samples.named("histogram"), "from")).isFalse();
        assertThat(names(Samples.named("cells"), "count")).isTrue();
        String name = "a name that is too long to be shown beside a curve & <all>";
        Object chart = Charts.line("x < 1", "y").plot(name, 0, 1, x -> x).plot("z", 0, 1, x -> -x);
        assertThat(names(chart, name)).isTrue();
        assertThat(names(chart, "x < 1")).isTrue();
    }

    private static boolean names(Object chart, String text) {
        Figure figure = draw(chart).figure();
        return figure.text().names(text, figure.svg());
    }

    @Test
    void cellsThatSpreadsheetsWouldComputeStayMarked() {
        Object chart = Charts.line("x", "y").plot("=1+1", 0, 1, x -> x);
        assertThat(names(chart, "=1+1")).isTrue();
        Data data = text(chart).relabelled(Map.of("=1+1", "=2")).data(Clause.Language.ENGLISH);
        assertThat(data.csv()).startsWith("x,'=2\r\n");
        assertThat(data.columns()).isEqualTo(List.of("x", "=2"));
    }
}
