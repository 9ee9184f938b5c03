package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a symbol list names where it declares nothing: whoever misses the symbol is told so. */
final class MisplacedTest {
    private static final String LIST = "- $x > 0$ is the input.\n\n";
    private static final String CLAIM = "$$ x > \\ln x $$\n<!-- claim -->\n\n";
    private static final String CODE =
            "```java {implements}\nstatic double f(double x) { return x < 0 ? 0 : Math.sqrt(x); }\n```\n";

    @TempDir Path folder;

    private String check(String text) throws IOException {
        return new Notes(folder).with("note.md", "# Note\n\n" + text).check().out();
    }

    @Test
    void isToldWhereASymbolIsNotDeclared() throws IOException {
        assertThat(check(LIST + CLAIM))
                .contains("'x' is not declared")
                .contains(
                        "help: the list at line 3 stands above the formula and declares nothing; it"
                                + " belongs below, after \"where\"");
    }

    @Test
    void isToldWhereADomainIsMissed() throws IOException {
        assertThat(check(LIST + "$$ y = \\sqrt{x} $$\n\n" + CODE))
                .contains("formula has no value (root of a negative number), code 0")
                .contains("the list at line 3 stands above the formula and declares nothing");
    }

    @Test
    void isNotToldOfAnotherSymbol() throws IOException {
        assertThat(check(LIST + CLAIM.replace("x", "z")))
                .contains("'z' is not declared")
                .doesNotContain("stands above");
    }

    @Test
    void isNotToldOfAListBelow() throws IOException {
        assertThat(check(LIST + CLAIM + LIST)).doesNotContain("stands above");
    }

    private static final String ROOT = "$$ y = \\sqrt{x} $$\n\n";

    @Test
    void mathInsideAnItemDeclaresNothing() throws IOException {
        assertThat(check(CLAIM + "- the input $x > 0$.\n"))
                .contains("'x' is not declared")
                .contains("help: the item at line 6 starts with words and declares nothing");
        for (String item :
                new String[] {
                    "the input $x$ with $x > 0$", "Input: $x > 0$", "input, $x \\ge 0$"
                }) {
            assertThat(check(ROOT + "where\n\n- " + item + ".\n\n" + CODE))
                    .as(item)
                    .contains("note.md:7:")
                    .contains("warning[declaration-inside-text]")
                    .contains("'x' is not declared elsewhere");
        }
    }

    @Test
    void alsoWhereTheCodeAgrees() throws IOException {
        assertThat(
                        check(
                                "$$ y = 2 x $$\n\n- Input: $x > 0$.\n\n```java {implements}\nstatic double"
                                        + " f(double x) { return x + x; }\n```\n"))
                .contains("warning[declaration-inside-text]")
                .contains("verified")
                .doesNotContain("refuted");
    }

    @Test
    void mathOfAnotherSymbolOrOfACaseIsNotMeantToDeclare() throws IOException {
        for (String item :
                new String[] {
                    "For $x < 0$ there is no root",
                    "the variance $z > 0$ is another's",
                    "the point $x = 0$ is its own root",
                    "if $x$ is large, it is small"
                }) {
            assertThat(check(ROOT + "- " + item + ".\n\n" + CODE))
                    .as(item)
                    .doesNotContain("declaration-inside-text");
        }
        assertThat(
                        check(
                                ROOT
                                        + "- $x \\ge 0$ is the input,\n- the root of $x$ is taken.\n\n"
                                        + CODE))
                .doesNotContain("declaration-inside-text");
        assertThat(check("$$ y = 2 x $$\n\n- Input: $x > 0$.\n"))
                .doesNotContain("declaration-inside-text");
    }

    @Test
    void textThatLeadsToNoListIsPointedAt() throws IOException {
        assertThat(check(CLAIM + "This is about positive numbers.\n\n" + LIST))
                .contains(
                        "help: the list at line 8 declares nothing, since the text between does not"
                                + " lead to it; end it with \"where\" or a colon");
        assertThat(check(ROOT + "This is about positive numbers.\n\n" + LIST + CODE))
                .contains("the list at line 7 declares nothing, since the text between");
    }
}
