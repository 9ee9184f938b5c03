package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All pages with their verdicts, and what is to be said besides. */
record Verdicts(List<CheckedPage> pages, List<Diagnostic> diagnostics) {
    /** Runs and settles all pages, as many at a time as there are jobs. */
    static Verdicts settle(
            List<Page> pages, Formulas formulas, Execution execution, Options options)
            throws InterruptedException {
        List<Page> originals = pages.stream().filter(page -> page.original().isEmpty()).toList();
        List<Checking.Result> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
            List<Future<Checking.Result>> started = new ArrayList<>();
            for (Page page : originals) {
                Checking checking =
                        new Checking(
                                page,
                                execution.translations().of(page),
                                formulas,
                                execution,
                                options);
                started.add(threads.submit(checking::check));
            }
            for (int i = 0; i < originals.size(); i++) {
                results.add(finished(originals.get(i), started.get(i)));
            }
        }
        return merged(results, execution.names()).translated(pages, results, formulas);
    }

    private static Checking.Result finished(Page page, Future<Checking.Result> future)
            throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Checking.Result.failed(page, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** Hands verdicts on formulas of other pages to those pages. */
    private static Verdicts merged(List<Checking.Result> results, PageNames names) {
        Map<Page, Map<Integer, Item>> handed = new HashMap<>();
        SequencedSet<Diagnostic> diagnostics = new LinkedHashSet<>();
        for (Checking.Result result : results) {
            diagnostics.addAll(result.diagnostics());
            result.elsewhere()
                    .forEach(
                            (located, item) ->
                                    handed.computeIfAbsent(located.page(), _ -> new HashMap<>())
                                            .put(located.formula().index(), item));
        }
        List<CheckedPage> pages = new ArrayList<>();
        for (Checking.Result result : results) {
            CheckedPage page = result.page();
            Map<Integer, Item> formulas = new LinkedHashMap<>(page.formulas());
            formulas.putAll(handed.getOrDefault(page.page(), Map.of()));
            pages.add(
                    new CheckedPage(
                            page.page(),
                            formulas,
                            page.numbers(),
                            page.fences(),
                            page.outcomes(),
                            page.changed()));
        }
        return new Verdicts(ItemIds.unique(pages, names), List.copyOf(diagnostics));
    }

    /** With the translations, which have their originals' verdicts, all in the order given. */
    private Verdicts translated(
            List<Page> order, List<Checking.Result> results, Formulas formulas) {
        Map<Page, CheckedPage> checked = new HashMap<>();
        pages.forEach(page -> checked.put(page.page(), page));
        Map<Page, Map<Integer, Item>> numbers = new HashMap<>();
        results.forEach(result -> numbers.putAll(result.translated()));
        SequencedSet<Diagnostic> said = new LinkedHashSet<>(diagnostics);
        List<CheckedPage> all = new ArrayList<>();
        for (Page page : order) {
            CheckedPage original = page.original().map(checked::get).orElse(null);
            if (original == null) {
                all.add(checked.get(page));
                continue;
            }
            Translation translation =
                    Containment.value(
                                    page.file().span(0, 0),
                                    "comparing this page with its original",
                                    said::add,
                                    () ->
                                            Optional.of(
                                                    Translation.of(
                                                            page, original.page(), formulas)))
                            .orElseGet(() -> Translation.none(original.page()));
            said.addAll(page.diagnostics());
            said.addAll(formulas.of(page).diagnostics());
            said.addAll(translation.diagnostics());
            all.add(
                    CheckedPage.translated(
                            page,
                            numbers.getOrDefault(page, Map.of()),
                            translation.shared(),
                            original));
        }
        return new Verdicts(all, List.copyOf(said));
    }
}
