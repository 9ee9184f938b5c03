package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A symbol list above its formula declares nothing, and whoever misses its symbols is told so. */
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
}
