package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Runs a page and settles everything it asserts. */
final class Checking {
    private final Page page;
    private final Formulas formulas;
    private final Execution execution;
    private final Progress progress;
    private final Results results;
    private final Recollection known;
    private final FormulaChecks checks;
    private final SequencedSet<Diagnostic> diagnostics = new LinkedHashSet<>();

    /**
     * Looks up what earlier builds found out about the page.
     *
     * @param page no translation; the numbers of its translations are computed with its code
     * @param results those that are about this page
     * @param compares whether formulas are checked that no earlier build checked; else they are
     *     left open
     */
    Checking(
            Page page,
            Formulas formulas,
            Execution execution,
            Results results,
            boolean compares,
            Options options,
            Progress progress) {
        this.page = page;
        this.formulas = formulas;
        this.execution = execution;
        this.progress = progress;
        this.results = results;
        this.known = new Recollection(page, formulas, execution, results, options.seed(), compares);
        this.checks =
                new FormulaChecks(page, formulas, execution, known, compares, options, progress);
    }

    Page page() {
        return page;
    }

    /** What was looked up and found out. */
    Results results() {
        return results;
    }

    /** Whether the page has to be compiled before it is checked. */
    boolean isStale() {
        return known.isStale();
    }

    /**
     * A page with its verdicts, and what is to be said besides.
     *
     * @param translated verdicts on the numbers of its translations
     * @param elsewhere verdicts on formulas of other pages that code of this page implements
     * @param repairs what could be written in place of stale numbers and outputs
     * @param open whether formulas were left unchecked that could be checked
     */
    record Result(
            CheckedPage page,
            Map<Page, Map<Integer, Item>> translated,
            Map<Formulas.Located, Item> elsewhere,
            List<Repair> repairs,
            List<Diagnostic> diagnostics,
            boolean open) {
        /** As it was found out before something that it depends on changed. */
        Result outdated() {
            return new Result(page, translated, elsewhere, repairs, diagnostics, true);
        }

        /** A page at which Chalkproof itself failed. */
        static Result failed(Page page, Throwable fault) {
            List<Diagnostic> messages = new ArrayList<>(page.diagnostics());
            messages.add(Fault.at(page.file().span(0, 0), "checking this page", fault));
            return new Result(
                    CheckedPage.unchecked(page), Map.of(), Map.of(), List.of(), messages, false);
        }
    }

    Result check() throws InterruptedException {
        diagnostics.addAll(page.diagnostics());
        diagnostics.addAll(formulas.of(page).diagnostics());
        diagnostics.addAll(TranslatedFences.ofOriginal(page));
        diagnostics.addAll(TranslatedCharts.ofOriginal(page));
        diagnostics.addAll(execution.code().diagnostics(execution.names().name(page)));
        if (!known.isStale()) {
            return settle(Run.of(page, execution, known, Optional.empty()));
        }
        try (Session session = execution.open(page)) {
            return settle(Run.of(page, execution, known, Optional.of(session)));
        }
    }

    private Result settle(Run run) {
        report(run);
        Examined examined = Examined.of(page, run, execution);
        Map<Formulas.Located, Item> compared = checks.compared(run);
        Map<Integer, Item> own = new LinkedHashMap<>();
        for (Formula formula : page.formulas()) {
            Item item = compared.remove(new Formulas.Located(page, formula));
            stance(formula, Optional.ofNullable(item)).ifPresent(i -> own.put(formula.index(), i));
        }
        CheckedPage checked =
                new CheckedPage(
                        page,
                        own,
                        examined.numbers(),
                        examined.fences(),
                        examined.outcomes(),
                        Optional.empty());
        diagnostics.addAll(checks.diagnostics());
        progress.done(Progress.Work.PAGE, 1);
        return new Result(
                checked,
                examined.translated(),
                compared,
                examined.repairs(),
                List.copyOf(diagnostics),
                checks.areOpen());
    }

    private void report(Run run) {
        Run.fences(page)
                .forEach(
                        fence -> {
                            String id = execution.names().id(page, "fence", fence.index());
                            double seconds =
                                    known.fence(Execution.snippetId(fence)).isPresent()
                                            ? 0
                                            : run.of(fence).elapsed().toNanos() / 1e9;
                            progress.took(Progress.name(id, fence.at()), seconds);
                            progress.done(Progress.Work.FENCE, 1);
                        });
    }

    /** The verdict where the author's word decides, else what the check said. */
    private Optional<Item> stance(Formula formula, Optional<Item> settled) {
        String id = execution.names().id(page, formula);
        return switch (formula.stance()) {
            case UNCHECKED ->
                    Optional.of(item(id, formula, new Verdict.Waived(formula.reason().orElse(""))));
            case CLAIM -> checks.claim(formula);
            case REFUTED -> settled.or(() -> checks.claim(formula));
            case PLAIN ->
                    settled.or(
                            () ->
                                    formula.display() && !checks.isOpen(formula)
                                            ? Optional.of(
                                                    item(id, formula, new Verdict.Unchecked()))
                                            : Optional.empty());
        };
    }

    private Item item(String id, Formula formula, Verdict verdict) {
        return new Item(id, Item.Kind.FORMULA, formula.at(), verdict, List.of());
    }
}
