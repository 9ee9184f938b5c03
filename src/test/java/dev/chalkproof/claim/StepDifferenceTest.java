package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a step goes wrong, a message names the sub-terms of formula and code with their values. */
class StepDifferenceTest {
    private static final String ADAM =
            "record S(double m, double v, double theta, int t) { S step(double g, double eta,"
                    + " double beta1, double beta2, double epsilon) { int n = t + 1;"
                    + " double a = beta1 * m + (1 - beta1) * g;"
                    + " double b = beta2 * v + (1 - beta2) * g * g;"
                    + " double p = a / (1 - Math.pow(beta1, n));"
                    + " double q = b / (1 - Math.pow(beta2, n));"
                    + " return new S(a, b, theta - eta * p / (Math.sqrt(q) + epsilon), n); } }";

    private static final String[] FORMULAS = {
        "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1) g_t",
        "v_t = \\beta_2 v_{t-1} + (1 - \\beta_2) g_t^2",
        "\\hat m_t = \\frac{m_t}{1 - \\beta_1^t}",
        "\\hat v_t = \\frac{v_t}{1 - \\beta_2^t}",
        "\\theta_t = \\theta_{t-1} - \\eta \\frac{\\hat m_t}{\\sqrt{\\hat v_t} + \\epsilon}"
    };

    private static final int FIRST_MOMENT = 0;
    private static final int CORRECTED = 3;
    private static final int UPDATE = 4;

    private static String adam(int formula, String fault) {
        return adam(FORMULAS, formula, StepCheckTest.change(ADAM, fault));
    }

    private static String adam(String[] formulas, int formula, String code) {
        return Note.show(
                Note.given(
                                "\\theta_t \\in \\mathbb{R}",
                                "m_t \\in \\mathbb{R}",
                                "m_0 = 0",
                                "v_t \\ge 0",
                                "v_0 = 0",
                                "g_t \\in \\mathbb{R}",
                                "0 \\le \\beta_1 < 1",
                                "0 \\le \\beta_2 < 1",
                                "\\eta > 0",
                                "\\epsilon > 0",
                                "t \\in \\mathbb{N}^{+}")
                        .system(formula, formulas)
                        .code(code)
                        .method("S.step")
                        .check());
    }

    /** In the update, and through the names that it uses in the equations beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Math.sqrt(q) + epsilon → Math.sqrt(q + epsilon) | \\sqrt{\\hat v_t} + \\epsilon | Math.sqrt((beta2 * v + (1 - beta2) * g * g) / (1 - Math.pow(beta2, 1)) + epsilon)",
                "eta * p → eta * a | \\hat m_t | beta1 * m + (1 - beta1) * g",
                "Math.sqrt(q) → q | \\sqrt{\\hat v_t} | (beta2 * v + (1 - beta2) * g * g) / (1 - Math.pow(beta2, 1))",
                "Math.pow(beta1, n) → Math.pow(beta2, n) | \\beta_1 | beta2",
                "(1 - beta1) * g → (1 + beta1) * g | 1 - \\beta_1 | 1 + beta1",
                "Math.pow(beta2, n) → Math.pow(beta2, n + 1) | t | 2",
                "(1 - beta2) * g * g → (1 - beta2) * g | g_t^{2} | g",
                "beta1 * m → beta1 * v | m_{t - 1} | v",
            })
    void namesTheSubTermsOfAdam(String fault, String formula, String code) {
        String shown = adam(UPDATE, fault);
        assertThat(shown).contains("refuted", "where the formula has `" + formula + "` = ");
        assertThat(shown)
                .contains(code.equals("2") ? "has 2 where" : "the code has `" + code + "` = ");
    }

    @Test
    void givesBothValuesOfTheSubTerms() {
        assertThat(adam(FIRST_MOMENT, "(1 - beta1) * g → (1 + beta1) * g"))
                .contains("  1 - \\beta_1 <- formula 0.5, code 1.5")
                .contains(
                        "the code has `1 + beta1` = 1.5 where the formula has `1 - \\beta_1` = 0.5");
    }

    /** What has its value by chance, as half of one and one half, is not taken for the same. */
    @Test
    void isNotDeceivedByRoundNumbers() {
        assertThat(adam(UPDATE, "eta * p → eta * a"))
                .contains("  \\hat m_t <- ")
                .contains(
                        "the code has `beta1 * m + (1 - beta1) * g` = 0.5 where the formula has `\\hat m_t` = 1");
    }

