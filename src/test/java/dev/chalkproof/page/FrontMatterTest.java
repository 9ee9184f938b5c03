package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.help;
import static dev.chalkproof.page.Pages.html;
import static dev.chalkproof.page.Pages.page;
import static dev.chalkproof.page.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {
    @Test
    void readsAllKeys() {
        Page page =
                page(
                        "---",
                        "title: \"A: b\"",
                        "order: 2.5",
                        "uses: [x, y/z]",
                        "summary: s",
                        "macros: {\\R: '\\mathbb{R}'}",
                        "---",
                        "text");
        assertThat(page.diagnostics()).isEmpty();
        FrontMatter matter = page.frontMatter();
        assertThat(matter.title()).contains("A: b");
        assertThat(matter.order()).hasValue(2.5);
        assertThat(matter.uses()).containsExactly("x", "y/z");
        assertThat(matter.description()).contains("s");
        assertThat(matter.macros()).containsEntry("\\R", "\\mathbb{R}");
        assertThat(page.html(new Pages.Plain(false))).isEqualTo("<p>text</p>\n");
    }

    @Test
    void readsWhatChartsSay() {
        Page page = page("---", "charts:", "  a b: '1'", "  \"x: y\": z", "---");
        assertThat(page.diagnostics()).isEmpty();
        assertThat(page.frontMatter().charts())
                .extracting(t -> t.at().position() + " " + t.original() + " = " + t.translated())
                .containsExactly("3:3 a b = 1", "4:3 x: y = z");
        assertThat(problems("---", "charts: [a]", "---"))
                .containsExactly("2:9 front-matter-broken");
        assertThat(problems("---", "charts: {a: [b]}", "---"))
                .containsExactly("2:13 front-matter-broken");
    }

    @Test
    void theTitleFallsBackToHeadingAndFile() {
        assertThat(page("---", "title: T", "---", "# H").title()).isEqualTo("T");
        assertThat(page("## X", "# H *i*").title()).isEqualTo("H i");
        assertThat(page("## X").title()).isEqualTo("note");
        assertThat(page("---", "uses: a", "---").frontMatter().uses()).containsExactly("a");
    }

    @Test
    void refusesUnknownKeysWithASuggestion() {
        assertThat(problems("---", "titel: a", "---")).containsExactly("2:1 unknown-front-matter");
        assertThat(help("---", "titel: a", "---")).isEqualTo("did you mean 'title'?");
        assertThat(help("---", "x: a", "---")).startsWith("known are title, order");
    }

    @Test
    void reportsBrokenYamlAtItsLine() {
        assertThat(problems("---", "title: a", "order: [1", "---", "# A"))
                .containsExactly("4:1 front-matter-broken");
        assertThat(problems("---", "title: a: b", "---", "# A"))
                .containsExactly("2:9 front-matter-broken");
        assertThat(problems("---", "order: soon", "---"))
                .containsExactly("2:8 front-matter-broken");
        assertThat(problems("---", "title: [a]", "---")).containsExactly("2:8 front-matter-broken");
        assertThat(problems("---", "title: 😀", "order: x", "---"))
                .containsExactly("3:8 front-matter-broken");
        assertThat(problems("---", "title: a", "", "# A"))
                .containsExactly("1:1 front-matter-broken");
        assertThat(page("---", "title: a: b", "---", "# A").headings()).hasSize(1);
    }

    @Test
    void aThematicBreakIsNoFrontMatter() {
        assertThat(html("---", "", "a")).isEqualTo("<hr>\n<p>a</p>");
        assertThat(problems("---", "", "a")).isEmpty();
        assertThat(html("", "---", "title: a")).doesNotContain("<h2></h2>");
        assertThat(page("---", "---", "a").diagnostics()).isEmpty();
    }
}
