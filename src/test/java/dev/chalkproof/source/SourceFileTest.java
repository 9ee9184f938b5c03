package dev.chalkproof.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SourceFileTest {
    private static final SourceFile FILE = SourceFile.of("a.md", "one\r\ntwo\n\nfour");

    @Test
    void countsLinesAndColumnsFromOne() {
        assertThat(FILE.position(0)).isEqualTo(new Position(1, 1));
        assertThat(FILE.position(5)).isEqualTo(new Position(2, 1));
        assertThat(FILE.position(7)).isEqualTo(new Position(2, 3));
        assertThat(FILE.position(9)).isEqualTo(new Position(3, 1));
        assertThat(FILE.position(14)).isEqualTo(new Position(4, 5));
    }

    @Test
    void linesComeWithoutTheirBreaks() {
        assertThat(FILE.line(1)).isEqualTo("one");
        assertThat(FILE.line(3)).isEmpty();
        assertThat(FILE.line(4)).isEqualTo("four");
        assertThat(FILE.lineCount()).isEqualTo(4);
    }

    @Test
    void anEmptyFileHasOneLine() {
        assertThat(SourceFile.of("e.md", "").lineCount()).isEqualTo(1);
        assertThat(SourceFile.of("e.md", "").line(1)).isEmpty();
    }

    @Test
    void placesOutsideAreRefusedWithTheirRule() {
        assertThatThrownBy(() -> FILE.position(15))
                .hasMessage("offset 15 must be between 0 and 14 in a.md");
        assertThatThrownBy(() -> FILE.line(5)).hasMessage("line 5 must be between 1 and 4 in a.md");
        assertThatThrownBy(() -> FILE.span(3, 2))
                .hasMessage("span 3..2 must lie within 0..14 of a.md");
        assertThatThrownBy(() -> Diagnostic.error("E42", FILE.span(), "x"))
                .hasMessage("code 'E42' must be lower-case words joined by hyphens");
    }
}
