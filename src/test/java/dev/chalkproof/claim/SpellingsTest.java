package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Formulas as authors write them, each with a right program and one that is not. */
class SpellingsTest {
    private static void assertTold(Note note, String right, String wrong) {
        assertVerified(note.code(right));
        assertRefuted(note.code(wrong));
    }

    private static void assertVerified(Note note) {
        Item item = note.check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    private static void assertRefuted(Note note) {
        Item item = note.check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
    }

    private static String sum(String term) {
        return "static double f(double[] x, double[] y) { double s = 0; for (int i = 0; i < x.length;"
                + " i++) { s += "
                + term
                + "; } return s; }";
    }

    @Test
    void indexOfALocalIsItsOwn() {
        assertTold(
                Note.given("x, y \\in \\mathbb{R}^n")
                        .formula("S = \\sum_{i=1}^{n} z_i, \\quad z_i = |x_i - y_i|"),
                sum("Math.abs(x[i] - y[i])"),
                sum("x[i] - y[i]"));
    }

    @Test
    void parameterOfALocalIsItsOwn() {
        assertTold(
                Note.given("x \\in [-5, 5]")
                        .formula(
                                "y = \\ln \\sigma(2 x), \\quad \\sigma(z) = \\frac{1}{1 + e^{-z}}"),
                "static double f(double x) { return -Math.log1p(Math.exp(-2 * x)); }",
                "static double f(double x) { return -Math.log1p(Math.exp(-x)); }");
    }

    @Test
    void namesOfDistributionsAreNoInputs() {
        assertTold(
                Note.given("x_i > 0", "y_i > 0")
                        .formula(
                                "D_{\\mathrm{KL}}(P \\,\\|\\, Q) = \\sum_{i} x_i \\ln \\frac{x_i}{y_i}"),
                sum("x[i] * Math.log(x[i] / y[i])"),
                sum("x[i] * Math.log(y[i] / x[i])"));
    }

    @Test
    void elementsOfBoldVectorsAreNotBold() {
        assertTold(
                Note.given("\\mathbf{x} \\in \\mathbb{R}^n", "\\vec{y} \\in \\mathbb{R}^n (y)")
                        .formula("S = \\sum_{i=1}^{n} x_i y_i"),
                sum("x[i] * y[i]"),
                sum("x[i] * y[0]"));
    }

    @Test
    void letterOfABoldVectorMayBeAnother() {
        assertTold(
                Note.given("\\mathbf{x} \\in \\mathbb{R}^n", "x > 0 (scale)")
                        .formula("S = x \\lVert \\mathbf{x} \\rVert_1"),
                "static double f(double[] x, double scale) { double s = 0; for (double v : x) { s +="
                        + " Math.abs(v); } return scale * s; }",
                "static double f(double[] x, double scale) { double s = 0; for (double v : x) { s +="
                        + " Math.abs(v); } return x[0] * s; }");
    }

    @Test
    void equationsAreOfAValueWithoutAName() {
        assertTold(
                Note.given("n \\in \\{0, \\ldots, 15\\}").formula("n! = \\prod_{k=1}^{n} k"),
                "static long f(int n) { return n < 2 ? 1 : n * f(n - 1); }",
                "static long f(int n) { return n < 3 ? 1 : n * f(n - 1); }");
    }

    @Test
    void leftSideWithoutANameMustBeEqual() {
        Item item =
                Note.given("n \\in \\{0, \\ldots, 15\\}")
                        .formula("(n + 1)! = \\prod_{k=1}^{n} k")
                        .code("static long f(int n) { return n < 2 ? 1 : n * f(n - 1); }")
                        .check();
        assertThat(Note.show(item)).contains("derivation-breaks").contains("(n + 1)! <- 2 here");
    }

    @Test
    void relationIsNoValue() {
        Item item =
                Note.given("x > 0")
                        .formula("x! \\ge x - 1 = y")
                        .code("static double f(double x) { return x - 1; }")
                        .check();
        assertThat(item.verdict()).isInstanceOf(Verdict.Unsettled.class);
    }

    @Test
    void nameInBracketsBelongsToTheLeftSide() {
        assertTold(
                Note.given("y > 0", "\\lambda \\ne 0")
                        .formula("y^{(\\lambda)} = \\frac{y^\\lambda - 1}{\\lambda}"),
                "static double f(double y, double lambda) { return Math.expm1(lambda * Math.log(y)) /"
                        + " lambda; }",
                "static double f(double y, double lambda) { return Math.expm1(lambda * Math.log(y)); }");
    }

    @Test
    void symbolMayBoundAListedOne() {
        assertTold(
                Note.given("n \\in \\{0, \\ldots, 9\\}", "k \\in \\{0, \\ldots, 9\\}, k \\le n")
                        .formula("y = \\sqrt{n - k}"),
                "static double f(int n, int k) { return k > n ? -1 : Math.sqrt(n - k); }",
                "static double f(int n, int k) { return k == n ? -1 : Math.sqrt(n - k); }");
    }

    @Test
    void boldSetsAreSets() {
        assertTold(
                Note.given("x \\in \\mathbf{R}", "k ∈ ℕ").formula("y = |x| + \\sqrt{k}"),
                "static double f(double x, int k) { return (x < 0 ? -x : x) + Math.sqrt(k); }",
                "static double f(double x, int k) { return x + Math.sqrt(k); }");
    }

    @Test
    void functionsMayHaveACapital() {
        assertTold(
                Note.given("x \\in \\mathbb{R}").formula("y = x - \\text{Tanh}(x)"),
                "static double f(double x) { return x - Math.tanh(x); }",
                "static double f(double x) { return x - Math.sinh(x); }");
    }

    @Test
    void smallArraysComeBesideLargeOnes() {
        String form =
                "static double f(double[] x, double[] y) { double a = 0, b = 0, c = 0; for (int i = 0; i"
                        + " < x.length; i++) { a += x[i] * y[i]; b = Math.hypot(b, x[i]); c ="
                        + " Math.hypot(c, y[i]); } return a / %s; }";
        assertTold(
                Note.given("x, y \\in \\mathbb{R}^n", "\\epsilon = 10^{-8}")
                        .formula(
                                "s = \\frac{x \\cdot y}{\\max(\\lVert x \\rVert_2, \\epsilon) \\cdot"
                                        + " \\max(\\lVert y \\rVert_2, \\epsilon)}"),
                form.formatted("(Math.max(b, 1e-8) * Math.max(c, 1e-8))"),
                form.formatted("Math.max(b * c, 1e-8)"));
    }

    @Test
    void elementsMayCountFromZero() {
        String code =
                "static double f(double[] c, double r, int T) { double v = 0; for (int t = T; t %s 0;"
                        + " t--) { v = v / r + c[t]; } return v; }";
        assertTold(
                Note.given("c_t \\in \\mathbb{R}", "r > 1", "T \\in \\{0, \\ldots, 5\\}")
                        .formula("V = \\sum_{t=0}^{T} \\frac{c_t}{r^t}"),
                code.formatted(">="),
                code.formatted(">"));
    }

    @Test
    void lengthLeavesOutTheLastWhereTheFirstIsZero() {
        String code =
                "static double f(double[] c, double x) { double r = 0; for (int k = c.length - 1; k >="
                        + " 0; k--) { r = r * x + c[k]; } return %s; }";
        assertTold(
                Note.given("c \\in \\mathbb{R}^n", "x \\in [-3, 3]")
                        .formula("p = \\sum_{k=0}^{n-1} c_k x^k"),
                code.formatted("r"),
                code.formatted("r * x"));
        assertRefuted(
                Note.given("c \\in \\mathbb{R}^n", "x \\in [-3, 3]")
                        .formula("p = \\sum_{k=0}^{n} c_k x^k")
                        .code(code.formatted("r")));
    }

    @Test
    void lawMayStartAtZero() {
        String code =
                "static double[] f(double[] x, double a) { double[] s = new double[x.length]; for (int"
                        + " t = 0; t < s.length; t++) { s[t] = t == 0 ? %s : a * x[t] + (1 - a) * s[t -"
                        + " 1]; } return s; }";
        assertTold(
                Note.given("x_t \\in \\mathbb{R}", "0 < a < 1", "t \\in \\mathbb{N}")
                        .formula(
                                "s_t = \\begin{cases} x_0 & t = 0 \\\\ a x_t + (1 - a) s_{t-1} & t > 0"
                                        + " \\end{cases}"),
                code.formatted("x[0]"),
                code.formatted("a * x[0]"));
    }

    @Test
    void upperEndOfAnIndexIsALength() {
        assertTold(
                Note.given("x_i > 0", "y_i \\in \\mathbb{R}")
                        .formula("m = \\frac{\\sum_{i=1}^{n} x_i y_i}{n}"),
                "static double f(double[] x, double[] y) { double s = 0; for (int i = 0; i < x.length;"
                        + " i++) { s += x[i] * y[i]; } return s / x.length; }",
                "static double f(double[] x, double[] y) { double s = 0; for (int i = 0; i < x.length;"
                        + " i++) { s += x[i] * y[i]; } return s / (x.length + 1); }");
        assertTold(
                Note.given("x_i > 0").formula("m = \\max_{1 \\le i \\le n} \\frac{x_i}{n}"),
                "static double f(double[] x) { double s = 0; for (double v : x) { s = Math.max(s, v); }"
                        + " return s / x.length; }",
                "static double f(double[] x) { double s = 0; for (double v : x) { s = Math.max(s, v); }"
                        + " return s / x[0]; }");
        String nested =
                "static double f(double[] a, double[] b, double x) { double p = 1; for (double u : a) {"
                        + " double s = 0; for (double v : %s) { s += x - u * v; } p *= s; } return p; }";
        assertTold(
                Note.given("x \\in \\mathbb{R}")
                        .formula("p = \\prod_{i=1}^{n} \\sum_{j=1}^{N} (x - a_i b_j)"),
                nested.formatted("b"),
                nested.formatted("a"));
    }

    @Test
    void whatIsCombinedMayStandInBrackets() {
        String product =
                "static double f(double[] x, double c) { double p = 1; for (double v : x) { p *= %s; }"
                        + " return p; }";
        assertTold(
                Note.given("x_i > 0", "c > 0").formula("p = \\prod_{i=1}^{n} (x_i c)"),
                product.formatted("v * c"),
                product.formatted("v"));
        assertThat(
                        Note.show(
                                Note.given("x_i > 0", "c > 0")
                                        .formula("p = \\prod_{i=1}^{n} (x_i + c) c")
                                        .code(product.formatted("(v + c) * c"))
                                        .check()))
                .contains("it is not clear whether all these factors belong");
    }

    @Test
    void indicesMayStandInSeveralLines() {
        String lagrange =
                "static double f(double[] a, double[] y, double x) { double s = 0; for (int i = 0; i <"
                        + " a.length; i++) { double p = y[i]; for (int j = 0; j < a.length; j++) { if"
                        + " (j != i) { p *= (x - a[j]) / (%s); } } s += p; } return s; }";
        assertTold(
                Note.given("a_i \\in \\mathbb{R}", "y_i \\in \\mathbb{R}", "x \\in \\mathbb{R}")
                        .formula(
                                "L = \\sum_{i=1}^{n} y_i \\prod_{\\substack{j=1 \\\\ j \\ne i}}^{n}"
                                        + " \\frac{x - a_j}{a_i - a_j}"),
                lagrange.formatted("a[i] - a[j]"),
                lagrange.formatted("a[j] - a[i]"));
    }

    @Test
    void upperEndThatIsNoLengthNeedsAParameter() {
        Item item =
                Note.given("x \\in [0, 1]")
                        .formula("y = \\sum_{k=0}^{N} x^k")
                        .code("static double f(double x) { return 1 + x; }")
                        .check();
        assertThat(Note.show(item)).contains("unbound-symbol").contains("'N' has no parameter");
    }

    @Test
    void aClaimDeclaresItsUpperEnds() {
        assertThat(Note.show(Note.given().formula("\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}").claim()))
                .contains("'n' is not declared");
    }
}
