package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {
    private static Note sigmoid() {
        return Note.given("x \\in \\mathbb{R}").defining("\\sigma(x) = \\frac{1}{1+e^{-x}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sigma(-x) = 1 - \\sigma(x)",
                "\\sigma'(x) = \\sigma(x) (1 - \\sigma(x))",
                "\\tanh(x) = 2 \\sigma(2 x) - 1",
                "(x + 1)^2 = x^2 + 2 x + 1",
                "\\sigma(x) \\sigma(-x) = \\frac{1}{2 + e^x + e^{-x}}",
            })
    void provesEquationsByAlgebra(String claim) {
        assertThat(Note.evidence(sigmoid().formula(claim).claim()).method())
                .isEqualTo(Evidence.Method.PROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 < \\sigma(x) < 1", "x^2 + 1 > 0", "x \\le 6", "e^x > 0.001"})
    void provesInequalitiesByIntervals(String claim) {
        Note note =
                Note.given("x \\in [-5, 5]")
                        .defining("\\sigma(x) = \\frac{1}{1+e^{-x}}")
                        .formula(claim);
        assertThat(Note.evidence(note.claim()).method()).isEqualTo(Evidence.Method.PROVED);
    }

    @Test
    void callsTestedWhatItCannotProve() {
        Note note = Note.given("x > 1").formula("\\Gamma(x + 1) = x \\Gamma(x)");
        Evidence evidence = Note.evidence(note.claim());
        assertThat(evidence.method()).isEqualTo(Evidence.Method.TESTED);
        assertThat(evidence.samples()).isGreaterThan(150);
    }

    @Test
    void refutesABoundThatFailsCloseToAnExtreme() {
        Note note = Note.given("p \\in (0, 1]").formula("-p \\ln p < e^{-1} - 10^{-9}");
        assertThat(Note.show(note.claim())).startsWith("refuted").contains("p = 0.36");
        Item bound = note.formula("-p \\ln p < e^{-1} + 10^{-9}").claim();
        assertThat(bound.verdict()).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void refutesABoundThatIsReachedAtARoundNumber() {
        Note note =
                Note.given("x \\in \\mathbb{R}")
                        .defining("f(x) = x \\cdot \\frac{\\max(0, \\min(6, x + 3))}{6}");
        Item item = note.formula("f(x) > -\\frac{3}{8}").claim();
        assertThat(Note.show(item)).startsWith("refuted").contains("x = -1.5");
        Item bound = note.formula("f(x) \\ge -\\frac{3}{8}").claim();
        assertThat(bound.verdict()).isInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sigma(-x) = \\sigma(x)",
                "\\sigma'(x) = \\sigma(x) (1 + \\sigma(x))",
                "\\sigma(x) < 0.99",
                "\\frac{x}{x} = 1",
                "x^2 > 0",
            })
    void refutesWhatIsWrong(String claim) {
        Item item = sigmoid().formula(claim).claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
        assertThat(item.diagnostics().getFirst().code()).isEqualTo("claim-fails");
    }

    @Test
    void showsTheSmallestWitness() {
        Diagnostic diagnostic =
                Note.given("x \\in \\mathbb{R}")
                        .formula("\\tanh x \\le x")
                        .claim()
                        .diagnostics()
                        .getFirst();
        assertThat(diagnostic.at().text()).isEqualTo("\\tanh x \\le x");
        assertThat(diagnostic.notes().getFirst()).startsWith("at x = -1 (smallest of ");
        assertThat(diagnostic.label()).contains("left -0.7615941559557649, right -1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sigma(x) \\in (0, 1)",
                "\\tanh x \\in (-1, 1)",
                "x^2 \\in [0, \\infty)",
                "\\max(0, x) \\in [0, \\infty)",
            })
    void provesRangesThatAreTight(String claim) {
        assertThat(Note.evidence(sigmoid().formula(claim).claim()).method())
                .isEqualTo(Evidence.Method.PROVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sigma(x) \\in (0, 2) | range-too-wide",
                "\\sigma(x) \\in (0, 0.9) | claim-fails",
                "\\max(-1.7581, x) \\in (-\\infty, \\infty) | range-too-wide",
                "x^2 \\in (0, \\infty) | claim-fails",
            })
    void refutesRangesThatAreNot(String test) {
        String[] parts = test.split(" \\| ", 2);
        Item item = sigmoid().formula(parts[0]).claim();
        assertThat(item.diagnostics()).as(Note.show(item)).isNotEmpty();
        assertThat(item.diagnostics().getFirst().code()).isEqualTo(parts[1]);
    }

    @Test
    void heedsDeclaredDomains() {
        assertThat(Note.given("x \\ge 0").formula("\\tanh x \\le x").claim().fails()).isFalse();
        assertThat(Note.given("n \\in \\mathbb{N}^{+}").formula("n^2 \\ge n").claim().fails())
                .isFalse();
        assertThat(Note.given("x \\in \\mathbb{R}").formula("x^2 \\ge x").claim().fails()).isTrue();
    }

    @Test
    void expectsAnnouncedRefutations() {
        assertThat(sigmoid().formula("\\sigma(x) > 0.5").refuted("a slip").claim().fails())
                .isFalse();
        assertThat(
                        sigmoid()
                                .formula("\\sigma(-x) = 1 - \\sigma(x)")
                                .refuted("a slip")
                                .claim()
                                .diagnostics()
                                .getFirst()
                                .code())
                .isEqualTo("refutation-fails");
    }

    @Test
    void isUnsettledWithoutInputsOrReading() {
        assertThat(Note.given("x \\in [1, 0]").formula("x = x").claim().verdict())
                .isInstanceOf(Verdict.Unsettled.class);
        assertThat(Note.given().formula("q = 1").claim().diagnostics().getFirst().code())
                .isEqualTo("formula-not-understood");
    }

    private static Note average() {
        return Note.given(
                        "0 \\le \\beta < 1",
                        "v_0 = 0",
                        "x_t \\in \\mathbb{R}",
                        "t \\in \\mathbb{N}^{+}")
                .defining("v_t = \\beta v_{t-1} + (1 - \\beta) x_t");
    }

    @Test
    void writesOutARecurrence() {
        Item item =
                average().formula("v_t = (1 - \\beta) \\sum_{k=1}^{t} \\beta^{t-k} x_k").claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v_t = (1 - \\beta) \\sum_{k=1}^{t} \\beta^{t-k+1} x_k",
                "v_t = (1 - \\beta) \\sum_{k=2}^{t} \\beta^{t-k} x_k",
                "v_t = \\sum_{k=1}^{t} \\beta^{t-k} x_k",
            })
    void refutesAWrongSumOfARecurrence(String claim) {
        Item item = average().formula(claim).claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void takesAPlainSymbolForNoElementOfASequence() {
        Note note = average().and("v \\in \\mathbb{R}", "x \\in \\mathbb{R}");
        Item right = note.formula("\\beta v + (1 - \\beta) x = v + (1 - \\beta)(x - v)").claim();
        assertThat(right.verdict()).as(Note.show(right)).isInstanceOf(Verdict.Verified.class);
        Item wrong = note.formula("\\beta v + (1 - \\beta) x = v + (1 - \\beta)(x + v)").claim();
        assertThat(wrong.verdict()).as(Note.show(wrong)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f'(x) = 1, \\quad x > 0 | proved",
                "f'(x) = 1 \\quad \\text{for } x > 0 | proved",
                "x > 0 \\Rightarrow f'(x) = 1 | proved",
                "\\forall x > 0: f'(x) = 1 | proved",
                "f'(x) = 1 \\quad \\forall x > 0 | proved",
                "f(x) \\ge 0, \\quad f(x) \\ge x | proved",
                "f'(x) = 1 | refuted",
                "f'(x) = 1, \\quad x > -1 | refuted",
                // Two things are claimed, neither is a condition on the other.
                "f(x) \\ge 0, \\quad f(x) \\ge 1 | refuted",
                "f(x) \\ge 1, \\quad f(x) \\ge 0 | refuted",
            })
    void readsSideConditions(String test) {
        String[] parts = test.split(" \\| ", 2);
        Item item =
                Note.given("x \\in \\mathbb{R}")
                        .defining("f(x) = \\max(0, x)")
                        .formula(parts[0])
                        .claim();
        assertThat(SystemsClaimsTest.verdict(item)).as(Note.show(item)).isEqualTo(parts[1]);
    }

    @Test
    void namesTheWrongStepOfADerivation() {
        Item item =
                Note.given("x \\in \\mathbb{R}")
                        .formula(
                                "\\begin{aligned} (x + 1)^2 &= (x + 1) (x + 1) \\\\ &= x^2 + x + 1 \\\\"
                                        + " &= x (x + 1) + 1 \\end{aligned}")
                        .claim();
        Diagnostic diagnostic = item.diagnostics().getFirst();
        assertThat(diagnostic.code()).isEqualTo("claim-fails");
        assertThat(diagnostic.at().text()).startsWith("(x + 1) (x + 1)").endsWith("x^2 + x + 1");
        assertThat(
                        SystemsClaimsTest.verdict(
                                Note.given("x \\in \\mathbb{R}")
                                        .formula("(x + 1)^2 = (x + 1) (x + 1) = x^2 + 2 x + 1")
                                        .claim()))
                .isEqualTo("proved");
    }

    @Test
    void callsALimitThatNothingDecidesUnsettled() {
        Item item =
                Note.given("x \\in \\mathbb{R}")
                        .formula("\\lim_{x \\to \\infty} \\sin x = 0")
                        .claim();
        assertThat(item.diagnostics().getFirst().code()).isEqualTo("nothing-compared");
    }
}
