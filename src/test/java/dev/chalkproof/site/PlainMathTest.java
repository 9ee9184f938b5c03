package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas where none can be set, such as in the results of a search. */
final class PlainMathTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    \\frac{a}{b} => a/b
                    \\frac12 => 1/2
                    \\dfrac{\\eta\\, g}{1 - \\beta} x => (η g)/(1 - β) x
                    \\frac{\\hat{m}_t}{\\sqrt{\\hat{v}_t} + \\epsilon} => (m̂_t)/(√(v̂_t) + ε)
                    \\frac{1}{\\frac{1}{x} + 1} => 1/(1/x + 1)
                    \\sqrt{x + 1} => √(x + 1)
                    \\sqrt x => √x
                    \\sqrt[3]{x} => [3]√x
                    \\theta_{t-1} => θ_(t-1)
                    w_{ij}^{2} => w_ij^2
                    e^{-x / s} => e^(-x / s)
                    x_i \\le \\mathbb{R} => x_i ≤ R
                    \\begin{cases} a & x < 1 \\\\ b & x \\ge 1 \\end{cases} => a x < 1 ; b x ≥ 1
                    \\left( \\alpha \\right) => ( α)
                    \\frac => /
                    \\frac{a => a/
                    x_{ => x_
                    """)
    void isALine(String latex, String plain) {
        assertThat(PlainMath.of(latex)).isEqualTo(plain);
    }

    @Test
    void nestingWithoutEndIsCutShort() {
        assertThat(PlainMath.of("\\sqrt{".repeat(5000) + "x" + "}".repeat(5000))).contains("x");
    }
}
