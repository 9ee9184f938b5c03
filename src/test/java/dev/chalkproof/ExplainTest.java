package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.report.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} says of the things that notes assert. */
final class ExplainTest {
    @TempDir Path folder;

    private Notes notes;

    @BeforeEach
    void notes() throws IOException {
        notes =
                new Notes(folder)
                        .with(
                                "en/note.md",
                                """
                                # Square

                                $$ f(x) = x^2 $$
                                <!-- #eq-square -->

                                - $x \\in [0, 9]$ is the input.

                                ```java {implements}
                                static double f(double x) { return x * x; }
                                ```

                                Three squared is 10<!--= f(3) -->.

                                $$ g = 1 $$
                                <!-- #eq-open -->
                                """)
                        .with("zh/note.md", "# Open\n\n$$ g = 2 $$\n<!-- #eq-open -->\n");
    }

    @Test
    void aFormulaIsExplainedWithItsEvidence() {
        assertThat(explained("eq-square"))
                .startsWith("eq-square: verified\n")
                .contains("where           ", "en/note.md:3:4\n")
                .contains("against         f\n")
                .containsPattern("how             tested at \\d+ inputs, seed 42\n")
                .contains("domain          x: a real number, at least 0 and at most 9\n")
                .containsPattern(
                        "strength        \\d+% of small changes to the formula are refuted\n")
                .contains("now             found anew: no build before this one has found it\n")
                .contains("depends on      its name\n");
    }

    @Test
    void aNumberIsFoundByItsLineAndExplainedWithItsMessage() {
        assertThat(explained("note.md:12"))
                .startsWith("en/note-number-1: refuted\n")
                .contains("text            10\n")
                .contains("against         f(3)\n")
                .contains("there           it says 10, found 9\n")
                .contains("error[number-stale]", "help: write 9");
    }

    @Test
    void aLabelOfSeveralPagesExplainsAll() {
        assertThat(explained("eq-open"))
                .contains("en/note#eq-open: unchecked\n", "zh/note#eq-open: unchecked\n");
        assertThat(explained("zh/note#eq-open")).doesNotContain("en/note#eq-open");
    }

    @Test
    void whatIsReusedSaysSoAndTheLastBuildToo() throws Exception {
        Options options =
                new Options(
                        notes.content(),
                        notes.output(),
                        Optional.empty(),
                        Optional.of(folder.resolve("cache")),
                        Optional.empty(),
                        Optional.empty(),
                        42,
                        1,
                        OptionalDouble.empty(),
                        false);
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), Map.of());
        Console console = new Console(terminal, Console.Telling.NOTHING);
        Console.Destination to = new Console.Destination(Format.TEXT, Optional.empty());
        console.check(options, Console.Fix.NONE, to);
        String page = Files.readString(notes.content().resolve("en/note.md"));
        notes.with("en/note.md", page.replace("x^2", "x \\cdot x"));
        console.check(options, Console.Fix.NONE, to);
        console.explain(options, "eq-square");
        assertThat(out.toString())
                .contains("now             reused: nothing it depends on has changed")
                .contains("last build      found anew: the formula has changed");
    }

    @Test
    void whatIsNotThereIsAFaultOfUseThatNamesWhatIs() {
        StringWriter err = new StringWriter();
        int status = run(new StringWriter(), err, "square");
        assertThat(status).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("nothing called 'square'", "there is eq-square");
    }

    private String explained(String item) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(run(out, err, item)).as(err.toString()).isEqualTo(ExitStatus.OK);
        return out.toString();
    }

    private int run(StringWriter out, StringWriter err, String item) {
        return new CommandLineInterface(new PrintWriter(out), new PrintWriter(err), Map.of())
                .run("explain", item, "--content", notes.content().toString(), "--no-cache");
    }
}
