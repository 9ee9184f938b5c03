package dev.chalkproof;

import dev.chalkproof.page.Page;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.source.Recent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verdicts that were found before: those on a page that stands on the same ground need not even be
 * looked up again.
 */
final class RecentVerdicts {
    /**
     * What was found out about a page.
     *
     * @param origins of the results behind it
     */
    record Settled(Checking.Result result, Map<String, Results.Origin> origins) {}

    /** A translation, and what the fences that it shows left to show. */
    private record Shown(Page page, Map<Integer, FenceOutcome> outcomes) {}

    private final Recent<Ground, Settled> pages = new Recent<>();
    private final Recent<Shown, TranslatedCharts> charts = new Recent<>();

    /** Begins another round of checks. */
    void nextRound() {
        pages.nextRound();
        charts.nextRound();
    }

    Optional<Settled> find(Ground ground) {
        return pages.find(ground);
    }

    /** Keeps what would be found out again. */
    void keep(Ground ground, Settled settled) {
        pages.put(ground, settled);
    }

    TranslatedCharts charts(
            Page page,
            Map<Integer, FenceOutcome> outcomes,
            Supplier<TranslatedCharts> translating) {
        return charts.get(new Shown(page, outcomes), _ -> translating.get());
    }
}
