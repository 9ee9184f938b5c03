package dev.chalkproof.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Views made by hand, for tests and for looking at the theme. */
final class Fixtures {
    private Fixtures() {}

    static Html sample(String name) {
        return new Html(new String(bytes(name + ".html"), StandardCharsets.UTF_8).strip());
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Fixtures.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("resource " + resource + " must exist");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AssetSet assets() {
        return AssetSet.of(
                new TreeMap<>(
                        Map.of(
                                "site.css", bytes("/dev/chalkproof/theme/assets/site.css"),
                                "site.js", bytes("/dev/chalkproof/theme/assets/site.js"),
                                "hover.js", bytes("/dev/chalkproof/theme/assets/hover.js"),
                                "figures.js", bytes("/dev/chalkproof/theme/assets/figures.js"),
                                "search.js", bytes("/dev/chalkproof/theme/assets/search.js"),
                                "lunr.js", SearchLibrary.script(),
                                "theme.js", bytes("/dev/chalkproof/theme/assets/theme.js"),
                                "icon.svg", bytes("/dev/chalkproof/theme/assets/icon.svg"))));
    }

    static SiteView site(Strings strings) {
        return site(strings, assets());
    }

    static SiteView site(Strings strings, AssetSet assets) {
        return new SiteView(
                "Training, verified",
                "The mathematics of training neural networks",
                Optional.of("https://example.org/training/"),
                Optional.of("https://example.org/repository"),
                "Chalkproof 0.1.0",
                "index.html",
                "assets/search-en.js",
                Optional.of("print.html"),
                "verification/index.html",
                strings,
                assets);
    }

    static Frame frame(SiteView site, String path, String title) {
        return new Frame(
                site,
                path,
                Urls.root(path),
                title,
                Optional.of("About " + title),
                new NavView(
                        List.of(
                                entry("Activation functions", "activations.html", path),
                                new NavView.Entry(
                                        "Schedules",
                                        Optional.empty(),
                                        false,
                                        List.of(
                                                entry("Step decay", "schedules/step.html", path),
                                                entry(
                                                        "Cosine annealing",
                                                        "schedules/cosine.html",
                                                        path),
                                                entry("Warm-up", "schedules/warmup.html", path))),
                                new NavView.Entry(
                                        "Optimisers",
                                        Optional.empty(),
                                        false,
                                        List.of(
                                                entry("Momentum", "optimisers/momentum.html", path),
                                                entry("Adam", "optimisers/adam.html", path))))),
                List.of(
                        new Link("Home", Urls.relative(path, "index.html")),
                        new Link("Schedules", "")),
                List.of(
                        new LanguageLink(
                                "en", "English", "", "", true, site.language().equals("en")),
                        new LanguageLink(
                                "zh-CN", "中文", "", "", true, site.language().equals("zh-CN"))));
    }

    private static NavView.Entry entry(String title, String target, String path) {
        return new NavView.Entry(
                title, Optional.of(Urls.relative(path, target)), target.equals(path), List.of());
    }

    static VerdictView verified(String id) {
        return new VerdictView(
                Mark.VERIFIED,
                id,
                "against stepDecay · 512 inputs",
                List.of(
                        VerdictView.Fact.of(Term.AGAINST, "stepDecay"),
                        VerdictView.Fact.of(Term.METHOD, "tested on sampled inputs"),
                        new VerdictView.Fact(
                                Term.DOMAIN,
                                Stream.of(
                                                "eta0 > 0",
                                                "0 < alpha < 1",
                                                "S = 1, 2, 3, …",
                                                "t = 0, 1, 2, …")
                                        .map(line -> new VerdictView.Line(line, false))
                                        .toList()),
                        VerdictView.Fact.of(Term.INPUTS, "512"),
                        VerdictView.Fact.of(Term.WORST_ERROR, "1.5 ulp"),
                        VerdictView.Fact.of(Term.STRENGTH, "100% of planted faults found"),
                        VerdictView.Fact.of(Term.SEED, "42")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("chalkproof explain " + id));
    }

    static VerdictView refuted(String id, Mark mark) {
        return new VerdictView(
                mark,
                id,
                "against stepDecay",
                List.of(VerdictView.Fact.of(Term.SEED, "42")),
                Optional.of(
                        new VerdictView.CounterexampleView(
                                List.of("eta0 = 0.1", "alpha = 0.5", "S = 10", "t = 10"),
                                List.of(
                                        VerdictView.Fact.of(Term.FORMULA_GIVES, "0.1"),
                                        VerdictView.Fact.of(Term.CODE_GIVES, "0.05")))),
                Optional.of("a widely copied note takes the remainder"),
                Optional.of("chalkproof explain " + id));
    }
}
