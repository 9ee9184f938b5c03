package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that is interrupted takes all its processes and temporary files along. */
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
final class InterruptionTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"build, INT", "build, TERM", "check, HUP", "serve, INT"})
    void nothingIsLeft(String command, String signal) throws Exception {
        Path running = folder.resolve("running");
        new Notes(folder)
                .with(
                        "note.md",
                        """
                        # Note

                        ```java
                        import java.nio.file.*;
                        Files.createTempFile("left", ".txt");
                        Files.writeString(Path.of("left.txt"), "text");
                        Files.writeString(Path.of("%1$s.new"), Path.of("").toAbsolutePath() + "");
                        Files.move(Path.of("%1$s.new"), Path.of("%1$s"));
                        Thread.sleep(100_000);
                        ```
                        """
                                .formatted(running)
                                .replace("```java\n", "```java {timeout=2min}\n"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process process = start(command, temporary);
        while (!Files.exists(running)) {
            assertThat(process.isAlive()).as(command + " ended before it was interrupted").isTrue();
            Thread.sleep(20);
        }
        List<ProcessHandle> started = process.descendants().toList();
        Path work = Path.of(Files.readString(running));
        assertThat(started).isNotEmpty();
        assertThat(work).startsWith(temporary.toRealPath()).isDirectory();

        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("128 and the signal's number").isGreaterThan(128);
        for (ProcessHandle other : started) {
            other.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
        assertThat(files(temporary)).isEmpty();
        assertThat(files(folder)).containsExactlyInAnyOrder("content", "running", "temporary");
    }

    private Process start(String command, Path temporary) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        command,
                        "--content",
                        folder.resolve("content").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
