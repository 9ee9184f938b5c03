package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.List;

/**
 * How far an operator such as {@code \frac{d}{dx}} reaches: over all factors after it, up to the
 * next sign of a sum, as a sum sign does. Where parentheses or a sign of multiplication suggest
 * that it ends sooner, both readings must give the same.
 */
final class Reach {
    private final FormulaReader reader;

    Reach(FormulaReader reader) {
        this.reader = reader;
    }

    /**
     * Reads what is differentiated.
     *
     * @param variables what it is differentiated by, as it is written
     */
    Expr operand(Cursor c, List<Glyph> variables, Origin operator) {
        if (!reader.atoms().starts(c)) {
            throw new Refusal("what is differentiated is missing", operator, null);
        }
        int from = c.position();
        boolean bracketed = c.peek().is(Kind.OPEN);
        reader.atoms().factor(c);
        int first = c.position();
        c.skip(from - first);
        Expr whole = reader.terms().product(c);
        List<Glyph> rest = c.row().subList(first, c.position());
        boolean signed = hasSign(rest);
        if ((bracketed || signed) && variables.stream().anyMatch(v -> occurs(v.bare(), rest))) {
            throw new Refusal(
                    "it is not clear how far the derivative reaches",
                    c.since(from),
                    "put parentheses around all that is differentiated, or write the other factors"
                            + " before the derivative");
        }
        return whole;
    }

    /** Whether a sign of multiplication or division stands between factors. */
    private static boolean hasSign(List<Glyph> row) {
        int depth = 0;
        for (Glyph glyph : row) {
            Glyph bare = glyph.bare();
            depth += bare.is(Kind.OPEN) ? 1 : bare.is(Kind.CLOSE) ? -1 : 0;
            if (depth == 0 && glyph.is(Kind.BINARY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter occurs, or a symbol that may depend on it. */
    private boolean occurs(Glyph letter, List<Glyph> row) {
        for (int i = 0; i < row.size(); i++) {
            boolean dependent =
                    reader.context()
                            .find(row, i)
                            .map(Context.Found::declaration)
                            .filter(reader.context().scope()::isDocumented)
                            .isPresent();
            if (dependent || row.get(i).bare().equals(letter)) {
                return true;
            }
            if (Glyphs.inside(row.get(i)).stream().anyMatch(inner -> occurs(letter, inner))) {
                return true;
            }
        }
        return false;
    }
}