    @Test
    void tellsTheStepThatGoesWrongFirst() {
        assertThat(adam(UPDATE, "epsilon), n) → epsilon), t)"))
                .contains("refuted", "after 2 steps", "help: in step 2 the code has ");
    }

    /** What is wrong in another equation is not pointed at in this one. */
    @Test
    void pointsIntoItsOwnFormulaOnly() {
        assertThat(adam(UPDATE, "(1 - beta1) * g → g"))
                .contains("  \\hat m_t <- ")
                .contains(
                        "the code has `g` = ",
                        "where the formula has `\\left(1 - \\beta_1\\right) g_t` = ");
    }

    private static String adamWith(int formula, String of, String becomes) {
        String[] formulas = FORMULAS.clone();
        formulas[UPDATE] = formulas[UPDATE].replace(of, becomes);
        return adam(formulas, formula, ADAM);
    }

    /** The name of another quantity of the same recurrence is a slip like any other. */
    @Test
    void suggestsAnotherSymbolOfTheRecurrence() {
        assertThat(adamWith(UPDATE, "\\hat m_t", "m_t"))
                .contains("refuted", "they agree if `m_t` reads `\\hat{m}_t`");
    }

    /** A quantity that the code does not return is not blamed for what another formula says. */
    @Test
    void doesNotBlameWhatIsOnlySeenThroughAWrongFormula() {
        assertThat(adamWith(CORRECTED, "\\hat m_t", "m_t + 1"))
                .contains("unsettled", "[not-compared]")
                .contains("shows it through theta only, where another formula differs");
        assertThat(adam(CORRECTED, "1 - Math.pow(beta2, n) → 1 + Math.pow(beta2, n)"))
                .contains("refuted", "formula-disagrees");
    }

    private static String momentum(String formula, String returned) {
        return Note.show(
                Note.given(
                                "v_t \\in \\mathbb{R}^n",
                                "g_t \\in \\mathbb{R}^n",
                                "0 \\le \\beta < 1",
                                "t \\in \\mathbb{N}^{+}")
                        .formula(formula)
                        .code(
                                "record S(double[] v) { S step(double[] g, double beta) {"
                                        + " double[] w = new double[v.length];"
                                        + " for (int i = 0; i < w.length; i++) { w[i] = "
                                        + returned
                                        + "; } return new S(w); } }")
                        .method("S.step")
                        .check());
    }

    /** Loops and arrays have no expression of their own; the step that was run has. */
    @Test
    void followsLoopsOverVectors() {
        assertThat(momentum("v_t = \\beta v_{t-1} + g_t", "beta * v[i] + g[0]"))
                .contains("refuted", "the code has `g[0]` = ", "where the formula has `g_t` = ");
        assertThat(momentum("v_t = \\beta v_{t-1} + g_t", "beta * v[i] + (1 - beta) * g[i]"))
                .containsPattern(
                        "the code has `\\(1 - beta\\) \\* g\\[\\d]` = \\S+ where the formula has `g_t` = ");
    }

    @Test
    void showsAssignmentsWithoutTheirTime() {
        String shown =
                Note.show(
                        Note.given("v \\in \\mathbb{R}", "0 \\le \\beta < 1", "x \\in \\mathbb{R}")
                                .formula("v \\leftarrow \\beta v + (1 - \\beta) x")
                                .code(
                                        "record S(double v) { S next(double x, double beta) {"
                                                + " return new S(beta * x + (1 - beta) * x); } }")
                                .method("S.next")
                                .check());
        assertThat(shown)
                .contains("the code has `x` = ", "where the formula has `v` = ")
                .doesNotContain("step -", "step}");
    }

    /** A difference too small for doubles to show is refuted all the same, without sub-terms. */
    @Test
    void saysNothingWhereDoublesShowNothing() {
        String shown =
                Note.show(
                        Note.given(
                                        "v_t \\in \\mathbb{R}",
                                        "0 \\le \\beta < 1",
                                        "x_t \\in \\mathbb{R}",
                                        "t \\in \\mathbb{N}^{+}")
                                .formula("v_t = \\beta v_{t-1} + (1 - \\beta) x_t")
                                .code(
                                        "record S(double v) { S next(double x, double beta) {"
                                                + " return new S(beta * v + (1 - beta) * x + 1e-14 * x); } }")
                                .method("S.next")
                                .check());
        assertThat(shown).contains("refuted").doesNotContain("where the formula has");
    }
}
