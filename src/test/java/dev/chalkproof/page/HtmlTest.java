package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.html;
import static dev.chalkproof.page.Pages.htmlAllowed;
import static dev.chalkproof.page.Pages.page;
import static dev.chalkproof.page.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void headingsHaveUniqueAnchorsAndPermalinks() {
        assertThat(html("# Hello, *World*!"))
                .isEqualTo(
                        "<h1 id=\"hello-world\">Hello, <em>World</em>! <a class=\"anchor\""
                                + " href=\"#hello-world\" aria-label=\"Link to this section: Hello,"
                                + " World!\">#</a></h1>");
        assertThat(page("# A", "## 学习率 衰减", "# a", "# a-1", "# A", "# !", "# x_y").headings())
                .extracting(Heading::anchor)
                .containsExactly("a", "学习率-衰减", "a-1", "a-1-1", "a-2", "section", "x_y");
        assertThat(page("$x$<!-- #eq-a -->", "# eq-a").headings())
                .extracting(Heading::anchor)
                .containsExactly("eq-a-1");
        assertThat(problems("# Eq A", "$x$<!-- #eq-a -->")).containsExactly("2:4 duplicate-label");
    }

    @Test
    void headingsFormAnOutline() {
        assertThat(page("# A", "### B", "## C", "### D", "# E").headings())
                .extracting(Heading::section)
                .containsExactly(-1, 0, 0, 2, -1);
    }

    @Test
    void tablesScrollInAFrame() {
        assertThat(html("| a | b |", "|:-:|--:|", "| *1* | <br> |"))
                .isEqualTo(
                        """
                        <div class="table-scroll" role="group" tabindex="0" aria-label="Table">
                        <table>
                        <thead>
                        <tr><th scope="col" class="center">a</th><th scope="col" class="right">b</th></tr>
                        </thead>
                        <tbody>
                        <tr><td class="center"><em>1</em></td><td class="right"><br></td></tr>
                        </tbody>
                        </table>
                        </div>""");
    }

    @Test
    void anEmptyCornerHeadsNothing() {
        assertThat(html("| | b |", "|---|---|", "| 1 | 2 |"))
                .contains("<tr><td></td><th scope=\"col\">b</th></tr>");
    }

    @Test
    void aRowThatLosesCellsIsReported() {
        assertThat(problems("| a |", "|---|", "| $|x|$ |")).containsExactly("3:1 row-too-wide");
        assertThat(problems("| a |", "|---|", "| $\\|x\\|$ |", "x")).isEmpty();
        assertThat(problems("a | b", "---|---", "c | d", "c")).isEmpty();
    }

    @Test
    void alertsHaveATitle() {
        assertThat(html("> [!WARNING]", "> Do *not*.", ">", "> - x"))
                .isEqualTo(
                        """
                        <div class="alert alert-warning" role="note" aria-label="Warning">
                        <p class="alert-title">Warning</p>
                        <p>Do <em>not</em>.</p>
                        <ul>
                        <li>x</li>
                        </ul>
                        </div>""");
        assertThat(html("> [!note]", "", "> [!TIP]", ">", "> x"))
                .contains("alert-note")
                .contains("alert-tip");
        assertThat(html("> [!NOTE] text")).startsWith("<blockquote>");
        assertThat(html("> [!FUN]", "> text")).startsWith("<blockquote>");
    }

    @Test
    void tasksAreDisabledCheckboxes() {
        assertThat(html("- [x] a", "- [ ] b"))
                .isEqualTo(
                        """
                        <ul class="tasks">
                        <li><input type="checkbox" disabled checked aria-label="Done"> a</li>
                        <li><input type="checkbox" disabled aria-label="Not done"> b</li>
                        </ul>""");
    }

    @Test
    void listsKeepTheirStartAndSpacing() {
        assertThat(html("3. a", "4. b"))
                .isEqualTo("<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>");
        assertThat(html("- a", "", "- b"))
                .isEqualTo("<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>");
    }

    @Test
    void footnotesLinkBothWays() {
        assertThat(html("a[^x] b[^y] c[^x]", "", "[^x]: X", "[^y]: Y[^z]", "[^z]: Z", "[^u]: U"))
                .startsWith(
                        "<p>a<sup><a role=\"doc-noteref\" id=\"fnref:1\" href=\"#fn:1\">1</a></sup>"
                                + " b<sup><a role=\"doc-noteref\" id=\"fnref:2\""
                                + " href=\"#fn:2\">2</a></sup> c<sup><a role=\"doc-noteref\""
                                + " id=\"fnref:1:2\" href=\"#fn:1\">1</a></sup></p>\n")
                .contains("<li id=\"fn:1\"><p>X</p> <a class=\"backref\"")
                .contains("href=\"#fnref:1:2\" aria-label=\"Back to the text 1-2\">")
                .contains("<li id=\"fn:3\"><p>Z</p>")
                .doesNotContain("U");
        assertThat(html("a[^1]")).isEqualTo("<p>a[^1]</p>");
        assertThat(html("[^1]", "", "[^1]: a[^1]")).contains("fnref:1:2");
    }

    @Test
    void contentsStandWhereTheAuthorAskedForThem() {
        for (String mark : new String[] {"[TOC]", "[toc]", "@[toc]", "[[toc]]", "[[_toc_]]"}) {
            assertThat(html(mark).equals("<nav></nav>")).isEqualTo(!mark.contains("_"));
        }
        assertThat(html("see [TOC]")).isEqualTo("<p>see [TOC]</p>");
    }

    @Test
    void linesOfChineseJoinWithoutSpace() {
        assertThat(html("中文", "中文")).isEqualTo("<p>中文中文</p>");
        assertThat(html("中文，", "**中文**")).isEqualTo("<p>中文，<strong>中文</strong></p>");
        assertThat(html("中文", "word")).isEqualTo("<p>中文\nword</p>");
        assertThat(html("한국", "어")).isEqualTo("<p>한국\n어</p>");
        assertThat(html("中文", "$x$")).isEqualTo("<p>中文\n<i>x</i></p>");
        assertThat(page("# 中", "# 中").headings()).hasSize(2);
    }

    @Test
    void emphasisWorksBesideChinesePunctuation() {
        assertThat(html("**标题：**后")).isEqualTo("<p><strong>标题：</strong>后</p>");
        assertThat(html("* **标题：** 后")).contains("<strong>标题：</strong> 后");
        assertThat(html("他说**“好”**了")).isEqualTo("<p>他说<strong>“好”</strong>了</p>");
        assertThat(html("是**$x$**的")).isEqualTo("<p>是<strong><i>x</i></strong>的</p>");
        assertThat(html("是*`x`*的")).isEqualTo("<p>是<em><code>x</code></em>的</p>");
        assertThat(html("**（注）**后**《书》**")).contains("<strong>（注）</strong>后<strong>《书》</strong>");
        assertThat(html("`a：*`，**，")).isEqualTo("<p><code>a：*</code>，**，</p>");
        assertThat(html("\uE000**标：**后\u2E00"))
                .isEqualTo("<p>\uE000<strong>标：</strong>后\u2E00</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "# <script>alert(1)</script>",
                "# \"><script>alert(1)</script>",
                "[a](javascript:alert(1))",
                "[a](JAVA&#9;script:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](&#1;javascript:alert(1))",
                "[a](vbscript:x)",
                "[a](data:text/html,<script>alert(1)</script>)",
                "<javascript:alert(1)>",
                "![a](javascript:alert(1))",
                "![\"><script>alert(1)</script>](x)",
                "![a](x){width=\"onload=alert(1)\"}",
                "[a](x \"\\\"><script>alert(1)</script>\")",
                "[a](x\"onmouseover=alert(1))",
                "`<script>alert(1)</script>`",
                "$<script>alert(1)</script>$",
                "| <script>alert(1)</script> |\n|---|",
                "[^1]\n\n[^1]: <script>alert(1)</script>",
                "[a]: javascript:alert(1)\n\n[a]",
                "<!-- --><script>alert(1)</script>",
                "<!-- claim --><script>alert(1)</script>",
                "a<!----><script>alert(1)</script>",
                "> [!NOTE]\n> <script>alert(1)</script>",
                "<br onclick=alert(1)>",
                "```\n</pre><script>alert(1)</script>\n```",
                "[TOC <script>]"
            })
    void nothingInjectsAScript(String text) {
        assertThat(html(text).replaceAll("(?s)\"[^\"]*\"", "\"\""))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern("(?i)<[a-z][^>]*\\son\\w+=");
        assertThat(html(text)).doesNotContainPattern("(?i)(?:href|src)=\"\\s*(?:java|vb|data)");
    }

    @Test
    void dropsDangerousLinksWithAWarning() {
        assertThat(problems("[a](javascript:b)")).containsExactly("1:1 link-refused");
        assertThat(html("[a](javascript:b) ![c](data:d)")).isEqualTo("<p>a c</p>");
        assertThat(htmlAllowed("[a](javascript:b)")).isEqualTo("<p>a</p>");
    }

    @Test
    void passesRawHtmlOnWhereAllowed() {
        assertThat(htmlAllowed("<div>\n<b>a</b>\n</div>\n\nx <i>y</i><!-- c -->"))
                .isEqualTo("<div>\n<b>a</b>\n</div>\n<p>x <i>y</i></p>");
        assertThat(html("x <i>y</i>")).isEqualTo("<p>x &lt;i&gt;y&lt;/i&gt;</p>");
        assertThat(html("a<br/>b")).isEqualTo("<p>a<br>b</p>");
        assertThat(html("<div>", "<!-- x -->", "</div>")).doesNotContain("x");
    }

    @Test
    void anUnclosedCommentIsReported() {
        assertThat(problems("a", "", "<!-- b", "", "c")).containsExactly("3:1 comment-unclosed");
    }

    @Test
    void wordsCanBeTranslated() {
        Slots german =
                new Slots() {
                    private final Slots plain = new Pages.Plain(false);

                    @Override
                    public String formula(Formula formula) {
                        return plain.formula(formula);
                    }

                    @Override
                    public String fence(Fence fence) {
                        return "";
                    }

                    @Override
                    public String number(VerifiedNumber number, String written) {
                        return written;
                    }

                    @Override
                    public String image(Image image) {
                        return "";
                    }

                    @Override
                    public java.util.Optional<String> href(Link link) {
                        return java.util.Optional.empty();
                    }

                    @Override
                    public String reference(Link link) {
                        return "";
                    }

                    @Override
                    public String contents(Page page) {
                        return "";
                    }

                    @Override
                    public String word(Word word) {
                        return "<" + word.name() + ">";
                    }
                };
        assertThat(page("> [!TIP]", "> a").html(german)).contains("&lt;TIP&gt;");
        assertThat(page("[a](b) `c`", "", "```", "d", "```").html(german))
                .isEqualTo("<p>a <code>c</code></p>\n");
    }

    @Test
    void emphasisedChineseSaysSo() {
        assertThat(html("*批归一化*、*BN 层*、*BN*、**批**"))
                .isEqualTo(
                        "<p><em class=\"han\">批归一化</em>、<em class=\"han\">BN 层</em>、"
                                + "<em>BN</em>、<strong>批</strong></p>");
    }

    @ParameterizedTest
    @CsvSource({
        "t + 1.0,short",
        "01234567890123456789,short",
        "012345678901234567890,long",
        "学习率学习率学习率学习率,long"
    })
    void codeThatMayBeLongerThanALineSaysSo(String code, String length) {
        assertThat(html("`" + code + "`"))
                .isEqualTo(
                        "<p><code"
                                + (length.equals("long") ? " class=\"long\"" : "")
                                + ">"
                                + code
                                + "</code></p>");
    }
}
