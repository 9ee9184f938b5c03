package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Planted faults: each right program is changed in its text, and every change must be refuted.
 * Other right programs for the same formula must not be.
 */
class FaultsTest {
    /**
     * @param faults {@code old → new}: what is replaced in the program's text, the first occurrence
     */
    record Pair(
            List<String> symbols,
            String formula,
            String code,
            List<String> rewritten,
            List<String> faults) {
        Note note() {
            return Note.given(symbols.toArray(String[]::new)).formula(formula);
        }

        @Override
        public String toString() {
            return formula;
        }
    }

    static final List<Pair> PAIRS =
            List.of(
                    new Pair(
                            List.of("x \\in \\mathbb{R}"),
                            "\\sigma(x) = \\frac{1}{1 + e^{-x}}",
                            "static double f(double x) { return 1 / (1 + Math.exp(-x)); }",
                            List.of(
                                    "static double f(double x) { return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)); }",
                                    "static double f(double x) { return 0.5 * (1 + Math.tanh(x / 2)); }",
                                    "static double f(double x) { return Math.exp(x) / (1 + Math.exp(x)); }"),
                            List.of(
                                    "1 / → 2 / ",
                                    "(1 + → (1 - ",
                                    "(-x) → (x)",
                                    "exp(-x) → exp(-x * 1.0000000000001)",
                                    "exp → expm1")),
                    new Pair(
                            List.of("\\lambda > 0", "\\alpha > 0", "x \\in \\mathbb{R}"),
                            "f(x) = \\lambda \\begin{cases} x & x > 0 \\\\ \\alpha (e^x - 1) & x \\le 0 \\end{cases}",
                            "static double f(double x, double lambda, double alpha) { return lambda * (x > 0 ? x : alpha * (Math.exp(x) - 1)); }",
                            List.of(
                                    "static double f(double x, double lambda, double alpha) { if (x > 0) { return lambda * x; } return lambda * alpha * Math.expm1(x); }",
                                    "static double f(double x, double lambda, double alpha) { return lambda * (Math.max(0, x) + Math.min(0, alpha * Math.expm1(x))); }"),
                            List.of(
                                    "x > 0 → x > 1e-9",
                                    "x > 0 → x > 50",
                                    " - 1 →  - 1.00000001",
                                    ": alpha → : -alpha",
                                    "? x → ? x * x",
                                    "lambda * → alpha * ")),
                    new Pair(
                            List.of("\\alpha_0 > 0", "T \\in \\mathbb{N}^{+}", "0 \\le t \\le T"),
                            "\\alpha = \\frac{1}{2} \\alpha_0 \\left(1 + \\cos\\frac{t \\pi}{T}\\right)",
                            "static double f(double alpha0, int t, int T) { return 0.5 * alpha0 * (1 + Math.cos(Math.PI * t / T)); }",
                            List.of(
                                    "static double f(double alpha0, int t, int T) { double c = Math.cos(Math.PI * t / (2.0 * T)); return alpha0 * c * c; }"),
                            List.of(
                                    "0.5 → 0.25",
                                    "1 + → 1 - ",
                                    "Math.PI * t / T → Math.PI * (t / T)",
                                    "cos → sin",
                                    "t / T → T / t")),
                    new Pair(
                            List.of(
                                    "d > 0",
                                    "r > 0",
                                    "S \\in \\mathbb{N}^{+}",
                                    "t \\in \\mathbb{N}"),
                            "a = \\begin{cases} r & t < S \\\\ r d & \\text{otherwise} \\end{cases}",
                            "static double f(double r, double d, int S, int t) { return t < S ? r : r * d; }",
                            List.of(
                                    "static double f(double r, double d, int S, int t) { double a = r; if (t >= S) a *= d; return a; }"),
                            List.of(
                                    "t < S → t <= S",
                                    "t < S → t < S - 1",
                                    "r * d → r / d",
                                    "? r → ? d")),
                    new Pair(
                            List.of(
                                    "w \\in \\mathbb{R}^n",
                                    "\\lambda \\ge 0",
                                    "m \\in \\mathbb{N}^{+}"),
                            "L = \\frac{\\lambda}{m} \\|w\\|_1",
                            "static double f(double[] w, double lambda, int m) { double s = 0; for (int i = 0; i < w.length; i++) { s += Math.abs(w[i]); } return lambda / m * s; }",
                            List.of(
                                    "static double f(double[] w, double lambda, int m) { return Arrays.stream(w).map(Math::abs).sum() * lambda / m; }"),
                            List.of(
                                    "int i = 0 → int i = 1",
                                    "w.length → w.length - 1",
                                    "Math.abs(w[i]) → w[i]",
                                    "s += → s = ",
                                    "lambda / m → lambda / (m + 1)")),
                    new Pair(
                            List.of("0 \\le \\beta < 1", "v_0 = 0", "\\theta_t \\in \\mathbb{R}"),
                            "v_t = \\beta v_{t-1} + (1 - \\beta) \\theta_t",
                            "static double[] f(double beta, double[] theta) { double[] v = new double[theta.length]; double s = 0; for (int t = 0; t < v.length; t++) { s = beta * s + (1 - beta) * theta[t]; v[t] = s; } return v; }",
                            List.of(
                                    "static double[] f(double beta, double[] theta) { double[] v = theta.clone(); for (int t = 0; t < v.length; t++) { double before = t == 0 ? 0 : v[t - 1]; v[t] = theta[t] + beta * (before - theta[t]); } return v; }"),
                            List.of(
                                    "s = 0 → s = 1",
                                    "s = 0 → s = theta[0]",
                                    "(1 - beta) → (1 + beta)",
                                    "theta[t]; v → theta[0]; v",
                                    "(1 - beta) * → ")));

    @ParameterizedTest
    @FieldSource("PAIRS")
    void rightProgramsAreVerified(Pair pair) {
        assertVerified(pair, pair.code);
        pair.rewritten.forEach(code -> assertVerified(pair, code));
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void plantedFaultsAreRefuted(Pair pair) {
        for (String fault : pair.faults) {
            String[] sides = fault.split("→", 2);
            String from = sides[0].strip();
            String to = sides[1].strip();
            // The body alone: parameters keep their names.
            int body = pair.code.indexOf(')') + 1;
            String changed =
                    pair.code.substring(0, body)
                            + pair.code
                                    .substring(body)
                                    .replaceFirst(
                                            Pattern.quote(from), Matcher.quoteReplacement(to));
            assertThat(changed).as(fault).isNotEqualTo(pair.code);
            Item item = pair.note().code(changed).check();
            assertThat(item.verdict())
                    .as("%s: %s", fault, Note.show(item))
                    .isInstanceOf(Verdict.Refuted.class);
        }
    }

    private static void assertVerified(Pair pair, String code) {
        Item item = pair.note().code(code).check();
        assertThat(item.verdict())
                .as("%s: %s", code, Note.show(item))
                .isInstanceOf(Verdict.Verified.class);
        assertThat(Note.evidence(item).strength().orElseThrow()).as(code).isGreaterThan(0.9);
    }
}
