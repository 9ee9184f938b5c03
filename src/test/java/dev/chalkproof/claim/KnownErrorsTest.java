package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Errors that circulate in notes on training neural networks: each is found, at the smallest input,
 * and what is said tells where formula and code part.
 */
class KnownErrorsTest {
    private static void assertFinds(Item item, String text) {
        assertThat(Note.show(item).replaceAll("of \\d+ (?=\\S* ?inputs)", "of N ")).isEqualTo(text);
    }

    private static Item penalty(String formula, String code) {
        return Note.given("\\lambda \\ge 0", "m \\in \\mathbb{N}^{+}", "w \\in \\mathbb{R}^n")
                .formula(formula)
                .code(code)
                .check();
    }

    @Test
    void sumOverAnUnusedIndexOfSquares() {
        assertFinds(
                penalty(
                        "J = \\frac{\\lambda}{2m} \\sum_{i=1}^m \\|w\\|^2",
                        "static double f(double lambda, int m, double[] w) { double s = 0; for (double x : w) s += x * x; return lambda / (2 * m) * s; }"),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\frac{\\lambda}{2m} \\sum_{i=1}^m \\|w\\|^2 <- formula 0.5, code 0.25
                  at lambda = 1, m = 2, w = [1] (smallest of N disagreeing inputs, seed 42)
                  help: they agree if `\\sum_{i=1}^m \\|w\\|^2` reads `\\|w\\|_2^{2}`
                """);
    }

    @Test
    void sumOverAnUnusedIndexOfMagnitudes() {
        assertFinds(
                penalty(
                        "J = \\frac{\\lambda}{m} \\sum_{i=1}^m \\|w\\|",
                        "static double f(double lambda, int m, double[] w) { double s = 0; for (double x : w) s += Math.abs(x); return lambda / m * s; }"),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\frac{\\lambda}{m} \\sum_{i=1}^m \\|w\\| <- formula 1, code 0.5
                  at lambda = 1, m = 2, w = [1] (smallest of N disagreeing inputs, seed 42)
                """);
    }

    @Test
    void normThatIsNotTheSumOfMagnitudes() {
        assertFinds(
                penalty(
                        "J = \\frac{\\lambda}{m} \\|w\\|",
                        "static double f(double lambda, int m, double[] w) { double s = 0; for (double x : w) s += Math.abs(x); return lambda / m * s; }"),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\frac{\\lambda}{m} \\|w\\| <- formula 1.4142135623730951, code 2
                  at lambda = 1, m = 1, w = [1, 1] (smallest of N disagreeing inputs, seed 42)
                  help: they agree if `\\|w\\|` reads `\\|w\\|_1`
                """);
    }

    @Test
    void oneFeatureTooMany() {
        assertFinds(
                Note.given("x \\in \\mathbb{R}", "d \\in \\{1, \\ldots, 8\\}")
                        .formula("s = \\sum_{i=0}^{d} \\frac{x^i}{i!}")
                        .code(
                                "static double f(double x, int d) { double s = 0, term = 1; for (int i = 0; i < d; i++) { s += term; term *= x / (i + 1); } return s; }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\sum_{i=0}^{d} \\frac{x^i}{i!} <- formula 2, code 1
                  at x = 1, d = 1 (smallest of N disagreeing inputs, seed 42)
                  help: they agree if `\\sum_{i=0}^{d} \\frac{x^i}{i!}` reads `\\sum_{i=0}^{d - 1} \\frac{x^{i}}{i!}`
                """);
    }

