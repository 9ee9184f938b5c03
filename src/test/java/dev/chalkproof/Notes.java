package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A folder of notes in a test, and what the command line makes of it. */
final class Notes {
    private final Path folder;

    Notes(Path folder) {
        this.folder = folder;
    }

    /** Writes a file of the notes. */
    Notes with(String path, String text) throws IOException {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Notes with(String path, byte[] bytes) throws IOException {
        Path file = content().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    Path content() {
        return folder.resolve("content");
    }

    Path output() {
        return folder.resolve("site");
    }

    /** To build them in one process, without a cache. */
    Options options() {
        return new Options(
                content(),
                output(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                42,
                1,
                OptionalDouble.empty(),
                false);
    }

    /** A page of the site that was built. */
    String page(String path) throws IOException {
        return Files.readString(output().resolve(path));
    }

    Run build(String... options) {
        return run("build", options);
    }

    Run check(String... options) {
        return run("check", options);
    }

    private Run run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(
                List.of(
                        "--content",
                        content().toString(),
                        "--output",
                        output().toString(),
                        "--no-cache"));
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                new CommandLineInterface(new PrintWriter(out), new PrintWriter(err), Map.of())
                        .run(arguments.toArray(String[]::new));
        return new Run(
                status,
                out.toString().replace(content() + "/", ""),
                err.toString().replace(content() + "/", ""));
    }

    /**
     * What came of a command.
     *
     * @param out with the names of files as they are in the notes
     */
    record Run(int status, String out, String err) {
        Run succeeds() {
            assertThat(out).as(err).doesNotContain("error[");
            assertThat(status).as(out + err).isEqualTo(0);
            return this;
        }

        /** The command fails, and of all that it says this is the only error. */
        Run failsOnlyWith(String... messageStart) {
            assertThat(errors()).as(out + err).hasSize(messageStart.length);
            for (int i = 0; i < messageStart.length; i++) {
                assertThat(errors().get(i)).startsWith(messageStart[i]);
            }
            assertThat(status).as(out + err).isEqualTo(1);
            return this;
        }

        Run says(String text) {
            assertThat(out).contains(text);
            return this;
        }

        List<String> errors() {
            return out.lines().filter(line -> line.contains(": error[")).toList();
        }
    }
}
