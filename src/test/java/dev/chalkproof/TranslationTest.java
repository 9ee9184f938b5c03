package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in another language shares code and verdicts with its original, and may not differ. */
final class TranslationTest {
    private static final String ORIGINAL =
            """
            ---
            order: 3
            macros:
              "\\\\half": "\\\\frac{1}{2}"
            ---
            # Decay

            $$ d(x) = e^{-x / \\text{scale}} $$
            <!-- #eq-decay -->

            - $x \\in [0, 5]$ is the place,
            - $\\text{scale} \\in [1, 9]$ is the width.

            ```java {implements=eq-decay}
            static double decay(double x, double scale) { return Math.exp(-x / scale); }
            ```

            $$ \\half = 0.5 $$
            <!-- claim -->

            ```java {#fig-decay caption="A decay"}
            Charts.line("x", "d").plot("decay", 0, 5, x -> decay(x, 1))
            ```

            ```java
            static double twice(double x) { return 2 * x; }
            twice(3)
            ```

            At 1 it is 0.37<!--= decay(1, 1) -->.
            """;

    private static final String TRANSLATION =
            """
            # 衰减

            $$ d(x) = e^{-x /\\,\\text{尺度}} $$
            <!-- #eq-decay -->

            - $x \\in [0,5]$ 为位置，
            - $\\text{尺度} \\in [1, 9]$ 为宽度。

            ```java {from=eq-decay}
            ```

            $$ \\half = 0.5 $$

            ```java {from=fig-decay caption="衰减曲线"}
            ```

            见 [](#fig-decay) 与 [](#eq-decay)。

            ```java {from=twice}
            ```

            在 1 处为 0.37<!--= decay(1, 1) -->，在 2 处为 0.14<!--= decay(2, 1) -->。
            """;

    @TempDir Path folder;
    private Notes notes;

    @BeforeEach
    void site() throws Exception {
        notes =
                new Notes(folder)
                        .with("site.yaml", "languages: [en, zh]\n")
                        .with("en/index.md", "# Start\n")
                        .with("zh/index.md", "# 首页\n")
                        .with("en/decay.md", ORIGINAL);
    }

    private Notes.Run checked(String from, String to) throws Exception {
        String changed = TRANSLATION.replace(from, to);
        assertThat(changed).isNotEqualTo(TRANSLATION);
        return notes.with("zh/decay.md", changed).check();
    }

    @Test
    void aTranslationShowsCodeOutputsAndVerdictsOfItsOriginal() throws Exception {
        notes.with("zh/decay.md", TRANSLATION).build("--strict").succeeds();
        String page = notes.page("zh/decay.html");
        assertThat(page)
                .contains("衰减曲线")
                .doesNotContain("A decay")
                .contains("图 1")
                .contains("id=\"fig-decay\"")
                .contains("formula-verified")
                .contains("formula-proved");
        assertThat(text(page)).contains("Math.exp(-x / scale)").contains("2 * x").contains("6");
    }

    @Test
    void aTranslatedHomePageShowsItsFigureOnce() throws Exception {
        notes.with("en/index.md", ORIGINAL).with("zh/index.md", TRANSLATION).build().succeeds();
        assertThat(notes.page("en/index.html")).containsOnlyOnce("id=\"fig-decay\"");
        assertThat(notes.page("zh/index.html")).containsOnlyOnce("id=\"fig-decay\"");
    }

    @Test
    void chartsSpeakTheLanguageOfTheTranslation() throws Exception {
        String charts = "---\ncharts:\n  x: 位置\n  decay: 衰减量\n---\n" + TRANSLATION;
        notes.with("zh/decay.md", charts).build("--strict").succeeds();
        assertThat(notes.page("zh/decay.html"))
                .contains(">位置</text>")
                .contains("<title id=\"figure-2-title\">纵轴：d；横轴：位置</title>")
                .contains("折线图。纵轴：d（0 到 1）；横轴：位置（0 到 5）。衰减量：从 1（横轴 0 处）到 ")
                .doesNotContain(">x</text>");
        assertThat(notes.page("zh/decay.fig-decay.csv")).startsWith("位置,衰减量");
        assertThat(notes.page("en/decay.html")).contains(">x</text>");
        assertThat(notes.page("en/decay.fig-decay.csv")).startsWith("x,decay");
    }

    @Test
    void tablesSpeakTheLanguageOfTheTranslation() throws Exception {
        withTable("charts:\n  place: 位置\n  height: 高度\n  \"the start\": 起点")
                .build("--strict")
                .succeeds();
        assertThat(notes.page("zh/decay.html"))
                .containsSubsequence(
                        ">位置</th>", ">高度</th>", ">起点</td>", ">1.0</td>", ">further out</td>")
                .doesNotContain(">place</th>", ">the start</td>");
        assertThat(notes.page("en/decay.html"))
                .containsSubsequence(">place</th>", ">height</th>", ">the start</td>")
                .doesNotContain("位置");
    }

