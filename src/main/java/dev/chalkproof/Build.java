package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Content;
import dev.chalkproof.page.Page;
import dev.chalkproof.report.Report;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.site.OutputFile;
import dev.chalkproof.site.RenderedSite;
import dev.chalkproof.source.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;

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
    private final Engines engines;
    private final Progress progress;

    Build(Options options, Engines engines, Progress progress) {
        this.options = options;
        this.engines = engines;
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

    /** How much of a site is wanted. */
    enum Extent {
        /** What is wrong with it. */
        MESSAGES,
        /** The pages of the notes, without the verdicts that are not known yet and take a while. */
        FIRST_LOOK,
        /** The pages of the notes, which an author looks at first. */
        PAGES,
        /** Everything. */
        WHOLE
    }

    /**
     * What a build makes, before it is known what to do with it.
     *
     * @param whole makes what is missing, too
     */
    record Made(
            Content content,
            Verdicts verdicts,
            RenderedSite site,
            Report report,
            Supplier<Made> whole) {}

    /** Checks the notes. */
    Outcome check() throws IOException, InterruptedException {
        return remembered(false);
    }

    /** Checks the notes, renders the site, and publishes it. */
    Outcome build() throws IOException, InterruptedException {
        return remembered(true);
    }

    private Outcome remembered(boolean publish) throws IOException, InterruptedException {
        BuildMemory memory = BuildMemory.of(options, engines.cache(), engines.tool());
        Optional<Outcome> same = memory.recall(publish);
        if (same.isPresent()) {
            return same.get();
        }
        History history = History.open(options.cacheFolder(), engines.tool());
        Results results = new Results(engines.cache(), engines.tool(), history);
        Made made = make(results, publish ? Extent.WHOLE : Extent.MESSAGES);
        Coverage coverage = Coverage.of(made.report().items());
        boolean good =
                made.report().exitStatus(options.strict()) == ExitStatus.OK
                        && coverage.meets(options.minCoverage());
        List<OutputFile> files = made.site().files();
        boolean published =
                publish && Rendering.publish(files, made.report(), options.output(), good);
        Outcome outcome =
                new Outcome(
                        made.report(),
                        coverage,
                        files.size(),
                        published,
                        made.verdicts().repairs());
        history.save(results.origins());
        memory.keep(outcome, good, results);
        return outcome;
    }

    /** Makes what is wanted and publishes nothing. */
    Made make(Results results, Extent extent) throws IOException, InterruptedException {
        progress.begin("reading notes", Map.of());
        engines.nextRound();
        Content content =
                Content.read(options.content(), engines.recentPages()).at(options.baseUrl());
        List<Page> pages = content.pages();
        PageNames names = new PageNames(content.config().languages(), pages);
        Execution execution =
                Execution.read(pages, names, engines.compiler()::compile, engines.workers());
        if (engines.recentVerdicts().isEmpty() && results.areAllNew()) {
            execution.compileAhead();
        }
        Formulas formulas =
                Formulas.read(
                        pages,
                        names,
                        engines.typesetter(),
                        extent != Extent.MESSAGES,
                        engines.recentFormulas(),
                        progress);
        Verdicts verdicts =
                Verdicts.settle(
                        pages,
                        formulas,
                        execution,
                        results,
                        engines.recentVerdicts(),
                        extent != Extent.FIRST_LOOK,
                        options,
                        progress);
        progress.begin("rendering", Map.of());
        if (extent == Extent.MESSAGES) {
            Rendering rendering =
                    Rendering.toProofread(content, engines, options, verdicts.pages());
            return made(content, verdicts, rendering, rendering.proofread());
        }
        Rendering rendering =
                Rendering.of(
                        content,
                        engines,
                        options,
                        code(content, execution).added(verdicts.pages()),
                        SymbolTables.of(pages, formulas, engines.recentFormulas()));
        return made(
                content,
                verdicts,
                rendering,
                extent == Extent.WHOLE ? rendering.render() : rendering.pages());
    }

    private Made made(Content content, Verdicts verdicts, Rendering rendering, RenderedSite site) {
        SequencedSet<Diagnostic> others = new LinkedHashSet<>(content.diagnostics());
        others.addAll(verdicts.diagnostics());
        others.addAll(site.diagnostics());
        return new Made(
                content,
                verdicts,
                site,
                report(verdicts.pages(), List.copyOf(others)),
                () -> made(content, verdicts, rendering, rendering.render()));
    }

    private CodeFiles code(Content content, Execution execution) {
        return new CodeFiles(
                execution, engines.compiler(), content.config().baseUrl(), engines.recentCode());
    }

    private Report report(List<CheckedPage> pages, List<Diagnostic> others) {
        List<Item> items = new ArrayList<>();
        pages.forEach(page -> items.addAll(page.items()));
        return new Report(Tool.NAME + " " + Tool.VERSION, options.seed(), items, others);
    }
}
