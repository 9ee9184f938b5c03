package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All pages with their verdicts, and what is to be said besides.
 *
 * @param repairs what could be written in place of stale numbers and outputs
 * @param open whether formulas were left unchecked that could be checked
 */
record Verdicts(
        List<CheckedPage> pages, List<Repair> repairs, List<Diagnostic> diagnostics, boolean open) {
    /**
     * Settles all pages, as many at a time as there are jobs. What earlier builds found out is
     * looked up first: then it is known which pages have to be compiled and run.
     *
     * @param recent what was found out in this process
     * @param whole whether all is found out that is not known; else the pages that somebody has
     *     written on are run, their formulas stay unchecked, and what was known of other pages
     *     stands
     */
    static Verdicts settle(
            List<Page> pages,
            Formulas formulas,
            Execution execution,
            Results results,
            RecentVerdicts recent,
            boolean whole,
            Options options,
            Progress progress)
            throws InterruptedException {
        List<Page> originals = pages.stream().filter(page -> page.original().isEmpty()).toList();
        begin(progress, originals, formulas);
        Translations translations = execution.translations();
        Map<Page, Checking.Result> settled = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
            Steps<Page, Ground> standing = page -> Ground.of(page, formulas, execution);
            SequencedMap<Page, Ground> grounds =
                    standing.all(threads, originals, page -> page, settled);
            List<Page> open = new ArrayList<>();
            grounds.forEach(
                    (page, ground) -> {
                        Optional<RecentVerdicts.Settled> known = recent.find(ground);
                        Optional<Checking.Result> last =
                                whole ? Optional.empty() : recent.last(page, translations.of(page));
                        if (known.isPresent()) {
                            settled.put(page, known.get().result());
                            results.addKnown(known.get().origins());
                        } else if (last.isPresent()) {
                            settled.put(page, last.get().outdated());
                        } else {
                            open.add(page);
                        }
                    });
            Steps<Page, Checking> looking =
                    page ->
                            new Checking(
                                    page,
                                    formulas,
                                    execution,
                                    results.part(),
                                    whole,
                                    options,
                                    progress);
            List<Checking> checkings =
                    List.copyOf(looking.all(threads, open, page -> page, settled).values());
            execution.compile(
                    checkings.stream().filter(Checking::isStale).map(Checking::page).toList());
            Steps<Checking, Checking.Result> checks = Checking::check;
            checks.all(threads, checkings, Checking::page, settled)
                    .forEach(
                            (checking, result) -> {
                                Page page = checking.page();
                                Results found = checking.results();
                                settled.put(page, result);
                                results.add(found);
                                if (found.areAllKept()) {
                                    recent.keep(
                                            Objects.requireNonNull(grounds.get(page)),
                                            new RecentVerdicts.Settled(result, found.origins()));
                                }
                            });
        }
        settled.forEach(
                (page, result) -> {
                    if (!result.open()) {
                        recent.keepLast(page, translations.of(page), result);
                    }
                });
        List<Checking.Result> all =
                originals.stream().flatMap(page -> Stream.ofNullable(settled.get(page))).toList();
        return merged(all, execution.names()).translated(pages, all, formulas, recent);
    }

    private static void begin(Progress progress, List<Page> pages, Formulas formulas) {
        progress.begin(
                "checking",
                Map.of(
                        Progress.Work.PAGE,
                        pages.size(),
                        Progress.Work.FENCE,
                        pages.stream().mapToInt(page -> Run.fences(page).size()).sum(),
                        Progress.Work.FORMULA,
                        pages.stream()
                                .mapToInt(page -> FormulaChecks.count(page, formulas))
                                .sum()));
    }

    /** Something done for every page. */
    private interface Steps<T, R> {
        R of(T from) throws InterruptedException;

        /**
         * Does it for all, each in a thread.
         *
         * @param failed gets the pages at which Chalkproof itself fails
         */
        default SequencedMap<T, R> all(
                ExecutorService threads,
                List<T> from,
                Function<T, Page> page,
                Map<Page, Checking.Result> failed)
                throws InterruptedException {
            SequencedMap<T, Future<R>> started = new LinkedHashMap<>();
            from.forEach(one -> started.put(one, threads.submit(() -> of(one))));
            SequencedMap<T, R> done = new LinkedHashMap<>();
            for (Map.Entry<T, Future<R>> step : started.entrySet()) {
                try {
                    done.put(step.getKey(), step.getValue().get());
                } catch (ExecutionException e) {
                    Page at = page.apply(step.getKey());
                    Throwable fault = Objects.requireNonNullElse(e.getCause(), e);
                    failed.put(at, Checking.Result.failed(at, fault));
                }
            }
            return done;
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
                List.copyOf(diagnostics),
                results.stream().anyMatch(Checking.Result::open));
    }

    /** With the translations, which have their originals' verdicts, all in the order given. */
    private Verdicts translated(
            List<Page> order,
            List<Checking.Result> results,
            Formulas formulas,
            RecentVerdicts recent) {
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
                                    () -> Optional.of(formulas.translation(page, original.page())))
                            .orElseGet(() -> Translation.none(original.page()));
            said.addAll(page.diagnostics());
            said.addAll(formulas.of(page).diagnostics());
            said.addAll(translation.diagnostics());
            Map<Integer, FenceOutcome> shown = translation.shared().ofFences(original.outcomes());
            TranslatedCharts charts = recent.charts(page.frontMatter().charts(), shown);
            said.addAll(charts.wrong());
            all.add(
                    CheckedPage.translated(
                            page,
                            numbers.getOrDefault(page, Map.of()),
                            charts.outcomes(),
                            translation.shared(),
                            original));
        }
        return new Verdicts(all, repairs, List.copyOf(said), open);
    }
}
