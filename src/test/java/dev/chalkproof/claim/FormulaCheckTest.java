package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas against code: what must hold, what must not, and what is said then. */
class FormulaCheckTest {
    private static final String STEP_DECAY =
            "static double stepDecay(double eta0, double alpha, int S, int t) { return eta0 * Math.pow(alpha, t / S); }";

    private static Note stepDecay(String formula) {
        return Note.given(
                        "\\eta_0 > 0",
                        "0 < \\alpha < 1",
                        "S \\in \\mathbb{N}^{+}",
                        "t \\in \\mathbb{N}")
                .formula(formula)
                .code(STEP_DECAY)
                .method("stepDecay");
    }

    @Test
    void namesTheDifferenceAtTheSmallestInput() {
        Item item = stepDecay("\\eta_t = \\eta_0 \\cdot \\alpha^{t \\bmod S}").check();
        assertThat(Note.show(item))
                .isEqualTo(
                        """
                        refuted
                        error[formula-disagrees]: eq-f and stepDecay differ
                          \\alpha^{t \\bmod S} <- formula 1, code 0.5
                          at eta0 = 1, alpha = 0.5, S = 1, t = 1 (smallest of %s disagreeing inputs, seed 42)
                          help: the code divides t by S; the formula takes the remainder; they agree if `t \\bmod S` reads `\\lfloor \\frac{t}{S} \\rfloor`
                        """
                                .formatted(count(item)));
    }

    private static String count(Item item) {
        return item.diagnostics()
                .getFirst()
                .notes()
                .getFirst()
                .replaceAll(".*of (\\d+) dis.*", "$1");
    }

    @Test
    void carriesTheEvidence() {
        Evidence evidence =
                Note.evidence(
                        stepDecay("\\eta_t = \\eta_0 \\cdot \\alpha^{\\lfloor t / S \\rfloor}")
                                .check());
        assertThat(evidence.samples()).isGreaterThan(200);
        assertThat(evidence.seed()).isEqualTo(42);
        assertThat(evidence.strength().orElseThrow()).isEqualTo(1);
        assertThat(evidence.maxUlps().orElseThrow()).isLessThan(4);
        assertThat(evidence.domain())
                .extracting(Clause::english)
                .contains("alpha: a real number, greater than 0 and less than 1");
        assertThat(evidence.remarks()).isEmpty();
    }

