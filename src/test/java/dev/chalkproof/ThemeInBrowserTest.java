package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the theme's scripts do, on a small site made for it. */
final class ThemeInBrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private static final String STEP =
            """
            ---
            title: Step decay
            description: The rate is cut at once.
            ---

            # Step decay

            A *schedule* shortens the steps.

            $$
            \\eta_t = \\eta_0 \\cdot \\alpha^t
            $$
            <!-- #eq-step -->

            where

            - $\\eta_0 > 0$ is the initial learning rate,
            - $0 < \\alpha < 1$ is the decay factor,
            - $t \\in \\{0, \\ldots, 20\\}$ counts steps.

            ```java {implements=eq-step}
            static double stepDecay(double eta0, double alpha, int t) {
                return eta0 * Math.pow(alpha, t);
            }
            ```

            At step 2 it is 0.025<!--= stepDecay(0.1, 0.5, 2) -->.

            ```java {#fig-step caption="The rate"}
            Charts.line("step", "rate").plot("decay", 0, 4, t -> 0.1 * Math.pow(0.5, t))
            ```

            ## 学习率衰减

            学习率衰减是一种动态调整学习率的技术。

            ## Last

            See [](other.md#eq-momentum) and [](other.md).
            """;

    private static final String OTHER =
            """
            # Other

            $$ v = 0.9 v_0 $$
            <!-- #eq-momentum -->

            ## Far below

            Nothing to see.

            ```java {#fig-long caption="Many points" timeout=1min}
            double[] steps = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
            Charts.scatter("step", "value").points("all", steps, steps)
            ```
            """;

    /** As much again of code as of text, and nothing of the height it is taken for. */
    private static final String LONG =
            IntStream.range(0, 70)
                    .mapToObj(
                            i -> "## Part " + i + "\n\nText.\n\n```java {.ignore}\nint x;\n```\n\n")
                    .collect(Collectors.joining("", "# Long\n\n", ""));

    /** So many milliseconds after a page has loaded nothing moves any more. */
    private static final double SETTLED = 600;

    /** Scripts in every place that an author's text can reach. */
    private static final String HOSTILE =
            """
            ---
            title: "</title><script>hacked=1</script>"
            description: "\\"><script>hacked=2</script>"
            ---

            # <img src=x onerror=hacked=3> `<script>hacked=4</script>`

            [a](javascript:hacked=5 "\\" onmouseover=hacked=6") ![b" onerror="hacked=7](x.png "\\" onerror=hacked=8")
            <script>hacked=9</script> <svg onload=hacked=10>

            $$
            x = \\href{javascript:hacked=11}{y} \\text{<script>hacked=12</script>}
            $$
            <!-- #eq-hostile unchecked: <script>hacked=13</script> -->

            - $x > 0$ (`x"><script>hacked=14</script>`) is *<script>hacked=15</script>*,
            - $y > 0$ is "><img src=x onerror=hacked=16>.

            ```java {caption="<script>hacked=17</script>" alt="\\"><script>hacked=18</script>"}
            Charts.line("<script>hacked=19</script>", "</svg><script>hacked=20</script>")
                  .plot("</desc><img src=x onerror=hacked=21>", 0, 1, t -> t)
            ```

            ```java
            System.out.println("</samp><script>hacked=22</script>");
            record Row(String name) {}
            List.of(new Row("</td><script>hacked=23</script>"))
            ```

            ```html"><script>hacked=24</script>
            </code></pre><script>hacked=25</script>
            ```

            | <script>hacked=26</script> |
            | --- |
            | a[^1] |

            [^1]: <script>hacked=27</script>
            """;

    @TempDir static Path folder;

    private static Path site;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        assertThat(Browser.executable()).as("an installed Chromium; see .ci/run").isPresent();
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("site.yaml"), "title: A site\n");
        Files.writeString(content.resolve("step.md"), STEP);
        Files.writeString(content.resolve("other.md"), OTHER);
        Files.writeString(content.resolve("long.md"), LONG);
        Files.writeString(content.resolve("a<img src=q onerror=hacked=28>.md"), HOSTILE);
        site = folder.resolve("site");
        StringWriter out = new StringWriter();
        new CommandLineInterface(new PrintWriter(out), new PrintWriter(out), Map.of())
                .run(
                        "build",
                        "--content",
                        content.toString(),
                        "--output",
                        site.toString(),
                        "--no-cache");
        assertThat(site.resolve("step.html")).as(out.toString()).exists();
        browser = Browser.of(site);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step decay:Step decay",
                "stepDecay:stepDecay",
                "eta0:η_0",
                "η0:η_0",
                "衰减:学习率衰减",
                "习:学习率衰减",
                "initial:η_0",
                "shedule:Step decay"
            })
    void searchFindsWordsSymbolsAndCodeInAnyScript(String given) {
        String[] parts = given.split(":", 2);
        Page window = visit("other.html");
        search(window, parts[0]);
        assertThat(window.locator(".search-title").allTextContents().stream().limit(4))
                .as(parts[0])
                .contains(parts[1]);
    }

    @Test
    void searchIsDrivenByTheKeyboard() {
        Page window = visit("other.html");
        search(window, "last");
        window.keyboard().press("ArrowDown");
        window.keyboard().press("ArrowUp");
        window.keyboard().press("Enter");
        window.waitForURL("**/step.html#last");
        window.keyboard().press("/");
        window.keyboard().press("Escape");
        assertThat(window.locator("dialog[open]").count()).isZero();
    }

    @Test
    void aSearchForNothingThatIsThereSaysSo() {
        Page window = visit("other.html");
        window.keyboard().press("/");
        window.keyboard().type("qqzzxx");
        window.locator(".search-status:has-text('qqzzxx')").waitFor();
        assertThat(window.locator(".search-results li").count()).isZero();
    }

    @Test
    void aChosenThemeStays() {
        Page window = visit("step.html");
        Object before = background(window);
        window.locator("[data-theme-button]").click();
        window.locator("[data-theme-button]").click();
        assertThat(background(window)).isNotEqualTo(before);
        window.navigate(browser.address("other.html"));
        assertThat(background(window)).isNotEqualTo(before);
        assertThat(window.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
    }

    @Test
    void aSymbolTellsItsMeaningAndWhereElseItIs() {
        Page window = visit("step.html");
        window.locator("#eq-step [data-s]:text-is('α')").hover();
        Locator tip = window.locator(".tip");
        tip.waitFor();
        assertThat(tip.textContent())
                .contains("is the decay factor", "alpha")
                .doesNotContain("factor,");
        assertThat(window.locator(".lit").allTextContents()).contains("α", "alpha");
        window.keyboard().press("Escape");
        tip.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(window.locator(".lit").count()).isZero();
    }

    @Test
    void theKeyboardGoesFromSymbolToSymbol() {
        Page window = visit("step.html");
        window.locator("#eq-step .formula-math").focus();
        window.keyboard().press("ArrowRight");
        window.locator(".tip").waitFor();
        String first = window.locator(".tip").textContent();
        window.keyboard().press("ArrowRight");
        assertThat(window.locator(".tip").textContent()).isNotEqualTo(first);
        assertThat(window.locator(".tip").getAttribute("role")).isEqualTo("status");
    }

    @Test
    void aReferenceShowsWhatItLeadsTo() {
        Page window = visit("step.html");
        window.locator(".prose a[href='other.html#eq-momentum']").hover();
        window.locator(".tip .formula-row").waitFor();
        assertThat(window.locator(".tip [id]:not([id^='tip-'])").count()).isZero();
    }

    @Test
    void aChartReadsOutItsValues() {
        Page window = visit("step.html");
        Locator chart = window.locator("#fig-step svg");
        chart.scrollIntoViewIfNeeded();
        chart.hover();
        assertThat(window.locator(".reading").textContent()).contains("step", "decay");
        assertThat(window.locator(".figure-download").getAttribute("href"))
                .isEqualTo("step.fig-step.csv");
        assertThat(site.resolve("step.fig-step.csv")).content().startsWith("step,decay");
    }

    /** The table beside a chart is an excerpt; the chart itself knows all its points. */
    @Test
    void aLongChartReadsOutItsFile() {
        Page window = visit("other.html");
        Locator chart = window.locator("#fig-long svg");
        chart.scrollIntoViewIfNeeded();
        window.waitForResponse("**/other.fig-long.csv", chart::hover);
        assertThat(window.locator("#fig-long tbody tr").count()).isEqualTo(20);
        window.mouse().move(0, 0);
        chart.hover();
        String step = window.locator(".reading b").nth(1).textContent();
        assertThat(window.locator("#fig-long tbody td:nth-child(2)").allTextContents())
                .hasSize(20)
                .doesNotContain(step);
    }

    /** What is far below is laid out late, and is not where it was thought to be. */
    @ParameterizedTest
    @ValueSource(strings = {"part-20", "part-40", "part-59"})
    void aLinkLeadsToItsTargetOnALongPage(String part) {
        Page window = visit("long.html#" + part);
        window.waitForTimeout(SETTLED);
        Object top =
                window.evaluate(
                        "document.getElementById('" + part + "').getBoundingClientRect().top");
        assertThat(((Number) top).intValue()).isBetween(0, 200);
    }

    @Test
    void theTableOfContentsFollows() {
        Page window = visit("step.html");
        assertThat(window.locator(".toc [aria-current]").textContent()).contains("学习率衰减");
        window.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        window.locator(".toc [aria-current]:has-text('Last')").waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, PHONE, 768, DESK, 2560})
    void noPageIsWiderThanTheWindow(int width) {
        Page window = browser.window(width, ColorScheme.LIGHT);
        for (String path :
                List.of(
                        "step.html",
                        "symbols/index.html",
                        "verification/index.html",
                        "index.html")) {
            window.navigate(browser.address(path));
            assertThat(
                            ((Number) window.evaluate("document.documentElement.scrollWidth"))
                                    .intValue())
                    .as(path)
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void formulaAndCodeStandSideBySideWhereThereIsRoom() {
        assertThat(sideBySide(2200)).isTrue();
        assertThat(sideBySide(PHONE)).isFalse();
    }

    @Test
    void pagesPrint() {
        Page window = visit("step.html");
        assertThat(new String(window.pdf(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        window.navigate(browser.address("print.html"));
        assertThat(window.locator(".book-part").count()).isEqualTo(4);
        Object twice =
                window.evaluate(
                        "(() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);"
                                + " return ids.length - new Set(ids).size; })()");
        assertThat(twice).isEqualTo(0);
        assertThat(
                        window.locator(
                                        ".book-part a[href='#p1-eq-momentum'], .book-part a[href$='-eq-momentum']")
                                .count())
                .isPositive();
        assertThat(window.pdf().length).isGreaterThan(10_000);
    }

    @Test
    void whatOpensHasNoBarriers() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page window = browser.inspected(DESK, scheme);
            window.navigate(browser.address("step.html"));
            window.locator("#eq-step [data-s]").first().hover();
            window.locator(".tip").waitFor();
            window.locator(".verdict summary").first().click();
            assertThat(Browser.barriers(window)).as("tip in " + scheme).isEmpty();
            search(window, "decay");
            assertThat(Browser.barriers(window)).as("search in " + scheme).isEmpty();
        }
    }

    @Test
    void withoutScriptsThePageReadsLinksAndUnfolds() {
        Page window = browser.withoutScripts(PHONE);
        window.navigate(browser.address("step.html"));
        assertThat(window.locator("#eq-step .katex-html").isVisible()).isTrue();
        window.locator("#eq-step .verdict summary").click();
        assertThat(window.locator("#eq-step .evidence").isVisible()).isTrue();
        assertThat(window.locator(".search-button").isVisible()).isFalse();
        window.locator(".menu-button").click();
        window.locator("#site-nav a:has-text('Other')").click();
        assertThat(window.locator("h1").textContent()).isEqualTo("Other");
    }

    @Test
    void scriptsInNotesAreText() throws IOException {
        Page window = browser.window(DESK, ColorScheme.LIGHT);
        try (var files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                String path = site.relativize(file).toString();
                window.navigate(
                        browser.address(
                                java.net.URLEncoder.encode(
                                                path, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("+", "%20")
                                        .replace("%2F", "/")));
                assertThat(window.evaluate("typeof hacked")).as(path).isEqualTo("undefined");
                assertThat(window.locator("script:not([src])").count()).as(path).isZero();
                assertThat(window.locator("[onerror], [onload], [onmouseover]").count())
                        .as(path)
                        .isZero();
                assertThat(window.locator("a[href^='javascript']").count()).as(path).isZero();
            }
        }
        window.navigate(browser.address("step.html"));
        search(window, "hacked");
        assertThat(window.locator(".search-results li").count()).isPositive();
        assertThat(window.evaluate("typeof hacked")).isEqualTo("undefined");
        assertThat(window.locator(".search-results :is(img, script)").count()).isZero();
    }

    private static Page visit(String path) {
        Page window = browser.window(DESK, ColorScheme.LIGHT);
        window.navigate(browser.address(path));
        return window;
    }

    private static void search(Page window, String text) {
        window.keyboard().press("/");
        window.locator("dialog[open] input").fill(text);
        window.locator(".search-results li").first().waitFor();
    }

    private static Object background(Page window) {
        return window.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static boolean sideBySide(int width) {
        Page window = browser.window(width, ColorScheme.LIGHT);
        window.navigate(browser.address("step.html"));
        var formula = window.locator(".pair-formula").boundingBox();
        var code = window.locator(".pair-code").boundingBox();
        return code.x >= formula.x + formula.width;
    }
}
