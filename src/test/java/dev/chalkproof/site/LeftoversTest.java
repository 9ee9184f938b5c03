package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left of a build that is interrupted. */
class LeftoversTest {
    @TempDir Path folder;

    /** A build that never gets to the end of writing its site. */
    static final class Build {
        private Build() {}

        static void main(String[] args) throws IOException {
            Path temporary = Leftovers.temporary("chalkproof-test");
            Files.writeString(temporary.resolve("file"), "text");
            Path staging = Path.of(args[0]).resolve("staging");
            Leftovers.expect(staging);
            Files.createDirectories(staging.resolve("a/b"));
            System.out.println(temporary);
            System.out.flush();
            for (int i = 0; true; i++) {
                Files.writeString(staging.resolve("a/b/" + i), "text");
            }
        }
    }

    @Test
    void isDeletedWhenTheBuildIsInterrupted() throws Exception {
        String classPath = classes(Leftovers.class) + File.pathSeparator + classes(Build.class);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process build =
                new ProcessBuilder(
                                java.toString(),
                                "-cp",
                                classPath,
                                Build.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out = build.inputReader(StandardCharsets.UTF_8)) {
            Path temporary = Path.of(out.readLine());
            assertThat(temporary).exists();
            build.destroy();
            assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(temporary).doesNotExist();
            assertThat(folder.resolve("staging")).doesNotExist();
        }
    }

    @Test
    void leavesAloneWhatALinkLeadsTo() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "text");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Files.createSymbolicLink(temporary.resolve("link"), kept);
        Leftovers.delete(temporary);
        assertThat(temporary).doesNotExist();
        assertThat(kept).hasContent("text");
    }

    @Test
    void toDeleteWhatIsGoneIsNoFault() throws IOException {
        Leftovers.delete(folder.resolve("never was"));
        assertThat(List.of(folder.toFile().list())).isEmpty();
    }

    private static Path classes(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
