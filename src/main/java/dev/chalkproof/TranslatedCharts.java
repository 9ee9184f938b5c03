package dev.chalkproof;

import dev.chalkproof.chart.Phrase;
import dev.chalkproof.page.ChartText;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.source.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks for what a translation's {@code charts} name in the charts that it shows. */
final class TranslatedCharts {
    private static final String UNKNOWN = "unknown-chart-text";

    private TranslatedCharts() {}

    /**
     * The texts that no chart has.
     *
     * @param fences the indices of fences of the translation, and of the original's that they show
     */
    static List<Diagnostic> unknown(Page page, CheckedPage original, Map<Integer, Integer> fences) {
        List<FenceOutcome> outcomes =
                fences.values().stream()
                        .map(original.outcomes()::get)
                        .filter(Objects::nonNull)
                        .toList();
        // A chart that could not be drawn is reported where its code stands.
        boolean allDrawn = outcomes.stream().allMatch(o -> o.failure().isEmpty() || o.expected());
        return page.frontMatter().charts().stream()
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
