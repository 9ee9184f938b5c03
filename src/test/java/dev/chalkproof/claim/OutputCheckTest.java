package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.SourceFile;
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
        String mended = applied(note(expected), checked.edit().orElseThrow());
        assertThat(mended).startsWith("```text\n").endsWith("```\n");
        MappedText output = MappedText.of("n", mended.substring(8, mended.length() - 4));
        assertThat(OutputCheck.check("o", output, actual.replace('|', '\n')).item().fails())
                .isFalse();
    }

    /** The fence's other lines, their line ends and what comes before them stay as they are. */
    @ParameterizedTest
    @CsvSource({
        "'> ```text|> one  |>|> two|> ```|', 'one||2|3', '> ```text|> one  |>|> 2|> 3|> ```|'",
        "'- ```text|  a|  ```|', 'b||c', '- ```text|  b||  c|  ```|'",
        "'- ```text||  ```|', 'b', '- ```text|  b||  ```|'",
        "'```text~one~two~```~', 'one|2', '```text~one~2~```~'",
        "'```text|a|b|c|```|', 'a|c', '```text|a|c|```|'",
        "'```text|a||```|', 'b', '```text|b||```|'",
    })
    void keepsTheFormOfTheFence(String note, String actual, String mended) {
        String text = note.replace("~", "\r\n").replace('|', '\n');
        SourceFile file = SourceFile.of("note.md", text);
        MappedText.Builder content = new MappedText.Builder(file);
        int prefix = file.line(1).indexOf('`');
        for (int line = 2; !file.line(line).contains("`"); line++) {
            int start = Math.min(file.line(line).length(), prefix);
            int at = file.lineStart(line) + start;
            content.append(at, at + file.line(line).length() - start);
            content.append(file.lineStart(line + 1) - 1, file.lineStart(line + 1));
        }
        Checked checked = OutputCheck.check("o", content.build(), actual.replace('|', '\n'));
        assertThat(applied(file, checked.edit().orElseThrow()))
                .isEqualTo(mended.replace("~", "\r\n").replace('|', '\n'));
    }

    @Test
    void mendsNothingThatIsNotClosed() {
        SourceFile file = SourceFile.of("note.md", "```text\na");
        MappedText open = MappedText.of(file.span(8, 9));
        assertThat(OutputCheck.check("o", open, "b").edit()).isEmpty();
    }

    @Test
    void pointsAtTheFirstDifferentLineAndShowsBoth() {
        Diagnostic diagnostic =
                check("one|two|three|four", "one|2|3|four").item().diagnostics().getFirst();
        assertThat(diagnostic.code()).isEqualTo("output-differs");
        assertThat(diagnostic.at().text()).isEqualTo("two");
        assertThat(diagnostic.at().line()).isEqualTo(3);
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
        SourceFile note = note(expected);
        MappedText output = MappedText.of(note.span(8, note.text().length() - 4));
        return OutputCheck.check("o", output, actual.replace('|', '\n'));
    }

    private static SourceFile note(String expected) {
        String output = expected.isEmpty() ? "" : expected.replace('|', '\n') + "\n";
        return SourceFile.of("note.md", "```text\n" + output + "```\n");
    }

    private static String applied(SourceFile note, Edit edit) {
        return new StringBuilder(note.text())
                .replace(edit.at().start(), edit.at().end(), edit.replacement())
                .toString();
    }
}
