package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.help;
import static dev.chalkproof.page.Pages.html;
import static dev.chalkproof.page.Pages.page;
import static dev.chalkproof.page.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.page.Formula.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationTest {
    private static Formula formula(String... lines) {
        Page page = page(lines);
        assertThat(page.diagnostics()).isEmpty();
        return page.formulas().getFirst();
    }

    @Test
    void aFormulaIsLabelledFromWhereverACommentIsRightAfterIt() {
        for (String[] lines :
                new String[][] {
                    {"$$x$$ <!-- #eq-a -->"},
                    {"$$x$$", "<!-- #eq-a -->"},
                    {"$$x$$", "", "<!-- #eq-a -->"},
                    {"$$", "x", "$$", "<!--#eq-a-->"},
                    {"\\[", "x", "\\]", "<!-- #eq-a -->"},
                    {"```math", "x", "```", "<!-- #eq-a -->"},
                    {"It is $x$<!-- #eq-a --> so."},
                    {"It is $x$.", "", "<!-- #eq-a -->"},
                    {"- $$x$$", "  <!-- #eq-a -->", "- b"},
                    {"> $$x$$", ">", "> <!-- #eq-a -->"},
                    {"| a |", "|---|", "| $x$ <!-- #eq-a --> |"},
                    {"$$x$$", "<!-- an ordinary comment -->", "<!-- #eq-a -->"},
                }) {
            assertThat(formula(lines).label().map(Label::name)).contains("eq-a");
            assertThat(html(lines)).doesNotContain("eq-a").doesNotContain("--");
        }
    }

    @Test
    void saysWhatAFormulaClaims() {
        assertThat(formula("$x$<!-- claim -->").stance()).isEqualTo(Stance.CLAIM);
        assertThat(formula("$x$<!-- unchecked: a bound on time -->").reason())
                .contains("a bound on time");
        assertThat(formula("$x$<!-- refuted: seen in blogs -->").stance())
                .isEqualTo(Stance.REFUTED);
        Formula both = formula("$$x$$", "<!-- #eq-x claim -->");
        assertThat(both.stance()).isEqualTo(Stance.CLAIM);
        assertThat(both.label().map(Label::name)).contains("eq-x");
        Formula two = formula("$$x$$", "<!-- #eq-x -->", "<!-- unchecked: a -->", "", "text");
        assertThat(two.stance()).isEqualTo(Stance.UNCHECKED);
        assertThat(two.label()).isPresent();
    }

    @Test
    void textAfterAnAnnotationOnItsLineIsText() {
        assertThat(html("$$x$$", "<!-- claim --> where *x* is", "positive."))
                .isEqualTo("<div>x</div>\n<p>where <em>x</em> is\npositive.</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    claims => claim
                    Claim => claim
                    clam => claim
                    uncheked: slow => unchecked: reason
                    refutd: x => refuted: reason
                    unchecked => unchecked: reason
                    refuted: => refuted: reason
                    #eq-x clame => claim
                    #eq-x proved => claim
                    #eq x! => eq-name
                    #7 => eq-name
                    = => expression
                    """)
    void suggestsWhatWasMeant(String comment, String suggestion) {
        assertThat(problems("so $x$<!-- " + comment + " -->"))
                .containsExactly("1:7 unknown-annotation");
        assertThat(help("so $x$<!-- " + comment + " -->")).contains(suggestion);
        assertThat(problems("$$x$$", "<!-- " + comment + " -->"))
                .containsExactly("2:1 unknown-annotation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to do",
                "",
                "claims that are made here need sources",
                "TODO: derive",
                "see chapter 3",
                "unfinished",
                "- list",
                "{{ liquid }}"
            })
    void leavesOrdinaryCommentsAlone(String comment) {
        assertThat(problems("$x$<!-- " + comment + " -->")).isEmpty();
        assertThat(html("a<!-- " + comment + " -->b")).isEqualTo("<p>ab</p>");
        assertThat(html("<!-- " + comment + " -->")).isEmpty();
    }

    @Test
    void refusesAnAnnotationWithoutFormula() {
        assertThat(problems("text", "", "<!-- claim -->"))
                .containsExactly("3:1 annotation-without-formula");
        assertThat(problems("text<!-- #eq-x -->"))
                .containsExactly("1:5 annotation-without-formula");
        assertThat(problems("$x$ and more", "", "<!-- unchecked: a -->"))
                .containsExactly("3:1 annotation-without-formula");
        assertThat(problems("$$x$$", "", "text", "", "<!-- claim -->"))
                .containsExactly("5:1 annotation-without-formula");
        assertThat(problems("text", "", "<!-- #region -->")).isEmpty();
    }

    @Test
    void refusesContradictionsAndDuplicates() {
        assertThat(problems("$x$<!-- claim --><!-- refuted: a -->"))
                .containsExactly("1:18 annotation-conflict");
        assertThat(problems("$x$<!-- #eq-a --><!-- #eq-b -->"))
                .containsExactly("1:18 annotation-conflict");
        assertThat(problems("$x$<!-- #eq-a -->", "", "$y$<!-- #eq-a -->"))
                .containsExactly("3:4 duplicate-label");
        assertThat(page("$x$<!-- #eq-a -->", "", "$y$<!-- #eq-a -->").label("eq-a"))
                .map(Label::index)
                .contains(0);
    }

    @Test
    void marksNumbersInAllPlaces() {
        assertThat(html("at 0.025<!--= f() -->, then"))
                .isEqualTo("<p>at <data>0.025</data>, then</p>");
        assertThat(html("at **0.5**<!--= f() -->"))
                .isEqualTo("<p>at <data><strong>0.5</strong></data></p>");
        assertThat(html("*at 0.5<!--= f() -->*")).isEqualTo("<p><em>at <data>0.5</data></em></p>");
        assertThat(html("`lr = 0.5`<!--= f() -->"))
                .isEqualTo("<p><data><code>lr = 0.5</code></data></p>");
        assertThat(html("is $y = 0.5$<!--= f() -->."))
                .isEqualTo("<p>is <data><i>y = 0.5</i></data>.</p>");
        assertThat(html("| a |", "|---|", "| 7 <!--= f() --> |"))
                .contains("<td><data>7</data></td>");
        assertThat(html("at 0.5", "<!--= f() -->. More", "text"))
                .isEqualTo("<p>at <data>0.5</data>. More\ntext</p>");
    }

    @Test
    void findsTheNumberOfAFormula() {
        assertThat(written("$f(x_2) = 2.5 \\times 10^{-3}$<!--= f() -->"))
                .isEqualTo("2.5 \\times 10^{-3}");
        assertThat(written("$y = 0.5 x^2$<!--= f() -->")).isEqualTo("0.5");
        assertThat(written("$$y \\approx 0.025$$", "<!--= f() -->")).isEqualTo("0.025");
        assertThat(written("$$", "y = -7\\,\\text{s}", "$$", "", "<!--= f() -->")).isEqualTo("-7");
        assertThat(written("$10^{-8}$<!--= f() -->")).isEqualTo("10^{-8}");
    }

    private static String written(String... lines) {
        Page page = page(lines);
        assertThat(page.diagnostics()).isEmpty();
        VerifiedNumber number = page.numbers().getFirst();
        assertThat(number.written().span().text()).isEqualTo(number.written().text());
        assertThat(number.expression().text()).isEqualTo("f()");
        return number.written().text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x<!--= f() -->",
                "<!--= f() -->",
                "v2<!--= f() -->",
                "0.5 is<!--= f() -->",
                "$x$<!--= f() -->",
                "$x_2$<!--= f() -->",
                "&minus;5 and &#53;<!--= f() -->",
                "![5](a.png)<!--= f() -->"
            })
    void refusesAnExpressionWithoutNumber(String line) {
        assertThat(problems(line)).hasSize(1).first().asString().endsWith("no-number");
        assertThat(page(line).numbers()).isEmpty();
    }
}
