package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where declared symbols stand in a formula, for readers to point at. Unlike {@link Lowering}
 * it asks for no meaning: a formula that nothing can compute has symbols too.
 */
public final class Occurrences {
    private final Context context;
    private final List<Occurrence> found = new ArrayList<>();

    private Occurrences(Scope scope) {
        this.context = new Context(scope);
    }

    /**
     * A symbol at a place.
     *
     * @param signs the places of its letters in the LaTeX, scripts that belong to the name
     *     included, indices not
     */
    public record Occurrence(Declaration declaration, List<Origin> signs) {
        public Occurrence {
            signs = List.copyOf(signs);
        }
    }

    /** All occurrences in a formula, in the order in which it is read; none if it can't be read. */
    public static List<Occurrence> find(String latex, MathNode tree, Scope scope) {
        List<Glyph> row;
        try {
            row = GlyphReader.read(latex, tree);
        } catch (Refusal refusal) {
            return List.of();
        }
        Occurrences occurrences = new Occurrences(scope);
        occurrences.row(row);
        return List.copyOf(occurrences.found);
    }

    private void row(List<Glyph> row) {
        int i = 0;
        while (i < row.size()) {
            Optional<Context.Found> symbol = context.find(row, i).filter(Occurrences::isWhole);
            if (symbol.isEmpty()) {
                inside(row.get(i++));
                continue;
            }
            List<Glyph> name = symbol.get().declaration().symbol().pattern().glyphs();
            List<Origin> signs = new ArrayList<>();
            int place = found.size();
            for (int k = 0; k < symbol.get().match().length(); k++) {
                named(name.get(k), row.get(i + k), symbol.get(), signs);
            }
            signs.removeIf(at -> at.start() < 0);
            if (!signs.isEmpty()) {
                found.add(place, new Occurrence(symbol.get().declaration(), signs));
            }
            i += symbol.get().match().length();
        }
    }

    /** A name with a subscript it was not declared with is another one, unless it is an array. */
    private static boolean isWhole(Context.Found found) {
        Glyph.Scripted rest = found.match().rest();
        return found.match().length() > 0
                && (rest == null || rest.sub().isEmpty() || found.declaration().shape().isArray());
    }

    /** What belongs to a name is one of its signs; what a name leaves open is read on. */
    private void named(Glyph name, Glyph glyph, Context.Found symbol, List<Origin> signs) {
        switch (glyph) {
            case Glyph.Mark mark -> signs.add(mark.at());
            case Glyph.Accented accented when name.bare() instanceof Glyph.Accented ->
                    accented.base().forEach(g -> named(g, g, symbol, signs));
            case Glyph.Scripted scripted -> {
                named(name.bare(), scripted.base(), symbol, signs);
                List<Glyph> sub = name instanceof Glyph.Scripted own ? own.sub() : List.of();
                List<Glyph> sup = name instanceof Glyph.Scripted own ? own.sup() : List.of();
                script(sub, scripted.sub(), symbol, signs);
                script(sup, scripted.sup(), symbol, signs);
            }
            case Glyph.Accented _, Glyph.Fraction _, Glyph.Root _, Glyph.Grid _ -> inside(glyph);
        }
    }

    private void script(
            List<Glyph> name, List<Glyph> script, Context.Found symbol, List<Origin> signs) {
        boolean open =
                name.isEmpty()
                        || name.stream()
                                .anyMatch(
                                        g -> symbol.match().indices().containsKey(Glyphs.text(g)));
        if (open) {
            row(script);
        } else {
            script.forEach(g -> named(g, g, symbol, signs));
        }
    }

    private void inside(Glyph glyph) {
        switch (glyph) {
            // A letter under an accent is another one than the same without.
            case Glyph.Mark _, Glyph.Accented _ -> {}
            case Glyph.Scripted scripted -> {
                inside(scripted.base());
                row(scripted.sub());
                row(scripted.sup());
            }
            case Glyph.Fraction fraction -> {
                row(fraction.numerator());
                row(fraction.denominator());
            }
            case Glyph.Root root -> {
                row(root.index());
                row(root.body());
            }
            case Glyph.Grid grid -> grid.rows().forEach(cells -> cells.forEach(this::row));
        }
    }
}
