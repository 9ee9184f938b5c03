package dev.chalkproof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of CommonMark's specification, and of GitHub's for its extensions. */
class CommonMarkTest {
    /** What we read as math; the examples with it escape brackets and parentheses. */
    private static final List<String> OURS = List.of("$", "\\[", "\\(");

    /** Examples that show a plain address, which GitHub's extension makes a link. */
    private static final Set<String> LINKED_BY_GFM =
            Set.of(
                    "http://example.com",
                    "https://example.com",
                    "foo@bar.example.com",
                    "<https://foo.bar/baz bim>",
                    "<foo\\+@bar.example.com>",
                    "< https://foo.bar >");

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                    .percentEncodeUrls(true)
                    .build();

    private static List<Example> commonMark() {
        return ExampleReader.readExamples(TestResources.getSpec()).stream()
                .filter(example -> OURS.stream().noneMatch(example.getSource()::contains))
                .filter(example -> LINKED_BY_GFM.stream().noneMatch(example.getSource()::contains))
                .toList();
    }

    private static List<Example> gitHub() {
        return Stream.of("table", "strikethrough")
                .flatMap(
                        kind ->
                                ExampleReader.readExamples(TestResources.getGfmSpec(), kind)
                                        .stream())
                .toList();
    }

    @Test
    void rendersAsTheSpecificationSays() {
        assertThat(commonMark())
                .hasSizeGreaterThan(600)
                .allSatisfy(
                        example ->
                                assertThat(rendered(tabs(example.getSource())))
                                        .isEqualTo(tabs(example.getHtml())));
    }

    @Test
    void rendersGitHubsExtensions() {
        assertThat(gitHub())
                .hasSizeGreaterThan(9)
                .allSatisfy(
                        example ->
                                assertThat(rendered(example.getSource()).replace("\n", ""))
                                        .isEqualTo(example.getHtml().replace("\n", "")));
    }

    @Test
    void noExampleBreaksAPage() {
        assertThat(commonMark())
                .allSatisfy(
                        example -> {
                            Page page = Pages.page(tabs(example.getSource()));
                            assertThat(page.html(new Pages.Plain(false)))
                                    .doesNotContain("<script")
                                    .doesNotContain("href=\"javascript:");
                            Mapped.check(page);
                        });
    }

    /** The specification shows tabs as arrows. */
    private static String tabs(String text) {
        return text.replace('\u2192', '\t');
    }

    private static String rendered(String source) {
        StandIns standIns = new StandIns(source);
        return standIns.restore(RENDERER.render(Markdown.parse(standIns.text())));
    }
}
