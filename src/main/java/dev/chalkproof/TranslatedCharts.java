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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The charts and tables that a translation shows, in its own words.
 *
 * @param outcomes of the fences that it shows, with these charts and tables
 * @param wrong where its {@code charts} name what none of them says, or two columns alike
 */
record TranslatedCharts(Map<Integer, FenceOutcome> outcomes, List<Diagnostic> wrong) {
    private static final String UNKNOWN = "unknown-chart-text";
    private static final String AMBIGUOUS = "ambiguous-columns";

    TranslatedCharts {
        outcomes = new TreeMap<>(outcomes);
    }

    /**
     * Translates charts and tables.
     *
     * @param words for what they say
     * @param outcomes of the original's fences that the translation shows
     */
    static TranslatedCharts of(List<ChartText> words, Map<Integer, FenceOutcome> outcomes) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach(text -> texts.put(text.original(), text.translated()));
        Map<Integer, FenceOutcome> relabelled = new TreeMap<>();
        outcomes.forEach((index, outcome) -> relabelled.put(index, said(outcome, texts)));
        return new TranslatedCharts(
                relabelled,
                Stream.of(
                                unknown(words, outcomes.values()),
                                ambiguous(words, texts, outcomes.values()))
                        .flatMap(List::stream)
                        .toList());
    }

    private static FenceOutcome said(FenceOutcome outcome, Map<String, String> texts) {
        return TableWords.of(outcome)
                .map(
                        table ->
                                new FenceOutcome(
                                        outcome.printed(),
                                        Optional.of(table.said(texts)),
                                        outcome.failure(),
                                        outcome.expected()))
                .orElseGet(() -> outcome.relabelled(texts));
    }

    private static boolean says(FenceOutcome outcome, String text) {
        return outcome.draws(text)
                || TableWords.of(outcome).filter(table -> table.says(text)).isPresent();
    }

    /** Where a table would have two columns of one name. */
    private static List<Diagnostic> ambiguous(
            List<ChartText> words, Map<String, String> texts, Collection<FenceOutcome> outcomes) {
        Set<String> shared =
                outcomes.stream()
                        .flatMap(outcome -> TableWords.of(outcome).stream())
                        .flatMap(table -> table.shared(texts).stream())
                        .collect(Collectors.toSet());
        return words.stream()
                .filter(text -> shared.contains(text.translated()))
                .map(
                        text ->
                                Diagnostic.error(
                                                AMBIGUOUS,
                                                text.at(),
                                                "a table of this page would have two columns called"
                                                        + " '"
                                                        + text.translated()
                                                        + "'")
                                        .withHelp("give each of them a name of its own"))
                .toList();
    }

    private static List<Diagnostic> unknown(
            List<ChartText> words, Collection<FenceOutcome> outcomes) {
        // A chart that could not be drawn is reported where its code stands.
        boolean allDrawn = outcomes.stream().allMatch(o -> o.failure().isEmpty() || o.expected());
        return words.stream()
                .filter(text -> allDrawn)
                .filter(text -> outcomes.stream().noneMatch(o -> says(o, text.original())))
                .map(
                        text ->
                                unknown(
                                        text,
                                        "no chart or table of this page says '"
                                                + text.original()
                                                + "'",
                                        help(text.original())))
                .toList();
    }

    private static String help(String text) {
        return Arrays.stream(Phrase.values()).anyMatch(phrase -> phrase.english().equals(text))
                ? "remove it: the page's language has a word for it, which 'strings' in site.yaml"
                        + " can change"
                : "write it as the original's code does, and whole: the name of an axis, of a"
                        + " series, of a category, of a column, or what stands in a cell";
    }

    /** What is wrong with the charts of a page that is no translation. */
    static List<Diagnostic> ofOriginal(Page page) {
        return page.frontMatter().charts().stream()
                .limit(1)
                .map(
                        text ->
                                unknown(
                                        text,
                                        "this page translates no other, so its charts and tables"
                                                + " say what its code says",
                                        "change the code, or remove 'charts' here"))
                .toList();
    }

    private static Diagnostic unknown(ChartText text, String message, String help) {
        return Diagnostic.error(UNKNOWN, text.at(), message).withHelp(help);
    }
}
