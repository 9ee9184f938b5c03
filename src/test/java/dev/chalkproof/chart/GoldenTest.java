package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of each sample. {@code -Dgolden=overwrite} accepts what is drawn now. */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/chalkproof/chart/golden");

    static Stream<String> samples() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isDrawnAsBefore(String name) throws IOException {
        String drawn =
                Drawn.draw(Samples.named(name))
                        .svg()
                        // A line per element, so that a difference can be read.
                        .replace("><", ">\n<");
        Path golden = FOLDER.resolve(name + ".svg");
        if ("overwrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, drawn + "\n");
        }
        assertThat(drawn + "\n").isEqualTo(Files.readString(golden));
    }

    @Test
    void everyGoldenFileHasASample() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".svg", "")))
                    .containsExactlyInAnyOrderElementsOf(Samples.all().keySet());
        }
    }
}
