package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes symbols of fragments: which letters of their scripts are indices. */
final class Symbols {
    /** Letters that number things, unless a note says they are something else. */
    private static final Set<String> INDEX_LETTERS =
            Set.of("i", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "\\ell");

    /** Pairs of these touch in indices, as in {@code w_{ij}}; other pairs are words. */
    private static final Set<String> PAIRED = Set.of("i", "j", "k", "l");

    private Symbols() {}

    static boolean isIndexLetter(String letter) {
        return INDEX_LETTERS.contains(letter);
    }

    static Symbol of(List<Glyph> glyphs, Predicate<String> isIndex) {
        Set<String> holes = new LinkedHashSet<>();
        for (Glyph glyph : glyphs) {
            collect(glyph, isIndex, holes);
        }
        Pattern pattern = new Pattern(glyphs, List.copyOf(holes));
        return new Symbol(
                GlyphPrinter.latex(glyphs),
                Names.canonical(glyphs, holes),
                Names.java(glyphs, holes),
                List.copyOf(holes),
                pattern);
    }

    static Symbol of(List<Glyph> glyphs) {
        return of(glyphs, Symbols::isIndexLetter);
    }

    private static void collect(Glyph glyph, Predicate<String> isIndex, Set<String> holes) {
        switch (glyph) {
            case Glyph.Mark mark -> {}
            case Glyph.Accented a -> a.base().forEach(g -> collect(g, isIndex, holes));
            case Glyph.Fraction f -> {
                f.numerator().forEach(g -> collect(g, isIndex, holes));
                f.denominator().forEach(g -> collect(g, isIndex, holes));
            }
            case Glyph.Root r -> r.body().forEach(g -> collect(g, isIndex, holes));
            case Glyph.Grid grid -> {}
            case Glyph.Scripted s -> {
                collect(s.base(), isIndex, holes);
                // `x^{(i)}_j` is row i and column j: the superscript comes first.
                if (!s.sup().isEmpty() && s.sup().getFirst().is(Kind.OPEN)) {
                    script(s.sup().subList(1, s.sup().size() - 1), isIndex, holes);
                }
                script(s.sub(), isIndex, holes);
            }
        }
    }

    private static void script(List<Glyph> script, Predicate<String> isIndex, Set<String> holes) {
        List<List<Glyph>> parts = Glyphs.split(script, Kind.COMMA);
        if (parts.size() == 1 && script.size() == 2) {
            List<String> pair = new ArrayList<>();
            script.forEach(g -> pair.add(Glyphs.text(g)));
            if (PAIRED.containsAll(pair)) {
                holes.addAll(pair);
                return;
            }
        }
        for (List<Glyph> part : parts) {
            String letter = Glyphs.singleLetter(part);
            if (!letter.isEmpty() && isIndex.test(letter)) {
                holes.add(letter);
            } else if (part.size() != 1) {
                part.forEach(g -> collect(g, isIndex, holes));
            } else {
                collect(part.getFirst(), isIndex, holes);
            }
        }
    }
}