    @Test
    void inverseTimeDecayCalledLinear() {
        assertFinds(
                Note.given("\\alpha_0 > 0", "r > 0", "n \\in \\mathbb{N}")
                        .formula("\\alpha = \\frac{\\alpha_0}{1 + r \\times n}")
                        .code(
                                "static double f(double alpha0, double r, int n) { return alpha0 * (1 - r * n); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\frac{\\alpha_0}{1 + r \\times n} <- formula 0.5, code 0
                  at alpha0 = 1, r = 1, n = 1 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `alpha0 * (1 - r * n)` where the formula has `\\frac{\\alpha_0}{1 + r \\times n}`
                """);
    }

    @Test
    void rootDecayAtTheFirstEpoch() {
        assertFinds(
                Note.given("\\alpha_0 > 0", "k > 0", "n \\in \\mathbb{N}")
                        .formula("\\alpha = \\frac{k}{\\sqrt{n}} \\alpha_0")
                        .code(
                                "static double f(double alpha0, double k, int n) { return n == 0 ? alpha0 : k / Math.sqrt(n) * alpha0; }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\frac{k}{\\sqrt{n}} \\alpha_0 <- formula has no value (division by zero), code 1
                  at alpha0 = 1, k = 1, n = 0 (smallest of N disagreeing inputs, seed 42)
                  help: declare where the formula has a value, or give it a case there
                """);
    }

    @Test
    void rootDecayCalledInverseTime() {
        assertFinds(
                Note.given("\\alpha_0 > 0", "k > 0", "t \\in \\mathbb{N}^{+}")
                        .formula("\\alpha = \\frac{k}{\\sqrt{t}} \\alpha_0")
                        .code(
                                "static double f(double alpha0, double k, int t) { return alpha0 / (1 + k * t); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\frac{k}{\\sqrt{t}} \\alpha_0 <- formula 1, code 0.5
                  at alpha0 = 1, k = 1, t = 1 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `alpha0 / (1 + k * t)` where the formula has `\\frac{k}{\\sqrt{t}} \\alpha_0`
                """);
    }

    @Test
    void remainderInsteadOfQuotient() {
        assertFinds(
                Note.given(
                                "\\eta_0 > 0",
                                "0 < \\alpha < 1",
                                "S \\in \\mathbb{N}^{+}",
                                "t \\in \\mathbb{N}")
                        .formula("\\eta_t = \\eta_0 \\cdot \\alpha^{t \\bmod S}")
                        .code(
                                "static double f(double eta0, double alpha, int S, int t) { return eta0 * Math.pow(alpha, t / S); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\alpha^{t \\bmod S} <- formula 1, code 0.5
                  at eta0 = 1, alpha = 0.5, S = 1, t = 1 (smallest of N disagreeing inputs, seed 42)
                  help: the code divides t by S; the formula takes the remainder; they agree if `t \\bmod S` reads `\\lfloor \\frac{t}{S} \\rfloor`
                """);
    }

    @Test
    void singleDropInsteadOfSeveral() {
        assertFinds(
                Note.given(
                                "\\alpha_0 > 0",
                                "0 < d < 1",
                                "T \\in \\mathbb{N}^{+}",
                                "t \\in \\mathbb{N}")
                        .formula(
                                "\\alpha = \\begin{cases} \\alpha_0, & t < T \\\\ \\alpha_0 \\times d, & t \\ge T \\end{cases}")
                        .code(
                                "static double f(double alpha0, double d, int T, int t) { return alpha0 * Math.pow(d, t / T); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\alpha_0, & t < T \\\\ \\alpha_0 \\times d, & t \\ge T <- formula 0.5, code 0.25
                  at alpha0 = 1, d = 0.5, T = 1, t = 2 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `alpha0 * Math.pow(d, t / T)` where the formula has `\\alpha_0, & t < T \\\\ \\alpha_0 \\times d, & t \\ge T`
                """);
    }

    @Test
    void cosineWithoutBackslash() {
        Item item =
                Note.given("\\alpha_0 > 0", "T \\in \\mathbb{N}^{+}", "0 \\le t \\le T")
                        .formula("\\alpha = \\frac{1}{2} \\alpha_0 (1 + cos(\\frac{t \\pi}{T}))")
                        .code(
                                "static double f(double alpha0, int t, int T) { return 0.5 * alpha0 * (1 + Math.cos(Math.PI * t / T)); }")
                        .check();
        assertThat(Note.remarks(item))
                .contains("'cos' is set as a product of letters; it is read as \\cos");
    }

    @Test
    void penaltyWithoutTheHalf() {
        assertFinds(
                Note.given("\\lambda \\ge 0", "W \\in \\mathbb{R}")
                        .formula("P = \\lambda W^2")
                        .code(
                                "static double f(double lambda, double W) { return 0.5 * lambda * W * W; }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\lambda W^2 <- formula 1, code 0.5
                  at lambda = 1, W = 1 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `0.5 * lambda * W * W` where the formula has `\\lambda W^2`; they agree if `\\lambda W^2` reads `\\frac{\\lambda W^{2}}{2}`
                """);
        assertFinds(
                Note.given("\\lambda > 0", "W \\in \\mathbb{R}")
                        .formula("\\frac{d}{d W} (\\lambda W^2) = \\lambda W")
                        .claim(),
                """
                refuted
                error[claim-fails]: eq-f does not hold
                  \\frac{d}{d W} (\\lambda W^2) = \\lambda W <- left 2, right 1
                  at W = 1, lambda = 1 (smallest of N failing inputs, seed 42)
                  help: mend the claim, or declare where it holds
                """);
    }

    @Test
    void dropoutScaledByTheShareThatIsDropped() {
        assertFinds(
                Note.given("x \\in \\mathbb{R}", "0 < p < 1")
                        .formula("y = p x")
                        .code("static double f(double x, double p) { return x * (1 - p); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  p <- formula 0.1, code 0.9
                  at x = 1, p = 0.1 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `1 - p` where the formula has `p`; they agree if `p` reads `1 - p`
                """);
    }

    @Test
    void epsilonUnderTheRoot() {
        assertFinds(
                Note.given("\\eta > 0", "\\epsilon > 0", "v \\ge 0", "m \\in \\mathbb{R}")
                        .formula("u = \\frac{\\eta}{\\sqrt{v + \\epsilon}} m")
                        .code(
                                "static double f(double eta, double epsilon, double v, double m) { return eta * m / (Math.sqrt(v) + epsilon); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  \\sqrt{v + \\epsilon} <- formula 0.7071067811865476, code 0.5
                  at eta = 1, epsilon = 1, v = 1, m = 1 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `Math.sqrt(v) + epsilon` where the formula has `\\sqrt{v + \\epsilon}`; they agree if `\\sqrt{v + \\epsilon}` reads `\\sqrt{v} + \\epsilon`
                """);
    }

    @Test
    void rangeThatIsTooWide() {
        assertFinds(
                Note.given("x \\in \\mathbb{R}")
                        .defining(
                                "f(x) = 1.0507 \\begin{cases} x & x > 0 \\\\ 1.67326 (e^x - 1) & x \\le 0 \\end{cases}")
                        .formula("f(x) \\in (-\\infty, \\infty)")
                        .claim(),
                """
                refuted
                error[range-too-wide]: eq-f claims a wider range than there is
                  f(x) \\in (-\\infty, \\infty) <- the claimed end is -infinity, the nearest value -1.758094282
                  at x = -1155.8774401089531 (of N inputs, seed 42)
                  help: end the range where the values end
                """);
    }

    @Test
    void rangeThatHoldsForSomeSlopesOnly() {
        assertFinds(
                Note.given("x \\in \\mathbb{R}", "\\alpha \\le 0")
                        .defining(
                                "f(x) = \\begin{cases} x & x > 0 \\\\ \\alpha x & x \\le 0 \\end{cases}")
                        .formula("f(x) \\in (-\\infty, \\infty)")
                        .claim(),
                """
                refuted
                error[range-too-wide]: eq-f claims a wider range than there is
                  f(x) \\in (-\\infty, \\infty) <- the claimed end is -infinity, the nearest value 0
                  at x = 0, alpha = -9 (of N inputs, seed 42)
                  help: end the range where the values end
                """);
    }

    @Test
    void exponentOfAPublishedDensity() {
        assertFinds(
                Note.given("c > 0", "0 \\le x < \\frac{1}{c}")
                        .formula(
                                "p = \\frac{2 (1 - c x)^{\\frac{1}{c - 1}}}{(1 + (1 - c x)^{\\frac{1}{c}})^2}")
                        .code(
                                "static double f(double c, double x) { double base = 1 - c * x; double tail = 1 + Math.pow(base, 1 / c); return 2 * Math.pow(base, 1 / c - 1) / (tail * tail); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  (1 - c x)^{\\frac{1}{c - 1}} <- formula 0.44582472000672974, code 0.6230589874905365
                  at c = 2, x = 0.1 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `1 / c - 1` where the formula has `\\frac{1}{c - 1}`; they agree if `\\frac{1}{c - 1}` reads `\\frac{1}{c} - 1`
                """);
    }

    private static Note powers() {
        return Note.given("x \\in \\mathbb{R}", "d \\in \\{1, \\ldots, 8\\}")
                .formula("p = [1, x, x^2, \\ldots, x^d]");
    }

    private static String powers(String length) {
        return "static double[] f(double x, int d) { double[] p = new double["
                + length
                + "]; for (int i = 0; i < p.length; i++) p[i] = Math.pow(x, i); return p; }";
    }

    @Test
    void listWithOneElementTooFew() {
        assertFinds(
                powers().code(powers("d")).check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  1, x, x^2, \\ldots, x^d <- formula an array [2], code an array [1]
                  at x = 1, d = 1 (smallest of N disagreeing inputs, seed 42)
                  help: they agree if `1, x, x^2, \\ldots, x^d` reads `\\left(x^{0}, \\ldots, x^{d - 1}\\right)`
                """);
        assertThat(powers().code(powers("d + 1")).check().verdict())
                .isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void averageWithoutTheIndexOfTime() {
        assertFinds(
                Note.given("0 \\le \\beta < 1", "S \\ge 0", "g \\in \\mathbb{R}")
                        .formula("S = \\beta S + (1 - \\beta) g^2")
                        .claim(),
                """
                refuted
                error[claim-fails]: eq-f does not hold
                  S = \\beta S + (1 - \\beta) g^2 <- left 1, right 4
                  at S = 1, beta = 0, g = 2 (smallest of N failing inputs, seed 42)
                  help: mend the claim, or declare where it holds
                """);
    }

    private static Note meanSquare(String formula, String average) {
        return Note.given(
                        "0 \\le \\gamma < 1",
                        "g_t \\in \\mathbb{R}",
                        "t \\in \\mathbb{N}^{+}",
                        average + "_t \\ge 0 (e)")
                .formula(formula)
                .code(
                        "record S(double e) { S next(double g, double gamma) { return new S(gamma * e + (1 - gamma) * g * g); } }")
                .method("S.next");
    }

    @Test
    void averageThatLosesItsIndexOfTime() {
        assertFinds(
                meanSquare("E[g_t^2]_t = \\gamma E[g_{t-1}^2] + (1 - \\gamma) g_t^2", "E[g_t^2]")
                        .check(),
                """
                unsettled
                error[formula-not-understood]: 'E' is not declared
                  E
                  help: declare it in a list below the formula: - $E \\in \\mathbb{R}$ is ...
                """);
        assertThat(
                        meanSquare(
                                        "E[g^2]_t = \\gamma E[g^2]_{t-1} + (1 - \\gamma) g_t^2",
                                        "E[g^2]")
                                .check()
                                .verdict())
                .isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void exponentialDecayTakenForALinearOne() {
        assertFinds(
                Note.given("\\alpha_0 > 0", "n \\in \\mathbb{N}")
                        .formula("\\alpha = \\alpha_0 \\times 0.95^{n}")
                        .code(
                                "static double f(double alpha0, int n) { return alpha0 * (1 - 0.05 * n); }")
                        .check(),
                """
                refuted
                error[formula-disagrees]: eq-f and f differ
                  0.95^{n} <- formula 0.9025, code 0.9
                  at alpha0 = 1, n = 2 (smallest of N disagreeing inputs, seed 42)
                  help: the code has `1 - 0.05 * n` where the formula has `0.95^{n}`
                """);
    }
}
