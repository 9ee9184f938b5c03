package dev.chalkproof.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MappedTextTest {
    private static final SourceFile FILE = SourceFile.of("a.md", "- x\n  int a;\n  int b;\n");

    /** The two lines of code without their indentation. */
    private static final MappedText CODE =
            new MappedText.Builder(FILE).append(6, 13).append(15, 22).build();

    @Test
    void textIsWhatThePiecesHold() {
        assertThat(CODE.text()).isEqualTo("int a;\nint b;\n");
    }

    @Test
    void everyCharacterKnowsItsPlace() {
        for (int i = 0; i < CODE.text().length(); i++) {
            assertThat(FILE.text().charAt(CODE.fileOffset(i))).isEqualTo(CODE.text().charAt(i));
        }
    }

    @Test
    void aSpanEndsAfterItsLastCharacterAndNotOnTheNextLine() {
        assertThat(CODE.span(0, 7).text()).isEqualTo("int a;\n");
        assertThat(CODE.span(7, 13).text()).isEqualTo("int b;");
    }

    @Test
    void theEndOfTheTextIsTheEndOfItsLastPiece() {
        assertThat(CODE.fileOffset(14)).isEqualTo(22);
        assertThat(CODE.span(14, 14)).isEqualTo(FILE.span(22, 22));
    }

    @Test
    void aPartKeepsItsPlaces() {
        MappedText part = CODE.substring(4, 11);
        assertThat(part.text()).isEqualTo("a;\nint ");
        assertThat(part.span(3, 6).text()).isEqualTo("int");
        assertThat(part.span(3, 6).position()).isEqualTo(new Position(3, 3));
    }

    @Test
    void insertedCharactersStandAtTheirPlace() {
        MappedText text = new MappedText.Builder(FILE).insert("static ", 6).append(6, 12).build();
        assertThat(text.text()).isEqualTo("static int a;");
        assertThat(text.fileOffset(0)).isEqualTo(6);
        assertThat(text.span(7, 10).text()).isEqualTo("int");
    }

    @Test
    void anOffsetOutsideIsRefusedByName() {
        assertThatThrownBy(() -> CODE.fileOffset(15))
                .hasMessage("offset 15 must be between 0 and 14");
    }
}
