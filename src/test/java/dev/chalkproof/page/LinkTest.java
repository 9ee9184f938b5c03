package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.html;
import static dev.chalkproof.page.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            textBlock =
                    """
                    [](#eq-a); FRAGMENT; ''; eq-a
                    [a](#%E5%85%AC%E5%BC%8F); FRAGMENT; ''; 公式
                    [a](b.md); PAGE; b.md; -
                    [a](../b%20c.md#d); PAGE; ../b c.md; d
                    [a](b.MD?x#d); PAGE; b.MD; d
                    [a](b.png); FILE; b.png; -
                    [a](/b.md); FILE; /b.md; -
                    [a](b/); FILE; b/; -
                    [a](https://b.c/d.md#e); EXTERNAL; ''; -
                    [a](//b.c); EXTERNAL; ''; -
                    <mailto:a@b.c>; EXTERNAL; ''; -
                    https://b.c; EXTERNAL; ''; -
                    [a](file:///etc/passwd); REFUSED; ''; -
                    [a](javascript:b); REFUSED; ''; -
                    [a](C:/b); REFUSED; ''; -
                    [a](); FRAGMENT; ''; -
                    [a](b%zz.md); PAGE; b%zz.md; -
                    """)
    void knowsWhereLinksLead(String text, Link.Kind kind, String path, String fragment) {
        Link link = page(text).links().getFirst();
        assertThat(link.kind()).isEqualTo(kind);
        assertThat(link.path()).isEqualTo(path);
        assertThat(link.fragment().orElse(null)).isEqualTo(fragment);
        assertThat(link.at().text()).isEqualTo(text);
    }

    @Test
    void aLinkWithoutTextAsksForTheNameOfItsTarget() {
        assertThat(html("see [](#eq-a)")).isEqualTo("<p>see <a href=\"#eq-a\">(1)</a></p>");
        assertThat(html("[the *rule*](#eq-a)"))
                .isEqualTo("<p><a href=\"#eq-a\">the <em>rule</em></a></p>");
    }

    @Test
    void outerLinksCarryRelAndTitlesAreEscaped() {
        assertThat(html("[a](https://b.c 'x \"y\"')"))
                .isEqualTo(
                        "<p><a href=\"https://b.c\" title=\"x &quot;y&quot;\""
                                + " rel=\"noopener noreferrer\">a</a></p>");
    }

    @Test
    void imagesHaveTheirAttributes() {
        Image image = page("![a *b* $c$](d.png \"e\"){width=50% height=20px}").images().getFirst();
        assertThat(image.alternative()).isEqualTo("a b c");
        assertThat(image.source().path()).isEqualTo("d.png");
        assertThat(image.title()).contains("e");
        assertThat(image.width()).contains("50%");
        assertThat(image.height()).contains("20");
        assertThat(page("![$c$](d.png)").formulas()).isEmpty();
        assertThat(page("![a](b){width=calc(1px)}").images().getFirst().width()).isEmpty();
    }

    @Test
    void labelsAreListedByPlace() {
        Page page = page("# A", "$$x$$", "<!-- #eq-x -->", "```java {#fig-x}", "```", "# B");
        assertThat(page.labels())
                .extracting(label -> label.name() + " " + label.kind() + " " + label.index())
                .containsExactly("a HEADING 0", "eq-x FORMULA 0", "fig-x FENCE 0", "b HEADING 1");
        assertThat(page.label("none")).isEmpty();
    }
}
