package dev.chalkproof;

import dev.chalkproof.chart.Phrase;
import dev.chalkproof.page.ChartText;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.source.Diagnostic;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The charts that a translation shows, in its own words.
 *
 * @param outcomes of the fences that it shows, with these charts
 * @param unknown where its {@code charts} name what no chart says
 */
record TranslatedCharts(Map<Integer, FenceOutcome> outcomes, List<Diagnostic> unknown) {
    private static final String UNKNOWN = "unknown-chart-text";

    TranslatedCharts {
        outcomes = new TreeMap<>(outcomes);
    }

    /**
     * Translates charts.
     *
     * @param words for what they say
     * @param outcomes of the original's fences that the translation shows
     */
    static TranslatedCharts of(List<ChartText> words, Map<Integer, FenceOutcome> outcomes) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach(text -> texts.put(text.original(), text.translated()));
        Map<Integer, FenceOutcome> relabelled = new TreeMap<>();
        outcomes.forEach((index, outcome) -> relabelled.put(index, outcome.relabelled(texts)));
        return new TranslatedCharts(relabelled, unknown(words, outcomes.values()));
    }

    private static List<Diagnostic> unknown(
            List<ChartText> words, Collection<FenceOutcome> outcomes) {
        // A chart that could not be drawn is reported where its code stands.
        boolean allDrawn = outcomes.stream().allMatch(o -> o.failure().isEmpty() || o.expected());
        return words.stream()
                .filter(text -> allDrawn)
                .filter(text -> outcomes.stream().noneMatch(o -> o.draws(text.original())))
                .map(
                        text ->
                                unknown(
                                        text,
                                        "no chart of this page says '" + text.original() + "'",
                                        help(text.original())))
                .toList();
    }

    private static String help(String text) {
        return Arrays.stream(Phrase.values()).anyMatch(phrase -> phrase.english().equals(text))
                ? "remove it: the page's language has a word for it, which 'strings' in site.yaml"
                        + " can change"
                : "write it as the original's code does, and whole: the name of an axis, of a"
                        + " series, of a category";
    }

    /** What is wrong with the charts of a page that is no translation. */
    static List<Diagnostic> ofOriginal(Page page) {
        return page.frontMatter().charts().stream()
                .limit(1)
                .map(
                        text ->
                                unknown(
                                        text,
                                        "this page translates no other, so its charts say what its"
                                                + " code says",
                                        "change the code, or remove 'charts' here"))
                .toList();
    }

    private static Diagnostic unknown(ChartText text, String message, String help) {
        return Diagnostic.error(UNKNOWN, text.at(), message).withHelp(help);
    }
}
