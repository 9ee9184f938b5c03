package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Formulas that ask for too much: each check comes to an end, and says clearly what it is. */
class PathologicalCheckTest {
    /**
     * @param verdict the verdict and, where it is not {@code verified}, the code of the message
     */
    record Case(String verdict, List<String> symbols, String formula, String code) {}

    private static final String WHOLE = "n \\in \\mathbb{N}";
    private static final String REAL = "x \\in \\mathbb{R}";

    static final List<Case> CASES =
            List.of(
                    new Case(
                            "unsettled nothing-compared",
                            List.of("n \\in \\{1000000000\\}"),
                            "s = \\sum_{i=1}^{n} i",
                            "static double f(int n) { return n / 2.0 * (n + 1.0); }"),
                    new Case(
                            "verified",
                            List.of(WHOLE),
                            "s = \\sum_{i=1}^{n} i",
                            "static double f(int n) { return n / 2.0 * (n + 1.0); }"),
                    new Case(
                            "unsettled nothing-compared",
                            List.of("0 < x < 1"),
                            "s = \\sum_{k=0}^{\\infty} x^k",
                            "static double f(double x) { return 1 / (1 - x); }"),
                    new Case(
                            "verified",
                            List.of(WHOLE),
                            "y = \\frac{(n + 1)!}{n!}",
                            "static double f(int n) { return n + 1.0; }"),
                    new Case(
                            "refuted formula-disagrees",
                            List.of(WHOLE),
                            "y = n!",
                            "static double f(int n) { return n; }"),
                    new Case(
                            "unsettled nothing-compared",
                            List.of(),
                            "y = 10^{10^{10^{10}}}",
                            "static double f() { return 1e300; }"),
                    new Case(
                            "unsettled nothing-compared",
                            List.of("x > 0"),
                            "y = \\frac{x}{0}",
                            "static double f(double x) { return x / 0; }"),
                    new Case(
                            "refuted formula-disagrees",
                            List.of(REAL),
                            "y = \\frac{x}{x - x}",
                            "static double f(double x) { return 0; }"),
                    new Case(
                            "refuted formula-disagrees",
                            List.of("x > 0"),
                            "y = x^{x^{x^x}}",
                            "static double f(double x) { return Math.pow(x, x); }"),
                    new Case(
                            "verified",
                            List.of(REAL),
                            "y = e^{e^{e^x}}",
                            "static double f(double x) { return Math.exp(Math.exp(Math.exp(x))); }"),
                    new Case(
                            "unsettled nothing-sampled",
                            List.of("x > a", "a > x"),
                            "y = x + a",
                            "static double f(double x, double a) { return x + a; }"),
                    new Case(
                            "unsettled nothing-sampled",
                            List.of("n \\in \\{2, \\ldots, 1\\}"),
                            "y = n",
                            "static double f(int n) { return n; }"),
                    new Case(
                            "refuted formula-disagrees",
                            List.of("n \\in \\{5\\}"),
                            "a_n = a_{n-1} + 1",
                            "static double f(int n) { return n; }"),
                    new Case(
                            "unsettled nothing-compared",
                            List.of("x < -1"),
                            "y = \\ln x",
                            "static double f(double x) { return Math.log(x); }"));

    @ParameterizedTest
    @FieldSource("CASES")
    void comesToAnEnd(Case given) {
        Item item =
                Note.given(given.symbols.toArray(String[]::new))
                        .formula(given.formula)
                        .code(given.code)
                        .check();
        String code =
                item.diagnostics().isEmpty() ? "" : " " + item.diagnostics().getFirst().code();
        assertThat(item.verdict().label() + code).as(Note.show(item)).isEqualTo(given.verdict);
    }

    @Test
    void nestsCases() {
        String formula = "0";
        String code = "0";
        for (int i = 0; i < 24; i++) {
            formula =
                    "\\begin{cases} x - "
                            + i
                            + " & x > "
                            + i
                            + " \\\\ "
                            + formula
                            + " & x \\le "
                            + i
                            + " \\end{cases}";
            code = "x > " + i + " ? x - " + i + " : " + code;
        }
        Note note =
                Note.given(REAL)
                        .formula("y = " + formula)
                        .code("static double f(double x) { return " + code + "; }");
        assertThat(Note.show(note.check())).isEqualTo("verified\n");
        Item wrong =
                note.code(
                                "static double f(double x) { return "
                                        + code.replace("x - 7", "x - 8")
                                        + "; }")
                        .check();
        assertThat(wrong.verdict()).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void refusesTenThousandSigns() {
        Item item =
                Note.given(REAL)
                        .formula("y = x" + " + x".repeat(5_000))
                        .code("static double f(double x) { return 5001 * x; }")
                        .check();
        assertThat(item.diagnostics().getFirst().message()).startsWith("the formula has more than");
    }

    @Test
    void adds() {
        Item item =
                Note.given(REAL)
                        .formula("y = x" + " + x".repeat(300))
                        .code("static double f(double x) { return 301 * x; }")
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }
}
