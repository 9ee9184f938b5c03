package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that a symbol gets further down says nothing of what stands above. */
final class SetLaterTest {
    private static final String FORMULA =
            """
            $$ f(x) = x^2 + \\alpha $$

            - $x \\in \\mathbb{R}$ is the input.
            - $\\alpha > 0$ is a floor.

            """;

    private static final String CLAIM = "$$ f(x) > 1 $$\n<!-- claim -->\n\n";
    private static final String VALUE = "$$ \\alpha = 2 $$\n\n";

    @TempDir Path folder;

    private String check(String text) throws IOException {
        return new Notes(folder).with("note.md", "# Note\n\n" + text).check().out();
    }

    @Test
    void aClaimBeforeItIsAboutAllValues() throws IOException {
        assertThat(check(FORMULA + CLAIM + VALUE)).contains("does not hold").contains("alpha = 1");
    }

    @Test
    void aClaimAfterItIsAboutThatValue() throws IOException {
        assertThat(check(FORMULA + VALUE + CLAIM)).contains("1 verified").doesNotContain("error");
    }

    @Test
    void itCountsForASymbolWithoutADomain() throws IOException {
        assertThat(check(FORMULA.replace("\\alpha > 0", "\\alpha") + CLAIM + VALUE))
                .contains("1 verified")
                .doesNotContain("error");
    }

    @Test
    void aDefinitionBelowThatIsNoValueCounts() throws IOException {
        assertThat(check(FORMULA + CLAIM + "$$ \\alpha = 2 + x^2 $$\n\n"))
                .contains("1 verified")
                .doesNotContain("error");
    }
}
