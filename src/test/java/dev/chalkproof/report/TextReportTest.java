package dev.chalkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
    /** The message that the design shows; the position is that of the span. */
    @Test
    void theMessageHasTheFormOfTheManual() {
        assertThat(TextReport.plain().render(Samples.stepDecayDiffers()))
                .isEqualTo(
                        """
                        content/en/schedules.md:42:23: error[formula-disagrees]: eq-step-decay and stepDecay differ
                           42 | \\eta_t = \\eta_0 \\cdot \\alpha^{t \\bmod S}
                              |                       ^^^^^^^^^^^^^^^^^^ formula 0.1, code 0.05
                          at eta0 = 0.1, alpha = 0.5, S = 10, t = 10 (smallest of 214 disagreeing inputs, seed 42)
                          help: the code divides t by S; the formula takes the remainder
                        """);
    }

    /** One error keeps half a site from being run: it is not buried under what follows from it. */
    @Test
    void ofManyNotesTheFirstAreShownAndTheOthersCounted() {
        SourceFile file = SourceFile.of("a.md", "text");
        List<Diagnostic> messages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            messages.add(note(file, "place " + i));
        }
        messages.add(Diagnostic.error("some-code", file.span(0, 4), "it is wrong"));
        assertThat(TextReport.plain().render(messages))
                .contains("place 0", "place 2", "it is wrong")
                .doesNotContain("place 3")
                .endsWith(
                        "note: 2 more places were not run or compared for such reasons;"
                                + " --format json lists all\n\n");
        assertThat(TextReport.plain().render(messages.subList(1, 6)))
                .contains("note: 1 more place was not run");
        assertThat(TextReport.plain().render(messages.subList(2, 6))).doesNotContain("more place");
    }

    private static Diagnostic note(SourceFile file, String message) {
        return Diagnostic.note("java-not-run", file.span(0, 4), message);
    }

    @Test
    void tabsLeadToColumns() {
        assertThat(carets("\tx = y", "y")).isEqualTo("        ^");
        assertThat(carets("ab\tx", "x")).isEqualTo("    ^");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(carets("学习率 x 为", "x")).isEqualTo("       ^");
        assertThat(carets("x 学习率", "学习率")).isEqualTo("  ^^^^^^");
        assertThat(carets("😀 x", "x")).isEqualTo("   ^");
    }

    @Test
    void combiningMarksTakeNone() {
        assertThat(carets("e\u0301 x", "x")).isEqualTo("  ^");
    }

    @Test
    void aMerePositionGetsOneCaret() {
        assertThat(render(SourceFile.of("a.md", "abc"), 3, 3)).contains("      |    ^\n");
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
        assertThat(render(SourceFile.of("a.md", "ab\ncd"), 1, 5)).contains("      |  ^\n");
    }

    @Test
    void anEmptyFileHasNoExcerpt() {
        assertThat(render(SourceFile.of("a.md", ""), 0, 0))
                .isEqualTo("a.md:1:1: error[some-code]: it is wrong\n");
    }

    @Test
    void aLongLineIsCutAroundTheSpan() {
        String line = "a".repeat(5000) + "HERE" + "b".repeat(5000);
        String out = render(SourceFile.of("a.md", line), 5000, 5004);
        assertThat(out.lines()).allMatch(l -> l.length() < 120);
        String[] lines = out.lines().toArray(String[]::new);
        assertThat(lines[1].indexOf("HERE")).isEqualTo(lines[2].indexOf("^^^^")).isPositive();
        assertThat(lines[1]).contains("| …").endsWith("…");
    }

    @Test
    void aLongSpanIsMarkedAsFarAsItIsShown() {
        String line = "x = " + "a".repeat(500);
        String[] lines = render(SourceFile.of("a.md", line), 4, 504).lines().toArray(String[]::new);
        assertThat(lines[2].length()).isLessThanOrEqualTo(lines[1].length());
    }

    @Test
    void aNoteCannotSteerTheTerminal() {
        String out = render(SourceFile.of("a.md", "x\u001b[2J\u202Ey"), 0, 1);
        assertThat(out).doesNotContain("\u001b").doesNotContain("\u202E");
    }

    @Test
    void coloursOnlyWhereAsked() {
        Diagnostic message = Samples.stepDecayDiffers();
        assertThat(TextReport.plain().render(message)).doesNotContain("\u001b");
        String coloured = TextReport.coloured().render(message);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(TextReport.plain().render(message));
    }

    private static String carets(String line, String part) {
        int start = line.indexOf(part);
        String out = render(SourceFile.of("a.md", line), start, start + part.length());
        String caretLine = out.lines().skip(2).findFirst().orElseThrow();
        return caretLine.substring("      | ".length());
    }

    private static String render(SourceFile file, int start, int end) {
        return TextReport.plain()
                .render(Diagnostic.error("some-code", file.span(start, end), "it is wrong"));
    }
}
