package dev.chalkproof.typeset;

import static dev.chalkproof.typeset.Fixture.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "x+⟨学习率⟩ ! unicode-text-in-math ! write \\text{...} around words",
                "x⟨，⟩y ! unicode-text-in-math ! write ,",
                "⟨ä⟩ ! unicode-text-in-math ! write \\text{...} around words",
                "⟨½⟩ ! unknown-symbol ! write \\tfrac{1}{2}",
                "x ⟨😀⟩ ! unknown-symbol ! write a LaTeX command for it, or a word in \\text{...}",
                "50⟨% x⟩ ! percent-starts-comment ! write \\% for the sign itself",
                "5\\% ⟨% x⟩ ! percent-starts-comment ! write \\% for the sign itself",
                "⟨\\href⟩{a}{b} ! untrusted-command ! write links and images in Markdown",
            })
    void remarksOnWhatIsSetButNotMeant(String marked, String code, String help) {
        List<Remark> remarks = render(marked.replaceAll("[⟨⟩]", "")).warnings();
        assertThat(remarks).hasSize(1);
        Remark remark = remarks.getFirst();
        int start = marked.indexOf('⟨');
        assertThat(List.of(remark.code(), remark.help().orElseThrow())).containsExactly(code, help);
        assertThat(List.of(remark.position(), remark.length()))
                .containsExactly(start, marked.indexOf('⟩') - start - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x \\\\ y",
                "\\text{学习率}",
                "\\'e",
                "α ≤ β",
                "50\\%",
                "a % comment\n + b",
                "𝐀 ∈ ℝ",
                "\\text{naïve}",
                "\\mathbf{x}\\hspace{1em}y"
            })
    void saysNothingOfWhatIsMeant(String latex) {
        assertThat(render(latex).warnings()).isEmpty();
    }

    @Test
    void tellsRunsOfWordsApart() {
        assertThat(render("学习+率").warnings())
                .extracting(Remark::message)
                .containsExactly(
                        "学习 stands among the symbols of a formula",
                        "率 stands among the symbols of a formula");
    }

    @Test
    void countsTheColumnsOfAnArray() {
        assertThat(render("\\begin{array}{c}a&b\\end{array}").warnings())
                .extracting(Remark::code)
                .containsExactly("too-few-columns");
    }

    @Test
    void namesNoPlaceInsideOfAMacro() {
        assertThat(Fixture.render("\\a", true, Map.of("\\a", "学½")).warnings())
                .extracting(Remark::code, Remark::position, Remark::length)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("unicode-text-in-math", -1, 0),
                        org.assertj.core.api.Assertions.tuple("unknown-symbol", -1, 0));
    }
}
