package dev.chalkproof;

import dev.chalkproof.claim.Checked;
import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.LiteralCheck;
import dev.chalkproof.claim.OutputCheck;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.site.Values;
import dev.chalkproof.snippet.ExpressionResult;
import dev.chalkproof.snippet.SnippetResult;
import dev.chalkproof.snippet.Status;
import dev.chalkproof.snippet.Thrown;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a page's fences and numbers assert, against what came of running them. */
final class Examination {
    private Examination() {}

    /** A number in the text against the value of its expression. */
    static Checked number(String id, VerifiedNumber number, ExpressionResult result) {
        return result.value()
                .map(
                        value ->
                                LiteralCheck.check(
                                        id, number.written(), number.expression().text(), value))
                .orElseGet(
                        () ->
                                new Checked(
                                        new Item(
                                                id,
                                                Item.Kind.LITERAL,
                                                number.written().span(),
                                                new Verdict.Unsettled(
                                                        "its expression has no value"),
                                                result.diagnostics()),
                                        Optional.empty()));
    }

    /** A fence: that it runs, and that it prints what is expected. */
    static List<Checked> fence(String id, Fence fence, SnippetResult result) {
        List<Checked> checked = new ArrayList<>();
        checked.add(new Checked(ran(id, fence, result), Optional.empty()));
        fence.expectedOutput()
                .filter(_ -> result.status() == Status.PASSED)
                .map(expected -> OutputCheck.check(id + "-output", expected, shown(result)))
                .ifPresent(checked::add);
        return checked;
    }

    /** What a fence leaves to show. */
    static FenceOutcome outcome(SnippetResult result, Fence fence) {
        boolean refused = fence.options().mustFail();
        Optional<String> failure =
                refused
                        ? Optional.of(result.out()).filter(text -> !text.isBlank())
                        : result.thrown()
                                .map(Thrown::toString)
                                .or(
                                        () ->
                                                result.diagnostics().stream()
                                                        .findFirst()
                                                        .map(Diagnostic::message));
        return new FenceOutcome(
                refused ? "" : result.out() + result.err(),
                result.value(),
                failure,
                result.status() == Status.PASSED);
    }

    private static Item ran(String id, Fence fence, SnippetResult result) {
        Verdict verdict =
                switch (result.status()) {
                    case PASSED -> new Verdict.Verified(evidence());
                    case FAILED -> new Verdict.Refuted(Optional.empty(), Optional.empty(), false);
                    case NOT_RUN -> new Verdict.Unsettled("it needs code that has errors");
                };
        return new Item(id, Item.Kind.SNIPPET, fence.at(), verdict, result.diagnostics());
    }

    /** What was printed, or the value where nothing was; of an exception, what it says. */
    private static String shown(SnippetResult result) {
        String printed = result.out() + result.err();
        String ending =
                result.thrown()
                        .map(Thrown::toString)
                        .or(() -> result.value().map(Examination::text))
                        .orElse("");
        boolean newLine = printed.isEmpty() || ending.isEmpty() || printed.endsWith("\n");
        return printed + (newLine ? "" : "\n") + ending;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Drawn drawn -> drawn.parts().getOrDefault("description", drawn.kind());
            case Value.Real _,
                    Value.Whole _,
                    Value.Truth _,
                    Value.Text _,
                    Value.Array _,
                    Value.Fields _,
                    Value.Nothing _ ->
                    Values.show(value);
        };
    }

    private static Evidence evidence() {
        return new Evidence(
                Evidence.Method.TESTED,
                Optional.empty(),
                1,
                0,
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
    }
}
