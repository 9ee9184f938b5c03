package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where indices begin and end, what stands at their ends, and what is no index. */
class IndicesTest {
    private static void assertTold(Note note, String right, String... wrong) {
        Item item = note.code(right).check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
        for (String one : wrong) {
            Item other = note.code(one).check();
            assertThat(other.verdict()).as(Note.show(other)).isInstanceOf(Verdict.Refuted.class);
        }
    }

    @Test
    void recurrenceIsItsDeclaredElementsAtTheirPlaces() {
        String code =
                "static long f(int n) { long a = %s, b = 0; if (n == 0) { return 1; } for (int i = 2; i"
                        + " <= n; i++) { long c = (i - 1) * (a + b); a = b; b = c; } return b; }";
        assertTold(
                Note.given("D_0 = 1", "D_1 = 0", "n \\in \\{0, \\ldots, 12\\}")
                        .formula("D_n = (n - 1) (D_{n-1} + D_{n-2})"),
                code.formatted("1"),
                code.formatted("2"),
                "static long f(int n) { return n == 0 ? 1 : n == 1 ? 1 : (n - 1) * (f(n - 1) + f(n - 2)); }");
    }

    @Test
    void declaredExponentIsPartOfTheName() {
        String code =
                "static double[][] f(double[] u, double[] v, double[][] W0, double lambda) {"
                        + " double[][] W = new double[u.length][v.length];"
                        + " for (int i = 0; i < u.length; i++) { for (int j = 0; j < v.length; j++) {"
                        + " W[i][j] = u[i] * v[j] - lambda * %s; } } return W; }";
        assertTold(
                Note.given(
                                "u \\in \\mathbb{R}^m",
                                "v \\in \\mathbb{R}^n",
                                "W^{0} \\in \\mathbb{R}^{m \\times n}",
                                "\\lambda > 0")
                        .formula("W_{ij} = u_i v_j - \\lambda W^{0}_{ij}"),
                code.formatted("W0[i][j]"),
                code.formatted("1"),
                code.formatted("W0[i][0]"));
    }

    @Test
    void lengthIsKnownThroughALocal() {
        String last =
                "static double f(double[] g, double beta) { double m = 0; for (double v : g) { m = beta *"
                        + " m + (1 - beta) * v; } return m / (1 - Math.pow(beta, %s)); }";
        Note note =
                Note.given("m_0 = 0", "\\beta \\in [0, 1)", "g_t \\in \\mathbb{R}")
                        .formula(
                                "\\hat{m}_t = \\frac{m_t}{1 - \\beta^t}, \\quad m_t = \\beta m_{t-1} +"
                                        + " (1 - \\beta) g_t");
        assertTold(note, last.formatted("g.length"), last.formatted("g.length + 1"));
        String all =
                "static double[] f(double[] g, double beta) { double[] r = new double[g.length]; double m"
                        + " = 0; for (int t = 0; t < g.length; t++) { m = beta * m + (1 - beta) * g[t];"
                        + " r[t] = m / (1 - Math.pow(beta, %s)); } return r; }";
        assertTold(note, all.formatted("t + 1"), all.formatted("t"), all.formatted("g.length"));
    }

    @Test
    void differencesOfIndicesMayReachZero() {
        String convolution =
                "static double[] f(double[] a, double[] b) { double[] c = new double[a.length]; for (int k"
                        + " = 0; k < c.length; k++) { for (int i = 0; i <= k; i++) { c[k] += a[i] * %s; }"
                        + " } return c; }";
        assertTold(
                Note.given(
                                "n \\in \\{1, \\ldots, 6\\}",
                                "a, b \\in \\mathbb{R}^n",
                                "k \\in \\{0, \\ldots, n-1\\}")
                        .formula("c_k = \\sum_{i=0}^{k} a_i b_{k-i}"),
                convolution.formatted("b[k - i]"),
                convolution.formatted("b[i]"));
        String filter =
                "static double f(double[] b, double[] x, int n) { double y = 0; for (int k = 0; k <"
                        + " b.length; k++) { y += %s * x[n - k]; } return y; }";
        assertTold(
                Note.given(
                                "M \\in \\{0, \\ldots, 3\\}",
                                "b \\in \\mathbb{R}^{M+1}",
                                "N \\in \\{5, \\ldots, 8\\}",
                                "x \\in \\mathbb{R}^N",
                                "n \\in \\{M, \\ldots, N-1\\}")
                        .formula("y_n = \\sum_{k=0}^{M} b_k x_{n-k}"),
                filter.formatted("b[k]"),
                filter.formatted("b[b.length - 1 - k]"));
    }

    @Test
    void differencesThatStayAboveZeroCountFromOne() {
        String code =
                "static double f(double[] x) { double s = 0; for (int i = 1; i < x.length; i++) { s ="
                        + " Math.max(s, Math.abs(x[i] - x[%s])); } return s; }";
        assertTold(
                Note.given("n \\in \\{2, \\ldots, 6\\}", "x \\in \\mathbb{R}^n")
                        .formula("d = \\max_{2 \\le i \\le n} |x_i - x_{i-1}|"),
                code.formatted("i - 1"),
                code.formatted("0"));
    }

