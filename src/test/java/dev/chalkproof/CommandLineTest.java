package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line answers, and that it answers the same twice. */
final class CommandLineTest {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownOptionIsAFaultOfUse() {
        assertThat(run("build", "--contnet", "x")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("--content");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(run("check", "--content", "no-such-folder")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString())
                .contains("there is no folder no-such-folder")
                .doesNotContain("\tat ");
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Notes notes = new Notes(folder).with("a.md", "# A\n");
        Path taken = Files.writeString(folder.resolve("taken"), "");
        Notes.Run run = notes.check("--report", taken.resolve("report.json").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err())
                .contains(taken + " cannot be used: it is a file, and a folder is needed there")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownFormatIsToldTheKnownOnes() {
        assertThat(run("check", "--format", "xml")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("text, json, github, sarif, junit");
    }

    @Test
    void aShareBeyondOneIsRefused() {
        assertThat(run("check", "--min-coverage", "1.5")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("from 0 to 1");
    }

    @Test
    void aPortBeyondTheLastIsRefused() {
        assertThat(run("serve", "--port", "70000")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("must be from 0 to 65535");
    }

    @Test
    void aPortInUseIsToldAndWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("serve", "--port", port)).isEqualTo(ExitStatus.USAGE);
            assertThat(err.toString())
                    .contains("port " + port)
                    .contains("cannot be used", "give another one with --port")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void tooFewCheckedFormulasFail() throws IOException {
        Notes notes = new Notes(folder).with("a.md", "# A\n\n$$ y = x $$\n");
        assertThat(notes.check("--min-coverage", "0%").status()).isEqualTo(ExitStatus.OK);
        Notes.Run run = notes.check("--min-coverage", "50%");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("0 of 1 formulas (0%) are checked");
    }

    @Test
    void aReportGoesWhereItIsAsked() throws IOException {
        Path report = folder.resolve("reports/result.json");
        Notes notes = new Notes(folder).with("a.md", "# A\n");
        notes.check("--format", "json", "--report", report.toString()).succeeds();
        assertThat(report).content().contains("\"schema\"");
    }

    @Test
    void twoBuildsAreTheSameBytes() throws IOException {
        Notes notes =
                new Notes(folder)
                        .with(
                                "a.md",
                                """
                                # A

                                $$ f(x) = \\frac{1}{1 + x^2} $$

                                - $x \\in \\mathbb{R}$ is the input.

                                ```java {implements}
                                static double f(double x) { return 1 / (1 + x * x); }
                                ```

                                ```java {caption="A bell"}
                                Charts.line("x", "f").plot("f", -3, 3, x -> f(x))
                                ```
                                """);
        notes.build().succeeds();
        Map<String, String> once = files(notes.output());
        notes.build().succeeds();
        assertThat(files(notes.output())).isEqualTo(once);
        assertThat(notes.page("a.html")).contains("</body>").doesNotContain("/.chalkproof/");
    }

    @Test
    void checkFindsWhatIsWrongWithPagesAsBuildDoes() throws IOException {
        Path templates = folder.resolve("templates");
        Files.createDirectories(templates);
        Files.writeString(
                templates.resolve("notFound.jte"),
                "@param dev.chalkproof.site.NotFoundView view\n${view.frame().crumbs().get(7).title()}\n");
        Notes notes =
                new Notes(folder)
                        .with(
                                "a.md",
                                """
                                # A

                                See [there](b.md), [below](#no-such-part), ![a curve](curve.png).

                                $$ f(x) = x^2 $$

                                - $x \\in \\mathbb{R}$ is the [input](c.md).
                                """);
        Notes.Run checked = notes.check("--templates", templates.toString());
        Notes.Run built = notes.build("--templates", templates.toString());
        assertThat(checked.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(checked.out())
                .contains("b.md", "no-such-part", "curve.png", "c.md", "notFound.jte")
                .isEqualTo(built.out());
    }

    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = java.util.HexFormat.of().formatHex(Files.readAllBytes(file));
                files.put(site.relativize(file).toString(), bytes);
            }
        }
        return files;
    }

    private int run(String... arguments) {
        return new CommandLineInterface(new PrintWriter(out), new PrintWriter(err), Map.of())
                .run(arguments);
    }
}
