package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.chart.Charts;
import dev.chalkproof.chart.Figures;
import dev.chalkproof.claim.Counterexample;
import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import dev.chalkproof.typeset.Typesetter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteRendererTest {
    private static final String STEP =
            """
            ---
            title: Step decay
            description: A rate that falls in steps
            order: 1
            ---

            # Step decay

            $$ \\eta_t = \\eta_0 $$
            <!-- #eq-step -->

            ## In code

            ```java {implements=eq-step #fig-step caption="A <figure>"}
            1 + 1
            ```

            See [](#eq-step), [](#fig-step), [](#in-code) and [the other](cosine.md#top).
            It is 0.5<!--= half() --> exactly.

            ![a picture](images/a%20b.png) ![gone](images/gone.png) ![far](https://example.com/x.png)
            """;

    @SuppressWarnings("NullAway.Init")
    private static Typesetter typesetter;

    private final Map<String, String> notes = new TreeMap<>();
    private static final RecentRenderings RECENT = new RecentRenderings();

    private final Map<String, byte[]> files = new TreeMap<>();
    private List<String> languages = List.of("en");
    private boolean allowHtml;

    @BeforeAll
    static void open() {
        typesetter = new Typesetter(1, Cache.disabled());
    }

    @AfterAll
    static void close() throws IOException {
        RECENT.close();
        typesetter.close();
    }

    @Test
    void foldersAreSectionsAndFrontMatterOrdersThem() {
        notes.put("b.md", "---\norder: 2\n---\n# Second\n");
        notes.put("a.md", "# Last\n");
        notes.put("some-notes/x.md", "---\norder: 1\n---\n# First\n");
        RenderedSite site = render();
        assertThat(file(site, "some-notes/x.html"))
                .contains("<summary>Some notes</summary>")
                .contains("<a class=\"nav-link\" href=\"x.html\" aria-current=\"page\">First</a>")
                .containsSubsequence(
                        ">First<", ">Second<", ">Last<", ">Home<", "<span>Some notes<");
        assertThat(file(site, "b.html"))
                .contains(
                        "rel=\"prev\" href=\"some-notes/x.html\"", "rel=\"next\" href=\"a.html\"");
    }

    @Test
    void theTitleStandsOnceAndKeepsItsAnchor() {
        notes.put("a.md", "# The $x$ title\n\nText.\n\n## Part\n");
        String html = file(render(), "a.html");
        assertThat(html).containsOnlyOnce("<h1").contains("<h1 id=\"the-x-title\">");
        assertThat(html).contains("<a href=\"#part\">Part</a>").contains("<p>Text.</p>");
    }

    @Test
    void formulasAndFiguresAreNumberedAndReferredTo() {
        notes.put("step.md", STEP);
        notes.put("cosine.md", "# Top\n");
        String html = file(render(), "step.html");
        assertThat(html)
                .contains("id=\"eq-step\"", "aria-label=\"Equation 1\">(1)</a>")
                .contains("<a href=\"#eq-step\">(1)</a>")
                .contains("<a href=\"#fig-step\">Figure 1</a>")
                .contains("<a href=\"#in-code\">In code</a>")
                .contains("<a href=\"cosine.html#top\">the other</a>");
    }

    /** Else the text jumps when an image arrives. */
    @Test
    void imagesHaveTheirSize() {
        files.put("wide.png", ImageSizeTest.raster("png", 300, 200));
        notes.put(
                "index.md",
                """
                ![own](wide.png) ![wide](wide.png){width=150} ![high](wide.png){height=50px}
                ![part](wide.png){width=50%} ![both](wide.png){width=3 height=4}
                """);
        assertThat(file(render(), "index.html"))
                .contains("alt=\"own\" width=\"300\" height=\"200\" loading")
                .contains("alt=\"wide\" width=\"150\" height=\"100\" loading")
                .contains("alt=\"high\" width=\"75\" height=\"50\" loading")
                .contains("alt=\"part\" width=\"50%\" loading")
                .contains("alt=\"both\" width=\"3\" height=\"4\" loading");
    }

    @Test
    void theBadgeHasItsSize() {
        notes.put("index.md", "# Start\n");
        RenderedSite site = render();
        assertThat(file(site, "verification/index.html")).contains("width=\"88\" height=\"20\"");
        assertThat(file(site, "badge.svg")).contains("width=\"88\" height=\"20\"");
    }

    @Test
    void imagesAreTakenAlongAndMissingOnesReported() {
        notes.put("step.md", STEP);
        notes.put("cosine.md", "# Top\n");
        files.put("images/a b.png", new byte[] {1});
        files.put("images/unused.png", new byte[] {2});
        RenderedSite site = render();
        assertThat(file(site, "step.html"))
                .contains("<img src=\"images/a%20b.png\" alt=\"a picture\" loading=\"lazy\">")
                .contains("<span class=\"missing-image\">Image missing: gone</span>")
                .doesNotContain("src=\"https:")
                .contains("href=\"https://example.com/x.png\"");
        assertThat(site.files().stream().map(OutputFile::path))
                .contains("images/a b.png")
                .doesNotContain("images/unused.png");
        assertThat(codes(site)).containsExactlyInAnyOrder("image-missing", "image-elsewhere");
    }

    @Test
    void linksThatLeadNowhereAreReportedAtTheirPlace() {
        notes.put("a/x.md", "[no page](y.md) [no anchor](../b.md#z) [out](../../c.md) [](#q)\n");
        notes.put("b.md", "# B\n");
        RenderedSite site = render();
        assertThat(codes(site))
                .containsExactly("link-broken", "anchor-missing", "link-broken", "anchor-missing");
        assertThat(site.diagnostics().get(1).at().text()).isEqualTo("[no anchor](../b.md#z)");
        assertThat(file(site, "a/x.html")).contains("<p>no page ");
    }

    @Test
    void aVerdictIsShownWithItsEvidenceAndListed() {
        notes.put("step.md", STEP);
        notes.put("cosine.md", "# Top\n");
        RenderedSite site = render(this::checked);
        assertThat(file(site, "step.html"))
                .contains(
                        "formula formula-refuted",
                        "<code>t = 10</code>",
                        "2.5 ulp",
                        "99% of planted")
                .contains("chalkproof explain eq-step --seed 7")
                .contains("compiled and run")
                .doesNotContain("explain fence-1")
                .contains("<span class=\"number\" id=\"n:1\">0.5<button")
                .contains("id=\"figure-1-title\"", "id=\"fig-step\"", "A &lt;figure&gt;");
        assertThat(file(site, "verification/index.html"))
                .contains("<a href=\"../step.html#eq-step\">eq-step</a>")
                .contains("<a href=\"../step.html#n%3A1\">0.5</a>", "data-mark=\"waived\"");
        assertThat(file(site, "badge.svg")).contains("verified: 1 / 3");
    }

    @Test
    void aFormulaThatCannotBeSetIsShownAsWritten() {
        notes.put("a.md", "Inline $\\frac{<b>$ here.\n");
        assertThat(file(render(), "a.html"))
                .contains("class=\"formula-error\"", "\\frac{&lt;b&gt;</code>");
    }

    @Test
    void rawHtmlIsTextUnlessAllowed() {
        notes.put("a.md", "<b onclick=\"x\">bold</b>\n");
        assertThat(file(render(), "a.html")).doesNotContain("<b onclick");
        allowHtml = true;
        assertThat(file(render(), "a.html")).contains("<b onclick");
    }

    @Test
    void languagesAreTreesOfTheirOwn() {
        languages = List.of("en", "zh-CN");
        notes.put("en/a.md", "# A\n");
        notes.put("zh/a.md", "# 甲\n");
        notes.put("en/only.md", "# Only\n");
        RenderedSite site = render();
        assertThat(file(site, "index.html"))
                .contains("url=en/index.html", "href=\"zh/index.html\"");
        assertThat(file(site, "en/a.html"))
                .contains("lang=\"en\"", "href=\"../zh/a.html\"")
                .contains("hreflang=\"zh-CN\" href=\"https://example.org/s/zh/a.html\"")
                .doesNotContain(">甲<");
        assertThat(file(site, "zh/a.html")).contains("<html lang=\"zh-CN\">", "首页");
        assertThat(file(site, "en/only.html")).contains("href=\"../zh/index.html\"");
    }

    @Test
    void aPageThatCannotBeRenderedLeavesTheOthersInPeace() {
        notes.put("bad.md", "# Bad\n\n<$x$>\n");
        notes.put("good.md", "# Good\n\nText.\n");
        Typesetter closed = new Typesetter(1, Cache.disabled());
        closed.close();
        RenderedSite site = render(CheckedPage::unchecked, closed);
        assertThat(codes(site)).containsExactly("internal-fault");
        assertThat(site.diagnostics().getFirst().at().file().name()).isEqualTo("bad.md");
        assertThat(site.diagnostics().getFirst().message()).startsWith("rendering bad.html failed");
        assertThat(file(site, "bad.html"))
                .contains("&lt;$x$&gt;")
                .contains("could not be rendered");
        assertThat(file(site, "good.html")).contains("<p>Text.</p>");
    }

    @Test
    void tellsWhatIsWrongWithTheFormulasItSets() {
        notes.put("bad.md", "# Bad\n\n$\\frac{x}$ and $学$ and $y$\n");
        RenderedSite site = render();
        assertThat(codes(site)).containsExactly("formula-rejected", "unicode-text-in-math");
        assertThat(site.diagnostics())
                .extracting(message -> message.at().text())
                .containsExactly("", "学");
        assertThat(file(site, "bad.html"))
                .contains("<code class=\"formula-error\"", "\\frac{x}</code>");
    }

    @Test
    void setsNothingToProofread() {
        notes.put("bad.md", "# Bad\n\n$x$\n\n```java\nint x;\n```\n\n$$y$$\n\n[to](gone.md)\n");
        Typesetter closed = new Typesetter(1, Cache.disabled());
        closed.close();
        assertThat(codes(renderer(CheckedPage::unchecked, Optional.empty(), closed).proofread()))
                .containsExactly("link-broken");
    }

    @Test
    void anEmptySiteStillHasItsPages() {
        assertThat(render().files().stream().map(OutputFile::path))
                .contains("index.html", "404.html", "verification/index.html", ".nojekyll");
    }

    @Test
    void theMissingPageUsesAbsolutePaths() {
        assertThat(file(render(), "404.html"))
                .contains("href=\"/s/assets/", "href=\"/s/index.html\"");
    }

    @Test
    void twoBuildsAreTheSameBytes() {
        notes.put("step.md", STEP);
        notes.put("cosine.md", "# Top\n");
        assertThat(render(this::checked).files()).isEqualTo(render(this::checked).files());
    }

    private RenderedSite render() {
        return render(CheckedPage::unchecked);
    }

    private RenderedSite render(Function<Page, CheckedPage> check) {
        return render(check, typesetter);
    }

    private RenderedSite render(Function<Page, CheckedPage> check, Typesetter by) {
        return renderer(check, Optional.of("https://example.org/s/"), by).render();
    }

    private SiteRenderer renderer(
            Function<Page, CheckedPage> check, Optional<String> address, Typesetter by) {
        List<CheckedPage> pages = new ArrayList<>();
        notes.forEach(
                (path, text) ->
                        pages.add(check.apply(PageReader.read(SourceFile.of(path, text), path))));
        SiteSettings settings =
                new SiteSettings(
                        "The site",
                        "About it",
                        address,
                        Optional.empty(),
                        Optional.of("https://example.org/edit/"),
                        languages,
                        allowHtml,
                        "Chalkproof 0.1.0",
                        InterfaceStrings.shipped());
        return new SiteRenderer(
                settings, Theme.shipped(), by, RECENT, Map.of(), pages, Map.of(), files);
    }

    /** The formula refuted, the number waived, the fence drawn. */
    private CheckedPage checked(Page page) {
        if (page.formulas().isEmpty()) {
            return CheckedPage.unchecked(page);
        }
        Span at = page.formulas().getFirst().at();
        SequencedMap<String, Value> inputs = new LinkedHashMap<>();
        inputs.put("t", new Value.Whole(10));
        Evidence evidence =
                new Evidence(
                        Evidence.Method.TESTED,
                        Optional.of("step"),
                        512,
                        7,
                        List.of(Clause.own("t >= 0")),
                        OptionalDouble.of(2.5),
                        OptionalDouble.of(0.999),
                        List.of());
        Item formula =
                new Item(
                        "eq-step",
                        Item.Kind.FORMULA,
                        at,
                        new Verdict.Refuted(
                                Optional.of(new Counterexample(inputs, "1", "2")),
                                Optional.of(evidence),
                                false),
                        List.of(Diagnostic.error("formula-disagrees", at, "they differ")));
        Item number =
                new Item("n-1", Item.Kind.LITERAL, at, new Verdict.Waived("why not"), List.of());
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        parts.put("svg", "<svg><title id=\"" + FenceOutcome.FIGURE_ID + "-title\">x</title></svg>");
        parts.put(
                "text",
                Figures.of(
                                Charts.line("step", "rate").plot("step decay", 0.1, 0.05),
                                Figures.Options.of("figure"))
                        .orElseThrow()
                        .text()
                        .xml());
        Item fence =
                new Item(
                        "fence-1",
                        Item.Kind.SNIPPET,
                        at,
                        new Verdict.Verified(evidence),
                        List.of());
        FenceOutcome outcome =
                new FenceOutcome(
                        "", Optional.of(new Value.Drawn("chart", parts)), Optional.empty(), false);
        return new CheckedPage(
                page,
                Map.of(0, formula),
                Map.of(0, number),
                Map.of(0, List.of(fence)),
                Map.of(0, outcome),
                Optional.empty());
    }

    private static List<String> codes(RenderedSite site) {
        return site.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static String file(RenderedSite site, String path) {
        return site.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " must be among " + site.files()))
                .text();
    }
}
