package dev.chalkproof;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Key;
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
import java.util.Map;
import java.util.Optional;
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
    private final Progress progress;

    Build(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * What came of a build.
     *
     * @param files how many files the site has
     * @param published whether the output folder holds the site now
     * @param repairs what could be written in place of stale numbers and outputs
     */
    record Outcome(
            Report report, Coverage coverage, int files, boolean published, List<Repair> repairs) {}

    /** Checks the notes. */
    Outcome check() throws IOException, InterruptedException {
        return run(false);
    }

    /** Checks the notes, renders the site, and publishes it. */
    Outcome build() throws IOException, InterruptedException {
        return run(true);
    }

    private Outcome run(boolean publish) throws IOException, InterruptedException {
        try (Cache cache = cache()) {
            Key tool = ToolFingerprint.compute();
            BuildMemory memory = BuildMemory.of(options, cache, tool);
            Optional<Outcome> same = memory.recall(publish);
            if (same.isPresent()) {
                return same.get();
            }
            History history = History.open(options.cacheFolder(), tool);
            Results results = new Results(cache, tool, history);
            Outcome outcome = run(publish, cache, results);
            history.save(results.origins());
            memory.keep(outcome, isGood(outcome.report(), outcome.coverage()), results);
            return outcome;
        }
    }

    private Outcome run(boolean publish, Cache cache, Results results)
            throws IOException, InterruptedException {
        progress.begin("reading notes", Map.of());
        Content content = Content.read(options.content());
        List<Page> pages = content.pages();
        PageNames names = new PageNames(content.config().languages(), pages);
        try (Typesetter typesetter = new Typesetter(options.jobs(), cache);
                Execution execution = Execution.read(pages, names, options)) {
            Formulas formulas =
                    Formulas.read(pages, names, content.config().macros(), typesetter, progress);
            Verdicts verdicts =
                    Verdicts.settle(pages, formulas, execution, results, options, progress);
            SequencedSet<Diagnostic> others = new LinkedHashSet<>(content.diagnostics());
            others.addAll(verdicts.diagnostics());
            progress.begin("rendering", Map.of());
            Rendering rendering =
                    new Rendering(content, typesetter, options, SymbolTables.of(pages, formulas));
            RenderedSite site = rendering.render(verdicts.pages());
            others.addAll(site.diagnostics());
            Report report = report(verdicts.pages(), List.copyOf(others));
            Coverage coverage = Coverage.of(report.items());
            boolean published =
                    publish && rendering.publish(site, report, isGood(report, coverage));
            return new Outcome(
                    report, coverage, site.files().size(), published, verdicts.repairs());
        }
    }

    private boolean isGood(Report report, Coverage coverage) {
        return report.exitStatus(options.strict()) == ExitStatus.OK
                && coverage.meets(options.minCoverage());
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