    @Test
    void columnsOfATableKeepNamesOfTheirOwn() throws Exception {
        withTable("charts:\n  place: 值\n  height: 值")
                .check()
                .failsOnlyWith(
                        "zh/decay.md:3:3: error[ambiguous-columns]",
                        "zh/decay.md:4:3: error[ambiguous-columns]");
        withTable("charts: {place: height}")
                .check()
                .failsOnlyWith("zh/decay.md:2:10: error[ambiguous-columns]")
                .says("a table of this page would have two columns called 'height'");
    }

    @Test
    void onlyWholeTextsOfATableAreReplaced() throws Exception {
        withTable("charts: {start: 起点}")
                .check()
                .failsOnlyWith("zh/decay.md:2:10: error[unknown-chart-text]");
        withTable("charts: {'0.7345': 一半}")
                .check()
                .failsOnlyWith("zh/decay.md:2:10: error[unknown-chart-text]");
    }

    private Notes withTable(String charts) throws Exception {
        return notes.with(
                        "en/decay.md",
                        ORIGINAL
                                + """

                                ```java
                                record Spot(String place, double height) {}

                                List.of(new Spot("the start", 1), new Spot("further out", 0.7345))
                                ```
                                """)
                .with(
                        "zh/decay.md",
                        "---\n"
                                + charts
                                + "\n---\n"
                                + TRANSLATION
                                + "\n```java {from=Spot}\n```\n");
    }

    @Test
    void aTextThatNoChartHasIsRefused() throws Exception {
        checked("# 衰减", "---\ncharts:\n  dekay: 衰减量\n---\n# 衰减")
                .failsOnlyWith("zh/decay.md:3:3: error[unknown-chart-text]");
        notes.with("zh/decay.md", TRANSLATION)
                .with("zh/own.md", "---\ncharts: {x: 位置}\n---\n# 自己\n")
                .check()
                .failsOnlyWith("zh/own.md:2:10: error[unknown-chart-text]")
                .says("this page translates no other");
    }

    /** What charts say by themselves is no author's, and so no page's. */
    @Test
    void aPhraseOfTheInterfaceIsRefused() throws Exception {
        checked("# 衰减", "---\ncharts:\n  series: 系列\n---\n# 衰减")
                .failsOnlyWith("zh/decay.md:3:3: error[unknown-chart-text]")
                .says("help: remove it: the page's language has a word for it");
    }

    @Test
    void aDescriptionOfAChartIsTheAuthors() throws Exception {
        String described = TRANSLATION.replace("caption=\"衰减曲线\"", "alt=\"从一降到零\"");
        notes.with("zh/decay.md", described).build("--strict").succeeds();
        assertThat(notes.page("zh/decay.html")).containsPattern("<desc id=\"[^\"]*\">从一降到零<");
        assertThat(notes.page("en/decay.html")).contains("Line chart of d");
    }

    @Test
    void whatIsSharedIsReportedOnce() throws Exception {
        Notes.Run run = notes.with("zh/decay.md", TRANSLATION).check("--format", "json");
        assertThat(run.out().split("\"id\" ?: ?\"eq-decay\"", -1)).hasSize(2);
        assertThat(run.out())
                .contains("zh/decay-number-1")
                .contains("zh/decay-number-2")
                .doesNotContain("zh/decay-fence")
                .doesNotContain("zh/decay-formula");
    }

    @Test
    void numbersOfATranslationAreComputedWithTheOriginalsCode() throws Exception {
        checked("0.14<", "0.15<").failsOnlyWith("zh/decay.md:22:41: error[number-stale]");
    }

    @Test
    void anotherFormulaIsRefused() throws Exception {
        checked("e^{-x", "e^{x")
                .failsOnlyWith("zh/decay.md:3:4: error[translation-differs]")
                .says("en/decay.md:8: d(x) = e^{-x / \\text{scale}}");
    }

    @Test
    void anotherFormulaWithoutLabelIsRefused() throws Exception {
        checked("= 0.5", "= 0.6").failsOnlyWith("zh/decay.md:12:1: error[translation-differs]");
    }

    @Test
    void aLabelLeftOutIsAskedFor() throws Exception {
        checked("<!-- #eq-decay -->\n", "")
                .says("error[translation-differs]: this formula has a label")
                .says("help: write <!-- #eq-decay --> right after it");
    }

    @Test
    void aLabelOfItsOwnIsRefused() throws Exception {
        checked("<!-- #eq-decay -->", "<!-- #eq-dekay -->")
                .says("error[translation-differs]: en/decay.md has no formula with the label")
                .says("help: did you mean 'eq-decay'?");
    }

