package dev.chalkproof.library;

import java.util.Optional;

/** LaTeX that is not understood. Nothing is guessed: what could mean two things is refused. */
public final class UnreadableFormulaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Offset in the LaTeX of what is not understood, from 0. */
    private final int start;

    /** Offset after it. */
    private final int end;

    UnreadableFormulaException(
            String latex, int start, int end, String reason, Optional<String> help) {
        super(
                reason
                        + ", at offset "
                        + start
                        + " of '"
                        + latex
                        + "'"
                        + help.map(h -> "; " + h).orElse(""));
        this.start = start;
        this.end = end;
    }

    /** Offset in the LaTeX of what is not understood, in UTF-16 code units from 0. */
    public int start() {
        return start;
    }

    /** Offset after it. */
    public int end() {
        return end;
    }
}
