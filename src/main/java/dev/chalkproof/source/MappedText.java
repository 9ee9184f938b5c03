package dev.chalkproof.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text taken out of a file, which remembers where each of its characters came from.
 *
 * <p>The content of a fence inside a list, say, lacks the indentation its lines have in the file,
 * so that an offset in it is not an offset in the file. The text is a sequence of pieces, each
 * copied from one place; what lies between two pieces in the file was left out.
 */
public final class MappedText {
    /** A run of characters: at {@code textStart} in the text, at {@code fileStart} in the file. */
    private record Piece(int textStart, int fileStart, int length) {}

    private final SourceFile file;
    private final String text;
    private final List<Piece> pieces;
    private final int fileEnd;

    private MappedText(SourceFile file, String text, List<Piece> pieces, int fileEnd) {
        this.file = Objects.requireNonNull(file);
        this.text = Objects.requireNonNull(text);
        this.pieces = List.copyOf(pieces);
        this.fileEnd = fileEnd;
    }

    /** The text of a span, unchanged. */
    public static MappedText of(Span span) {
        return new Builder(span.file()).append(span.start(), span.end()).build();
    }

    /** A text that stands nowhere in a file, for tests and generated code: a file of its own. */
    public static MappedText of(String name, String text) {
        return of(SourceFile.of(name, text).span());
    }

    public String text() {
        return text;
    }

    public SourceFile file() {
        return file;
    }

    /**
     * The offset in the file of the character at an offset of the text; its end for the text's end.
     */
    public int fileOffset(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IllegalArgumentException(
                    "offset " + offset + " must be between 0 and " + text.length());
        }
        for (Piece piece : pieces) {
            if (offset < piece.textStart + piece.length) {
                return piece.fileStart + Math.max(0, offset - piece.textStart);
            }
        }
        return fileEnd;
    }

    /** Where a part of the text stands in the file. */
    public Span span(int start, int end) {
        int from = fileOffset(start);
        // The end is the place after the last character, not the place of the next one, which may
        // stand on another line.
        int to = end > start ? fileOffset(end - 1) + 1 : from;
        return new Span(file, from, Math.max(from, to));
    }

    /** Where the whole text stands in the file. */
    public Span span() {
        return span(0, text.length());
    }

    /** A part of this text, with its places. */
    public MappedText substring(int start, int end) {
        List<Piece> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            int from = Math.max(start, piece.textStart);
            int to = Math.min(end, piece.textStart + piece.length);
            if (from < to) {
                parts.add(
                        new Piece(
                                from - start, piece.fileStart + from - piece.textStart, to - from));
            }
        }
        int newEnd = end > start ? fileOffset(end - 1) + 1 : fileOffset(start);
        return new MappedText(file, text.substring(start, end), parts, newEnd);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Puts a text together from parts of one file, in any order. */
    public static final class Builder {
        private final SourceFile file;
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private int fileEnd;

        public Builder(SourceFile file) {
            this.file = file;
        }

        /** Appends what the file holds from {@code start} to {@code end}, exclusive. */
        public Builder append(int start, int end) {
            if (end > start) {
                pieces.add(new Piece(text.length(), start, end - start));
                text.append(file.text(), start, end);
            }
            fileEnd = end;
            return this;
        }

        /** Appends characters that stand for, but are not, those at a place of the file. */
        public Builder insert(String characters, int fileStart) {
            for (int i = 0; i < characters.length(); i++) {
                pieces.add(new Piece(text.length() + i, fileStart, 1));
            }
            text.append(characters);
            fileEnd = fileStart;
            return this;
        }

        public MappedText build() {
            return new MappedText(file, text.toString(), pieces, fileEnd);
        }
    }
}
