package dev.chalkproof.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.formula.Interval;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Formulas in a program, without a page. */
final class MathematicsTest {
    @SuppressWarnings("NullAway.Init")
    private static Mathematics math;

    @SuppressWarnings("NullAway.Init")
    private static MathFormula decay;

    @BeforeAll
    static void read() {
        math = Mathematics.open();
        math.declare("\\eta_0 > 0", "0 < \\alpha < 1", "t \\in \\{0, \\ldots, 1000\\}");
        decay = math.define("\\eta_t = \\eta_0 \\cdot \\alpha^t");
    }

    @AfterAll
    static void close() {
        math.close();
    }

    @Test
    void symbolsHaveTheNamesOfJavaParameters() {
        assertThat(decay.symbols()).containsExactly("eta0", "alpha", "t");
        try (Mathematics other = Mathematics.open()) {
            other.declareAs("rate", "\\eta_0 > 0");
            assertThat(other.define("y = 2 \\eta_0").value(Map.of("rate", 3.0))).isEqualTo(6);
        }
    }

    @Test
    void aValueInDoubles() {
        assertThat(decay.value(Map.of("eta0", 0.1, "alpha", 0.5, "t", 10.0)))
                .isCloseTo(0.1 / 1024, within(1e-18));
    }

    @Test
    void whereThereIsNoValue() {
        try (Mathematics other = Mathematics.open()) {
            MathFormula inverse =
                    other.declare("x \\in \\mathbb{R}").define("y = \\frac{1}{x - x}");
            assertThat(inverse.value(Map.of("x", 1.0))).isInfinite();
            assertThat(inverse.enclosure(Map.of("x", Interval.of(1))).isEmpty()).isTrue();
            assertThatThrownBy(() -> inverse.value(Map.of("x", BigDecimal.ONE), 5))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void anEnclosureHoldsAllValues() {
        Interval range =
                decay.enclosure(
                        Map.of(
                                "eta0",
                                Interval.of(1, 2),
                                "alpha",
                                Interval.of(0.5),
                                "t",
                                Interval.of(1)));
        assertThat(range.lower()).isLessThanOrEqualTo(0.5);
        assertThat(range.upper()).isBetween(1.0, 1.0001);
    }

    @Test
    void asManyDigitsAsAreAskedFor() {
        Map<String, BigDecimal> values =
                Map.of(
                        "eta0",
                        BigDecimal.ONE,
                        "alpha",
                        new BigDecimal("0.1"),
                        "t",
                        new BigDecimal(40));
        assertThat(decay.value(values, 50)).isEqualByComparingTo("1e-40");
    }

    @Test
    void aFunctionThatAgreesIsVerifiedAndAnotherRefuted() {
        Item same = decay.compare("decay", in -> in[0] * Math.pow(in[1], in[2]));
        assertThat(same.verdict()).isInstanceOf(Verdict.Verified.class);
        Item other = decay.compare("decay", in -> in[0] * Math.pow(in[1], in[2] + 1));
        assertThat(other.verdict()).isInstanceOf(Verdict.Refuted.class);
        assertThat(other.diagnostics().getFirst().code()).isEqualTo("formula-disagrees");
    }

    @Test
    void aFunctionThatThrowsIsRefuted() {
        Item item =
                decay.compare(
                        "decay",
                        in -> {
                            throw new IllegalStateException("no");
                        });
        assertThat(item.verdict()).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void claimsSpeakOfWhatIsDefined() {
        try (Mathematics other = Mathematics.open()) {
            other.declare("x \\in \\mathbb{R}").define("f(x) = x^2");
            assertThat(other.claim("even", "f(-x) = f(x)").verdict())
                    .isInstanceOfSatisfying(
                            Verdict.Verified.class,
                            v ->
                                    assertThat(v.evidence().method())
                                            .isEqualTo(Evidence.Method.PROVED));
            assertThat(other.claim("odd", "f(-x) = -f(x)").verdict())
                    .isInstanceOf(Verdict.Refuted.class);
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAtItsPlace() {
        try (Mathematics other = Mathematics.open()) {
            assertThatThrownBy(() -> other.define("y = \\frac{1}{"))
                    .isInstanceOf(UnreadableFormulaException.class);
            assertThatThrownBy(() -> other.define("y = a \\heartsuit b"))
                    .isInstanceOfSatisfying(
                            UnreadableFormulaException.class,
                            e -> assertThat(e.start()).isBetween(4, 6))
                    .hasMessageContaining("at offset");
            assertThatThrownBy(() -> other.declare("x \\in \\mathfrak{Q}"))
                    .isInstanceOf(UnreadableFormulaException.class);
        }
    }

    @Test
    void valuesHaveToFitTheSymbols() {
        assertThatThrownBy(() -> decay.value(Map.of("eta0", 0.1)))
                .hasMessageContaining("'alpha' has no value; the symbols are [eta0, alpha, t]");
        assertThatThrownBy(
                        () -> decay.value(Map.of("eta0", 0.1, "alpha", 0.5, "t", 1.0, "beta", 2.0)))
                .hasMessageContaining("'beta' is no symbol");
        assertThatThrownBy(() -> decay.value(Map.of(), 0)).hasMessageContaining("at least 1");
    }
}
