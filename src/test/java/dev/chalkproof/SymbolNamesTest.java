package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java names of symbols that are declared together, and items in any order. */
final class SymbolNamesTest {
    @TempDir Path folder;

    private String check(String formula, String list, String code) throws IOException {
        String text =
                "# Note\n\n$$ "
                        + formula
                        + " $$\n\n"
                        + list
                        + "\n\n```java {implements}\nstatic "
                        + code
                        + "\n```\n";
        return new Notes(folder).with("note.md", text).check().out();
    }

    private static String distance(String difference) {
        return "double f(double left, double right) { return Math.abs(" + difference + "); }";
    }

    @Test
    void symbolsOfOneFormulaHaveNamesInTheirOrder() throws IOException {
        String formula = "d = |\\varphi_1 - 2 \\varphi_2|";
        String list = "- $\\varphi_1, \\varphi_2 \\in \\mathbb{R}$ (`left`, `right`) are places.";
        assertThat(check(formula, list, distance("left - 2 * right"))).contains("2 verified");
        assertThat(check(formula, list, distance("right - 2 * left"))).contains("1 refuted");
    }

    @Test
    void fewerNamesBelongToTheLastSymbols() throws IOException {
        String formula = "d = |left - 2 b|".replace("left", "\\text{left}");
        String list = "- $\\text{left}, b \\in \\mathbb{R}$ (`right`) are places.";
        assertThat(check(formula, list, distance("left - 2 * right"))).contains("2 verified");
    }

    @Test
    void moreNamesThanSymbolsAreRefused() throws IOException {
        assertThat(
                        check(
                                "d = |a|",
                                "- $a \\in \\mathbb{R}$ (`left`, `right`) is a place.",
                                distance("left")))
                .contains("there are more Java names here than symbols");
    }

    @Test
    void anItemMayUseASymbolOfALaterOne() throws IOException {
        String list =
                "- $a \\in \\mathbb{R}^{n+1}$ are coefficients,\n- $n \\in \\{1, \\ldots, 5\\}$.";
        String code =
                "double f(double[] a, double x) { double p = 0; for (int k = a.length - 1; k >%s 0;"
                        + " k--) { p = p * x + a[k]; } return p; }";
        String formula = "p = \\sum_{k=0}^{n} a_k x^k";
        assertThat(check(formula, list, code.formatted("="))).contains("2 verified");
        assertThat(check(formula, list, code.formatted(""))).contains("1 refuted");
    }

    @Test
    void whatNothingDeclaresIsStillPointedAt() throws IOException {
        assertThat(
                        check(
                                "p = \\sum_{k=0}^{n} a_k",
                                "- $a \\in \\mathbb{R}^{n+1}$ are coefficients.",
                                "double f(double[] a) { return 0; }"))
                .contains("warning[declaration-not-understood]: 'n' is not declared");
    }
}
