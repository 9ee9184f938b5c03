package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A generated Java source, which remembers where its characters came from. */
final class Unit {
    /** Characters copied from {@code from} in a text of the author's. */
    private record Piece(int start, MappedText text, int from, int length) {}

    private final String className;
    private final String source;
    private final List<Piece> pieces;
    private final List<Integer> lineStarts = new ArrayList<>();

    private Unit(String className, String source, List<Piece> pieces) {
        this.className = className;
        this.source = source;
        this.pieces = List.copyOf(pieces);
        lineStarts.add(0);
        for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
    }

    /** The simple name of the class it declares. */
    String className() {
        return className;
    }

    String source() {
        return source;
    }

    /** The text that the character at an offset was copied from, or the one copied before it. */
    Optional<MappedText> text(int offset) {
        return piece(offset).map(Piece::text);
    }

    /** Where the characters from {@code start} to {@code end} came from, on one line. */
    Optional<Span> span(int start, int end) {
        return piece(start).map(piece -> span(piece, start, end));
    }

    private static Span span(Piece piece, int start, int end) {
        int from =
                Math.clamp(piece.from + start - piece.start, piece.from, piece.from + piece.length);
        int to = Math.clamp(piece.from + end - piece.start, from, piece.from + piece.length);
        int line = piece.text.text().indexOf('\n', from);
        return piece.text.span(from, line >= from && line < to ? line : to);
    }

    /** Where a line came from, counted from 1, without the space around it. */
    Optional<Span> line(int line) {
        if (line < 1 || line > lineStarts.size()) {
            return Optional.empty();
        }
        int start = lineStarts.get(line - 1);
        int end = line < lineStarts.size() ? lineStarts.get(line) - 1 : source.length();
        for (Piece piece : pieces) {
            if (piece.start < end && piece.start + piece.length > start) {
                String text = piece.text.text();
                int from = piece.from + Math.max(0, start - piece.start);
                // The author's whole line, even if a part of it went elsewhere.
                from = text.lastIndexOf('\n', from - 1) + 1;
                int to = text.indexOf('\n', from);
                to = to < 0 ? text.length() : to;
                while (from < to && Character.isWhitespace(text.charAt(from))) {
                    from++;
                }
                while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                    to--;
                }
                return Optional.of(piece.text.span(from, to));
            }
        }
        return Optional.empty();
    }

    /** The piece with a character, else the last one before it, else the first. */
    private Optional<Piece> piece(int offset) {
        Piece found = null;
        for (Piece piece : pieces) {
            if (found == null || piece.start <= offset) {
                found = piece;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Puts a source together. */
    static final class Builder {
        private final String className;
        private final StringBuilder source = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        Builder(String className) {
            this.className = className;
        }

        /** Appends characters that no author wrote. */
        Builder add(String generated) {
            source.append(generated);
            return this;
        }

        /** Appends a part of an author's text. */
        Builder add(MappedText text, int start, int end) {
            if (end > start) {
                pieces.add(new Piece(source.length(), text, start, end - start));
                source.append(text.text(), start, end);
            }
            return this;
        }

        Unit build() {
            return new Unit(className, source.toString(), pieces);
        }
    }
}
