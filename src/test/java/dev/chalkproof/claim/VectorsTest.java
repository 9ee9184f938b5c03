package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays, the symbols that count their elements, and what is defined along the way. */
class VectorsTest {
    private static final String SOFTMAX =
            """
            static double[] softmax(double[] z) {
                double greatest = Arrays.stream(z).max().orElseThrow();
                double[] p = Arrays.stream(z).map(s -> Math.exp(s - greatest)).toArray();
                double sum = Arrays.stream(p).sum();
                for (int i = 0; i < p.length; i++) {
                    p[i] /= sum;
                }
                return p;
            }
            """;

    private static Note scores() {
        return Note.given(
                "z \\in \\mathbb{R}^n", "n \\in \\mathbb{N}^{+}", "i \\in \\{1, \\ldots, n\\}");
    }

    private static Item softmax(String formula) {
        return scores().formula(formula).code(SOFTMAX).method("softmax").check();
    }

    @Test
    void bindsADimensionToTheLengthOfItsArray() {
        Item item = softmax("p_i = \\frac{e^{z_i}}{\\sum_{j=1}^{n} e^{z_j}}");
        assertThat(Note.evidence(item).samples()).isGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p_i = \\frac{e^{z_i}}{\\sum_{j=2}^{n} e^{z_j}}",
                "p_i = \\frac{e^{z_i}}{\\sum_{j=1}^{n-1} e^{z_j}}",
                "p_i = \\frac{e^{z_1}}{\\sum_{j=1}^{n} e^{z_j}}",
                "p_i = \\frac{e^{z_i}}{n}",
            })
    void refutesAnotherRange(String formula) {
        assertThat(softmax(formula).verdict()).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void shrinksArraysTogetherWithWhatCountsThem() {
        Item item =
                Note.given("x \\in \\mathbb{R}^n", "n \\in \\{2, \\ldots, 20\\}")
                        .formula("f = \\frac{1}{n} \\sum_{j=1}^{n} x_j")
                        .code("static double f(double[] x) { return 2 * x[0]; }")
                        .check();
        assertThat(item.diagnostics().getFirst().notes().getFirst())
                .contains("n = 2")
                .contains("x = [1, 1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sum_{i=1}^{n} p_i = 1",
                "p_i > 0",
                "\\frac{e^{z_i + c}}{\\sum_{j=1}^{n} e^{z_j + c}} = p_i",
                "\\max_{1 \\le j \\le n} z_j \\le \\ln \\sum_{j=1}^{n} e^{z_j}",
            })
    void claimsOfVectorsHold(String claim) {
        Item item =
                Note.given(
                                "z \\in [-5, 5]^n",
                                "n \\in \\mathbb{N}^{+}",
                                "i \\in \\{1, \\ldots, n\\}",
                                "c \\in [-5, 5]")
                        .defining("p_i = \\frac{e^{z_i}}{\\sum_{j=1}^{n} e^{z_j}}")
                        .formula(claim)
                        .claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void refutesAClaimOfVectorsByTheSmallestOne() {
        Item item =
                scores().defining("p_i = \\frac{e^{z_i}}{\\sum_{j=1}^{n} e^{z_j}}")
                        .formula("p_i < 1")
                        .claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
        assertThat(item.diagnostics().getFirst().notes().getFirst())
                .startsWith("at n = 1, i = 1, z = [1]");
    }

    @Test
    void keepsDomainsThatDependOnEachOther() {
        Item item =
                Note.given("T \\in \\{10, \\ldots, 100\\}", "t \\in \\{0, \\ldots, T\\}")
                        .formula(
                                "f = \\begin{cases} 1 & t < 5 \\\\ 2 & 5 \\le t \\le T \\end{cases}")
                        .code("static double f(int T, int t) { return t < 5 ? 1 : 2; }")
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    private static Note probabilities() {
        return Note.given(
                        "z \\in [-3, 3]^n",
                        "n \\in \\{1, \\ldots, 4\\}",
                        "i \\in \\{1, \\ldots, n\\}",
                        "j \\in \\{1, \\ldots, n\\}")
                .defining("p_i = \\frac{e^{z_i}}{\\sum_{k=1}^{n} e^{z_k}}")
                .defining("\\delta_{ij} = \\begin{cases} 1 & i = j \\\\ 0 & i \\ne j \\end{cases}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{\\partial p_i}{\\partial z_j} = p_i (\\delta_{ij} - p_j)",
                "\\frac{\\partial p_i}{\\partial z_i} = p_i (1 - p_i)",
                "\\frac{\\partial}{\\partial z_i} \\ln \\sum_{j=1}^{n} e^{z_j} = p_i",
                "\\frac{\\partial}{\\partial z_i} \\frac{1}{2} \\|z\\|_2^2 = z_i",
                "\\|p\\|_1 = 1",
                "\\nabla_z \\frac{1}{2} \\sum_{k=1}^{n} z_k^2 = z",
            })
    void differentiatesByElements(String claim) {
        Item item = probabilities().formula(claim).claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{\\partial p_i}{\\partial z_j} = p_i (\\delta_{ij} - p_i)",
                "\\frac{\\partial p_i}{\\partial z_j} = p_i (1 - p_j)",
                "\\frac{\\partial}{\\partial z_i} \\|z\\|_2^2 = z_i",
                "\\nabla_z \\frac{1}{2} \\sum_{k=1}^{n} z_k^2 = 2 z",
            })
    void refutesWrongSlopes(String claim) {
        Item item = probabilities().formula(claim).claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
    }

    private static final String JACOBIAN =
            SOFTMAX
                    + """
                    static double[][] jacobian(double[] z) {
                        double[] p = softmax(z);
                        double[][] j = new double[p.length][p.length];
                        for (int a = 0; a < p.length; a++) {
                            for (int b = 0; b < p.length; b++) {
                                j[a][b] = p[a] * ((a == b ? 1 : 0) - p[b]);
                            }
                        }
                        return j;
                    }
                    """;

    @Test
    void checksADocumentedDerivativeAgainstCodeAndDefinition() {
        Item item =
                probabilities()
                        .formula("\\frac{\\partial p_i}{\\partial z_j} = p_i (\\delta_{ij} - p_j)")
                        .code(JACOBIAN)
                        .method("jacobian")
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void namesADocumentedDerivativeThatIsNone() {
        Item item =
                probabilities()
                        .formula("\\frac{\\partial p_i}{\\partial z_j} = p_i p_j")
                        .code(JACOBIAN.replace("((a == b ? 1 : 0) - p[b])", "p[b]"))
                        .method("jacobian")
                        .check();
        assertThat(item.verdict()).isInstanceOf(Verdict.Refuted.class);
        assertThat(item.diagnostics().getFirst().at().text())
                .as(Note.show(item))
                .isEqualTo("\\frac{\\partial p_i}{\\partial z_j}");
    }

    private static final String LAYER_NORM =
            """
            static double[] layerNorm(double[] x, double epsilon) {
                double mu = Arrays.stream(x).average().orElseThrow();
                double v = Arrays.stream(x).map(a -> (a - mu) * (a - mu)).average().orElseThrow();
                return Arrays.stream(x).map(a -> (a - mu) / Math.sqrt(v + epsilon)).toArray();
            }
            """;

    private static Item layerNorm(String formula) {
        return Note.given(
                        "x \\in \\mathbb{R}^n",
                        "n \\in \\{1, \\ldots, 6\\}",
                        "i \\in \\{1, \\ldots, n\\}",
                        "\\epsilon > 0")
                .formula(formula)
                .code(LAYER_NORM)
                .method("layerNorm")
                .check();
    }

    @Test
    void readsAllEquationsOfABlock() {
        Item item =
                layerNorm(
                        "y_i = \\frac{x_i - \\mu}{\\sqrt{v + \\epsilon}}, \\qquad"
                                + " \\mu = \\frac{1}{n} \\sum_{j=1}^{n} x_j, \\qquad"
                                + " v = \\frac{1}{n} \\sum_{j=1}^{n} (x_j - \\mu)^2");
        assertThat(Note.evidence(item).strength().getAsDouble()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y_i = \\frac{x_i - \\mu}{\\sqrt{v + \\epsilon}}, \\qquad \\mu = \\frac{1}{n}"
                        + " \\sum_{j=1}^{n} x_j, \\qquad v = \\frac{1}{n - 1} \\sum_{j=1}^{n} (x_j -"
                        + " \\mu)^2",
                "y_i = \\frac{x_i - \\mu}{\\sqrt{v + \\epsilon}}, \\qquad \\mu = \\frac{1}{n}"
                        + " \\sum_{j=2}^{n} x_j, \\qquad v = \\frac{1}{n} \\sum_{j=1}^{n} (x_j -"
                        + " \\mu)^2",
            })
    void refutesABlockWithOneWrongEquation(String formula) {
        assertThat(layerNorm(formula).verdict()).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void refusesABlockOfWhichAMethodCouldReturnTwo() {
        Item item =
                Note.given("x \\in \\mathbb{R}")
                        .formula("y = 2 x, \\quad z = 3 x")
                        .code("static double f(double x) { return 2 * x; }")
                        .check();
        assertThat(item.diagnostics().getFirst().message())
                .isEqualTo("the method can return only one of 'y', 'z'");
    }

    @Test
    void tellsALengthFromASum() {
        Item item =
                Note.given("g_i \\in \\mathbb{R} (gradients)", "n \\in \\{1, \\ldots, 64\\}")
                        .formula("g = \\frac{1}{n} \\sum_{i=1}^{n} g_i")
                        .code(
                                "static double f(double[] gradients) { return"
                                        + " Arrays.stream(gradients).average().orElseThrow(); }")
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void doesNotTellTwoLengthsFromOneArray() {
        Item item =
                Note.given("g_i \\in \\mathbb{R} (a)", "n \\in \\mathbb{N}", "m \\in \\mathbb{N}")
                        .formula("g = \\frac{1}{m} \\sum_{i=1}^{n} g_i")
                        .code("static double f(double[] a) { return 1; }")
                        .check();
        assertThat(item.diagnostics().getFirst().message()).isEqualTo("'m' has no parameter in f");
    }

    @Test
    void computesWhatAFormulaIsMadeOf() {
        Note note =
                Note.given(
                                "x \\in \\mathbb{R}^n",
                                "n \\in \\{2, \\ldots, 6\\}",
                                "i \\in \\{1, \\ldots, n\\}")
                        .defining("\\mu = \\frac{1}{n} \\sum_{j=1}^{n} x_j")
                        .defining("c_i = x_i - \\mu")
                        .formula("v = \\frac{1}{n} \\sum_{j=1}^{n} c_j^2")
                        .code(
                                "static double f(double[] x) { double m ="
                                        + " Arrays.stream(x).average().orElseThrow(); return"
                                        + " Arrays.stream(x).map(a -> (a - m) * (a -"
                                        + " m)).average().orElseThrow(); }");
        assertThat(note.check().verdict()).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void namesWhatADefinitionLeavesOpen() {
        Item item =
                Note.given("x \\in \\mathbb{R}", "a > 0")
                        .defining("u = a x")
                        .formula("y = u + 1")
                        .code("static double f(double x) { return 2 * x + 1; }")
                        .check();
        assertThat(item.diagnostics().getFirst().message())
                .isEqualTo("'a', which is part of 'u', has no parameter in f");
    }

    @Test
    void takesWhatTheMethodIsGivenForWhatIsDefinedElsewhere() {
        Item item =
                Note.given("x \\in \\mathbb{R}", "a > 0")
                        .defining("u = a x")
                        .formula("y = u + x")
                        .code("static double f(double x, double u) { return u + x; }")
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void refusesAnIndexThatADefinitionUsesForSomethingElse() {
        Item item =
                Note.given(
                                "z \\in \\mathbb{R}^n",
                                "n \\in \\mathbb{N}^{+}",
                                "c \\in \\{1, \\ldots, n\\}")
                        .defining("L = -z_c")
                        .formula("\\sum_{c=1}^{n} L = -n z_1")
                        .claim();
        assertThat(item.diagnostics().getFirst().message())
                .isEqualTo("'L' depends on a symbol 'c', and here that is something else");
    }

    @Test
    void readsFamiliesOfFunctions() {
        Note note =
                Note.given("x \\in [-3, 3]", "i \\in \\{0, \\ldots, 10\\}")
                        .defining("\\psi_i(x) = \\frac{x^i}{i!}");
        Item step = note.formula("\\psi_{i+1}(x) = \\frac{x}{i + 1} \\psi_i(x)").claim();
        assertThat(step.verdict()).as(Note.show(step)).isInstanceOf(Verdict.Verified.class);
        assertThat(note.formula("\\psi_{i+1}(x) = \\frac{x}{i} \\psi_i(x)").claim().verdict())
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void squaresAKnownFunctionThatAPageDefines() {
        Note note =
                Note.given("x \\in [-3, 3]")
                        .defining("\\tanh(x) = \\frac{e^x - e^{-x}}{e^x + e^{-x}}");
        Item item = note.formula("\\frac{d}{dx} \\tanh(x) = 1 - \\tanh^2(x)").claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void restrictsASymbolByAllThatIsSaidOfIt() {
        Item item =
                Note.given("x \\in [-3, 2], x > 0")
                        .formula("y = \\sqrt{x}")
                        .code("static double f(double x) { return Math.sqrt(x); }")
                        .check();
        assertThat(Note.evidence(item).domain().getFirst().english())
                .isEqualTo("x: a real number, greater than 0 and at most 2");
    }

    @Test
    void findsNoInputWhereDomainsExcludeEachOther() {
        Item item =
                Note.given("x \\in [-3, -2], x > 0")
                        .formula("y = \\sqrt{x}")
                        .code("static double f(double x) { return Math.sqrt(x); }")
                        .check();
        assertThat(item.diagnostics().getFirst().code()).isEqualTo("nothing-sampled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y = \\sqrt{x}", "y = \\ln x"})
    void verifiesNothingWhereNothingHasAValue(String formula) {
        Item item =
                Note.given("x \\in [-3, -2]")
                        .formula(formula)
                        .code("static double f(double x) { return Math.sqrt(x); }")
                        .check();
        assertThat(item.diagnostics().getFirst().code()).isEqualTo("nothing-compared");
        assertThat(Note.given("x \\in [-3, -2]").formula("\\sqrt{x} \\ge 0").claim().verdict())
                .isNotInstanceOf(Verdict.Verified.class);
    }

    @Test
    void takesTheMethodThatReturnsWhatTheFormulaDefines() {
        Note note =
                Note.given(
                                "x \\in \\mathbb{R}^n",
                                "n \\in \\{2, \\ldots, 6\\}",
                                "i \\in \\{1, \\ldots, n\\}")
                        .formula("c_i = x_i - \\frac{1}{n} \\sum_{j=1}^{n} x_j")
                        .code(
                                "static double[] centre(double[] x) { double m = mean(x); return"
                                        + " Arrays.stream(x).map(a -> a - m).toArray(); } static double"
                                        + " mean(double[] x) { return"
                                        + " Arrays.stream(x).average().orElseThrow(); }");
        assertThat(note.checked("mean", "centre").code().signature().name()).isEqualTo("centre");
    }

    @Test
    void anUndeclaredIndexMeansEveryElement() {
        Note note =
                Note.given("x \\in \\mathbb{R}^n", "n \\in \\{2, \\ldots, 6\\}")
                        .defining("\\mu = \\frac{1}{n} \\sum_{j=1}^{n} x_j");
        assertThat(note.formula("x_i \\le \\max_j x_j").claim().verdict())
                .isInstanceOf(Verdict.Verified.class);
        assertThat(note.formula("x_i \\le \\mu").claim().verdict())
                .isInstanceOf(Verdict.Refuted.class);
    }

    private static Item rows(String code) {
        return Note.given("W \\in \\mathbb{R}^{m \\times n}", "x \\in \\mathbb{R}^n")
                .formula("y_i = \\sum_{j=1}^{n} W_{ij} x_j")
                .code("static double[] f(double[][] W, double[] x) { " + code + " }")
                .check();
    }

    @Test
    void takesRowsAndColumnsByTheirDimensions() {
        Item right =
                rows(
                        "double[] y = new double[W.length]; for (int i = 0; i < W.length; i++) for (int j = 0; j < x.length; j++) y[i] += W[i][j] * x[j]; return y;");
        assertThat(right.verdict()).as(Note.show(right)).isInstanceOf(Verdict.Verified.class);
        Item turned =
                rows(
                        "double[] y = new double[W[0].length]; for (int i = 0; i < W[0].length; i++) for (int j = 0; j < W.length; j++) y[i] += W[j][i] * x[i]; return y;");
        assertThat(turned.verdict()).as(Note.show(turned)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void asksWhichLayerAMatrixBelongsTo() {
        Item item =
                Note.given(
                                "W^{[l]} \\in \\mathbb{R}^{m \\times n}",
                                "x \\in \\mathbb{R}^n",
                                "l \\in \\mathbb{N}^{+}")
                        .formula("z = W^{[l]} x")
                        .code("static double[] f(double[][] W, double[] x) { return x; }")
                        .check();
        assertThat(item.verdict()).isInstanceOf(Verdict.Unsettled.class);
        assertThat(item.diagnostics().getFirst().code()).isEqualTo("unbound-symbol");
        assertThat(item.diagnostics().getFirst().at().text()).isEqualTo("l");
    }
}
