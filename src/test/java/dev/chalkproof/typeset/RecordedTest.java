package dev.chalkproof.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.typeset.Typeset.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with what KaTeX answered in Node, as recorded by {@code src/test/katex/record.mjs}. */
class RecordedTest {
    private static JsonNode recorded;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                new GZIPInputStream(RecordedTest.class.getResourceAsStream("recorded.json.gz"))) {
            recorded = JsonMapper.shared().readTree(new String(in.readAllBytes(), UTF_8));
        }
    }

    @Test
    void isTheSameVersion() {
        assertThat(WebJar.KATEX.version())
                .as("record again with this version of KaTeX, and read what has changed")
                .isEqualTo(recorded.get("katex").stringValue());
    }

    @Test
    void givesTheSameBytesAsNode() {
        List<String> same = new ArrayList<>();
        for (JsonNode answer : recorded.get("answers")) {
            String latex = answer.get(0).stringValue();
            boolean display = answer.get(1).booleanValue();
            Typeset typeset = Fixture.TYPESETTER.typeset(latex, display, Map.of());
            assertThat(typeset).as(latex).isInstanceOf(Rendered.class);
            assertThat(((Rendered) typeset).html())
                    .as(latex)
                    .isEqualTo(answer.get(2).stringValue());
            same.add(latex);
        }
        assertThat(same.stream().distinct()).hasSizeGreaterThanOrEqualTo(300);
    }
}
