package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix} writes what the code computes, and no other byte. */
final class FixTest {
    @TempDir Path folder;

    private Notes notes;

    @BeforeEach
    void folder() {
        notes = new Notes(folder);
    }

    @Test
    void aNumberKeepsTheFormItsAuthorGaveIt() throws IOException {
        given(
                """
                Plain 0.30<!--= 1.0 / 3 -->, grouped 1,000<!--= 1234567 -->, percent 10 %<!--= 0.254 -->,
                power 1.5 × 10⁻³<!--= 0.0042 -->, minus −1<!--= -2 -->, $x \\approx 2.5 \\times 10^{-3}$<!--= 0.00126 -->.
                """);
        notes.check("--fix").succeeds();
        thenNote(
                """
                Plain 0.33<!--= 1.0 / 3 -->, grouped 1,234,567<!--= 1234567 -->, percent 25 %<!--= 0.254 -->,
                power 4.2 × 10⁻³<!--= 0.0042 -->, minus −2<!--= -2 -->, $x \\approx 1.3 \\times 10^{-3}$<!--= 0.00126 -->.
                """);
    }

    @Test
    void everyOtherByteStaysAsItIs() throws IOException {
        String before =
                "\uFEFF# Title  \r\n\r\n\tcode\t \r\n\r\nIt is 7<!--= 2 * 3 -->.\u00A0\r\nLast\nlines 1<!--= 1 -->\0";
        given(before);
        notes.check("--fix");
        thenNote(before.replace("It is 7", "It is 6"));
    }

    @Test
    void anExpectedOutputIsReplacedLineByLine() throws IOException {
        given(
                """
                > - Item
                >
                >   ```java
                >   System.out.println("one\\ntwo\\nthree");
                >   ```
                >
                >   ```text {.output}
                >   one \s
                >   2
                >   three
                >   ```
                """);
        notes.check("--fix").succeeds();
        assertThat(note()).contains("\n>   one  \n>   two\n>   three\n>   ```\n");
    }

    @Test
    void outputThatWouldCloseItsFenceIsLeft() throws IOException {
        String before =
                """
                ```java
                System.out.println("```");
                ```

                ```text {.output}
                old
                ```
                """;
        given(before);
        Notes.Run run = notes.check("--fix").failsOnlyWith("note.md:6:1: error[output-differs]");
        assertThat(run.err()).contains("note.md:6:1: left as it is");
        thenNote(before);
    }

    @Test
    void whatIsNotFiniteIsLeft() throws IOException {
        String before = "It is 1<!--= 0.0 / 0 --> and 2<!--= 1 / 0.0 -->.\n";
        given(before);
        notes.check("--fix")
                .failsOnlyWith("note.md:1:7: error[number-stale]", "note.md:1:30: error");
        thenNote(before);
    }

    @Test
    void whatFailedIsLeftAndTheRestIsMended() throws IOException {
        given(
                """
                ```java
                static int f() { throw new IllegalStateException("no"); }
                f()
                ```

                It is 1<!--= f() -->, and 5<!--= 2 + 2 -->.
                """);
        assertThat(notes.check("--fix").status()).isEqualTo(ExitStatus.FAILED);
        assertThat(note()).contains("It is 1<!--= f() -->, and 4<!--= 2 + 2 -->.");
    }

    @Test
    void aFileThatIsNotUtf8IsLeft() throws IOException {
        byte[] before = "Caf\u00E9 5<!--= 2 + 2 -->\n".getBytes(StandardCharsets.ISO_8859_1);
        notes.with("note.md", before);
        assertThat(notes.check("--fix").err()).contains("note.md: left as it is");
        assertThat(Files.readAllBytes(notes.content().resolve("note.md"))).isEqualTo(before);
    }

    @Test
    void theDifferenceIsShown() throws IOException {
        given("One.\n\nIt is 7<!--= 2 * 3 -->.");
        Notes.Run run = notes.check("--fix").succeeds();
        assertThat(run.out())
                .contains(
                        """
                        @@ -1,3 +1,3 @@
                         One.
                        \s
                        -It is 7<!--= 2 * 3 -->.
                        \\ No newline at end of file
                        +It is 6<!--= 2 * 3 -->.
                        \\ No newline at end of file
                        """);
        assertThat(run.err()).contains("mended 1 place in 1 file");
    }

    @Test
    void aDryRunOnlyShows() throws IOException {
        String before = "It is 7<!--= 2 * 3 -->.\n";
        given(before);
        Notes.Run run =
                notes.check("--fix", "--dry-run").failsOnlyWith("note.md:1:7: error[number-stale]");
        assertThat(run.out()).contains("+It is 6<!--= 2 * 3 -->.");
        assertThat(run.err()).contains("would mend 1 place in 1 file");
        thenNote(before);
    }

    @Test
    void aDryRunWithoutFixIsAFaultOfUse() throws IOException {
        given("# Text\n");
        Notes.Run run = notes.check("--dry-run");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("--dry-run is for check --fix");
    }

    @Test
    void theReportStaysAloneOnStandardOutput() throws IOException {
        given("It is 7<!--= 2 * 3 -->.\n");
        Notes.Run run = notes.check("--fix", "--format", "json");
        assertThat(run.out()).startsWith("{").doesNotContain("+It is");
        assertThat(run.err()).contains("+It is 6");
    }

    @Test
    void aLinkIsWrittenThrough() throws IOException {
        notes.with("real.txt", "It is 7<!--= 2 * 3 -->.\n");
        Path link = notes.content().resolve("note.md");
        Files.createSymbolicLink(link, Path.of("real.txt"));
        notes.check("--fix").succeeds();
        assertThat(link).isSymbolicLink();
        thenNote("It is 6<!--= 2 * 3 -->.\n");
        assertThat(Files.list(notes.content())).hasSize(2);
    }

    @Test
    void permissionsAreKept() throws IOException {
        given("It is 7<!--= 2 * 3 -->.\n");
        Path file = notes.content().resolve("note.md");
        Files.setAttribute(
                file,
                "posix:permissions",
                java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw----"));
        Map<String, Object> before = Files.readAttributes(file, "posix:permissions,owner,group");
        notes.check("--fix").succeeds();
        assertThat(Files.readAttributes(file, "posix:permissions,owner,group")).isEqualTo(before);
    }

    private void given(String text) throws IOException {
        notes.with("note.md", text);
    }

    private String note() throws IOException {
        return Files.readString(notes.content().resolve("note.md"));
    }

    private void thenNote(String text) throws IOException {
        assertThat(note()).isEqualTo(text);
    }
}
