package dev.chalkproof.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text file as it was read: what messages call it, its text, and where its lines begin.
 *
 * <p>Offsets are UTF-16 code units from 0; lines and columns are counted from 1.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    private SourceFile(String name, String text) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = lineStarts(text);
    }

    /**
     * A file with the given name and text.
     *
     * @param name the path as messages show it, with forward slashes
     */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text);
    }

    /** The path as messages show it. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The offset of the first character of a line, {@code 1 <= line <= lineCount()}. */
    public int lineStart(int line) {
        if (line < 1 || line > lineStarts.length) {
            throw new IllegalArgumentException(
                    "line " + line + " must be between 1 and " + lineStarts.length + " in " + name);
        }
        return lineStarts[line - 1];
    }

    /** The text of a line without its line break. */
    public String line(int line) {
        int start = lineStart(line);
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The line and column of an offset, {@code 0 <= offset <= text().length()}. */
    public Position position(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IllegalArgumentException(
                    "offset " + offset + " must be between 0 and " + text.length() + " in " + name);
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /** The part of this file from {@code start} to {@code end}, exclusive. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The whole file. */
    public Span span() {
        return new Span(this, 0, text.length());
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
