package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a note holds: one clear message at its place, and the other pages are built and checked.
 */
final class BadInputTest {
    @TempDir Path folder;

    private Notes notes;

    /** Every site has one good page, which every bad one must leave in peace. */
    @BeforeEach
    void goodPage() throws IOException {
        notes =
                new Notes(folder)
                        .with(
                                "good.md",
                                """
                                # Good

                                ```java
                                static int twice(int x) { return 2 * x; }
                                ```

                                Twice three is 6<!--= twice(3) -->.
                                """);
    }

    @Test
    void brokenYaml() throws IOException {
        bad("---\ntitle: [unclosed\n---\n# Text\n");
        thenOnly("bad.md:3:1: error[front-matter-broken]");
    }

    @Test
    void unclosedDisplayMath() throws IOException {
        bad("# Text\n\nThis $$ x + 1 is never closed.\n\nMore.\n");
        thenOnly("bad.md:3:6: error[math-unclosed]");
    }

    @Test
    void rejectedMath() throws IOException {
        bad("# Text\n\n$$ \\frac{1}{ $$\n");
        thenOnly("bad.md:3:").says("error[formula-rejected]");
        assertThat(notes.page("bad.html")).contains("\\frac{1}{");
    }

    @Test
    void unknownAnnotation() throws IOException {
        bad("$$ a = b $$\n<!-- uncheked: because -->\n");
        thenOnly("bad.md:2:").says("error[unknown-annotation]").says("unchecked");
    }

    @Test
    void unknownFenceAttribute() throws IOException {
        bad("```java {implments=eq-a}\nint x = 1;\n```\n");
        thenOnly("bad.md:1:").says("implements");
    }

    @Test
    void unknownSymbol() throws IOException {
        bad(
                """
                $$ y = a x + b $$

                - $x \\in \\mathbb{R}$ is the input.

                ```java {implements}
                static double line(double x, double slope) { return slope * x; }
                ```
                """);
        thenOnly("bad.md:1:");
    }

    @Test
    void codeThatDoesNotCompile() throws IOException {
        bad("Text.\n\n```java\nint x = \"no\";\n```\n");
        thenOnly("bad.md:4:9: error[java-does-not-compile]");
    }

    @Test
    void codeThatNeverEnds() throws IOException {
        bad("```java {timeout=1s}\nwhile (true) {}\n```\n\nThen 4<!--= 2 + 2 -->.\n");
        thenOnly("bad.md:2:").says("error[java-timed-out]");
    }

    @Test
    void stackOverflow() throws IOException {
        bad("```java\nstatic int down(int n) { return 1 + down(n + 1); }\ndown(0)\n```\n");
        thenOnly("bad.md:2:").says("StackOverflowError");
    }

    @Test
    void floodOfOutput() throws IOException {
        bad(
                """
                ```java
                byte[] block = new byte[1 << 20];
                for (int i = 0; i < 10_000; i++) { System.out.write(block, 0, block.length); }
                ```
                """);
        thenOnly("bad.md:").says("error[output-too-long]");
    }

    @Test
    void exit() throws IOException {
        bad("```java\nSystem.exit(0);\n```\n\nThen 4<!--= 2 + 2 -->.\n");
        thenOnly("bad.md:2:").says("error[java-exits]");
    }

    @Test
    void notUtf8() throws IOException {
        notes.with("bad.md", new byte[] {'#', ' ', 'x', '\n', '\n', (byte) 0xff, '\n'});
        thenOnly("bad.md:3:1: error[not-utf8]");
    }

    @Test
    void linkOutOfTheFolder() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.md");
        Files.writeString(elsewhere, "# Elsewhere\n");
        Files.createSymbolicLink(notes.content().resolve("bad.md"), elsewhere);
        thenOnly("bad.md:1:1: error[link-leaves-content]");
    }

    @Test
    void twoPagesOfOneUrl() throws IOException {
        notes.with("a/index.md", "# A\n").with("a/README.md", "# B\n");
        thenOnly("a/README.md:1:1: error[duplicate-url]");
    }

    @Test
    void missingImagesAreWarnedOf() throws IOException {
        bad("![a curve](curve.png)\n");
        Notes.Run run = notes.build().succeeds();
        assertThat(run.out()).contains("bad.md:1:").contains("curve.png");
        assertThat(notes.page("bad.html")).contains("a curve");
    }

    @Test
    void aSiteWithErrorsReplacesNoGoodOne() throws IOException {
        notes.build().succeeds();
        String good = notes.page("good.html");
        notes.with("good.md", "# Good\n\nTwice three is 7<!--= 2 * 3 -->.\n");
        notes.build().failsOnlyWith("good.md:3:16: error[number-stale]");
        assertThat(notes.page("good.html")).isEqualTo(good);
    }

    private void bad(String text) throws IOException {
        notes.with("bad.md", text);
    }

    private Notes.Run thenOnly(String messageStart) throws IOException {
        Notes.Run run = notes.build().failsOnlyWith(messageStart);
        assertThat(notes.page("good.html")).contains("Twice three is");
        assertThat(notes.page("report.json")).contains("good-number-1");
        return run;
    }
}
