package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookTest {
    private final Page step = page("en/schedules/step.md");
    private final Page adam = page("en/adam.md");
    private final Book book = new Book("en/print.html", List.of(step, adam));

    @Test
    void anchorsBearTheNumberOfTheirPage() {
        assertThat(part(adam, "<h2 id=\"a\">A <a href=\"#a\">#</a></h2>"))
                .isEqualTo("<h2 id=\"p2-a\">A <a href=\"#p2-a\">#</a></h2>");
    }

    @Test
    void linksBetweenPagesStayWithin() {
        assertThat(part(step, "<a href=\"../adam.html\">x</a><a href=\"../adam.html#eq\">y</a>"))
                .isEqualTo("<a href=\"#p2\">x</a><a href=\"#p2-eq\">y</a>");
    }

    @Test
    void filesAreFoundFromWhereTheBookIs() {
        assertThat(part(step, "<img src=\"images/a.png\"><a href=\"https://e.org/#x\">e</a>"))
                .isEqualTo(
                        "<img src=\"../en/schedules/images/a.png\"><a href=\"https://e.org/#x\">e</a>");
    }

    @Test
    void whatPointsAtAnchorsGoesAlong() {
        assertThat(
                        part(
                                step,
                                "<svg aria-labelledby=\"t d\"><g clip-path=\"url(#c)\" fill=\"none\"/></svg>"
                                        + "<button popovertarget=\"n\"></button>"))
                .isEqualTo(
                        "<svg aria-labelledby=\"p1-t p1-d\"><g clip-path=\"url(#p1-c)\" fill=\"none\"/></svg>"
                                + "<button popovertarget=\"p1-n\"></button>");
    }

    @Test
    void textThatLooksLikeMarkupIsLeftAlone() {
        assertThat(part(step, "<code> id=&quot;a&quot; url(#x)</code>"))
                .isEqualTo("<code> id=&quot;a&quot; url(#x)</code>");
    }

    private String part(Page page, String html) {
        return book.part(page, html).markup();
    }

    private static Page page(String path) {
        return PageReader.read(SourceFile.of(path, "# Title\n"), path);
    }
}
