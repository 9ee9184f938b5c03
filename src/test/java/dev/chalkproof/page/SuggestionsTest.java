package dev.chalkproof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    @ParameterizedTest
    @CsvSource({
        "claim,claim,0",
        "clami,claim,1",
        "clam,claim,1",
        "'',abc,3",
        "abc,'',3",
        "ab,cd,2"
    })
    void countsEdits(String from, String to, int edits) {
        assertThat(Suggestions.distance(from, to)).isEqualTo(edits);
    }

    @Test
    void findsTheClosestWithinReason() {
        List<String> words = List.of("claim", "unchecked", "refuted");
        assertThat(Suggestions.closest("Claims", words)).contains("claim");
        assertThat(Suggestions.closest("unchekd", words)).contains("unchecked");
        assertThat(Suggestions.closest("note", words)).isEmpty();
        assertThat(Suggestions.closest("x".repeat(1000), words)).isEmpty();
    }
}
