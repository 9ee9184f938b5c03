package dev.chalkproof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    is 25; 25; 25; 1
                    is 0.025; 0.025; 0.025; 0.001
                    is 0.50; 0.50; 0.5; 0.01
                    is -0.5; -0.5; -0.5; 0.1
                    is +3; +3; 3; 1
                    is −4; −4; -4; 1
                    is .5; .5; 0.5; 0.1
                    is 1.5e-3; 1.5e-3; 0.0015; 0.0001
                    is 9.5E7; 9.5E7; 95000000; 1000000
                    is 2.5 × 10^{-3}; 2.5 × 10^{-3}; 0.0025; 0.0001
                    is 2.5 \\times 10^{−3}; 2.5 \\times 10^{−3}; 0.0025; 0.0001
                    is 2.5×10⁻³; 2.5×10⁻³; 0.0025; 0.0001
                    is 3·10²; 3·10²; 300; 100
                    is 10^-8; 10^-8; 0.00000001; 0.00000001
                    is 10⁶; 10⁶; 1000000; 1000000
                    is 2.5%; 2.5%; 0.025; 0.001
                    is 25 %; 25 %; 0.25; 0.01
                    is 25\\%; 25\\%; 0.25; 0.01
                    is 1,234.5; 1,234.5; 1234.5; 0.1
                    is 1,234,567; 1,234,567; 1234567; 1
                    is 1{,}234; 1{,}234; 1234; 1
                    is 10\\,000; 10\\,000; 10000; 1
                    is 10\u00A0000; 10\u00A0000; 10000; 1
                    is 1_000; 1_000; 1000; 1
                    10-20; 20; 20; 1
                    10−20; 20; 20; 1
                    (a)-5; 5; 5; 1
                    约0.5; 0.5; 0.5; 0.1
                    约-0.5; -0.5; -0.5; 0.1
                    =-2; -2; -2; 1
                    in 2020, 100; 100; 100; 1
                    """)
    void readsTheNumberAtTheEnd(String text, String written, BigDecimal value, BigDecimal unit) {
        Numeral numeral = Numeral.atEnd(text).orElseThrow();
        assertThat(text.substring(numeral.start(), numeral.end())).isEqualTo(written);
        assertThat(numeral.value()).isEqualByComparingTo(value);
        assertThat(numeral.unit()).isEqualByComparingTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x2",
                "1.2.3",
                "25 apples",
                "5.",
                "1e",
                "v1.2",
                "x_2",
                "10^{n}",
                "½"
            })
    void findsNoneElsewhere(String text) {
        assertThat(Numeral.atEnd(text)).isEmpty();
    }

    @Test
    void findsTheLastOfAFormulaThatIsNoIndexOrExponent() {
        assertThat(last("x_1 = 3 + y^2")).contains("3");
        assertThat(last("x^{-2}")).isEmpty();
        assertThat(last("\\beta_{12}")).isEmpty();
        assertThat(last("10^{-3} < a")).contains("10^{-3}");
        assertThat(last("a = b")).isEmpty();
    }

    @Test
    void takesNoTimeOnLongText() {
        assertThat(Numeral.atEnd("1,".repeat(500_000))).isEmpty();
        assertThat(Numeral.atEnd("1".repeat(500_000))).isEmpty();
        assertThat(Numeral.atEnd("1e9999")).isPresent();
    }

    private static Optional<String> last(String latex) {
        return Numeral.lastIn(latex).map(n -> latex.substring(n.start(), n.end()));
    }
}
