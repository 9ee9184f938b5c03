package dev.chalkproof.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyTest {
    @Test
    void isTheSameForTheSameParts() {
        assertThat(Key.of("katex", "x", "y")).isEqualTo(Key.of("katex", "x", "y"));
    }

    @Test
    void takesTextsAndBytesAlike() {
        assertThat(Key.builder("katex").add("é".getBytes(StandardCharsets.UTF_8)).build())
                .isEqualTo(Key.of("katex", "é"));
    }

    @Test
    void tellsPartsApart() {
        assertThat(
                        java.util.stream.Stream.of(
                                Key.of("katex", "xy"),
                                Key.of("katex", "x", "y"),
                                Key.of("katex", "", "xy"),
                                Key.of("katex", "xy", ""),
                                Key.of("katexxy"),
                                Key.of("highlight", "xy")))
                .doesNotHaveDuplicates();
    }

    @Test
    void isTheSha256OfLengthsAndParts() {
        // printf '\0\0\0\1a' | sha256sum
        assertThat(Long.toHexString(Key.of("a").first())).isEqualTo("72ff6b02949dad95");
    }
}
