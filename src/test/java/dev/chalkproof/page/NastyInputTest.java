package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.html;
import static dev.chalkproof.page.Pages.page;
import static dev.chalkproof.page.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds, it makes a page. The inputs are so large that deep recursion would exhaust
 * the stack, and more than nearly linear time would be felt.
 */
class NastyInputTest {
    @TempDir Path folder;

    private Page read(byte... bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.md"), bytes);
        return PageReader.read(Files.readAllBytes(file), "a.md", "content/a.md");
    }

    @Test
    void reportsTheFirstByteThatIsNoUtf8() throws IOException {
        byte[] bytes = "a\nb 中 ? c\n?".getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes).diagnostics()).isEmpty();
        bytes[8] = (byte) 0xff;
        bytes[bytes.length - 1] = (byte) 0xe4;
        Page page = read(bytes);
        assertThat(problems(page)).containsExactly("2:5 not-utf8");
        assertThat(page.diagnostics().getFirst().message()).contains("0xFF");
        assertThat(page.diagnostics().getFirst().notes()).hasSize(1);
        assertThat(page.html(new Pages.Plain(false))).isEqualTo("<p>a\nb 中 \uFFFD c\n\uFFFD</p>\n");
    }

    @Test
    void readsEmptyFilesAndFilesOfOneByte() throws IOException {
        assertThat(read().html(new Pages.Plain(false))).isEmpty();
        for (int b = 0; b < 256; b++) {
            assertThat(read((byte) b).title()).isEqualTo("a");
        }
    }

    @Test
    void replacesNul() {
        assertThat(html("a\0b")).isEqualTo("<p>a\uFFFDb</p>");
        assertThat(page("$a\0b$").formulas().getFirst().latex().text()).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "1. ",
                "*",
                "**a ",
                "_",
                "[",
                "![",
                "[a](",
                "$",
                "$$",
                "$$\n",
                "\\[\n",
                "\\[",
                "\\(",
                "$`",
                "`",
                "``` ",
                "<",
                "<!--",
                "<!-- #a",
                "<!--= f -->",
                "0.5<!--= f -->",
                "{",
                "|",
                "a|b\n",
                "|-|\n",
                "# a\n",
                "[^1]",
                "[^1]: a\n",
                "\t",
                "中：**",
                "**：中",
                "~",
                "&",
                "\\",
                "- $a$\n",
                "$a$<!-- claims -->",
                "[a]: b\n",
                "<a",
                "http://",
                "a@b.",
                "- [ ] ",
                "$a$ ",
                "\0",
                "x $$\n+ y\n",
                "a \\[\n1986. b\n"
            })
    void readsRepetition(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        Mapped.check(page(text));
    }

    @Test
    void readsLongLines() {
        Mapped.check(page("word $x$ ".repeat(20_000)));
        Mapped.check(page("x".repeat(1_000_000)));
        Mapped.check(page("$$" + "x + ".repeat(250_000) + "$$<!-- claim -->"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n[[[\n---\n",
                "---\na: &a [*a]\n---\n",
                "---\n- - - -\n---\n",
                "---\n? ? ?\n---\n",
                "---\n!!java.net.URL [x]\n---\n",
                "---\n{{{\n---\n",
                "---\n\t: x\n---",
                "---\na: \u0007\n---\n",
                "---\nmacros: {a: {b: c}}\n---\n",
                "---\n- a\n---\n",
                "---\na: b\na: c\n---\n"
            })
    void brokenFrontMatterIsOneDiagnostic(String text) {
        Page page = page(text, "# A");
        assertThat(page.headings()).extracting(Heading::text).containsExactly("A");
        assertThat(page.diagnostics()).isNotEmpty();
        for (String repeated : new String[] {"[", "{", "? ", "- "}) {
            String deep = text.replace(repeated, repeated.repeat(10_000));
            assertThat(page(deep, "# A").title()).isNotNull();
        }
    }
}
