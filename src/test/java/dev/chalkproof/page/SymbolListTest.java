package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolListTest {
    private static List<String> symbols(String... lines) {
        return page(lines).symbols().stream()
                .map(s -> s.latex() + " " + names(s) + " " + s.meaning())
                .toList();
    }

    private static List<String> names(SymbolItem item) {
        return item.javaNames().stream().flatMap(n -> n.stream()).map(n -> n.text()).toList();
    }

    private static List<String> named(String item) {
        SymbolItem read = page("$$y$$", "", "- " + item).symbols().getFirst();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < read.latex().size(); i++) {
            String symbol = read.latex().get(i).text();
            read.javaNames().get(i).forEach(n -> named.add(symbol + "=" + n.text()));
            if (read.javaNames().get(i).isEmpty()) {
                named.add(symbol);
            }
        }
        return named;
    }

    @Test
    void givesANameToTheSymbolBeforeIt() {
        assertThat(named("$x$, $b$ (`beta`) are")).containsExactly("x", "b=beta");
        assertThat(named("$x$ (`in`), $b$ and $c$ (`beta`)"))
                .containsExactly("x=in", "b", "c=beta");
        assertThat(named("$x$ (`in`) and $b > 0$ are")).containsExactly("x=in", "b > 0");
        assertThat(named("$x$ (`in`) is not $b$ (`beta`)")).containsExactly("x=in");
    }

    @Test
    void givesOneFormulaAllNames() {
        assertThat(named("$x, b > 0$ (`in`, `beta`) are"))
                .containsExactly("x, b > 0=in", "x, b > 0=beta");
    }

    @Test
    void aListAboveAFormulaIsMisplaced() {
        Page page = page("- $x > 0$ is", "", "Then", "", "$$y = x$$", "", "$$z = x$$");
        assertThat(page.symbols()).isEmpty();
        assertThat(page.misplacedAbove(page.formulas().get(1))).hasSize(1);
        assertThat(page.misplacedAbove(page.formulas().get(2))).isEmpty();
    }

    @Test
    void aListOfAnotherSectionIsNotMisplaced() {
        Page page = page("- $x > 0$ is", "", "# Next", "", "$$y = x$$");
        assertThat(page.misplacedAbove(page.formulas().get(1))).isEmpty();
    }

    @Test
    void readsSymbolsNamesAndMeanings() {
        assertThat(
                        symbols(
                                "$$y$$",
                                "<!-- #eq-y -->",
                                "",
                                "where",
                                "",
                                "- $\\eta_0 > 0$ (`eta0`) is the *initial* rate,",
                                "- $0 < \\alpha < 1$: the factor.",
                                "- **$v_t$**: 动量（`v`）；",
                                "- $a$, $b$ and $c$ (`aa`, `bb`, `cc`) are all, and",
                                "- $d$ and",
                                "- $e$ is a band",
                                "- no symbol",
                                "- $t$"))
                .containsExactly(
                        "[\\eta_0 > 0] [eta0] is the initial rate",
                        "[0 < \\alpha < 1] [] the factor",
                        "[v_t] [] 动量（v）",
                        "[a, b, c] [aa, bb, cc] are all",
                        "[d] [] ",
                        "[e] [] is a band",
                        "[t] [] ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where",
                "Where:",
                "其中：",
                "其中",
                "with",
                "Here,",
                "The symbols are:",
                "for all inputs, where"
            })
    void allowsALeadIn(String leadIn) {
        assertThat(symbols("$$y$$", "", leadIn, "", "- $x$ is x")).hasSize(1);
        assertThat(symbols("$$y$$", leadIn, "- $x$ is x")).hasSize(1);
    }

    @Test
    void readsListsDirectlyUnderAFormulaAndUnderTheParagraphThatHoldsIt() {
        assertThat(symbols("$$y$$", "- $x$ is x")).hasSize(1);
        assertThat(symbols("$y = x$", "", "* $x$ is x")).hasSize(1);
        assertThat(symbols("We have $y = x$, where", "", "1. $x$ is x")).hasSize(1);
        assertThat(symbols("> $$y$$", ">", "> - $x$ is x")).hasSize(1);
    }

    @Test
    void otherListsDeclareNothing() {
        assertThat(symbols("- $x$ is x")).isEmpty();
        assertThat(symbols("$$y$$", "", "Some more prose.", "", "- $x$ is x")).isEmpty();
        assertThat(symbols("$$y$$", "", "where", "", "also", "", "- $x$ is x")).isEmpty();
        assertThat(symbols("$$y$$", "", "# where", "", "- $x$ is x")).isEmpty();
        assertThat(symbols("$$y$$", "", "- the symbol $x$")).isEmpty();
    }

    @Test
    void keepsWhatIsNoJavaNameInTheMeaning() {
        assertThat(symbols("$$y$$", "- $x$ (`x > 0`) is x")).containsExactly("[x] [] (x > 0) is x");
    }

    @Test
    void declarationsHoldInTheirSectionAndBelow() {
        Page page =
                page(
                        "$$a$$",
                        "- $top$",
                        "# A",
                        "$$b$$",
                        "- $inA$",
                        "",
                        "$$c$$",
                        "- $own$",
                        "## A.1",
                        "$$d$$",
                        "- $inner$",
                        "# B",
                        "$$e$$");
        assertThat(inForce(page, "a")).containsExactly("top");
        assertThat(inForce(page, "b")).containsExactly("top", "own", "inA");
        assertThat(inForce(page, "c")).containsExactly("top", "inA", "own");
        assertThat(inForce(page, "d")).containsExactly("top", "inA", "own", "inner");
        assertThat(inForce(page, "e")).containsExactly("top");
    }

    private static List<String> inForce(Page page, String latex) {
        Formula formula =
                page.formulas().stream()
                        .filter(f -> f.latex().text().equals(latex))
                        .findFirst()
                        .orElseThrow();
        return page.symbolsFor(formula).stream().map(s -> s.latex().getFirst().text()).toList();
    }

    @Test
    void rendersTheMeaning() {
        Page page = page("$$y$$", "- $x$ is *the* $z$ & more");
        assertThat(page.html(page.symbols().getFirst().meaning(), new Pages.Plain(false)))
                .isEqualTo("is <em>the</em> <i>z</i> &amp; more");
    }
}
