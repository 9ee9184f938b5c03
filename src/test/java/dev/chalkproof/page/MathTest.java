package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.html;
import static dev.chalkproof.page.Pages.math;
import static dev.chalkproof.page.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    a $x$ b => x
                    中文$x$中文 => x
                    $x_i$ and $y_j$ => x_i|y_j
                    $a*b$ and $c*d$ => a*b|c*d
                    $a_1 + b_2$, *so* => a_1 + b_2
                    $\\{1, 2\\}$ => \\{1, 2\\}
                    $a \\$ b$ => a \\$ b
                    **$x$** => x
                    [a $x$](b.md) => x
                    \\(x\\) => x
                    \\(f(x)\\) => f(x)
                    a \\(b $x$ c\\) d => x
                    $`a $ b`$ => a $ b
                    $$x$$ => [x]
                    so $$x$$, then => [x]
                    \\[x\\] => [x]
                    so \\[x\\] then => [x]
                    $$x = \\\\[2pt] y$$ => [x = \\\\[2pt] y]
                    $$a$$ $$b$$ => [a]|[b]
                    $a$$b$ => a|b
                    | $$x$$ | => [x]
                    # A $x$ => x
                    # A $$x$$ => x
                    """)
    void findsFormulas(String line, String formulas) {
        assertThat(math(line)).containsExactly(formulas.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5 and $10",
                "US$5, US$7 or so: $ 5",
                "$ x$",
                "$x $",
                "it costs 5$",
                "$20,000 and $30,000",
                "\\$x\\$",
                "`$x$`",
                "    $x$",
                "\\\\(x\\\\)",
                "[a\\](b)",
                "a \\[b",
                "\\(\\)",
                "$$$$",
                "<a title='$x$'>",
                "[a](b$c$d)"
            })
    void leavesOtherDollarsAndBracketsAlone(String line) {
        assertThat(math(line)).isEmpty();
        assertThat(problems(line)).isEmpty();
    }

    @Test
    void protectsLinesThatLookLikeOtherBlocks() {
        assertThat(math("$$", "a", "- b", "+ c", "> d", "= e", "# f", "1. g", "$$"))
                .containsExactly("[a\n- b\n+ c\n> d\n= e\n# f\n1. g]");
        assertThat(math("\\[", "a", "===", "\\]")).containsExactly("[a\n===]");
        assertThat(math("It is $$a", "- b$$ so.")).containsExactly("[a\n- b]");
        assertThat(html("It is $$a", "- b$$ so", "long.", "", "- c"))
                .isEqualTo(
                        "<p>It is</p>\n<div>a\n- b</div>\n<p>so\nlong.</p>\n<ul>\n<li>c</li>\n</ul>");
    }

    @Test
    void knowsDisplayFormulasInContainers() {
        assertThat(math("1. a", "   \\[", "   x' = x", "   \\]", "   b"))
                .containsExactly("[x' = x]");
        assertThat(math("> $$", "> x", "> - y", "> $$", "", "$$z$$"))
                .containsExactly("[x\n- y]", "[z]");
        assertThat(math("- > $$", "  > x", "  > > y", "  > $$")).containsExactly("[x\n> y]");
        assertThat(math("```math", "x", "", "y", "```")).containsExactly("[x\n\ny]");
        assertThat(math("| a |", "|---|", "| $\\|x\\|$ |")).containsExactly("|x|");
    }

    @Test
    void aParagraphIsSplitAtItsDisplayFormulas() {
        assertThat(html("We have", "$$x$$", "so *it* is."))
                .isEqualTo("<p>We have</p>\n<div>x</div>\n<p>so <em>it</em> is.</p>");
    }

    @Test
    void reportsWhatIsNotClosedAndReadsOn() {
        assertThat(problems("a", "", "$$", "x = 1", "", "*b* $y$", "", "$$z$$"))
                .containsExactly("3:1 math-unclosed");
        assertThat(math("a", "", "$$", "x = 1", "", "*b* $y$", "", "$$z$$"))
                .containsExactly("y", "[z]");
        assertThat(problems("\\[", "x", "", "b")).containsExactly("1:1 math-unclosed");
        assertThat(html("> $$ a", "", "*b*"))
                .isEqualTo("<blockquote>\n<p>$$ a</p>\n</blockquote>\n<p><em>b</em></p>");
    }

    @Test
    void anOpenFormulaThatNothingClosesProtectsNothing() {
        assertThat(html("use `$$` so:", "- a", "- b"))
                .isEqualTo("<p>use <code>$$</code> so:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
        assertThat(html("a \\[ b", "- c", "", "\\]"))
                .startsWith("<p>a [ b</p>\n<ul>\n<li>c</li>\n</ul>");
    }
}
