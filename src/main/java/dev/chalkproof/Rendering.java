package dev.chalkproof;

import dev.chalkproof.page.Content;
import dev.chalkproof.page.SiteConfig;
import dev.chalkproof.report.Format;
import dev.chalkproof.report.Report;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.site.InterfaceStrings;
import dev.chalkproof.site.OutputFile;
import dev.chalkproof.site.PageSymbols;
import dev.chalkproof.site.Publisher;
import dev.chalkproof.site.RenderedSite;
import dev.chalkproof.site.SiteRenderer;
import dev.chalkproof.site.SiteSettings;
import dev.chalkproof.site.Theme;
import dev.chalkproof.source.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checked pages to the files of a site, and these to the output folder. */
final class Rendering {
    private static final String CHART_STYLES = "/dev/chalkproof/chart/chart.css";

    /** The language of a site that names none. */
    private static final String DEFAULT_LANGUAGE = "en";

    private final Content content;
    private final Options options;
    private final Engines engines;
    private final Map<String, PageSymbols> symbols;

    /**
     * @param symbols of the pages, by their paths
     */
    Rendering(Content content, Engines engines, Options options, Map<String, PageSymbols> symbols) {
        this.content = content;
        this.engines = engines;
        this.options = options;
        this.symbols = Map.copyOf(symbols);
    }

    /** All files of the site, with what is wrong with links, images and templates. */
    RenderedSite render(List<CheckedPage> checked) throws IOException, InterruptedException {
        Theme theme = theme();
        SiteSettings settings = settings();
        return with(theme, settings, renderer(theme, settings, dated(checked), symbols).render());
    }

    /**
     * What is wrong with links, images and templates, and no files. What only readers need is left
     * out, above all to set formulas a second time so that their symbols can be marked.
     */
    RenderedSite proofread(List<CheckedPage> checked) throws IOException {
        Theme theme = theme();
        SiteSettings settings = settings().withoutAddress();
        return with(theme, settings, renderer(theme, settings, checked, Map.of()).proofread());
    }

    private Theme theme() throws IOException {
        return options.templates().isPresent()
                ? engines.themes().load(options.templates().get())
                : Theme.shipped();
    }

    private SiteRenderer renderer(
            Theme theme,
            SiteSettings settings,
            List<CheckedPage> pages,
            Map<String, PageSymbols> marked)
            throws IOException {
        // What an earlier build of this process has laid there was taken away by now.
        engines.shelf().close();
        return new SiteRenderer(
                settings,
                theme,
                engines.typesetter(),
                engines.shelf(),
                Map.of("chart.css", resource(CHART_STYLES)),
                pages,
                marked,
                files());
    }

    private static RenderedSite with(Theme theme, SiteSettings settings, RenderedSite site) {
        List<Diagnostic> diagnostics = new ArrayList<>(theme.diagnostics());
        diagnostics.addAll(settings.strings().diagnostics());
        diagnostics.addAll(site.diagnostics());
        return new RenderedSite(site.files(), diagnostics);
    }

    /**
     * Publishes a site with its report. A site with errors takes no good one's place: readers keep
     * what they have until the notes are mended.
     *
     * @param good whether nothing is wrong with it
     * @return whether the output folder now holds this site
     */
    static boolean publish(List<OutputFile> site, Report report, Path output, boolean good)
            throws IOException {
        if (!good && Publisher.holdsGoodSite(output)) {
            return false;
        }
        try {
            Publisher.publish(withReport(site, report), output, good);
        } catch (Publisher.RefusedException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return true;
    }

    /** All files that are published: the site and what was found out about it. */
    static List<OutputFile> withReport(List<OutputFile> site, Report report) {
        List<OutputFile> files = new ArrayList<>(site);
        files.add(OutputFile.text("report.json", Format.JSON.render(report)));
        return files;
    }

    /** With the days of their last changes: what the author says, else what git knows. */
    private List<CheckedPage> dated(List<CheckedPage> pages) throws InterruptedException {
        GitHistory history = engines.lastChanges().of(content.root());
        return pages.stream()
                .map(
                        page ->
                                page.withChanged(
                                        page.page()
                                                .frontMatter()
                                                .changed()
                                                .or(() -> history.lastChange(page.page().path()))))
                .toList();
    }

    private SiteSettings settings() {
        SiteConfig config = content.config();
        List<String> languages =
                config.languages().isEmpty() ? List.of(DEFAULT_LANGUAGE) : config.languages();
        Optional<String> repository = config.repository().or(options::repository);
        return new SiteSettings(
                config.title().orElseGet(this::fallbackTitle),
                config.description().orElse(""),
                config.baseUrl(),
                repository,
                repository.map(this::editUrl),
                languages,
                config.allowsHtml(),
                "Chalkproof " + Tool.VERSION,
                InterfaceStrings.of(config.strings(), languages));
    }

    private String fallbackTitle() {
        return content.languages().stream()
                .map(
                        edition ->
                                edition.section().index().isPresent()
                                        ? edition.section().title()
                                        : "")
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElseGet(
                        () ->
                                Optional.ofNullable(
                                                options.content()
                                                        .toAbsolutePath()
                                                        .normalize()
                                                        .getFileName())
                                        .map(Path::toString)
                                        .orElse("Notes"));
    }

    /** GitHub's address for editing a file, which GitLab and Gitea understand too. */
    private String editUrl(String repository) {
        String base = repository.replaceFirst("/+$", "");
        String folder =
                options.content().isAbsolute()
                        ? "content"
                        : options.content().toString().replace('\\', '/');
        return base + "/edit/main/" + folder.replaceFirst("/*$", "") + "/";
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Content.Asset asset : content.assets()) {
            files.put(asset.path(), Files.readAllBytes(asset.file()));
        }
        return files;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Rendering.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " must be part of the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
