package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteFilesTest {
    @Test
    void theSitemapHoldsAbsoluteEscapedAddresses() {
        String sitemap = file("sitemap.xml", "index.html", "a/index.html", "b & c/d é.html");
        assertThat(sitemap)
                .contains("<loc>https://example.org/s/</loc>")
                .contains("<loc>https://example.org/s/a/</loc>")
                .contains("<loc>https://example.org/s/b%20%26%20c/d%20%C3%A9.html</loc>");
        assertThat(file("robots.txt")).contains("Sitemap: https://example.org/s/sitemap.xml");
    }

    @Test
    void withoutAnAddressThereIsNoSitemap() {
        List<OutputFile> files =
                SiteFiles.of(Optional.empty(), List.of(listed("index.html")), Totals.of(List.of()));
        assertThat(files.stream().map(OutputFile::path))
                .containsExactlyInAnyOrder(".nojekyll", "robots.txt", "badge.svg");
    }

    @Test
    void theBadgeSaysHowMuchOfWhatWasAskedHolds() {
        assertThat(Badge.svg(totals(3, 0, 1, 9))).contains("verified: 3 / 4").contains("#0f6349");
        assertThat(Badge.svg(totals(3, 1, 0, 0))).contains("verified: 3 / 4").contains("#b3261e");
        assertThat(Badge.svg(totals(0, 0, 0, 0))).contains("verified: 0 / 0");
    }

    @Test
    void waysLeadFromPageToPage() {
        assertThat(Urls.relative("a/b.html", "c/d.html#e f")).isEqualTo("../c/d.html#e%20f");
        assertThat(Urls.relative("index.html", "a.html")).isEqualTo("a.html");
        assertThat(Urls.relative("a/b/c.html", "a/b/d.html")).isEqualTo("d.html");
        assertThat(Urls.relative("a/b/c.html", "a/bb/c.html")).isEqualTo("../bb/c.html");
        assertThat(Urls.relative("a.html", "a.html#x")).isEqualTo("a.html#x");
        assertThat(Urls.root("a/b/c.html")).isEqualTo("../../");
        assertThat(Urls.pathOf("https://example.org/s/")).isEqualTo("/s/");
        assertThat(Urls.pathOf("https://example.org")).isEqualTo("/");
    }

    @Test
    void aBaseUrlNeedsItsSlash() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new SiteView(
                                        "t",
                                        "",
                                        Optional.of("https://example.org"),
                                        Optional.empty(),
                                        "g",
                                        "index.html",
                                        "search.js",
                                        Optional.empty(),
                                        "verification/index.html",
                                        Strings.ENGLISH,
                                        AssetSet.of(Map.of())))
                .withMessageContaining("must end with '/'");
    }

    @Test
    void everyTermIsSaidInEveryLanguage() {
        assertThat(Arrays.stream(Term.values()))
                .allSatisfy(
                        term -> {
                            assertThat(Strings.ENGLISH.say(term)).isNotBlank();
                            assertThat(Strings.CHINESE.say(term)).isNotBlank();
                        });
        assertThat(new Strings("fr").say(Term.HOME)).isEqualTo("Home");
        assertThat(new Strings("zh-Hant").say(Term.HOME)).isEqualTo("首页");
        assertThat(Strings.ENGLISH.say(Term.CHECKED_IN_ALL, "3", "4"))
                .isEqualTo("3 of 4 assertions verified");
    }

    @Test
    void columnsOfNumbersAreRecognised() {
        TableView table =
                TableView.of(
                        List.of("a", "b", "c"),
                        List.of(List.of("-1.5e-3", "x", "1"), List.of("NaN", "2", "")));
        assertThat(table.numeric()).containsExactly(true, false, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableView(List.of("a"), List.of(), List.of()));
    }

    static ListedPage listed(String path) {
        return new ListedPage(path, "en", "", Optional.empty(), Optional.empty(), Map.of());
    }

    @Test
    void aLongTableIsThinnedFromEndToEnd() {
        List<List<String>> rows =
                IntStream.range(0, 1001).mapToObj(i -> List.of(Integer.toString(i))).toList();
        TableView some = TableView.of(List.of("x"), rows).excerpt(5);
        assertThat(some.rows().stream().map(List::getFirst))
                .containsExactly("0", "250", "500", "750", "1000");
        assertThat(some.isExcerpt()).isTrue();
        assertThat(some.of()).isEqualTo(1001);
        TableView all = TableView.of(List.of("x"), rows.subList(0, 5)).excerpt(5);
        assertThat(all.isExcerpt()).isFalse();
        assertThat(all.rows()).hasSize(5);
    }

    @Test
    void anExcerptHasSixDigits() {
        List<String> given =
                List.of(
                        "0.9841500000000001",
                        "-1.2345678e-5",
                        "1234567890",
                        "0.125",
                        "a 0.9841500",
                        "NaN");
        assertThat(rowOf(given).excerpt(2).rows().getFirst())
                .containsExactly(
                        "0.98415", "-1.23457E-5", "1234567890", "0.125", "a 0.9841500", "NaN");
        assertThat(rowOf(given).excerpt(9).rows().getFirst()).isEqualTo(given);
    }

    private static TableView rowOf(List<String> cells) {
        return TableView.of(cells, List.of(cells, cells, cells));
    }

    private static Totals totals(int verified, int refuted, int waived, int unchecked) {
        return new Totals(
                Map.of(
                        Mark.VERIFIED, verified,
                        Mark.REFUTED, refuted,
                        Mark.WAIVED, waived,
                        Mark.UNCHECKED, unchecked));
    }

    private static String file(String path, String... pages) {
        return SiteFiles.of(
                        Optional.of("https://example.org/s/"),
                        Arrays.stream(pages).map(SiteFilesTest::listed).toList(),
                        Totals.of(List.of()))
                .stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
