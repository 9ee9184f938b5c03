package dev.chalkproof.source;

/**
 * A part of a file.
 *
 * @param start offset of the first character
 * @param end offset after the last character; equal to {@code start} for a mere position
 */
public record Span(SourceFile file, int start, int end) {
    public Span {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException(
                    "span "
                            + start
                            + ".."
                            + end
                            + " must lie within 0.."
                            + file.text().length()
                            + " of "
                            + file);
        }
    }

    /** Where the span begins. */
    public Position position() {
        return file.position(start);
    }

    /** The line on which the span begins, from 1. */
    public int line() {
        return position().line();
    }

    public String text() {
        return file.text().substring(start, end);
    }
}
