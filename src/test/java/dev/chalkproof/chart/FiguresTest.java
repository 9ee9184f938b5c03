package dev.chalkproof.chart;

import static dev.chalkproof.chart.Drawn.draw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** What every figure owes to the page it stands on. */
class FiguresTest {
    private static final Set<String> HARMLESS =
            Set.of(
                    "svg",
                    "title",
                    "desc",
                    "defs",
                    "clipPath",
                    "g",
                    "path",
                    "line",
                    "rect",
                    "circle",
                    "ellipse",
                    "text");

    static Stream<String> samples() {
        return Samples.all().keySet().stream();
    }

    private static Drawn sample(String name) {
        return draw(Samples.named(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWellFormed(String name) throws Exception {
        var parser = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        var root = parser.parse(new InputSource(new StringReader(sample(name).svg())));
        assertThat(root.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.w3.org/2000/svg");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdsNothingAStrictPolicyRefuses(String name) {
        Drawn drawn = sample(name);
        assertThat(drawn.elements()).extracting(SvgNode.Element::name).isSubsetOf(HARMLESS);
        assertThat(drawn.elements())
                .flatExtracting(e -> e.attributes().keySet())
                .noneMatch(a -> a.equals("style") || a.startsWith("on") || a.contains("href"));
        assertThat(drawn.svg()).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isLightAndScales(String name) {
        Drawn drawn = sample(name);
        assertThat(drawn.svg().length()).isLessThan(40_000);
        assertThat(drawn.root().attributes())
                .containsKey("viewBox")
                .doesNotContainKeys("width", "height")
                .containsEntry("font-size", "17");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isNamedAndDescribed(String name) {
        Drawn drawn = sample(name);
        assertThat(drawn.root().attributes())
                .containsEntry("role", "img")
                .containsEntry("aria-labelledby", "fig-title fig-desc");
        assertThat(drawn.the("title")).isNotBlank();
        assertThat(drawn.the("desc")).isEqualTo(drawn.figure().description()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void idsBeginWithTheFiguresAndAreUnique(String name) {
        Drawn drawn = sample(name);
        assertThat(drawn.attribute("id"))
                .doesNotHaveDuplicates()
                .allMatch(i -> i.startsWith("fig-"));
        var other = draw(Samples.line(), Figures.Options.of("other"));
        assertThat(drawn.attribute("id")).doesNotContainAnyElementsOf(other.attribute("id"));
        assertThat(drawn.attribute("clip-path"))
                .allSatisfy(
                        use ->
                                assertThat(drawn.attribute("id"))
                                        .contains(use.substring(5, use.length() - 1)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sameDataGivesTheSameBytesInAnyLocale(String name) {
        String first = sample(name).svg();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(sample(name).svg()).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void coloursFollowTheTheme(String name) {
        Drawn drawn = sample(name);
        // Every colour is spelled out only as what its class stands for.
        assertThat(drawn.attribute("fill")).allMatch(FiguresTest::isThemed);
        assertThat(drawn.attribute("stroke")).allMatch(FiguresTest::isThemed);
        assertThat(drawn.attribute("class"))
                .flatExtracting(c -> Arrays.asList(c.split(" ", -1)))
                .isSubsetOf(StyleSheet.load().classes());
    }

    private static boolean isThemed(String paint) {
        return paint.equals("currentColor") || paint.equals("none");
    }

    @Test
    void allTextIsText() {
        assertThat(draw(Samples.line().title("Decay")).texts())
                .contains("Decay", "step", "learning rate", "step decay", "linear", "0", "0.1")
                .contains("10", "50");
    }

    @Test
    void theAuthorsDescriptionComesFirst() {
        var options = Figures.Options.of("fig").withAlt("Two ways down");
        assertThat(draw(Samples.line(), options).the("desc")).isEqualTo("Two ways down");
        assertThat(draw(Samples.line(), options.withAlt(" ")).the("desc")).startsWith("Line chart");
    }

    @Test
    void aSizeCanBeAskedFor() {
        var options = Figures.Options.of("fig").withSize(800, 300);
        assertThat(draw(Samples.line(), options).root().attributes())
                .containsEntry("viewBox", "0 0 800 300");
        assertThatThrownBy(() -> options.withSize(10, 300))
                .hasMessage("width 10 must be between 200 and 4000");
    }

    @Test
    void scalesAreStatedForScripts() {
        assertThat(draw(Samples.line()).root().attributes())
                .containsEntry("data-x", "0 50 linear")
                .containsEntry("data-y", "0 0.1 linear")
                .containsKey("data-plot");
    }

    @Test
    void otherValuesAreNoFigures() {
        assertThat(Figures.of("text", Figures.Options.of("fig"))).isEmpty();
        assertThat(Figures.of(3.5, Figures.Options.of("fig"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a\"b", "ä", "a<b"})
    void anIdMustBeOne(String id) {
        assertThatThrownBy(() -> Figures.Options.of(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "figure id '"
                                + id
                                + "' must be a letter followed by letters, digits, '-' or '_'");
    }
}
