package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateSetTest {
    private static final TemplateSet TEMPLATES = TemplateSet.shipped();
    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=alert(1)>'";

    @Test
    void aPageHasItsLandmarksAndNoScriptOfItsOwn() {
        String html = page("schedules/step.html", Html.text("Body"), Totals.of(List.of()));
        assertThat(html)
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("<main id=\"content\"", "href=\"#content\"", "<nav id=\"site-nav\"")
                .contains("aria-current=\"page\"")
                .contains("<title>Step decay · Training, verified</title>");
        assertThat(html).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("<style");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        String html = page("schedules/step.html", Html.EMPTY, Totals.of(List.of()));
        Matcher loads =
                Pattern.compile("<(?:script|img|link rel=\"(?:stylesheet|icon)\")[^>]*")
                        .matcher(html);
        while (loads.find()) {
            assertThat(loads.group()).doesNotContain("//").contains("../assets/");
        }
        assertThat(html).contains("default-src 'none'").doesNotContain("unsafe-eval");
        assertThat(html).contains("script-src 'self';").contains("style-src 'self';");
    }

    @Test
    void addressesAreRelativeToThePage() {
        assertThat(page("a/b/c.html", Html.EMPTY, Totals.of(List.of())))
                .contains("href=\"../../activations.html\"")
                .contains("href=\"../../index.html\"");
        assertThat(page("x.html", Html.EMPTY, Totals.of(List.of())))
                .contains("href=\"activations.html\"");
    }

    @Test
    void textIsEscapedWhereverAnAuthorCanReach() {
        SiteView site =
                new SiteView(
                        HOSTILE,
                        HOSTILE,
                        Optional.of("https://example.org/"),
                        Optional.of("javascript:alert(1)"),
                        HOSTILE,
                        "index.html",
                        "search.js",
                        Optional.empty(),
                        "verification/index.html",
                        Strings.ENGLISH,
                        Fixtures.assets());
        Frame frame =
                new Frame(
                        site,
                        "x.html",
                        "",
                        HOSTILE,
                        Optional.of(HOSTILE),
                        new NavView(
                                List.of(
                                        new NavView.Entry(
                                                HOSTILE, Optional.of(HOSTILE), true, List.of()))),
                        List.of(new Link(HOSTILE, HOSTILE)),
                        List.of());
        VerdictView verdict =
                new VerdictView(
                        Mark.REFUTED,
                        HOSTILE,
                        HOSTILE,
                        List.of(VerdictView.Fact.of(Term.DOMAIN, HOSTILE)),
                        Optional.of(
                                new VerdictView.CounterexampleView(
                                        List.of(HOSTILE),
                                        List.of(VerdictView.Fact.of(Term.LEFT_SIDE, HOSTILE)))),
                        Optional.of(HOSTILE),
                        Optional.of(HOSTILE));
        Strings s = Strings.ENGLISH;
        TableView table = TableView.of(List.of(HOSTILE), List.of(List.of(HOSTILE)));
        String parts =
                TEMPLATES.formula(
                                new FormulaView(
                                        s,
                                        Optional.of(HOSTILE),
                                        Html.EMPTY,
                                        Optional.of(1),
                                        HOSTILE,
                                        verdict))
                        + ""
                        + TEMPLATES.number(
                                new NumberView(
                                        s,
                                        HOSTILE,
                                        Html.text(HOSTILE),
                                        Optional.of(HOSTILE),
                                        verdict))
                        + TEMPLATES.snippet(
                                new SnippetView(
                                        s,
                                        Optional.of(HOSTILE),
                                        HOSTILE,
                                        Html.EMPTY,
                                        List.of(new Link(HOSTILE, HOSTILE)),
                                        List.of(
                                                new OutputView.Text(HOSTILE),
                                                new OutputView.Table(table),
                                                new OutputView.Failure(HOSTILE, false)),
                                        Optional.of(verdict)))
                        + TEMPLATES.figure(
                                new FigureView(
                                        s,
                                        Optional.of(HOSTILE),
                                        Optional.of(1),
                                        Html.EMPTY,
                                        Html.text(HOSTILE),
                                        Optional.of(table),
                                        Optional.of(HOSTILE)));
        String page =
                TEMPLATES.page(
                        new PageView(
                                frame,
                                Html.text(HOSTILE),
                                Optional.of(HOSTILE),
                                new Html(parts),
                                List.of(new OutlineEntry(HOSTILE, Html.text(HOSTILE), List.of())),
                                Totals.of(List.of(Mark.REFUTED)),
                                Optional.of(new Link(HOSTILE, HOSTILE)),
                                Optional.of(new Link(HOSTILE, HOSTILE)),
                                Optional.of("javascript:alert(1)"),
                                Optional.of(HOSTILE),
                                Optional.empty()));
        String ledger =
                TEMPLATES.ledger(
                        new LedgerView(
                                frame,
                                Totals.of(List.of(Mark.REFUTED)),
                                List.of(
                                        new LedgerRow(
                                                HOSTILE,
                                                HOSTILE,
                                                Term.CODE,
                                                HOSTILE,
                                                Mark.REFUTED,
                                                HOSTILE,
                                                HOSTILE,
                                                HOSTILE,
                                                HOSTILE,
                                                HOSTILE))));
        for (String html : List.of(page, ledger)) {
            assertThat(html).doesNotContain("<script>").doesNotContain("<img src=x");
            assertThat(html).doesNotContain("href=\"javascript:");
            // Inside a quoted attribute a quote must not get through either.
            assertThat(html).doesNotContainPattern("=\"[^\"<>]*\"><script");
        }
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void everyMarkIsSaidInWordsBesideItsSign(Mark mark) {
        String html =
                TEMPLATES
                        .formula(
                                new FormulaView(
                                        Strings.ENGLISH,
                                        Optional.of("eq-a"),
                                        Html.EMPTY,
                                        Optional.empty(),
                                        "x",
                                        VerdictView.plain(mark, "eq-a", "")))
                        .markup();
        assertThat(html)
                .contains("mark-" + mark.label())
                .contains(Strings.ENGLISH.say(mark.term()))
                .contains("aria-hidden=\"true\">" + mark.sign());
    }

    @Test
    void evidenceUnfoldsAndARefutationIsOpen() {
        assertThat(formula(Fixtures.verified("a"))).contains("<details class=\"verdict\">");
        assertThat(formula(Fixtures.refuted("a", Mark.REFUTED)))
                .contains("<details class=\"verdict\" open>")
                .contains("<code>t = 10</code>", "The formula gives", "chalkproof explain a");
        assertThat(formula(VerdictView.plain(Mark.UNCHECKED, "a", ""))).doesNotContain("<details");
    }

    @Test
    void aNumberIsPhrasingContentAndKeepsItsSpacing() {
        String html =
                TEMPLATES
                        .number(
                                new NumberView(
                                        Strings.ENGLISH,
                                        "n-1",
                                        Html.text("0.025"),
                                        Optional.of("f(1)"),
                                        Fixtures.verified("n-1")))
                        .markup();
        assertThat(html).startsWith("<span class=\"number\" id=\"n-1\">0.025<button");
        assertThat(html).endsWith("</span>").doesNotContain("<div", "<p", "<details", "<dl");
    }

    @Test
    void interfaceAndDocumentSpeakThePagesLanguage() {
        SiteView site = Fixtures.site(Strings.CHINESE);
        String html = TEMPLATES.notFound(new NotFoundView(Fixtures.frame(site, "404.html", "x")));
        assertThat(html).contains("<html lang=\"zh-CN\">", "页面不存在", "跳到正文", "name=\"robots\"");
    }

    @Test
    void theLedgerListsAndCounts() {
        LedgerRow row =
                new LedgerRow(
                        "eq-a",
                        "../a.html#eq-a",
                        Term.KIND_CLAIM,
                        "A",
                        Mark.PROVED,
                        "proved",
                        "",
                        "",
                        "",
                        "");
        String html =
                TEMPLATES.ledger(
                        new LedgerView(
                                Fixtures.frame(
                                        Fixtures.site(Strings.ENGLISH),
                                        "verification/index.html",
                                        "Verification"),
                                new Totals(Map.of(Mark.PROVED, 1)),
                                List.of(row)));
        assertThat(html)
                .contains(
                        "<a href=\"../a.html#eq-a\">eq-a</a>",
                        "data-mark=\"proved\"",
                        "<td role=\"cell\">claim</td>");
    }

    /** The only values printed unescaped are of the type that says they are markup. */
    @Test
    void onlyMarkupIsPrintedUnescaped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                Matcher unsafe =
                        Pattern.compile("\\$unsafe\\{([^}]*)\\}").matcher(Files.readString(file));
                while (unsafe.find()) {
                    assertThat(unsafe.group(1)).as(file.toString()).endsWith(".markup()");
                }
            }
        }
    }

    private static String formula(VerdictView verdict) {
        return TEMPLATES
                .formula(
                        new FormulaView(
                                Strings.ENGLISH,
                                Optional.of("eq-a"),
                                Html.EMPTY,
                                Optional.of(1),
                                "x",
                                verdict))
                .markup();
    }

    private static String page(String path, Html body, Totals totals) {
        Frame frame = Fixtures.frame(Fixtures.site(Strings.ENGLISH), path, "Step decay");
        return TEMPLATES.page(
                new PageView(
                        frame,
                        Html.text("Step decay"),
                        Optional.empty(),
                        body,
                        List.of(),
                        totals,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
