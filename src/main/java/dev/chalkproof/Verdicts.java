package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
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
    /**
     * Settles all pages, as many at a time as there are jobs. What earlier builds found out is
     * looked up first: then it is known which pages have to be compiled and run.
     */
    static Verdicts settle(
            List<Page> pages,
            Formulas formulas,
            Execution execution,
            Results results,
            Options options)
            throws InterruptedException {
        List<Page> originals = pages.stream().filter(page -> page.original().isEmpty()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
            Map<Page, Checking.Result> settled = new HashMap<>();
            Map<Page, Checking> checkings =
                    each(
                            threads,
                            originals,
                            settled,
                            page -> new Checking(page, formulas, execution, results, options));
            execution.compile(
                    checkings.values().stream()
                            .filter(Checking::isStale)
                            .map(Checking::page)
                            .toList());
            settled.putAll(
                    each(threads, checkings.keySet(), settled, at -> checkings.get(at).check()));
            List<Checking.Result> all = originals.stream().map(settled::get).toList();
            return merged(all, execution.names()).translated(pages, all, formulas);
        }
    }

    private interface Step<R> {
        R apply(Page page) throws InterruptedException;
    }

    /** Takes a step for each page at once; a page at which it fails has its result by that. */
    private static <R> Map<Page, R> each(
            ExecutorService threads,
            Collection<Page> pages,
            Map<Page, Checking.Result> failed,
            Step<R> step)
            throws InterruptedException {
        Map<Page, Future<R>> started = new LinkedHashMap<>();
        pages.forEach(page -> started.put(page, threads.submit(() -> step.apply(page))));
        Map<Page, R> results = new LinkedHashMap<>();
        for (Map.Entry<Page, Future<R>> one : started.entrySet()) {
            try {
                results.put(one.getKey(), one.getValue().get());
            } catch (ExecutionException e) {
                Throwable fault = Objects.requireNonNullElse(e.getCause(), e);
                failed.put(one.getKey(), Checking.Result.failed(one.getKey(), fault));
            }
        }
        return results;
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
