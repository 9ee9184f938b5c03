package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A formula that two fences implement: both have to agree with it. */
final class SeveralCodesTest {
    private static final String RIGHT = "static double f(double x) {\n    return x * x;\n}";
    private static final String WRONG = "static double f(double x) {\n    return x + x;\n}";
    private static final String ENDLESS =
            "static double f(double x) {\n    while (x == x) {\n    }\n    return x;\n}";

    @TempDir Path folder;

    @Test
    void agree() throws IOException {
        assertThat(check(RIGHT, RIGHT).status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void theWrongOneCounts() throws IOException {
        assertThat(check(RIGHT, WRONG).out()).contains("error[formula-disagrees]");
        assertThat(check(WRONG, RIGHT).out()).contains("error[formula-disagrees]");
    }

    @Test
    void theOneThatDoesNotComeBackCounts() throws IOException {
        assertThat(check(RIGHT, ENDLESS).out()).contains("error[call-timed-out]");
        assertThat(check(ENDLESS, RIGHT).out()).contains("error[call-timed-out]");
    }

    private Notes.Run check(String first, String second) throws IOException {
        String fence = "```java {implements=\"eq-f\" timeout=\"1s\"}\n%s\n```\n\n";
        return new Notes(folder)
                .with(
                        "note.md",
                        "# Note\n\n$$ f(x) = x^2 $$ <!-- #eq-f -->\n\n"
                                + fence.formatted(first)
                                + fence.formatted(second))
                .check();
    }

    private String block(String code) throws IOException {
        return new Notes(folder)
                .with(
                        "note.md",
                        "# Note\n\n$$ a = x + 1, \\qquad b = x - c, \\qquad c = 2 x $$\n\n- $x \\in"
                                + " \\mathbb{R}$ is\n\n```java {implements}\n"
                                + code
                                + "\n```\n")
                .check()
                .out();
    }

    private static final String FIRST = "static double a(double x) { return x + 1; }\n";

    @Test
    void allResultsOfABlockAreCompared() throws IOException {
        String second = "static double b(double x) { return x - 2 * x; }\n";
        assertThat(block(FIRST + second)).contains("2 verified");
        assertThat(block(FIRST + second.replace("2", "3"))).contains("error[formula-disagrees]");
        assertThat(block(FIRST.replace("1", "3") + second)).contains("error[formula-disagrees]");
    }

    @Test
    void noResultOfABlockGoesUnchecked() throws IOException {
        assertThat(block(FIRST)).contains("the method can return only one of 'a', 'b'");
        assertThat(block(FIRST + "static double b(int k) { return k; }"))
                .contains("error[unbound-symbol]");
    }
}
