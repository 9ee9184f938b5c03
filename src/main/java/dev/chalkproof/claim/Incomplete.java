package dev.chalkproof.claim;

import java.util.List;
import java.util.Optional;

/** Writes up checks in which the code was not seen to come back: it may or may not be right. */
final class Incomplete {
    private Incomplete() {}

    /** What is to be said of trials; nothing where the code came back wherever it has to. */
    static Optional<Item> of(FormulaCheck request, Subject subject, List<Trial> trials) {
        Optional<Trial> endless =
                trials.stream()
                        .filter(t -> t.judgement() instanceof Judgement.OutOfTime)
                        .findFirst();
        Optional<Trial> untried =
                trials.stream()
                        .filter(t -> t.result() instanceof Implementation.Untried)
                        .findFirst();
        return endless.map(t -> timedOut(request, subject.describe(t.point())))
                .or(() -> untried.map(t -> stopped(request, subject.describe(t.point()))));
    }

    /**
     * The code had no result in its time where the formula has one.
     *
     * @param where such as {@code at x = 1}
     */
    static Item timedOut(FormulaCheck request, String where) {
        return unsettled(request, " does not come back in its time " + where);
    }

    /** Calls had to be stopped where the formula has no value, and so there were no more. */
    private static Item stopped(FormulaCheck request, String where) {
        return unsettled(request, " was stopped too often to be called " + where);
    }

    private static Item unsettled(FormulaCheck request, String what) {
        return Findings.unsettled(
                request,
                Verifier.TIMED_OUT,
                request.code().signature().name() + what,
                request.latex().span(),
                "mend the loop, narrow the domains to where it ends, or allow more time with"
                        + " timeout=");
    }
}
