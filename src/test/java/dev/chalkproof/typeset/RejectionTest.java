package dev.chalkproof.typeset;

import static dev.chalkproof.typeset.Fixture.reject;
import static dev.chalkproof.typeset.Fixture.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {
    /** A formula with the rejected part between angle brackets, and the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "x + ⟨\\foo⟩ + y ! KaTeX does not know \\foo",
                "\\left⟨\\foo⟩ x\\right) ! KaTeX does not know \\foo",
                "x\\text{⟨\\alpha⟩} ! \\alpha cannot stand among words",
                "a⟨\\textbardbl⟩ b ! \\textbardbl can stand only among words",
                "\\begin⟨{eqnarray}⟩a\\end{eqnarray} ! KaTeX does not know the environment eqnarray",
                "\\begin⟨{}⟩x\\end{} ! \\begin{} names no environment",
                "\\frac{a}{b⟨⟩ ! the formula ends where } or an argument is expected",
                "{x⟨⟩ ! the formula ends where } is expected",
                "x⟨}⟩ ! this } closes nothing",
                "a ⟨&⟩ b ! & separates columns, and here are none",
                "\\left( x⟨⟩ ! a \\left has no \\right",
                "x ⟨\\right⟩) ! \\right has no \\left before it",
                "\\left ⟨x⟩ \\right) ! \\left takes a bracket, and x is none",
                "⟨\\end⟩{cases} ! \\end has no \\begin before it",
                "\\begin{cases}a⟨⟩ ! an environment has no \\end",
                "\\begin{cases}a⟨\\end⟩{aligned} ! \\begin{cases} is closed by \\end{aligned}",
                "\\begin{array}{⟨q⟩}a\\end{array} ! columns are described by l, c, r and |, not by q",
                "\\begin{split}a&b⟨&⟩c\\end{split} ! the environment has fewer columns than this line has &",
                "a^b⟨^⟩c ! two superscripts follow each other",
                "a_b⟨_⟩c ! two subscripts follow each other",
                "x⟨^⟩ ! nothing follows ^",
                "⟨$⟩x$ ! $ cannot stand in a formula",
                "a ⟨#⟩ b ! # cannot stand here",
                "\\text{a⟨_⟩b} ! _ cannot stand here",
                "\\color⟨{nope1}⟩x ! nope1 is no colour",
                "\\rule⟨{1}⟩{2em} ! 1 is no length",
                "\\kern ⟨1zz⟩ ! zz is no unit of length",
                "\\tag{1}⟨\\tag⟩{2} ! a formula can have one \\tag",
                "x ⟨\\limits⟩ y ! \\limits and \\nolimits follow an operator such as \\sum",
                "a \\over b ⟨\\over⟩ c ! \\over, \\choose and \\atop can stand once in a pair of braces",
                "\\newcommand{⟨\\R⟩}{x} ! \\R has a meaning already",
                "\\renewcommand{⟨\\foo⟩}{x} ! \\foo has no meaning yet",
                "⟨\\verb⟩|x ! \\verb does not end",
                "\\middle⟨|⟩ ! \\middle has no \\left before it",
                "a ⟨\\⟩ ! \\ cannot stand in a formula",
                "\\alpha 学 ⟨\\foo⟩ ! KaTeX does not know \\foo",
            })
    void saysWhatIsWrongAndWhere(String marked, String message) {
        String latex = marked.replaceAll("[⟨⟩]", "");
        Rejected rejected = reject(latex);
        assertThat(rejected.message()).isEqualTo(message);
        assertThat(
                        new StringBuilder(latex)
                                .insert(rejected.position() + rejected.length(), '⟩')
                                .insert(rejected.position(), '⟨'))
                .hasToString(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "\\mbox{a} ¦ write \\text{words}",
                "\\label{eq:x} ¦ name the formula in a comment after it: <!-- #eq-name -->",
                "\\eqref{x} ¦ refer to the formula in the prose: [](#eq-name)",
                "\\ce{H2O} ¦ write \\mathrm{H_2O}",
                "\\alhpa ¦ write \\alpha",
                "\\Sqrt{2} ¦ write \\sqrt",
                "\\fra{1}{2} ¦ write \\frac",
                "\\softmax(x) ¦ write \\operatorname{softmax}",
                "\\Var(x) ¦ write \\operatorname{Var}",
                "\\text{\\alpha} ¦ write $\\alpha$",
                "90\\textdegree ¦ write 90^\\circ",
                "a\\textbardbl b ¦ write \\text{\\textbardbl}",
                "\\text{50%} ¦ write \\% for the sign itself: % starts a comment",
                "\\text{a_b} ¦ write \\_ for the sign itself",
            })
    void saysWhatToWrite(String latex, String help) {
        assertThat(reject(latex).help()).contains(help);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "\\begin{align}a\\end{align} ! write \\begin{aligned}, or write the formula between $$ signs",
                "\\begin{equation}a\\end{equation} ! leave the environment out, or write the formula between $$ signs",
                "\\begin{CD}a\\end{CD} ! write the formula between $$ signs",
                "\\tag{1} ! write the formula between $$ signs",
            })
    void saysWhatNeedsADisplayFormula(String latex, String help) {
        assertThat(reject(latex, false, Map.of()).help()).contains(help);
        render(latex);
    }

    @Test
    void blamesTheMacroThatIsWrong() {
        Rejected rejected = reject("x + \\a", true, Map.of("\\a", "x_1_2", "\\b", "y"));
        assertThat(rejected.message())
                .isEqualTo("what \\a stands for is wrong: two subscripts follow each other");
        assertThat(List.of(rejected.position(), rejected.length())).containsExactly(4, 2);
    }

    @Test
    void blamesTheFormulaForWhatItGivesAMacro() {
        Rejected rejected = reject("\\sq{\\foo}", true, Map.of("\\sq", "#1^2"));
        assertThat(List.of(rejected.position(), rejected.length())).containsExactly(4, 4);
    }

    @Test
    void blamesTheWholeFormulaWhereThereIsNoPlace() {
        Rejected rejected = reject("\\def\\a{\\a}\\a");
        assertThat(List.of(rejected.position(), rejected.length())).containsExactly(0, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\char", "\\begin{alignedat}{x}a\\end{alignedat}"})
    void repeatsWhatItHasNoWordsFor(String latex) {
        assertThat(reject(latex).message()).startsWith("KaTeX stops: ");
    }

    @Test
    void knowsNoMessageByHalf() {
        assertThat(Wording.of("Something new.").message()).isEqualTo("KaTeX stops: Something new");
    }

    @Test
    void helpsOnlyWithWhatKaTeXDoesNotKnow() {
        assertThat(Spellings.all().keySet())
                .allSatisfy(
                        name ->
                                assertThat(
                                                name.startsWith("{")
                                                        ? reject("\\begin" + name + "\\end" + name)
                                                                .message()
                                                        : reject(name).message())
                                        .containsAnyOf("KaTeX does not know ", "only among words"));
    }

    @Test
    void helpsWithWhatKaTeXKnows() {
        Pattern latex = Pattern.compile("`(.*?)`");
        assertThat(Spellings.all().values().stream().distinct())
                .allSatisfy(
                        help -> {
                            Matcher spelling = latex.matcher(help);
                            while (spelling.find()) {
                                render(spelling.group(1));
                            }
                        });
    }
}
