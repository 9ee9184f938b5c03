package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.formula.Glyph.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Joins what TeX writes as two signs and means as one: {@code \not=} and {@code :=}. */
final class Negations {
    /** The stroke of {@code \not} as KaTeX writes it in MathML. */
    static final String STROKE = "̸";

    private static final Map<String, String> NEGATED = Map.of("=", "\\ne", "\\in", "\\notin");

    private Negations() {}

    static List<Glyph> merge(List<Glyph> row) {
        boolean plain = true;
        for (Glyph glyph : row) {
            plain &= !glyph.is(Kind.SIGN, STROKE) && !glyph.is(Kind.RELATION, ":");
        }
        if (plain) {
            return row;
        }
        List<Glyph> merged = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i);
            Glyph next = i + 1 < row.size() ? row.get(i + 1) : glyph;
            if (glyph.is(Kind.SIGN, STROKE) && i + 1 < row.size()) {
                String relation = NEGATED.get(Glyphs.text(next));
                if (relation == null) {
                    throw new Refusal(
                            "this negation is not known",
                            next.at(),
                            "\\ne and \\notin are the negations there are");
                }
                merged.add(new Mark(Kind.RELATION, relation, next.at()));
                i++;
            } else if (glyph.is(Kind.RELATION, ":") && next.is(Kind.RELATION, "=")) {
                merged.add(new Mark(Kind.RELATION, ":=", glyph.at().with(next.at())));
                i++;
            } else {
                merged.add(glyph);
            }
        }
        return merged;
    }
}
