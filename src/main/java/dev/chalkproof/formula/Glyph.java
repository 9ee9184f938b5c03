package dev.chalkproof.formula;

import java.util.List;

/**
 * A sign of a formula as it is read, freed of KaTeX's layout: spacing is gone, braces and {@code
 * \left}-{@code \right} pairs are dissolved into what one sees on the page. Glyphs are equal when
 * they look the same, wherever they stand.
 */
sealed interface Glyph {
    Origin at();

    /** What a {@link Mark} is. */
    enum Kind {
        LETTER,
        /** A digit or a decimal point. */
        DIGIT,
        /** An upright word of several letters: {@code \text}, {@code \mathrm}, a named operator. */
        WORD,
        /** A function that TeX knows: {@code \sin}. */
        FUNCTION,
        /** {@code \sum} and the like. */
        LARGE,
        RELATION,
        /** A binary operator, the slash included. */
        BINARY,
        OPEN,
        CLOSE,
        /** A vertical bar or double bar that may open or close. */
        BAR,
        /** Comma or semicolon. */
        COMMA,
        ELLIPSIS,
        FACTORIAL,
        /** Wide space, which separates statements. */
        QUAD,
        /** The end of a line. */
        BREAK,
        /** Signs that are no letters: infinity, nabla, the partial d, transpose. */
        SIGN,
        /** The comma of {@code 1{,}000}. */
        THOUSANDS
    }

    /**
     * A single sign.
     *
     * @param text the TeX command, or the character; a letter in a font is {@code \mathbf{x}}
     */
    record Mark(Kind kind, String text, Origin at) implements Glyph {}

    /** A glyph with a superscript, subscript or primes; the scripts may be empty. */
    record Scripted(Glyph base, List<Glyph> sup, List<Glyph> sub, int primes, Origin at)
            implements Glyph {
        public Scripted {
            sup = List.copyOf(sup);
            sub = List.copyOf(sub);
        }
    }

    /**
     * One row over another.
     *
     * @param bar whether there is a fraction bar; a binomial has none
     */
    record Fraction(List<Glyph> numerator, List<Glyph> denominator, boolean bar, Origin at)
            implements Glyph {
        public Fraction {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    record Root(List<Glyph> body, List<Glyph> index, Origin at) implements Glyph {
        public Root {
            body = List.copyOf(body);
            index = List.copyOf(index);
        }
    }

    /** A letter or more under an accent such as {@code \hat}. */
    record Accented(String accent, List<Glyph> base, Origin at) implements Glyph {
        public Accented {
            base = List.copyOf(base);
        }
    }

    /** Rows of cells: cases, a matrix, aligned equations. */
    record Grid(List<List<List<Glyph>>> rows, boolean aligned, Origin at) implements Glyph {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** Whether it is a mark of this kind. */
    default boolean is(Kind kind) {
        return this instanceof Mark mark && mark.kind() == kind;
    }

    default boolean is(Kind kind, String text) {
        return this instanceof Mark mark && mark.kind() == kind && mark.text().equals(text);
    }

    /** Itself without scripts. */
    default Glyph bare() {
        return this instanceof Scripted scripted ? scripted.base() : this;
    }
}
