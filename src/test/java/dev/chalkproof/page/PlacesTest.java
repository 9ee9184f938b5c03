package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.SourceFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final List<String> PIECES =
            List.of(
                    "$$",
                    "\n",
                    "\n\n",
                    "$x$",
                    "> ",
                    "- ",
                    "1. ",
                    "   ",
                    "\t",
                    "    ",
                    "| a | b |",
                    "\n|---|---|\n",
                    "\\|",
                    "\\[",
                    "\\]",
                    "\\(",
                    "\\)",
                    "```java {#a .fail}",
                    "```",
                    "```math",
                    "<!-- #eq-a -->",
                    "<!-- claim -->",
                    "0.5<!--= f() -->",
                    "**",
                    "*",
                    "标题：",
                    "，后",
                    "where",
                    "# ",
                    "[a](b.md)",
                    "![i](j)",
                    "{width=3}",
                    "`",
                    "\\",
                    "$",
                    "\r\n",
                    "\r",
                    "\0",
                    "&amp;",
                    "[^1]",
                    "[^1]: ",
                    "<b>",
                    "<!--",
                    "-->",
                    "~~",
                    "[TOC]",
                    "http://a.b",
                    "- [x] ",
                    "(`n`)",
                    "> [!NOTE]\n",
                    "\u00A0",
                    "😀",
                    "\uE000");

    @Test
    void everyTextStandsWhereItSays() {
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            String text =
                    random.ints(random.nextInt(1, 25), 0, PIECES.size())
                            .mapToObj(PIECES::get)
                            .collect(Collectors.joining());
            try {
                Mapped.check(page(text));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("on " + text, e);
            }
        }
    }

    @Test
    void offsetsAreExactInNestedBlocks() {
        Page page =
                page(
                        "> 1. a",
                        ">    \\[",
                        ">    x",
                        ">    - y",
                        ">    \\]",
                        "> ```java",
                        ">  a",
                        "> ```");
        MappedText latex = page.formulas().getFirst().latex();
        assertThat(latex.text()).isEqualTo("x\n- y");
        assertThat(latex.span(2, 3).position()).hasToString("4:6");
        assertThat(page.fences().getFirst().code().span(1, 2).position()).hasToString("7:4");
    }

    @Test
    void offsetsAreExactBehindAByteOrderMarkAndWithCarriageReturns() {
        String text = "\uFEFF---\r\ntitle: A\r\n---\r\n$$\r\na\r\nb\r\n$$\r\n";
        Page page = PageReader.read(SourceFile.of("a.md", text), "a.md");
        Mapped.check(page);
        assertThat(page.title()).isEqualTo("A");
        MappedText latex = page.formulas().getFirst().latex();
        assertThat(latex.text()).isEqualTo("a\nb");
        assertThat(latex.span(2, 3).position()).hasToString("6:1");
    }

    @Test
    void offsetsAreExactBehindEscapedBarsInATable() {
        Page page =
                page("| a | b |", "|---|---|", "| \\| x | $\\|y\\| = z$ \\| 0.5<!--= f() --> |");
        Mapped.check(page);
        MappedText latex = page.formulas().getFirst().latex();
        assertThat(latex.text()).isEqualTo("|y| = z");
        assertThat(latex.span(6, 7).position()).hasToString("3:19");
        assertThat(page.numbers().getFirst().written().span().text()).isEqualTo("0.5");
    }
}
