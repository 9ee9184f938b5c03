package dev.chalkproof;

import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.report.TextReport;
import dev.chalkproof.site.Values;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says all that is known about one thing that the notes assert, for people. */
final class Explanation {
    private final TextReport messages;
    private final StringBuilder out = new StringBuilder();

    private Explanation(TextReport messages) {
        this.messages = messages;
    }

    /**
     * The explanation, with a line break at its end.
     *
     * @param origins where the results of this run came from
     * @param before what is known of the build before
     */
    static String of(
            Asserted asserted,
            Map<String, Results.Origin> origins,
            Map<String, History.Entry> before,
            TextReport messages) {
        Explanation explanation = new Explanation(messages);
        explanation.item(asserted.item());
        explanation.origin(asserted, origins, before);
        asserted.item().diagnostics().forEach(explanation::message);
        return explanation.out.toString();
    }

    private void item(Item item) {
        out.append(item.id()).append(": ").append(item.verdict().label()).append('\n');
        line("what", what(item.kind()));
        line("where", item.at().file().name() + ":" + item.at().position());
        String text = item.at().text().strip();
        lines("text", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        switch (item.verdict()) {
            case Verdict.Verified(Evidence evidence) -> evidence(evidence);
            case Verdict.Refuted refuted -> {
                if (refuted.announced()) {
                    line("expected", "the note itself says that it does not hold");
                }
                refuted.evidence().ifPresent(this::evidence);
                refuted.counterexample()
                        .ifPresent(
                                c -> {
                                    List<String> inputs = new ArrayList<>();
                                    c.inputs()
                                            .forEach(
                                                    (n, v) ->
                                                            inputs.add(n + " = " + Values.show(v)));
                                    lines("refuted at", inputs);
                                    line(
                                            "there",
                                            item.kind() == Item.Kind.CLAIM
                                                    ? "left " + c.formula() + ", right " + c.code()
                                                    : "it says "
                                                            + c.formula()
                                                            + ", found "
                                                            + c.code());
                                });
            }
            case Verdict.Unsettled(String reason) -> line("since", reason);
            case Verdict.Waived(String reason) -> line("since", reason);
            case Verdict.Unchecked _ -> line("since", "no code implements it, and it is no claim");
        }
    }

    private static String what(Item.Kind kind) {
        return switch (kind) {
            case FORMULA -> "a formula, compared with code that implements it";
            case CLAIM -> "a claim, held against the definitions of the notes";
            case LITERAL -> "a number in the text, compared with a Java expression";
            case OUTPUT -> "an expected output, compared with what the code prints";
            case SNIPPET -> "a fence, compiled and run";
        };
    }

    private void evidence(Evidence evidence) {
        evidence.against().ifPresent(against -> line("against", against));
        String how =
                switch (evidence.method()) {
                    case PROVED -> "proved for the whole domain";
                    case TESTED ->
                            evidence.samples() == 1
                                    ? "computed once"
                                    : "tested at "
                                            + evidence.samples()
                                            + " inputs, seed "
                                            + evidence.seed();
                };
        line("how", how);
        lines("domain", evidence.domain().stream().map(Clause::english).toList());
        evidence.maxUlps()
                .ifPresent(
                        ulps ->
                                line(
                                        "largest error",
                                        Values.show(new Value.Real(ulps))
                                                + " units in the last place"));
        evidence.strength()
                .ifPresent(
                        share ->
                                line(
                                        "strength",
                                        String.format(
                                                Locale.ROOT,
                                                "%.0f%% of small changes to the formula are refuted",
                                                100 * share)));
        lines("remarks", evidence.remarks().stream().map(Clause::english).toList());
    }

    private void origin(
            Asserted asserted,
            Map<String, Results.Origin> origins,
            Map<String, History.Entry> before) {
        for (Map.Entry<String, Results.Origin> result : sorted(origins, asserted)) {
            Results.Origin origin = result.getValue();
            line("now", told(origin.reused(), origin.reason()));
            Optional.ofNullable(before.get(result.getKey()))
                    .ifPresent(last -> line("last build", told(last.reused(), last.reason())));
            lines("depends on", List.copyOf(origin.inputs().parts().keySet()));
        }
    }

    private static List<Map.Entry<String, Results.Origin>> sorted(
            Map<String, Results.Origin> origins, Asserted asserted) {
        return origins.entrySet().stream()
                .filter(result -> asserted.restsOn(result.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private static String told(boolean reused, String reason) {
        return (reused ? "reused: " : "found anew: ") + reason;
    }

    private void message(Diagnostic message) {
        out.append('\n').append(messages.render(message));
    }

    private void lines(String heading, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            line(i == 0 ? heading : "", lines.get(i));
        }
    }

    private void line(String heading, String text) {
        out.append(String.format(Locale.ROOT, "  %-15s %s\n", heading, text));
    }
}
