package dev.chalkproof.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a few pages made by hand into {@code target/mock-site}, to look at the theme without
 * building a real site. Run it from the project's root.
 */
final class MockSite {
    private static final TemplateSet TEMPLATES = TemplateSet.shipped();
    private static final String CODE =
            "<span class=\"hljs-keyword\">static</span> <span class=\"hljs-type\">double</span>"
                    + " <span class=\"hljs-title function_\">stepDecay</span>(<span"
                    + " class=\"hljs-type\">double</span> eta0, <span class=\"hljs-type\">double</span>"
                    + " alpha, <span class=\"hljs-type\">int</span> S, <span"
                    + " class=\"hljs-type\">int</span> t) {\n"
                    + "    <span class=\"hljs-comment\">// Whole divisions: the rate stays for S"
                    + " steps.</span>\n"
                    + "    <span class=\"hljs-keyword\">return</span> eta0 * Math.pow(alpha, t / S);\n"
                    + "}\n";

    private MockSite() {}

    static void main() throws IOException {
        Path target = Path.of("target/mock-site");
        SiteView english = Fixtures.site(Strings.ENGLISH, assets());
        SiteView chinese = Fixtures.site(Strings.CHINESE, assets());
        write(target, "index.html", home(english));
        write(target, "schedules/step.html", page(english, "schedules/step.html"));
        write(target, "schedules/step-zh.html", pageInChinese(chinese));
        write(target, "verification/index.html", ledger(english));
        write(
                target,
                "404.html",
                TEMPLATES.notFound(
                        new NotFoundView(Fixtures.frame(english, "404.html", "Page not found"))));
        for (OutputFile file : english.assets().files()) {
            Path to = target.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.write(to, file.bytes());
        }
    }

    private static void write(Path target, String path, String html) throws IOException {
        Path to = target.resolve(path);
        Files.createDirectories(to.getParent());
        Files.writeString(to, html);
    }

