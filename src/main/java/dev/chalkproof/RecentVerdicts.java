package dev.chalkproof;

import dev.chalkproof.page.ChartText;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.source.Recent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** What the fences that a translation shows left to show, and its words for that. */
    private record Shown(List<ChartText> words, Map<Integer, FenceOutcome> outcomes) {}

    /** A page's own text, with those of its translations, whatever others say. */
    private record Own(Page page, List<Page> translations) {}

    private final Recent<Ground, Settled> pages = new Recent<>();
    private final Recent<Own, Checking.Result> last = new Recent<>();
    private final Recent<Shown, TranslatedCharts> charts = new Recent<>();

    /** Begins another round of checks. */
    void nextRound() {
        pages.nextRound();
        last.nextRound();
        charts.nextRound();
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    Optional<Settled> find(Ground ground) {
        return pages.find(ground);
    }

    /** Keeps what would be found out again. */
    void keep(Ground ground, Settled settled) {
        pages.put(ground, settled);
    }

    /** What was found out about a page last, if nobody has written on it since. */
    Optional<Checking.Result> last(Page page, List<Page> translations) {
        return last.find(new Own(page, translations));
    }

    /** Keeps what is to be shown of a page until more is known. */
    void keepLast(Page page, List<Page> translations, Checking.Result result) {
        last.put(new Own(page, translations), result);
    }

    /** The charts that a translation shows, in its words. */
    TranslatedCharts charts(List<ChartText> words, Map<Integer, FenceOutcome> outcomes) {
        return charts.get(
                new Shown(words, outcomes), of -> TranslatedCharts.of(of.words(), of.outcomes()));
    }
}
