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
        assertThat(item.diagnostics().getFirst().notes().getFirst())
                .startsWith("at n = 1, i = 1, z = [0]");
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
}