    private static AssetSet assets() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("templates/assets"))) {
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        String dist = "/META-INF/resources/webjars/katex/0.18.11/dist/";
        all.put("katex/katex.css", Fixtures.bytes(dist + "katex.min.css"));
        for (String font :
                List.of(
                        "Main-Regular",
                        "Main-Italic",
                        "Math-Italic",
                        "Size1-Regular",
                        "Size2-Regular",
                        "Size3-Regular",
                        "Size4-Regular")) {
            String name = "fonts/KaTeX_" + font + ".woff2";
            all.put("katex/" + name, Fixtures.bytes(dist + name));
        }
        return AssetSet.of(all);
    }

    private static String home(SiteView site) {
        return TEMPLATES.home(
                new HomeView(
                        Fixtures.frame(site, "index.html", site.title()),
                        Html.text("The mathematics of training, verified"),
                        Html.text(
                                "Every formula on this site has been compared with running code,"
                                        + " and every number recomputed."),
                        Optional.of(formula(Strings.ENGLISH, "eq-step", "step-decay", 1)),
                        Html.EMPTY,
                        List.of(
                                new HomeView.Card(
                                        "Activation functions",
                                        Optional.of("activations.html"),
                                        Optional.of("Sigmoid, tanh, ReLU and their kin"),
                                        List.of()),
                                new HomeView.Card(
                                        "Learning-rate schedules",
                                        Optional.of("schedules/step.html"),
                                        Optional.of("How the rate falls, and how fast"),
                                        List.of(
                                                new Link("Step decay", "schedules/step.html"),
                                                new Link("Cosine annealing", "#"),
                                                new Link("Warm-up", "#"))),
                                new HomeView.Card(
                                        "Optimisers",
                                        Optional.of("#"),
                                        Optional.of("From gradient descent to AdamW"),
                                        List.of(new Link("Momentum", "#"), new Link("Adam", "#")))),
                        new Totals(Map.of(Mark.VERIFIED, 188, Mark.PROVED, 26, Mark.WAIVED, 4))));
    }

    private static Html formula(Strings strings, String id, String sample, int number) {
        return TEMPLATES.formula(
                new FormulaView(
                        strings,
                        Optional.of(id),
                        Fixtures.sample(sample),
                        Optional.of(number),
                        "\\eta_t",
                        Fixtures.verified(id)));
    }

    private static String page(SiteView site, String path) {
        Strings s = site.strings();
        Html number =
                TEMPLATES.number(
                        new NumberView(
                                s,
                                "n-1",
                                Html.text("0.025"),
                                Optional.of("stepDecay(0.1, 0.5, 10, 25)"),
                                VerdictView.plain(Mark.VERIFIED, "n-1", "")));
        String body =
                "<p>The rate is cut by the factor "
                        + Fixtures.sample("alpha")
                        + " once every <em>S</em> steps. Between the cuts it does not move, which"
                        + " makes the schedule easy to reason about and, at the cuts, hard on the"
                        + " momentum that an optimiser has gathered.</p>"
                        + "<h2 id=\"definition\">Definition</h2>"
                        + "<div class=\"pair\"><div class=\"pair-parts\">"
                        + formula(s, "eq-step", "step-decay", 1)
                        + snippet(s)
                        + "</div></div><p>where</p><ul><li>"
                        + Fixtures.sample("eta")
                        + " is the initial learning rate,</li><li>"
                        + Fixtures.sample("alpha")
                        + " is the decay factor.</li></ul><p>Starting from 0.1 with "
                        + Fixtures.sample("alpha-half")
                        + " and <em>S</em> = 10, step 25 trains at "
                        + number
                        + ". The code is <code>stepDecay(0.1, 0.5, 10, 25)</code>, and <a"
                        + " href=\"#eq-step\">equation (1)</a> says the same.</p>"
                        + "<div class=\"alert alert-note\"><p class=\"alert-title\">Note</p><p>A"
                        + " note you may have read takes the remainder instead.</p></div>"
                        + TEMPLATES.formula(
                                new FormulaView(
                                        s,
                                        Optional.of("eq-wrong"),
                                        Fixtures.sample("step-decay-wrong"),
                                        Optional.of(2),
                                        "",
                                        Fixtures.refuted("eq-wrong", Mark.ANNOUNCED)))
                        + "<h2 id=\"compare\">Against other schedules</h2><h3 id=\"cosine\">Cosine"
                        + " annealing</h3>"
                        + TEMPLATES.formula(
                                new FormulaView(
                                        s,
                                        Optional.empty(),
                                        Fixtures.sample("cosine"),
                                        Optional.empty(),
                                        "",
                                        VerdictView.plain(Mark.UNCHECKED, "f-3", "")))
                        + "<p>A wide one scrolls inside its box:</p>"
                        + formula(s, "eq-wide", "wide", 3)
                        + "<div class=\"table-scroll\"><table><thead><tr><th>Step</th><th"
                        + " class=\"numeric\">Step decay</th><th"
                        + " class=\"numeric\">Exponential</th></tr></thead><tbody><tr><td>0</td><td"
                        + " class=\"numeric\">0.1</td><td"
                        + " class=\"numeric\">0.1</td></tr><tr><td>10</td><td"
                        + " class=\"numeric\">0.05</td><td"
                        + " class=\"numeric\">0.05</td></tr><tr><td>25</td><td"
                        + " class=\"numeric\">0.025</td><td"
                        + " class=\"numeric\">0.0177</td></tr></tbody></table></div>"
                        + "<blockquote><p>What can be checked is not taken on trust.</p>"
                        + "</blockquote>"
                        + TEMPLATES.figure(
                                new FigureView(
                                        s,
                                        Optional.of("fig-1"),
                                        Optional.of(1),
                                        chart(),
                                        Html.text("Step decay against exponential decay"),
                                        Optional.of(
                                                TableView.of(
                                                        List.of("step", "rate"),
                                                        List.of(
                                                                List.of("0", "0.1"),
                                                                List.of("10", "0.05")))),
                                        Optional.of("step.fig-1.csv")));
        return TEMPLATES.page(
                new PageView(
                        Fixtures.frame(site, path, "Step decay"),
                        Html.text("Step decay"),
                        Optional.of("step-decay"),
                        new Html(body),
                        List.of(
                                new OutlineEntry("definition", Html.text("Definition"), List.of()),
                                new OutlineEntry(
                                        "compare",
                                        Html.text("Against other schedules"),
                                        List.of(
                                                new OutlineEntry(
                                                        "cosine",
                                                        Html.text("Cosine annealing"),
                                                        List.of())))),
                        new Totals(Map.of(Mark.VERIFIED, 3, Mark.ANNOUNCED, 1, Mark.UNCHECKED, 1)),
                        Optional.of(new Link("Activation functions", "#")),
                        Optional.of(new Link("Cosine annealing", "#")),
                        Optional.of("https://example.org/edit"),
                        Optional.of("2026-11-22"),
                        Optional.empty()));
    }

    private static Html chart() {
        return new Html(
                "<svg viewBox=\"0 0 640 260\" role=\"img\" aria-label=\"Two falling curves\"><g"
                        + " fill=\"none\" stroke=\"currentColor\"><path d=\"M40 20v210h580\""
                        + " opacity=\".4\"/><path d=\"M40 40h110v95h110v48h110v24h110v12h130\""
                        + " stroke-width=\"2\" style=\"stroke:var(--accent)\"/><path d=\"M40 40Q150 180"
                        + " 300 200T610 224\" stroke-width=\"2\""
                        + " style=\"stroke:var(--refuted)\"/></g></svg>");
    }

    private static Html snippet(Strings strings) {
        return TEMPLATES.snippet(
                new SnippetView(
                        strings,
                        Optional.of("code-step"),
                        "java",
                        new Html(CODE),
                        List.of(new Link("(1)", "#eq-step")),
                        List.of(new OutputView.Text("0.025\n0.0125\n")),
                        Optional.of(VerdictView.plain(Mark.VERIFIED, "code-step", "as expected"))));
    }

    private static String pageInChinese(SiteView site) {
        Strings s = site.strings();
        String body =
                "<p>阶梯衰减每隔 <em>S</em> 步将学习率乘以衰减因子 "
                        + Fixtures.sample("alpha")
                        + "，两次衰减之间学习率保持不变。这种“阶梯状”的变化便于分析，但在衰减的瞬间会影响优化器累积的动量。</p>"
                        + "<h2 id=\"definition\">定义</h2>"
                        + formula(s, "eq-step", "step-decay", 1)
                        + "<p>从 0.1 开始，取 "
                        + Fixtures.sample("alpha-half")
                        + "，则第 25 步的学习率为 0.025。代码见 <code>stepDecay</code> 方法。</p>"
                        + snippet(s);
        return TEMPLATES.page(
                new PageView(
                        Fixtures.frame(site, "schedules/step-zh.html", "阶梯衰减"),
                        Html.text("阶梯衰减"),
                        Optional.empty(),
                        new Html(body),
                        List.of(new OutlineEntry("definition", Html.text("定义"), List.of())),
                        new Totals(Map.of(Mark.VERIFIED, 3)),
                        Optional.empty(),
                        Optional.of(new Link("余弦退火", "#")),
                        Optional.empty(),
                        Optional.of("2026-11-22"),
                        Optional.empty()));
    }

    private static String ledger(SiteView site) {
        List<LedgerRow> rows =
                List.of(
                        row("eq-step-decay", Term.KIND_FORMULA, Mark.VERIFIED, "512", "1.5", ""),
                        row("eq-sigmoid-range", Term.KIND_CLAIM, Mark.PROVED, "", "", ""),
                        row(
                                "eq-step-wrong",
                                Term.KIND_FORMULA,
                                Mark.ANNOUNCED,
                                "214",
                                "",
                                "remainder"),
                        row("0.025", Term.KIND_LITERAL, Mark.VERIFIED, "", "", ""),
                        row(
                                "eq-batch-norm",
                                Term.KIND_FORMULA,
                                Mark.WAIVED,
                                "",
                                "",
                                "defined by its prose, see Ioffe and Szegedy 2015"),
                        row("f-12", Term.KIND_FORMULA, Mark.UNCHECKED, "", "", ""));
        return TEMPLATES.ledger(
                new LedgerView(
                        Fixtures.frame(site, "verification/index.html", "Verification"),
                        Totals.of(rows.stream().map(LedgerRow::mark).toList()),
                        rows));
    }

    private static LedgerRow row(
            String name, Term kind, Mark mark, String samples, String ulps, String remark) {
        return new LedgerRow(
                name,
                "../schedules/step.html#eq-step",
                kind,
                "Step decay",
                mark,
                "",
                samples,
                ulps,
                samples.isEmpty() ? "" : "100%",
                remark);
    }
}
