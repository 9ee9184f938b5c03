package dev.chalkproof.formula;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a formula is not understood; never leaves the package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Origin at;
    private final transient @Nullable String help;

    Refusal(String message, Origin at, @Nullable String help) {
        // It is an answer, not a fault: no stack trace.
        super(message, null, false, false);
        this.at = at;
        this.help = help;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    Origin at() {
        return at;
    }

    Optional<String> help() {
        return Optional.ofNullable(help);
    }

    /** The same for a part that stands somewhere, where the refused part itself does not. */
    Refusal orAt(Origin place) {
        return at.start() >= 0 ? this : new Refusal(reason(), place, help);
    }
}
