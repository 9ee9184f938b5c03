package dev.chalkproof;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Content;
import dev.chalkproof.page.Page;
import dev.chalkproof.report.Report;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.site.RenderedSite;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.typeset.Typesetter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * One build, from notes to a site and a report.
 *
 * <pre>
 * content/*.md ─read→ Content(Pages) ─run→ Outcomes ─examine→ Verdicts ─┬─render→ files ─publish→ site-output/
 *                pure             user code,            formula ≟ code   └─report→ console, JSON, SARIF, JUnit, exit status
 *                                 isolated process
 * </pre>
 */
final class Build {
    private final Options options;

    Build(Options options) {
        this.options = options;
    }

    /**
     * What came of a build.
     *
     * @param files how many files the site has
     * @param published whether the output folder holds the site now
     */
    record Outcome(Report report, Coverage coverage, int files, boolean published) {}

    /** Checks the notes. */
    Outcome check() throws IOException, InterruptedException {
        return run(false);
    }

    /** Checks the notes, renders the site, and publishes it. */
    Outcome build() throws IOException, InterruptedException {
        return run(true);
    }

    private Outcome run(boolean publish) throws IOException, InterruptedException {
        Content content = Content.read(options.content());
        List<Page> pages = content.pages();
        PageNames names = new PageNames(content.config().languages(), pages);
        try (Cache cache = cache();
                Typesetter typesetter = new Typesetter(options.jobs(), cache);
                Execution execution = Execution.read(pages, names, options)) {
            Formulas formulas = Formulas.read(pages, names, content.config().macros(), typesetter);
            Results results = new Results(cache, ToolFingerprint.compute());
            Verdicts verdicts = Verdicts.settle(pages, formulas, execution, results, options);
            SequencedSet<Diagnostic> others = new LinkedHashSet<>(content.diagnostics());
            others.addAll(verdicts.diagnostics());
            Rendering rendering = new Rendering(content, typesetter, options);
            RenderedSite site = rendering.render(verdicts.pages());
            others.addAll(site.diagnostics());
            Report report = report(verdicts.pages(), List.copyOf(others));
            Coverage coverage = Coverage.of(report.items());
            boolean good =
                    report.exitStatus(options.strict()) == ExitStatus.OK
                            && coverage.meets(options.minCoverage());
            boolean published = publish && rendering.publish(site, report, good);
            return new Outcome(report, coverage, site.files().size(), published);
        }
    }

    private Cache cache() throws IOException {
        return options.cacheFolder().isPresent()
                ? Cache.open(options.cacheFolder().get())
                : Cache.disabled();
    }

    private Report report(List<CheckedPage> pages, List<Diagnostic> others) {
        List<Item> items = new ArrayList<>();
        pages.forEach(page -> items.addAll(page.items()));
        return new Report(Tool.NAME + " " + Tool.VERSION, options.seed(), items, others);
    }
}