    @Test
    void elementInFrontOfAnArrayMayBeDeclared() {
        String code =
                "static double[] f(double[] e, double K) { double[] u = new double[e.length]; double before"
                        + " = %s; for (int k = 0; k < e.length; k++) { u[k] = e[k] + K * (e[k] - before);"
                        + " before = e[k]; } return u; }";
        assertTold(
                Note.given("K > 0", "e_k \\in \\mathbb{R}", "e_0 = 0")
                        .formula("u_k = e_k + K (e_k - e_{k-1})"),
                code.formatted("0"),
                code.formatted("e[0]"));
    }

    @Test
    void valuesOfAnIndexMayFollowTheFormula() {
        String window =
                "static double[] f(int N) { double[] w = new double[N]; for (int k = 0; k < N; k++) { w[k]"
                        + " = 0.5 - 0.5 * Math.cos(2 * Math.PI * k / %s); } return w; }";
        for (String values :
                new String[] {
                    "\\quad k = 0, \\ldots, N - 1",
                    "\\qquad k = 0, 1, \\dots, N-1",
                    "\\quad \\text{for } k = 0, \\ldots, N - 1",
                    "\\quad 0 \\le k \\le N - 1"
                }) {
            assertTold(
                    Note.given("N \\in \\{2, \\ldots, 20\\}")
                            .formula(
                                    "w_k = \\frac{1}{2} \\left(1 - \\cos \\frac{2 \\pi k}{N - 1}\\right), "
                                            + values),
                    window.formatted("(N - 1)"),
                    window.formatted("N"));
        }
    }

    @Test
    void equationBehindAFormulaIsNoListOfValues() {
        String code = "static double f(double x) { double k = 2; return k * x + %s; }";
        assertTold(
                Note.given("x \\in \\mathbb{R}").formula("y = k x + b, \\quad k = 2, \\quad b = 1"),
                code.formatted("1"),
                code.formatted("2"));
    }

    @Test
    void subscriptsMayOnlyTellNamesApart() {
        Note note =
                Note.given("K_p \\ge 0", "K_i \\ge 0", "K_d \\ge 0", "a, b, c \\in \\mathbb{R}")
                        .formula("u = K_p a + K_i b + K_d c");
        String code =
                "static double f(double a, double b, double c, double Kp, double Ki, double Kd) { return"
                        + " Kp * a + %s * b + Kd * c; }";
        assertTold(note, code.formatted("Ki"), code.formatted("Kp"));
    }

    @Test
    void constantsAreWhatTheyAreWritten() {
        String code = "static double f(double x) { return %s * Math.cos(x) + 0.54; }";
        assertTold(
                Note.given("\\alpha = 0.54", "x \\in \\mathbb{R}")
                        .formula("w = \\alpha - (1 - \\alpha) \\cos x"),
                code.formatted("-0.46"),
                code.formatted("-0.4600000001"));
        Item sum = Note.given("\\alpha = 0.54").formula("\\alpha + 0.46 = 1").claim();
        assertThat(sum.verdict()).as(Note.show(sum)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void twoParametersOfOneSymbolAreRefused() {
        Item item =
                Note.given("p_{ij} > 0 (joint)", "p_i > 0 (p)")
                        .formula("I = \\sum_{i} \\sum_{j} p_{ij} \\log \\frac{p_{ij}}{p_i}")
                        .code(
                                "static double f(double[][] joint, double[] p) { return joint[0][0]; }")
                        .check();
        assertThat(Note.show(item))
                .startsWith("unsettled")
                .contains("parameters 'joint' and 'p' of f both stand for 'p'");
    }

    @Test
    void indexLetterOfANameCountsNothing() {
        Note note =
                Note.given("\\lambda \\in (0, 1)", "\\mu \\in (1, 5]")
                        .formula(
                                "W_q = \\frac{\\rho}{\\mu (1 - \\rho)}, \\quad \\rho = \\frac{\\lambda}{\\mu}");
        String code =
                "static double f(double lambda, double mu) { return lambda / (%s * (mu - lambda)); }";
        assertTold(note, code.formatted("mu"), code.formatted("1"));
    }

    @Test
    void stagesOfAStepAreRefusedByName() {
        Item item =
                Note.given("\\lambda \\in [-3, 3]", "h \\in (0, 1]", "y_n \\in \\mathbb{R} (y)")
                        .formula(
                                "y_{n+1} = y_n + \\frac{h}{2} (k_1 + k_2), \\quad k_1 = \\lambda y_n, \\quad"
                                        + " k_2 = \\lambda (y_n + h k_1)")
                        .code("static double f(double y, double lambda, double h) { return y; }")
                        .check();
        assertThat(Note.show(item))
                .startsWith("unsettled")
                .contains("f returns one value, and the equations are of several: y_n, k_1, k_2");
    }

    @Test
    void stepsAreCountedFromTheDeclaredStart() {
        String code =
                "record W(int k, double M, double S) { W step(double x) { double m = M + (x - M) / %s;"
                        + " return new W(k + 1, m, S + (x - M) * (x - m)); } }";
        Note note =
                Note.given("x_k \\in \\mathbb{R}", "M_0 = 0", "S_0 = 0")
                        .formula(
                                "\\begin{aligned} M_k &= M_{k-1} + \\frac{x_k - M_{k-1}}{k} \\\\ S_k &="
                                        + " S_{k-1} + (x_k - M_{k-1})(x_k - M_k) \\end{aligned}")
                        .method("W.step");
        assertTold(note, code.formatted("(k + 1)"), code.formatted("(k + 2)"));
    }
}
