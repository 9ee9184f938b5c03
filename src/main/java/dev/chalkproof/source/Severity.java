package dev.chalkproof.source;

import java.util.Locale;

/**
 * How much a diagnostic weighs: an error fails the build, a warning does so under {@code --strict}.
 */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word messages use: {@code error}, {@code warning}, {@code note}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
