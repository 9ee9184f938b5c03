package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.typeset.Typeset;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolMarksTest {
    private static final Pattern MARK = Pattern.compile(" data-s=\"(\\d+)\"[^>]*>([^<]*)<");

    @SuppressWarnings("NullAway.Init")
    private static Typesetter typesetter;

    @BeforeAll
    static void open() {
        typesetter = new Typesetter(1, Cache.disabled());
    }

    @AfterAll
    static void close() {
        typesetter.close();
    }

    /** Every letter is a symbol here; what is marked must be what is in the formula's text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "v_t",
                "v_t = \\beta v_{t-1} + g_t",
                "\\hat v_t = \\frac{v_t}{1 - \\beta^t}",
                "\\eta_t = \\eta_0 \\cdot \\alpha^{\\lfloor t / S \\rfloor}",
                "\\sqrt{v} + \\epsilon",
                "\\sqrt v + \\hat w",
                "\\sum_{i=1}^n w_i x_i^2",
                "f(x) = \\begin{cases} x & x > 0 \\\\ a x & x \\le 0 \\end{cases}",
                "\\theta \\leftarrow \\theta - \\eta \\nabla_\\theta J",
                "W^\\top x + b",
                "\\left( \\frac{a}{b} \\right)^2",
                "e^{-x^2}",
                "x'",
                "\\sigma(x)\\bigl(1 - \\sigma(x)\\bigr)",
                "\\lvert w \\rvert",
                "\\int_a^b f\\,dx"
            })
    void everyLetterIsMarkedAndNothingElseChanges(String latex) {
        String plain = plain(latex);
        String marked = mark(latex);
        assertThat(marked).isNotEqualTo(plain).contains("data-s=");
        assertThat(marked.replaceAll(" data-s=\"\\d+\"", "")).isEqualTo(plain);
    }

    @Test
    void aSymbolIsKnownByItsPlaceInThePagesList() {
        String latex = "x + y x";
        List<PageSymbols.Use> uses = List.of(use(7, 0, 1), use(3, 4, 5), use(7, 6, 7));
        String marked =
                SymbolMarks.mark(plain(latex), latex, false, Map.of(), uses, typesetter::draw);
        assertThat(MARK.matcher(marked).results().map(m -> m.group(1) + m.group(2)))
                .containsExactly("7x", "3y", "7x");
    }

    @Test
    void aLetterInAFontIsOneSign() {
        String latex = "\\mathbf{W}^\\top x";
        List<PageSymbols.Use> uses = List.of(use(5, 0, 10));
        assertThat(SymbolMarks.mark(plain(latex), latex, false, Map.of(), uses, typesetter::draw))
                .contains("data-s=\"5\">W<");
    }

    @Test
    void aFormulaWithTheColoursOfMarksIsLeftAlone() {
        String latex = "\\textcolor{#5ac001}{x} + y";
        List<PageSymbols.Use> uses = List.of(use(0, 25, 26));
        assertThat(SymbolMarks.mark(plain(latex), latex, false, Map.of(), uses, typesetter::draw))
                .isEqualTo(plain(latex));
    }

    @Test
    void aPlaceThatCutsACommandInTwoIsLeftAlone() {
        List<PageSymbols.Use> uses = List.of(use(0, 1, 3));
        assertThat(
                        SymbolMarks.mark(
                                plain("\\alpha"),
                                "\\alpha",
                                false,
                                Map.of(),
                                uses,
                                typesetter::draw))
                .isEqualTo(plain("\\alpha"));
    }

    private static PageSymbols.Use use(int entry, int start, int end) {
        return new PageSymbols.Use(entry, List.of(new Origin(start, end)));
    }

    private static String plain(String latex) {
        return typesetter.typeset(latex, false, Map.of()) instanceof Typeset.Rendered rendered
                ? rendered.html()
                : "";
    }

    /** Marks each letter that is no part of a command. */
    private static String mark(String latex) {
        List<PageSymbols.Use> uses = new ArrayList<>();
        for (int i = 0; i < latex.length(); i++) {
            String before = latex.substring(0, i);
            boolean command = before.matches("(?s).*\\\\[A-Za-z]*(\\{[case]*)?");
            if (Character.isLetter(latex.charAt(i)) && !command) {
                uses.add(use(latex.charAt(i), i, i + 1));
            }
        }
        java.util.regex.Matcher greek =
                Pattern.compile("\\\\(?:alpha|beta|eta|theta|epsilon|sigma)").matcher(latex);
        while (greek.find()) {
            uses.add(use(1000, greek.start(), greek.end()));
        }
        return SymbolMarks.mark(plain(latex), latex, false, Map.of(), uses, typesetter::draw);
    }
}
