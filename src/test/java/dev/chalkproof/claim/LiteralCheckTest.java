package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.MappedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.025 | 0.025",
                "0.03 | 0.025", // a tie may go either way
                "0.02 | 0.025",
                "0.15 | 0.14499999999999999", // a tie that rounding hides
                "1.5e-3 | 0.00151",
                "1.5E-3 | 0.0015",
                "12% | 0.1249",
                "12\\% | 0.12",
                "12.5 % | 0.125",
                "1,234.5 | 1234.54",
                "1{,}234 | 1234.2",
                "1\\,000\\,000 | 1000000",
                "\\approx 3.14 | 3.14159",
                "≈ 3.1 | 3.14159",
                "2.5 \\times 10^{-3} | 0.0025",
                "2.5 × 10⁻³ | 0.0025",
                "2.5\\cdot10^{5} | 250000",
                "−0.278 | -0.278464543",
                "-1.278464543 | -1.2784645427610738",
                "+2 | 2.0",
                ".5 | 0.5",
                "25 | 25.3",
                "0 | 1e-300",
            })
    void holds(String written, double computed) {
        assertThat(check(written, new Value.Real(computed)).item().verdict())
                .isInstanceOf(Verdict.Verified.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.026 | 0.025 | 0.025",
                "0.30 | 0.304999 | 0.30",
                "0.09999999999999999 | 0.09999999999999998 | 0.09999999999999998",
                "0.30 | 0.306 | 0.31",
                "0.30 | 0.001 | 0.001",
                "12% | 0.135 | 14%",
                "12 \\% | 0.2 | 20 \\%",
                "1,234.5 | 1235 | 1,235.0",
                "1,234.5 | 12345678 | 12,345,678.0",
                "2.5 \\times 10^{-3} | 0.0031 | 3.1 \\times 10^{-3}",
                "2.5 \\times 10^{-3} | 31 | 3.1 \\times 10^{1}",
                "2.5 × 10⁻³ | 0.00031 | 3.1 × 10⁻⁴",
                "1.5e-3 | 0.15 | 1.5e-1",
                "−0.278 | -0.3 | −0.300",
                "−0.278 | 0.3 | 0.300",
                "0.278 | -0.3 | -0.300",
                "\\approx 3.14 | 2.71828 | \\approx 2.72",
                "25 | 26 | 26",
                ".5 | 0.6 | .6",
            })
    void isStaleAndRespelled(String written, double computed, String spelling) {
        Checked checked = check(written, new Value.Real(computed));
        if (checked.edit().isEmpty()) {
            assertThat(written).isEqualTo(spelling);
            return;
        }
        assertThat(checked.item().fails()).isTrue();
        assertThat(checked.item().diagnostics().getFirst().code()).isEqualTo("number-stale");
        assertThat(checked.edit().orElseThrow().replacement()).isEqualTo(spelling);
        // What is written in its place must hold.
        assertThat(check(spelling, new Value.Real(computed)).item().fails()).isFalse();
    }

    @Test
    void saysWhatWasComputed() {
        Item item = check("0.26", new Value.Real(0.25)).item();
        assertThat(item.diagnostics().getFirst().message())
                .isEqualTo("'0.26' is not what the code computes");
        assertThat(item.diagnostics().getFirst().label()).contains("computed 0.25");
        assertThat(item.diagnostics().getFirst().notes()).containsExactly("f(1) = 0.25");
        assertThat(item.diagnostics().getFirst().help()).contains("write 0.25");
    }

    @ParameterizedTest
    @CsvSource({"25, 26, 25", "25, 25, 25", "0, 1, 0"})
    void comparesWholeNumbersExactly(String written, long computed, String equal) {
        assertThat(check(written, new Value.Whole(computed)).item().fails())
                .isEqualTo(computed != Long.parseLong(equal));
    }

    @ParameterizedTest
    @CsvSource({"abc", "1.2.3", "'1,23'", "''", "1e99999999", "12px"})
    void refusesWhatIsNoNumber(String written) {
        Item item = check(written, new Value.Real(1)).item();
        assertThat(item.verdict()).isInstanceOf(Verdict.Unsettled.class);
        assertThat(item.diagnostics().getFirst().code()).isEqualTo("number-expected");
    }

    @Test
    void refusesValuesThatAreNoNumbers() {
        assertThat(check("1", new Value.Text("1")).item().diagnostics().getFirst().code())
                .isEqualTo("number-expected");
        assertThat(check("1", new Value.Real(Double.NaN)).item().fails()).isTrue();
        assertThat(check("1", new Value.Real(Double.POSITIVE_INFINITY)).edit()).isEmpty();
    }

    private static Checked check(String written, Value computed) {
        return LiteralCheck.check("n", MappedText.of("note.md", written), "f(1)", computed);
    }
}
