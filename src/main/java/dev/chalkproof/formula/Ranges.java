package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.List;

/** Conditions after a formula, such as {@code \text{for } i = 0, 1, \ldots, n}. */
final class Ranges {
    private Ranges() {}

    static Expr condition(FormulaReader reader, List<Glyph> row, Origin around) {
        boolean list = row.stream().anyMatch(g -> g.is(Kind.ELLIPSIS));
        int sign = -1;
        for (int i = 0; i < row.size() && sign < 0; i++) {
            sign = row.get(i).is(Kind.RELATION, "=") ? i : -1;
        }
        if (list && sign > 0) {
            Origin at = Glyphs.origin(row);
            Domain domain = new DomainReader(reader).set(row.subList(sign + 1, row.size()), at);
            return DomainConditions.holds(reader.whole(row.subList(0, sign), at), domain, at);
        }
        return reader.conditions().read(row, around);
    }
}
