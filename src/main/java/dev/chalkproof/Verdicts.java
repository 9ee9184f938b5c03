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
        try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
            List<Checking> checkings =
                    pages.stream()
                            .map(page -> new Checking(page, formulas, execution, results, options))
                            .toList();
            all(threads, checkings, Checking::recall);
            execution.compile(
                    checkings.stream().filter(Checking::isStale).map(Checking::page).toList());
            return merged(all(threads, checkings, Checking::check), execution.names());
        }
    }

    private interface Step<R> {
        R apply(Checking page) throws InterruptedException;
    }

    private static <R> List<R> all(ExecutorService threads, List<Checking> pages, Step<R> step)
            throws InterruptedException {
        List<Future<R>> started = new ArrayList<>();
        pages.forEach(page -> started.add(threads.submit(() -> step.apply(page))));
        List<R> results = new ArrayList<>();
        for (Future<R> future : started) {
            results.add(finished(future));
        }
        return results;
    }

    private static <R> R finished(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("steps keep their faults to the page", e.getCause());
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
}
