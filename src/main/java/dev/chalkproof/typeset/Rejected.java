package dev.chalkproof.typeset;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A formula that KaTeX does not take. Offsets count UTF-16 code units of its LaTeX from 0.
 *
 * @param message what is wrong, one sentence without a full stop
 * @param position where the trouble starts in the LaTeX
 * @param length how many characters it covers; 0 at the end of the formula
 * @param help how to write it instead
 */
public record Rejected(String message, int position, int length, Optional<String> help)
        implements Reading, Typeset {
    public Rejected {
        Objects.requireNonNull(message);
        Objects.requireNonNull(help);
        if (position < 0 || length < 0) {
            throw new IllegalArgumentException(
                    "position " + position + " and length " + length + " must be >= 0");
        }
    }

    /** The error in the notes. */
    public Diagnostic diagnostic(MappedText latex) {
        Diagnostic error =
                Diagnostic.error("formula-rejected", span(latex, position, length), message);
        return help.map(error::withHelp).orElse(error);
    }

    static Span span(MappedText latex, int position, int length) {
        int all = latex.text().length();
        return latex.span(Math.min(position, all), Math.min(position + length, all));
    }
}
