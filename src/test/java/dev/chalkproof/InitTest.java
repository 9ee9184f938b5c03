package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that {@code init} has started is whole, and nothing was lost for it. */
final class InitTest {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theNewSiteBuildsWithoutAWarning() throws IOException {
        Path site = folder.resolve("my-\"first\"_notes");
        assertThat(run("init", site.toString())).as(err.toString()).isEqualTo(ExitStatus.OK);
        Path output = folder.resolve("output");
        int status =
                run(
                        "build",
                        "--content=" + site.resolve("content"),
                        "--output=" + output,
                        "--strict",
                        "--min-coverage=100%",
                        "--no-cache");
        assertThat(status).as(out.toString() + err).isEqualTo(ExitStatus.OK);
        assertThat(Files.readString(output.resolve("report.json")))
                .contains("\"id\": \"eq-decay\"", "\"kind\": \"literal\"")
                .doesNotContain("refuted\":1", "\"unsettled\",");
        assertThat(Files.readString(output.resolve("index.html")))
                .contains("My \"first\" notes", "Exponential decay", "<svg");
        assertThat(site.resolve(".gitignore")).content().contains("/site-output/");
        assertThat(site.resolve(".github/workflows/pages.yml"))
                .content()
                .contains("chalkproof build --format github");
        assertThat(out.toString()).contains("wrote " + site.resolve("content/index.md"));
    }

    @Test
    void whatIsThereIsLeft() throws IOException {
        Files.writeString(folder.resolve(".gitignore"), "mine\n");
        assertThat(run("init", folder.toString())).isEqualTo(ExitStatus.OK);
        assertThat(folder.resolve(".gitignore")).hasContent("mine\n");
        assertThat(out.toString())
                .contains("left " + folder.resolve(".gitignore") + " as it was")
                .contains("wrote " + folder.resolve("content/site.yaml"));
    }

    @Test
    void notesThatAreThereAreNotTouched() throws IOException {
        Files.createDirectory(folder.resolve("content"));
        assertThat(run("init", folder.toString())).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("content is there already");
        try (var files = Files.walk(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertThat(run("init", file.toString())).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("is a file; give a folder");
        assertThat(file).hasContent("text");
    }

    private int run(String... arguments) {
        return new CommandLineInterface(new PrintWriter(out), new PrintWriter(err), Map.of())
                .run(arguments);
    }
}
