package dev.chalkproof.site;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.SymbolItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The symbols of a page, and where they stand in its formulas.
 *
 * @param entries the symbols, each known by its place in this list
 * @param uses by the index of the formula
 */
public record PageSymbols(List<Entry> entries, Map<Integer, List<Use>> uses) {
    /** Of a page whose symbols nobody looked for. */
    public static final PageSymbols NONE = new PageSymbols(List.of(), Map.of());

    public PageSymbols {
        entries = List.copyOf(entries);
        uses = new TreeMap<>(uses);
    }

    /**
     * A symbol.
     *
     * @param item the list item that declares it, if one does
     * @param definition the formula that defines it, if one does
     */
    public record Entry(
            Declaration declaration, Optional<SymbolItem> item, Optional<Formula> definition) {
        /** The symbol in plain text: {@code η_0}, {@code v̂}. */
        String plain() {
            return PlainMath.of(declaration.symbol().latex());
        }

        /** What code may call it. */
        List<String> javaNames() {
            return declaration
                    .javaName()
                    .map(List::of)
                    .orElseGet(() -> declaration.symbol().javaNames());
        }

        /** Whether a formula is the math of the list item that declares the symbol. */
        private boolean isDeclaredBy(Formula formula) {
            int at = formula.latex().fileOffset(0);
            return item.filter(i -> i.latex().stream().anyMatch(latex -> latex.fileOffset(0) == at))
                    .isPresent();
        }
    }

    /**
     * A symbol at a place of a formula.
     *
     * @param entry its place in the page's list
     * @param signs where its letters stand in the LaTeX
     */
    public record Use(int entry, List<Origin> signs) {
        public Use {
            signs = List.copyOf(signs);
        }
    }

    List<Use> in(Formula formula) {
        return uses.getOrDefault(formula.index(), List.of());
    }

    /** The symbols that a display formula defines for others. */
    List<Integer> definedBy(Formula formula) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).definition().filter(formula::equals).isPresent())
                .boxed()
                .toList();
    }

    /** The symbols that a formula at the start of a list item declares. */
    List<Integer> declaredBy(Formula formula) {
        return in(formula).stream()
                .map(Use::entry)
                .distinct()
                .filter(entry -> entries.get(entry).isDeclaredBy(formula))
                .toList();
    }
}
