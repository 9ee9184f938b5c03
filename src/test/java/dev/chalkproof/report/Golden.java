package dev.chalkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a recorded one; {@code -Dgolden=write} records anew. */
final class Golden {
    private static final Path SOURCES = Path.of("src/test/resources/dev/chalkproof/report");

    private Golden() {}

    static void thenMatches(String name, String actual) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(SOURCES);
            Files.writeString(SOURCES.resolve(name), actual);
            return;
        }
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            assertThat(in).as("recorded " + name).isNotNull();
            assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
