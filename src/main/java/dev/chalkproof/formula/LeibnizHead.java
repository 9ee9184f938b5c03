package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;

/** Left sides such as {@code \frac{\partial L}{\partial w_i}}, which name what they are. */
final class LeibnizHead {
    private LeibnizHead() {}

    static boolean isOne(Glyph glyph) {
        return glyph instanceof Glyph.Fraction f
                && f.bar()
                && f.numerator().size() > 1
                && f.denominator().size() == 2
                && f.denominator().getFirst().equals(f.numerator().getFirst())
                && (f.numerator().getFirst().is(Kind.LETTER, "d")
                        || f.numerator().getFirst().is(Kind.SIGN, "\\partial")
                        || f.numerator().getFirst().is(Kind.LETTER, "\\mathrm{d}"));
    }

    /** What is differentiated; empty if a symbol is no such fraction. */
    static List<Glyph> numerator(Symbol symbol) {
        List<Glyph> glyphs = symbol.pattern().glyphs();
        return glyphs.size() == 1
                        && isOne(glyphs.getFirst())
                        && glyphs.getFirst() instanceof Glyph.Fraction f
                ? f.numerator().subList(1, f.numerator().size())
                : List.of();
    }

    /**
     * The symbol of such a left side. Scripts that count are its indices, in the order in which
     * they occur; an index that stands above and below the bar is one.
     *
     * @param mayIndex whether a letter may be an index here
     */
    static Optional<Symbol> read(Glyph.Fraction fraction, Predicate<Glyph> mayIndex) {
        SequencedSet<String> letters = new LinkedHashSet<>();
        List<Glyph> parts = new ArrayList<>(fraction.numerator());
        parts.addAll(fraction.denominator());
        for (Glyph part : parts) {
            if (part instanceof Glyph.Scripted s) {
                for (List<Glyph> script : Pattern.parts(s.sub())) {
                    if (script.size() == 1 && mayIndex.test(script.getFirst())) {
                        letters.add(Glyphs.singleLetter(script));
                    }
                }
            }
        }
        Symbol symbol = Symbols.of(List.of(fraction), letters::contains);
        return List.copyOf(letters).equals(symbol.indices())
                ? Optional.of(symbol)
                : Optional.empty();
    }
}
