package dev.chalkproof.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the manual shows, compiled and run as a reader would. */
final class LibraryExampleTest {
    private static final Path PAGE = Path.of("content/en/manual/howto/library.md");
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "`LibraryExample.java`:\n\n```java\n(.*?)```\n\nIt prints:\n\n```text\n(.*?)```",
                    Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void theProgramPrintsWhatThePageSays() throws IOException, InterruptedException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        Path file = folder.resolve("LibraryExample.java");
        Files.writeString(file, example.group(1));
        Process java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                                "-cp",
                                System.getProperty("java.class.path"),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).isZero();
        assertThat(printed).isEqualToNormalizingNewlines(example.group(2));
    }
}
