package dev.chalkproof.claim;

import java.util.Locale;
import java.util.Optional;

/** What is known about something a note asserts. */
public sealed interface Verdict {
    /** It held everywhere it was tried, or was proved. */
    record Verified(Evidence evidence) implements Verdict {}

    /**
     * A counterexample is at hand.
     *
     * @param announced whether the note itself said so, with {@code refuted:}; then the build
     *     passes
     */
    record Refuted(
            Optional<Counterexample> counterexample, Optional<Evidence> evidence, boolean announced)
            implements Verdict {}

    /** It could not be decided. */
    record Unsettled(String reason) implements Verdict {}

    /** The author said why it is not checked. */
    record Waived(String reason) implements Verdict {}

    /** Nobody asked to check it. */
    record Unchecked() implements Verdict {}

    /** The word users see: {@code verified}, {@code refuted}, ... */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
