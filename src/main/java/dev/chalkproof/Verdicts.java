package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Fence;
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
import java.util.SequencedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All pages with their verdicts, and what is to be said besides.
 *
 * @param repairs what could be written in place of stale numbers and outputs
 */
record Verdicts(List<CheckedPage> pages, List<Repair> repairs, List<Diagnostic> diagnostics) {
    /** Runs and settles all pages, as many at a time as there are jobs. */
    static Verdicts settle(
            List<Page> pages,
            Formulas formulas,
            Execution execution,
            Options options,
            Progress progress)
            throws InterruptedException {
        progress.begin(
                "checking",
                Map.of(
                        Progress.Work.PAGE,
                        pages.size(),
                        Progress.Work.FENCE,
                        (int)
                                pages.stream()
                                        .flatMap(page -> page.fences().stream())
                                        .filter(Fence::runs)
                                        .count(),
                        Progress.Work.FORMULA,
                        pages.stream().mapToInt(Checking::formulas).sum()));
        List<Checking.Result> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
            List<Future<Checking.Result>> started = new ArrayList<>();
            for (Page page : pages) {
                Checking checking = new Checking(page, formulas, execution, options, progress);
                started.add(threads.submit(checking::check));
            }
            for (int i = 0; i < pages.size(); i++) {
                results.add(finished(pages.get(i), started.get(i)));
            }
        }
        return merged(results, execution.names());
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
        return new Verdicts(
                ItemIds.unique(pages, names),
                results.stream().flatMap(result -> result.repairs().stream()).toList(),
                List.copyOf(diagnostics));
    }
}