    @Test
    void aClaimOfItsOwnIsRefused() throws Exception {
        checked("<!-- #eq-decay -->", "<!-- #eq-decay unchecked: 略 -->")
                .failsOnlyWith("zh/decay.md:3:1: error[translation-differs]");
    }

    @Test
    void anotherDomainIsRefused() throws Exception {
        checked("[0,5]", "[0,6]").failsOnlyWith("zh/decay.md:6:3: error[translation-differs]");
    }

    @Test
    void aWordThatNamesTwoQuantitiesIsRefused() throws Exception {
        notes.with(
                "en/decay.md",
                "# A\n\n$$ \\text{in} + \\text{out} $$\n<!-- #eq-a unchecked: x -->\n");
        for (String wrong : new String[] {"\\text{出} + \\text{出}", "\\text{out} + \\text{in}"}) {
            notes.with("zh/decay.md", "# A\n\n$$ " + wrong + " $$\n<!-- #eq-a -->\n")
                    .check()
                    .failsOnlyWith("zh/decay.md:3:4: error[translation-differs]");
        }
        notes.with("zh/decay.md", "# A\n\n$$ \\text{入} + \\text{出} $$\n<!-- #eq-a -->\n")
                .check()
                .succeeds();
    }

    @Test
    void mathematicsWithinWordsStaysMathematics() throws Exception {
        String cases = "# A\n\n$$ a \\text{ if $x > %s$} $$\n<!-- #eq-a unchecked: x -->\n";
        notes.with("en/decay.md", cases.formatted("0"))
                .with("zh/decay.md", cases.formatted("1"))
                .check()
                .failsOnlyWith("zh/decay.md:3:4: error[translation-differs]");
    }

    @Test
    void codeOfItsOwnIsRefused() throws Exception {
        checked("```java {from=twice}\n", "```java {from=twice}\ntwice(4)\n")
                .failsOnlyWith("zh/decay.md:20:1: error[translation-with-code]");
        checked("```java {from=twice}\n", "```java\nstatic double twice(double x) { return x; }\n")
                .failsOnlyWith("zh/decay.md:20:1: error[translation-with-code]");
        checked("# 衰减", "---\nuses: [other]\n---\n# 衰减")
                .failsOnlyWith("zh/decay.md:2:1: error[translation-with-code]");
    }

    @Test
    void codeThatTheOriginalLacksIsRefused() throws Exception {
        checked("from=twice", "from=twise")
                .failsOnlyWith("zh/decay.md:19:15: error[unknown-fence]")
                .says("help: did you mean 'twice'?");
        checked("from=twice", "from=fig-decay")
                .failsOnlyWith("zh/decay.md:19:15: error[unknown-fence]");
    }

    @Test
    void onlyTranslationsShowOthersCode() throws Exception {
        notes.with("zh/own.md", "# 自己\n\n```java {from=eq-decay}\n```\n")
                .check()
                .failsOnlyWith("zh/own.md:3:15: error[unknown-fence]");
    }

    @Test
    void besideFromStandOnlyWords() throws Exception {
        checked("{from=twice}", "{from=twice .hidden}")
                .failsOnlyWith("zh/decay.md:19:21: error[unknown-attribute]");
    }

    @Test
    void whatATranslationLacksMakesItStale() throws Exception {
        Notes.Run run =
                notes.with("zh/decay.md", "# 衰减\n")
                        .check()
                        .succeeds()
                        .says("zh/decay.md:1:1: warning[translation-stale]");
        run.says("en/decay.md:8: the formula eq-decay")
                .says("en/decay.md:11: the symbol x \\in [0, 5]")
                .says("en/decay.md:14: the code 'eq-decay'")
                .says("en/decay.md:18: the formula \\half = 0.5")
                .says("en/decay.md:21: the code 'fig-decay'")
                .says("en/decay.md:25: the code 'twice'")
                .says("en/decay.md:30: the number 0.37 = decay(1, 1)");
        assertThat(notes.check("--strict").status()).isEqualTo(1);
    }

    @Test
    void pagesOfALanguageUseTheCodeOfTheOriginals() throws Exception {
        notes.with("zh/decay.md", TRANSLATION)
                .with(
                        "zh/own.md",
                        "---\nuses: [decay]\n---\n# 自己\n\n0.14<!--= decay(2, 1) -->，见 [](decay.md#eq-decay)\n")
                .check("--strict")
                .succeeds();
    }

    @Test
    void linksLeadToTheOriginalWhereALanguageLacksThePage() throws Exception {
        notes.with("zh/own.md", "# 自己\n\n[衰减](decay.md)\n").build("--strict").succeeds();
        assertThat(notes.page("zh/own.html")).contains("href=\"../en/decay.html\"");
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<");
    }
}
