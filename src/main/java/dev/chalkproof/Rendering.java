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
import java.util.function.UnaryOperator;

/** Checked pages to the files of a site, and these to the output folder. */
final class Rendering {
    private static final String CHART_STYLES = "/dev/chalkproof/chart/chart.css";

    /** The language of a site that names none. */
    private static final String DEFAULT_LANGUAGE = "en";

    private final Content content;
    private final Options options;
    private final Theme theme;
    private final SiteSettings settings;
    private final SiteRenderer renderer;

    private Rendering(
            Content content,
            Engines engines,
            Options options,
            UnaryOperator<SiteSettings> adapt,
            List<CheckedPage> checked,
            Map<String, PageSymbols> symbols)
            throws IOException {
        this.content = content;
        this.options = options;
        this.theme =
                options.templates().isPresent()
                        ? engines.themes().load(options.templates().get())
                        : Theme.shipped();
        this.settings = adapt.apply(settings());
        engines.recentRenderings().next();
        this.renderer =
                new SiteRenderer(
                        settings,
                        theme,
                        engines.typesetter(),
                        engines.recentRenderings(),
                        Map.of("chart.css", resource(CHART_STYLES)),
                        checked,
                        symbols,
                        files());
    }

    /**
     * To render files.
     *
     * @param symbols of the pages, by their paths
     */
    static Rendering of(
            Content content,
            Engines engines,
            Options options,
            List<CheckedPage> checked,
            Map<String, PageSymbols> symbols)
            throws IOException, InterruptedException {
        GitHistory history = engines.lastChanges().of(content.root());
        List<CheckedPage> dated = checked.stream().map(page -> dated(page, history)).toList();
        return new Rendering(content, engines, options, s -> s, dated, symbols);
    }

    /**
     * To find out what is wrong, and for no files. What only readers need is left out, above all to
     * set formulas a second time so that their symbols can be marked.
     */
    static Rendering toProofread(
            Content content, Engines engines, Options options, List<CheckedPage> checked)
            throws IOException {
        return new Rendering(
                content, engines, options, SiteSettings::withoutAddress, checked, Map.of());
    }

    /** All files of the site, with what is wrong with links, images and templates. */
    RenderedSite render() {
        return with(renderer.render());
    }

    /** The files that a reader of the notes sees, with what is wrong with them. */
    RenderedSite pages() {
        return with(renderer.pages());
    }

    /** What is wrong with links, images and templates, and no files. */
    RenderedSite proofread() {
        return with(renderer.proofread());
    }

    private RenderedSite with(RenderedSite site) {
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

    /** With the day of its last change: what the author says, else what git knows. */
    private static CheckedPage dated(CheckedPage page, GitHistory history) {
        return page.withChanged(
                page.page()
                        .frontMatter()
                        .changed()
                        .or(() -> history.lastChange(page.page().path())));
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
