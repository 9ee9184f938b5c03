package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;

/** What is done with rows of glyphs. */
final class Glyphs {
    private Glyphs() {}

    static Origin origin(List<Glyph> row) {
        Origin all = Origin.NONE;
        for (Glyph glyph : row) {
            all = all.with(glyph.at());
        }
        return all;
    }

    /** The parts of a row between the marks of a kind that lie outside of brackets. */
    static List<List<Glyph>> split(List<Glyph> row, Kind separator) {
        List<List<Glyph>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i).bare();
            if (glyph.is(Kind.OPEN)) {
                depth++;
            } else if (glyph.is(Kind.CLOSE)) {
                depth--;
            } else if (depth == 0 && glyph.is(separator)) {
                parts.add(row.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(row.subList(from, row.size()));
        return parts;
    }

    /** How many glyphs there are, nested ones included. */
    static int size(List<Glyph> row) {
        int size = 0;
        for (Glyph glyph : row) {
            size +=
                    switch (glyph) {
                        case Glyph.Mark mark -> 1;
                        case Glyph.Scripted s ->
                                size(List.of(s.base()))
                                        + size(s.sup())
                                        + size(s.sub())
                                        + s.primes();
                        case Glyph.Fraction f -> 1 + size(f.numerator()) + size(f.denominator());
                        case Glyph.Root r -> 1 + size(r.body()) + size(r.index());
                        case Glyph.Accented a -> 1 + size(a.base());
                        case Glyph.Grid g ->
                                1
                                        + g.rows().stream()
                                                .flatMap(List::stream)
                                                .mapToInt(Glyphs::size)
                                                .sum();
                    };
        }
        return size;
    }

    /** Whether nothing stands between two glyphs in the LaTeX. */
    static boolean touch(Glyph left, Glyph right) {
        return left.at().end() >= 0 && left.at().end() == right.at().start();
    }

    static boolean isLetter(Glyph glyph) {
        return glyph.is(Kind.LETTER);
    }

    static String text(Glyph glyph) {
        return glyph instanceof Glyph.Mark mark ? mark.text() : "";
    }

    /** A single letter such as {@code t}, as an index may be; or an empty text. */
    static String singleLetter(List<Glyph> row) {
        return row.size() == 1 && isLetter(row.getFirst()) ? text(row.getFirst()) : "";
    }

    /** The rows that a glyph is made of. */
    static List<List<Glyph>> inside(Glyph glyph) {
        return switch (glyph) {
            case Glyph.Mark _ -> List.of();
            case Glyph.Scripted s -> List.of(List.of(s.base()), s.sup(), s.sub());
            case Glyph.Fraction f -> List.of(f.numerator(), f.denominator());
            case Glyph.Root r -> List.of(r.body(), r.index());
            case Glyph.Accented a -> List.of(a.base());
            case Glyph.Grid g -> g.rows().stream().flatMap(List::stream).toList();
        };
    }
}
