package dev.chalkproof.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something an author should know, as a value. How it is shown is decided elsewhere.
 *
 * @param code the name of the kind of message in words, such as {@code formula-disagrees}; the
 *     manual has a page for each
 * @param message one sentence without a full stop: what is wrong
 * @param at where it is wrong
 * @param label what is to be said right beside the excerpt, such as {@code formula 0.1, code 0.05}
 * @param notes further facts, a line each, such as the inputs of a counterexample
 * @param help how to mend it
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        Span at,
        Optional<String> label,
        List<String> notes,
        Optional<String> help) {
    public Diagnostic {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(at);
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "code '" + code + "' must be lower-case words joined by hyphens");
        }
        notes = List.copyOf(notes);
    }

    public static Diagnostic error(String code, Span at, String message) {
        return new Diagnostic(
                Severity.ERROR, code, message, at, Optional.empty(), List.of(), Optional.empty());
    }

    public static Diagnostic warning(String code, Span at, String message) {
        return new Diagnostic(
                Severity.WARNING, code, message, at, Optional.empty(), List.of(), Optional.empty());
    }

    /** What follows from an error that is told elsewhere. */
    public static Diagnostic note(String code, Span at, String message) {
        return new Diagnostic(
                Severity.NOTE, code, message, at, Optional.empty(), List.of(), Optional.empty());
    }

    public Diagnostic withLabel(String text) {
        return new Diagnostic(severity, code, message, at, Optional.of(text), notes, help);
    }

    public Diagnostic withNotes(List<String> lines) {
        return new Diagnostic(severity, code, message, at, label, lines, help);
    }

    public Diagnostic withHelp(String text) {
        return new Diagnostic(severity, code, message, at, label, notes, Optional.of(text));
    }
}
