package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A sound formula in naive code is not a wrong formula: the loss is named, with its input, and only
 * a demand for accuracy makes it fail.
 */
class RoundingTest {
    /**
     * @param loses a pattern of the remark
     * @param careful a program that keeps what the naive one loses
     */
    record Case(List<String> symbols, String formula, String naive, String loses, String careful) {}

    static final List<Case> CASES =
            List.of(
                    new Case(
                            List.of("x \\in \\mathbb{R}"),
                            "y = 1 - \\cos x",
                            "1 - Math.cos(x)",
                            "at x = .*: it gives 0 for .*e-.*",
                            "2 * Math.sin(x / 2) * Math.sin(x / 2)"),
                    new Case(
                            List.of("x \\in \\mathbb{R}"),
                            "y = e^x - 1",
                            "Math.exp(x) - 1",
                            "at x = .*",
                            "Math.expm1(x)"),
                    new Case(
                            List.of("x \\in \\mathbb{R}"),
                            "y = \\ln(1 + e^x)",
                            "Math.log(1 + Math.exp(x))",
                            "at x = .*: it gives (Infinity|infinity|0) .*",
                            "Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))"),
                    new Case(
                            List.of("x > 0"),
                            "y = \\sqrt{x + 1} - \\sqrt{x}",
                            "Math.sqrt(x + 1) - Math.sqrt(x)",
                            "at x = .*: it gives 0 .*",
                            "1 / (Math.sqrt(x + 1) + Math.sqrt(x))"));

    private static Note note(Case given, String code) {
        return Note.given(given.symbols.toArray(String[]::new))
                .formula(given.formula)
                .code("static double f(double x) { return " + code + "; }");
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void namesTheLoss(Case given) {
        assertThat(Note.remarks(note(given, given.naive).check()))
                .anyMatch(r -> r.matches("the code loses accuracy " + given.loses));
        assertThat(Note.remarks(note(given, given.careful).check())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void failsWhereAccuracyIsDemanded(Case given) {
        Item naive = note(given, given.naive).accuracy(4).check();
        assertThat(naive.diagnostics().getFirst().code()).isEqualTo("accuracy-lost");
        Item careful = note(given, given.careful).accuracy(8).check();
        assertThat(careful.fails()).as(Note.show(careful)).isFalse();
    }
}
