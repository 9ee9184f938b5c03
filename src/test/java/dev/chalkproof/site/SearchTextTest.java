package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void headingsBeginSections() {
        assertThat(
                        SearchText.of(
                                "<p>Intro.</p><h2 id=\"a-b\">Next <a class=\"anchor\">#</a></h2><p>More</p>"))
                .containsExactly(
                        new SearchText.Section("", "", "Intro."),
                        new SearchText.Section("a-b", "Next", "More"));
    }

    @Test
    void formulasCountOnceAsPlainText() {
        assertThat(
                        SearchText.of(
                                "<p>With <span class=\"katex\"><span class=\"katex-mathml\"><math><mi>β</mi>"
                                        + "<annotation>\\beta \\le 1</annotation></math></span><span class=\"katex-html\">"
                                        + "<span>β</span></span></span> small.</p>"))
                .containsExactly(new SearchText.Section("", "", "With β≤ 1 small."));
    }

    @Test
    void whatIsSaidAboutTheTextIsLeftOut() {
        assertThat(
                        SearchText.of(
                                "<p>Is 0.5<button class=\"number-mark\"><span>✓</span></button>"
                                        + "<span class=\"number-evidence\"><span>Recomputed</span></span> now.</p>"
                                        + "<details class=\"verdict\"><summary>verified</summary></details>"
                                        + "<svg><text>axis</text></svg>"))
                .containsExactly(new SearchText.Section("", "", "Is 0.5 now."));
    }

    @Test
    void charactersThatHtmlEscapesAreThemselves() {
        assertThat(SearchText.of("<p>a &lt;b&gt; &amp;amp; c<br>d</p>"))
                .containsExactly(new SearchText.Section("", "", "a <b> &amp; c d"));
    }

    @Test
    void brokenMarkupIsRead() {
        assertThat(SearchText.of("<p>one<div>two</p></span>three"))
                .singleElement()
                .extracting(SearchText.Section::text)
                .asString()
                .contains("one", "two", "three");
    }

    @Test
    void signsWithinAttributesEndNoTag() {
        assertThat(SearchText.of("<p><span data-latex=\"x > 0\" class=\"a\">above</span> zero</p>"))
                .extracting(SearchText.Section::text)
                .containsExactly("above zero");
    }

    @Test
    void emptyElementsOfWhatIsLeftOutHaveNoEnd() {
        assertThat(
                        SearchText.of(
                                "<math><mspace width=\"1em\"/><svg><svg/><path d=\"M0\"/></svg></math><p>after</p>"))
                .extracting(SearchText.Section::text)
                .containsExactly("after");
    }
}
