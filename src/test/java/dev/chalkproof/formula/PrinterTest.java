package dev.chalkproof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed means what was read. */
class PrinterTest {
    private static final Reading SYMBOLS =
            Reading.given(
                    "x",
                    "y",
                    "a",
                    "b",
                    "\\alpha",
                    "\\eta_0",
                    "\\hat v",
                    "t \\in \\mathbb{N}",
                    "S \\in \\mathbb{N}^+",
                    "n \\in \\mathbb{N}",
                    "w \\in \\mathbb{R}^n",
                    "\\sigma^2 > 0",
                    "\\text{rate}",
                    "x'",
                    "\\theta_t",
                    "f(x)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{1}{1 + e^{-x}}",
                "a - (b - x)",
                "a - b + x",
                "-(a + b)",
                "(-x)^2 - x^2",
                "\\alpha^{\\lfloor t / S \\rfloor}",
                "\\eta_0 (1 - x)^{-1/2}",
                "\\frac{a}{b} \\cdot \\frac{x}{y}",
                "2 \\cdot 3 x",
                "2 \\cdot 10^{-8}",
                "a (b + x) y",
                "t \\bmod S + 1",
                "|x| \\cdot |y|",
                "\\sqrt{x} + \\sqrt[3]{y}",
                "(x^2)^3 + x^{2 y}",
                "(n + 1)! + n!",
                "\\sin(x)^2 + \\ln(x y)",
                "\\max(0, x, \\min(a, b))",
                "\\begin{cases} x & \\text{if } x > 0 \\\\ \\alpha x & \\text{otherwise} \\end{cases}",
                "\\begin{cases} 1 & 0 \\le x < 1 \\\\ 2 & \\text{if } x < 0 \\vee x > 1 \\end{cases}",
                "\\sum_{i=1}^{n} w_i^2 + 1",
                "\\left(\\sum_{i=1}^{n} w_i\\right)^2",
                "\\prod_{i=1}^{n} (1 + w_i)",
                "\\max_{1 \\le i \\le n} |w_i|",
                "\\|w\\|_2^2 + \\|w\\|_1",
                "\\hat v + \\sigma^2 + \\text{rate} \\cdot x'",
                "\\theta_{t - 1} + 1",
                "f(x - 1) + f''(x)",
                "\\frac{d}{dx} (x^2)",
                "\\log_2(x) + \\log_{10}(x) + \\log_{b}(x)",
                "\\binom{n}{2} \\pi",
                "\\arctan(x) + \\tanh(x)",
                "[1, x, x^2]",
                "\\|(w_1^2, \\ldots, w_n^2)\\|_2",
            })
    void latexIsReadBackAsItWas(String latex) {
        Expr read = body(latex);
        assertThat(body(Printer.latex(read))).as(Printer.latex(read)).isEqualTo(read);
    }

    private static Expr body(String latex) {
        return ((Statement.Definition) SYMBOLS.understood("z = " + latex)).body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "t \\bmod S @ t \\bmod S",
                "\\lfloor t / S \\rfloor @ \\lfloor \\frac{t}{S} \\rfloor",
                "\\eta_0 \\alpha^t @ \\eta_0 \\alpha^{t}",
                "0.00000001 @ 10^{-8}",
                "2x @ 2 x",
            })
    void latexIsWhatAuthorsWrite(String latex, String printed) {
        assertThat(Printer.latex(body(latex))).isEqualTo(printed);
    }

    private static Expr family(Expr body, String index) {
        return new Expr.Reduce(
                Expr.Reduction.ARRAY, index, Exprs.num(1), Exprs.ref("n"), body, Origin.NONE);
    }

    /** Arrays have no name that a reader knows: their elements have. */
    @Test
    void arraysAreShownByTheirElements() {
        Expr row = family(Exprs.ref("w", Exprs.ref("i")), "i");
        assertThat(Printer.latex(row)).isEqualTo("\\left(w_1, \\ldots, w_n\\right)");
        assertThat(Printer.latex(Exprs.apply(Operator.MAX, row)))
                .isEqualTo("\\max\\left(w_1, \\ldots, w_n\\right)");
        assertThat(Printer.latex(family(Exprs.num(1), "i")))
                .isEqualTo("\\left(1\\right)_{i=1}^{n}");
        Expr table = family(family(Exprs.ref("X", Exprs.ref("i"), Exprs.ref("j")), "j"), "i");
        assertThat(Printer.latex(table)).doesNotContain("operatorname").contains("_{i=1}^{n}");
        assertThat(Printer.latex(Exprs.apply(Operator.POW, table, Exprs.num(2))))
                .startsWith("\\left(");
    }

    @Test
    void expressionsAreTakenApartAndPutTogether() {
        Expr expr = body("a + b x");
        assertThat(Exprs.withChildren(expr, Exprs.children(expr))).isEqualTo(expr);
        assertThat(Exprs.free(expr)).containsExactly("a", "b", "x");
        assertThat(Exprs.substitute(expr, "b", Exprs.num(2))).isEqualTo(body("a + 2 x"));
        Expr sum = body("\\sum_{i=1}^{n} w_i");
        assertThat(Exprs.free(sum)).containsExactly("n", "w");
        assertThat(Exprs.substitute(sum, "i", Exprs.num(2))).isEqualTo(sum);
        assertThat(Exprs.functions(body("f(x)"))).containsExactly("f");
        assertThat(Exprs.size(expr)).isEqualTo(5);
    }

    @Test
    void wherePartsStandIsKnown() {
        String latex = "z = \\frac{x}{y} + \\sqrt{a b}";
        Expr.Apply sum = (Expr.Apply) ((Statement.Definition) SYMBOLS.understood(latex)).body();
        assertThat(spans(latex, sum.arguments())).containsExactly("\\frac{x}{y}", "\\sqrt{a b}");
        Expr.Apply root = (Expr.Apply) sum.arguments().get(1);
        assertThat(spans(latex, root.arguments())).containsExactly("a b");
    }

    private static List<String> spans(String latex, List<Expr> parts) {
        return parts.stream().map(e -> latex.substring(e.at().start(), e.at().end())).toList();
    }
}