    @Test
    void dependsOnNothingButTheSeed() {
        Note note = stepDecay("\\eta_t = \\eta_0 \\cdot \\alpha^{\\lfloor t / S \\rfloor}");
        assertThat(note.check().verdict()).isEqualTo(note.check().verdict());
        assertThat(note.check().verdict()).isNotEqualTo(note.seed(43).check().verdict());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesEpsilonUnderTheRoot(boolean inside) {
        Note note =
                Note.given("\\epsilon > 0", "v \\ge 0", "g \\in \\mathbb{R}")
                        .formula(
                                inside
                                        ? "u = \\frac{g}{\\sqrt{v + \\epsilon}}"
                                        : "u = \\frac{g}{\\sqrt{v} + \\epsilon}");
        String in =
                "static double f(double g, double v, double epsilon) { return g / Math.sqrt(v + epsilon); }";
        String out =
                "static double f(double g, double v, double epsilon) { return g / (Math.sqrt(v) + epsilon); }";
        assertThat(note.code(inside ? in : out).check().fails()).isFalse();
        Item item = note.code(inside ? out : in).check();
        assertThat(item.diagnostics().getFirst().help().orElseThrow())
                .contains(
                        inside
                                ? "they agree if `\\sqrt{v + \\epsilon}` reads `\\sqrt{v} + \\epsilon`"
                                : "they agree if `\\sqrt{v} + \\epsilon` reads `\\sqrt{v + \\epsilon}`");
    }

    @Test
    void wouldHaveTheNumberOfTheCode() {
        Item item =
                Note.given("x \\in \\mathbb{R}")
                        .formula("s = \\frac{1}{2 + e^{-x}}")
                        .code("static double f(double x) { return 1 / (1 + Math.exp(-x)); }")
                        .check();
        assertThat(item.diagnostics().getFirst().help())
                .hasValue(
                        "the code has `1` where the formula has `2`; they agree if `2` reads `1`");
    }

    @Test
    void findsTheSuperfluousSum() {
        Item item =
                Note.given("\\lambda \\ge 0", "m \\in \\mathbb{N}^{+}", "w \\in \\mathbb{R}^n")
                        .formula("J = \\frac{\\lambda}{2m} \\|w\\|^2")
                        .code(
                                "static double f(double lambda, int m, double[] w) { double s = 0; for (double x : w) s += x * x; return lambda / 2 * s; }")
                        .check();
        Diagnostic diagnostic = item.diagnostics().getFirst();
        assertThat(diagnostic.label()).contains("formula 0.25, code 0.5");
        assertThat(diagnostic.notes().getFirst()).startsWith("at lambda = 1, m = 2, w = [1] (");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static double f(double x) { return (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)); }",
                "static double f(double x) { double s = 1 / (1 + Math.exp(-2 * x)); return 2 * s - 1; }",
            })
    void callsBadRoundingALossOfAccuracy(String code) {
        Note note =
                Note.given("x \\in \\mathbb{R}")
                        .formula("y = \\frac{e^x - e^{-x}}{e^x + e^{-x}}")
                        .code(code);
        assertThat(Note.remarks(note.check()))
                .anyMatch(r -> r.startsWith("the code loses accuracy at x = "));
        Item strict = note.accuracy(4).check();
        assertThat(strict.diagnostics().getFirst().code()).isEqualTo("accuracy-lost");
        assertThat(
                        note.code("static double f(double x) { return Math.tanh(x); }")
                                .accuracy(4)
                                .check()
                                .fails())
                .isFalse();
    }

    @Test
    void saysWhereCancellationHappens() {
        Item item =
                Note.given("x \\in \\mathbb{R}")
                        .formula("y = 1 - \\cos x")
                        .code("static double f(double x) { return 1 - Math.cos(x); }")
                        .check();
        assertThat(Note.remarks(item))
                .anyMatch(
                        r -> r.matches("the code loses accuracy at x = .*: it gives 0 for .*e-.*"));
    }

    @Test
    void takesWhereItIsDefinedAsPartOfTheFormula() {
        Note note =
                Note.given("t \\in \\mathbb{N}", "k > 0")
                        .formula("a = \\frac{k}{\\sqrt{t}}")
                        .code(
                                "static double f(double k, int t) { return t == 0 ? k : k / Math.sqrt(t); }");
        Diagnostic diagnostic = note.check().diagnostics().getFirst();
        assertThat(diagnostic.label().orElseThrow())
                .startsWith("formula has no value")
                .endsWith(", code 1");
        assertThat(diagnostic.notes().getFirst()).startsWith("at k = 1, t = 0 ");
        // The other way round: the code gives up where the formula does not.
        Item narrow =
                Note.given("x \\in \\mathbb{R}")
                        .formula("y = x^2")
                        .code(
                                "static double f(double x) { if (x < -3) throw new IllegalArgumentException(\"x\"); return x * x; }")
                        .check();
        assertThat(narrow.diagnostics().getFirst().label().orElseThrow())
                .isEqualTo("formula 16, code throws IllegalArgumentException: x");
    }

    @Test
    void comparesWhatCannotBeLiftedAsABlackBox() {
        Note note =
                Note.given("x \\in [0, 5]")
                        .formula("y = x^2")
                        .code(
                                "static double f(double x) { return Double.parseDouble(Double.toString(x)) * x; }");
        assertThat(Note.remarks(note.check()))
                .containsExactly("f is compared as a black box, because it calls Double.toString");
        Item wrong = note.formula("y = x^2 + 10^{-9}").check();
        assertThat(wrong.diagnostics().getFirst().code()).isEqualTo("formula-disagrees");
    }

    @Test
    void knowsThatIntOverflows() {
        Item item =
                Note.given("n \\in \\mathbb{N}")
                        .formula("y = n^2")
                        .code("static int f(int n) { return n * n; }")
                        .check();
        assertThat(item.fails()).isFalse();
        Item cube =
                Note.given("n \\in \\mathbb{N}")
                        .formula("y = n^3")
                        .code("static int f(int n) { return n * n * n; }")
                        .check();
        assertThat(cube.diagnostics().getFirst().code()).isEqualTo("formula-disagrees");
    }

    @Test
    void checksEveryStepOfADerivation() {
        Note note =
                Note.given("x \\in \\mathbb{R}")
                        .code("static double f(double x) { return x / (1 + Math.exp(-x)); }");
        assertThat(
                        note.formula("y = \\frac{x}{1+e^{-x}} = x \\cdot \\frac{1}{1+e^{-x}}")
                                .check()
                                .fails())
                .isFalse();
        Diagnostic broken =
                note.formula("y = \\frac{x}{1+e^{-x}} = x \\cdot \\frac{1}{1+e^{x}}")
                        .check()
                        .diagnostics()
                        .getFirst();
        assertThat(broken.code()).isEqualTo("derivation-breaks");
        assertThat(broken.at().text()).isEqualTo("x \\cdot \\frac{1}{1+e^{x}}");
        assertThat(broken.notes().getFirst()).startsWith("at x = 1 ");
    }

    @Test
    void expectsARefutationThatTheNoteAnnounces() {
        Item wrong =
                stepDecay("\\eta_t = \\eta_0 \\cdot \\alpha^{t \\bmod S}")
                        .refuted("a slip")
                        .check();
        assertThat(wrong.fails()).isFalse();
        assertThat(wrong.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class, r -> assertThat(r.announced()).isTrue());
        Item right =
                stepDecay("\\eta_t = \\eta_0 \\cdot \\alpha^{\\lfloor t / S \\rfloor}")
                        .refuted("a slip")
                        .check();
        assertThat(right.diagnostics().getFirst().code()).isEqualTo("refutation-fails");
    }

    @Test
    void settlesNothingWithoutInputs() {
        assertUnsettled(
                Note.given("x \\in [1, 0]")
                        .formula("y = x")
                        .code("static double f(double x) { return x; }"),
                "nothing-sampled");
        assertUnsettled(
                Note.given("a > 3", "x \\in \\mathbb{R}")
                        .formula("y = x + a, \\quad a < 3")
                        .code("static double f(double x, double a) { return x + a; }"),
                "nothing-sampled");
    }

    @Test
    void settlesNothingWithoutValues() {
        assertUnsettled(
                Note.given("x > 0")
                        .formula("y = \\sqrt{-x}")
                        .code("static double f(double x) { return Math.sqrt(-x); }"),
                "nothing-compared");
    }

    @Test
    void refusesSymbolsAndParametersThatAreLeftOver() {
        Note note = Note.given("x \\in \\mathbb{R}", "a \\in \\mathbb{R}");
        Item symbol =
                note.formula("y = x + a").code("static double f(double x) { return x; }").check();
        assertThat(symbol.diagnostics().getFirst().code()).isEqualTo("unbound-symbol");
        assertThat(symbol.diagnostics().getFirst().at().text()).isEqualTo("a");
        Item parameter =
                note.formula("y = x")
                        .code("static double f(double x, double b) { return x; }")
                        .check();
        assertThat(parameter.diagnostics().getFirst().message())
                .isEqualTo("parameter 'b' of f is no symbol of the formula");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertUnsettled(
                Note.given("x \\in \\mathbb{R}")
                        .formula("y = x \\heartsuit x")
                        .code("static double f(double x) { return x; }"),
                "formula-not-understood");
    }

    @Test
    void comparesFormulaAndCodeOfDifferentShape() {
        Item item =
                Note.given("x \\in \\mathbb{R}")
                        .formula("y = 2 x")
                        .code("static double[] f(double x) { return new double[] {2 * x, 0}; }")
                        .check();
        assertThat(item.diagnostics().getFirst().label())
                .contains("formula a number, code an array [2]");
    }

    private static void assertUnsettled(Note note, String code) {
        Item item = note.check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Unsettled.class);
        assertThat(item.diagnostics().getFirst().code()).isEqualTo(code);
    }

    @Test
    void doesNotSettleWhatNoChangeWouldFail() {
        Item item =
                Note.given("t \\in \\{0, \\ldots, 100\\}")
                        .defining("g(t) = 1")
                        .formula("y = g(t)")
                        .code("static double f(int t) { return 1; }")
                        .check();
        assertThat(item.verdict()).isInstanceOf(Verdict.Unsettled.class);
        assertThat(item.diagnostics().getFirst().code()).isEqualTo("check-cannot-fail");
    }

    @Test
    void settlesWhatAChangeWouldFail() {
        Item item =
                Note.given("t \\in \\{0, \\ldots, 100\\}")
                        .defining("g(t) = t")
                        .formula("y = g(t)")
                        .code("static double f(int t) { return t; }")
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }
}
