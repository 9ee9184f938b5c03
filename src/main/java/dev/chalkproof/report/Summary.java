package dev.chalkproof.report;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Severity;
import java.util.List;

/**
 * How many items met which verdict, and how many messages there are.
 *
 * @param proved how many of the verified were proved
 * @param refuted those that fail the build, and those whose note says that they are refuted
 * @param announced how many of the refuted the notes themselves announce
 * @param failing how many items fail the build
 */
public record Summary(
        int verified,
        int proved,
        int refuted,
        int announced,
        int unsettled,
        int waived,
        int unchecked,
        int failing,
        int errors,
        int warnings) {
    static Summary of(List<Item> items, List<Diagnostic> messages) {
        int[] counts = new int[7];
        for (Item item : items) {
            switch (item.verdict()) {
                case Verdict.Verified v -> {
                    counts[0]++;
                    switch (v.evidence().method()) {
                        case PROVED -> counts[1]++;
                        case TESTED -> {}
                    }
                }
                case Verdict.Refuted r -> {
                    counts[2]++;
                    counts[3] += r.announced() ? 1 : 0;
                }
                case Verdict.Unsettled _ -> counts[4]++;
                case Verdict.Waived _ -> counts[5]++;
                case Verdict.Unchecked _ -> counts[6]++;
            }
        }
        return new Summary(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                (int) items.stream().filter(Summary::fails).count(),
                count(messages, Severity.ERROR),
                count(messages, Severity.WARNING));
    }

    /**
     * Whether an item fails the build. A verdict that must not pass fails it even if nobody wrote a
     * message about it: silence is no success.
     */
    static boolean fails(Item item) {
        boolean verdictFails =
                switch (item.verdict()) {
                    case Verdict.Refuted refuted -> !refuted.announced();
                    case Verdict.Unsettled _ -> true;
                    case Verdict.Verified _, Verdict.Waived _, Verdict.Unchecked _ -> false;
                };
        return verdictFails || item.fails();
    }

    public int items() {
        return verified + refuted + unsettled + waived + unchecked;
    }

    private static int count(List<Diagnostic> messages, Severity severity) {
        return (int) messages.stream().filter(m -> m.severity() == severity).count();
    }
}
