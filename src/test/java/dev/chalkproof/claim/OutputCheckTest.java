package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputCheckTest {
    @ParameterizedTest
    @CsvSource({
        "a|b|, a|b",
        "a  |b, a|b|||",
        "'', '|'",
        "a, a|",
    })
    void allowsForWhiteSpaceAtTheEnds(String expected, String actual) {
        assertThat(check(expected, actual).item().fails()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a, b",
        "a, a|b",
        "a|b, a",
        "' a', a",
        "a, ''",
        "'', a",
        "a||b, a|b",
    })
    void refusesOtherText(String expected, String actual) {
        Checked checked = check(expected, actual);
        assertThat(checked.item().fails()).isTrue();
        String mended = checked.edit().orElseThrow().replacement();
        assertThat(
                        OutputCheck.check(
                                        "o", MappedText.of("n", mended), actual.replace('|', '\n'))
                                .item()
                                .fails())
                .isFalse();
    }

    @Test
    void pointsAtTheFirstDifferentLineAndShowsBoth() {
        Diagnostic diagnostic =
                check("one|two|three|four", "one|2|3|four").item().diagnostics().getFirst();
        assertThat(diagnostic.code()).isEqualTo("output-differs");
        assertThat(diagnostic.at().text()).isEqualTo("two");
        assertThat(diagnostic.at().line()).isEqualTo(2);
        assertThat(diagnostic.label()).contains("the code prints '2'");
        assertThat(diagnostic.notes())
                .containsExactly("  one", "- two", "- three", "+ 2", "+ 3", "  four");
    }

    @Test
    void cutsLongDifferencesShort() {
        Diagnostic diagnostic = check("x", "y|".repeat(1000)).item().diagnostics().getFirst();
        assertThat(diagnostic.notes()).hasSize(22).last().asString().contains("980 more lines");
    }

    private static Checked check(String expected, String actual) {
        return OutputCheck.check(
                "o",
                MappedText.of("note.md", expected.replace('|', '\n')),
                actual.replace('|', '\n'));
    }
}
