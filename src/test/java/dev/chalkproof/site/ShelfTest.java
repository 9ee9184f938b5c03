package dev.chalkproof.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is laid on the shelf comes back as it was, and goes when the shelf is cleared. */
final class ShelfTest {
    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() throws IOException {
        shelf.close();
    }

    @Test
    void textsComeBackAsTheyWere() {
        Content first = shelf.put("Tief 中文 \u200b");
        Content empty = shelf.put("");
        Content last = shelf.put("last");
        assertThat(text(first)).isEqualTo("Tief 中文 \u200b");
        assertThat(text(empty)).isEmpty();
        assertThat(text(last)).isEqualTo("last");
    }

    @Test
    void whatIsWrittenBitByBitIsOneText() throws IOException {
        String line = "a line of some length, with é in it\n";
        Content before = shelf.put("before");
        Content book =
                shelf.put(
                        writer -> {
                            try {
                                for (int i = 0; i < 20_000; i++) {
                                    writer.write(line);
                                }
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.writeTo(out);
        assertThat(out.toString(UTF_8)).isEqualTo(line.repeat(20_000));
        assertThat(book.size()).isEqualTo(out.size());
        assertThat(text(before)).isEqualTo("before");
    }

    @Test
    void manyThreadsDoNotMixTheirTexts() {
        List<Content> contents =
                IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> shelf.put(i + ",".repeat(i)))
                        .toList();
        for (int i = 0; i < contents.size(); i++) {
            assertThat(text(contents.get(i))).isEqualTo(i + ",".repeat(i));
        }
    }

    @Test
    void aClearedShelfHasNothingAndCanBeUsedAgain() throws IOException {
        Content gone = shelf.put("gone");
        shelf.close();
        assertThatThrownBy(gone::bytes).hasMessageContaining("no longer there");
        assertThat(text(shelf.put("new"))).isEqualTo("new");
    }

    private static String text(Content content) {
        return new String(content.bytes(), UTF_8);
    }
}
