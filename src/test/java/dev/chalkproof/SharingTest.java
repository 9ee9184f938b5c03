package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells search engines, feed readers and other sites about a site in two languages. */
final class SharingTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @TempDir static Path folder;
    private static Notes notes = new Notes(Path.of(""));

    @BeforeAll
    static void build() throws Exception {
        notes = site(folder.resolve("sub"), "https://example.org/sub/");
    }

    private static Notes site(Path where, String baseUrl) throws Exception {
        Notes site =
                new Notes(where)
                        .with(
                                "site.yaml",
                                "title: Notes & more\nbaseUrl: "
                                        + baseUrl
                                        + "\nlanguages: [en, zh]\n")
                        .with("en/index.md", "# Start\n")
                        .with(
                                "en/a/both.md",
                                "---\nchanged: 2026-01-02\ndescription: Two < three\n---\n# Both\n\n$$ x = 1 $$ <!-- unchecked: an example -->\n")
                        .with(
                                "en/a/only.md",
                                "---\nchanged: 2026-02-03\n---\n# Only\n\n$$ y = 2 $$\n")
                        .with("zh/index.md", "# 首页\n")
                        .with("zh/a/both.md", "# 两者\n\n$$ x = 1 $$ <!-- unchecked: 只是例子 -->\n");
        site.build().succeeds();
        return site;
    }

    @Test
    void theCommandLineHasTheLastWordOnTheAddress() throws Exception {
        Notes elsewhere = site(folder.resolve("moved"), "https://example.org/sub/");
        elsewhere.build("--base-url", "https://example.net/notes").succeeds();
        assertThat(elsewhere.page("en/a/both.html"))
                .contains("https://example.net/notes/en/a/both.html")
                .doesNotContain("example.org");
        assertThat(elsewhere.page("sitemap.xml")).contains("https://example.net/notes/en/a/");
        assertThat(elsewhere.build("--base-url", "example.net").err())
                .contains("--base-url example.net is no address");
    }

    @Test
    void translationsNameEachOther() throws Exception {
        for (String page : List.of("en/a/both.html", "zh/a/both.html")) {
            assertThat(notes.page(page))
                    .contains(alternate("en", "en/a/both.html"))
                    .contains(alternate("zh", "zh/a/both.html"))
                    .contains(alternate("x-default", "en/a/both.html"));
        }
        assertThat(notes.page("zh/a/both.html"))
                .contains("<html lang=\"zh\">")
                .contains(
                        "<link rel=\"canonical\" href=\"https://example.org/sub/zh/a/both.html\">");
    }

    @Test
    void eachLanguageHasALedgerOfWhatItsReadersSee() throws Exception {
        assertThat(notes.page("verification/index.html"))
                .contains("<html lang=\"en\">", "href=\"../en/a/both.html#")
                .contains(alternate("zh", "zh/verification/"))
                .doesNotContain("href=\"../zh/a/both.html#");
        assertThat(notes.page("zh/verification/index.html"))
                .contains("<html lang=\"zh\">", "href=\"../a/both.html#")
                .contains("href=\"../../en/a/only.html#")
                .contains("只是例子")
                .doesNotContain("an example")
                .contains(alternate("en", "verification/"))
                .doesNotContain("href=\"../../en/a/both.html#");
        assertThat(notes.page("zh/a/both.html")).contains("href=\"../verification/index.html\"");
        assertThat(notes.page("sitemap.xml"))
                .contains("<loc>https://example.org/sub/zh/verification/</loc>");
    }

    @Test
    void thePageThatALanguageLacksIsNotPromised() throws Exception {
        assertThat(notes.page("en/a/only.html"))
                .doesNotContain("hreflang=\"zh\" href=\"https")
                .contains("href=\"../../zh/index.html\" lang=\"zh\"")
                .contains("title=\"This page is not translated yet: leads to the home page\"");
    }

    @Test
    void theSiteMapHasLanguagesAndDays() throws Exception {
        assertThat(notes.page("sitemap.xml"))
                .contains(
                        "<url><loc>https://example.org/sub/en/a/only.html</loc>"
                                + "<lastmod>2026-02-03</lastmod></url>")
                .contains(
                        "<xhtml:link rel=\"alternate\" hreflang=\"zh\""
                                + " href=\"https://example.org/sub/zh/a/both.html\"/>");
    }

    @Test
    void theFeedTellsTheLastChangeFirst() throws Exception {
        String feed = notes.page("en/feed.xml");
        assertThat(feed)
                .contains("<title>Notes &amp; more</title>")
                .contains("<updated>2026-02-03T00:00:00Z</updated>")
                .contains("<summary>Two &lt; three</summary>");
        assertThat(feed.indexOf("only.html")).isLessThan(feed.indexOf("both.html"));
        assertThat(notes.page("en/a/only.html"))
                .contains("type=\"application/atom+xml\" title=\"Changes\" href=\"../feed.xml\"");
        assertThat(notes.output().resolve("zh/feed.xml")).doesNotExist();
    }

    @Test
    void daysAreWrittenInThePagesLanguage() throws Exception {
        assertThat(notes.page("en/a/only.html"))
                .contains("<time datetime=\"2026-02-03\">February 3, 2026</time>");
    }

    @Test
    void aDayThatIsNoneIsRefused() throws Exception {
        new Notes(folder.resolve("day"))
                .with("a.md", "---\nchanged: yesterday\n---\n# A\n")
                .check()
                .failsOnlyWith("a.md:2:10: error[front-matter-broken]");
    }

    @Test
    void aPageHasAPictureOfItsFormula() throws Exception {
        assertThat(notes.page("en/a/both.html"))
                .contains("og:image\" content=\"https://example.org/sub/cards/en/a/both.png\"")
                .contains("summary_large_image");
        BufferedImage image = ImageIO.read(notes.output().resolve("cards/en/a/both.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(dark(image, 200, 450)).as("formula").isGreaterThan(200);
        assertThat(dark(image, 60, 150)).as("title").isGreaterThan(200);
        BufferedImage chinese =
                ImageIO.read(notes.output().resolve("cards/zh/a/both.png").toFile());
        assertThat(dark(chinese, 200, 450)).isEqualTo(dark(image, 200, 450));
        assertThat(dark(chinese, 60, 150)).as("no font for the title").isZero();
    }

    private static long dark(BufferedImage image, int top, int bottom) {
        long count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return count;
    }

    /** A project page lies under a path, any other site at the root: no address may care. */
    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/sub/", "https://example.org/"})
    void everyAddressLeadsToAFile(String baseUrl) throws Exception {
        Notes site =
                site(folder.resolve(URI.create(baseUrl).getPath().length() + "-links"), baseUrl);
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site.output())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String path = site.output().relativize(file).toString();
                ADDRESS.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .map(match -> match.replaceAll("^\\w+=\"|\"$", ""))
                        .filter(address -> !leadsToFile(site, URI.create(baseUrl + path), address))
                        .forEach(address -> broken.add(path + " -> " + address));
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsToFile(Notes site, URI from, String address) {
        String base = from.getPath().startsWith("/sub/") ? "/sub/" : "/";
        URI to = from.resolve(address);
        if (!to.getHost().equals("example.org") || !to.getPath().startsWith(base)) {
            return false;
        }
        String path =
                URLDecoder.decode(to.getRawPath().substring(base.length()), StandardCharsets.UTF_8);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        return Files.isRegularFile(site.output().resolve(file));
    }

    private static String alternate(String language, String path) {
        return "<link rel=\"alternate\" hreflang=\""
                + language
                + "\" href=\"https://example.org/sub/"
                + path
                + "\">";
    }
}
