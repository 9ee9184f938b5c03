package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.InnerSymbol;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Symbols that a list names where it declares nothing: above its formula, or inside its text. */
final class Misplaced {
    private Misplaced() {}

    /** A place that declares nothing: all its math, and what to say of it. */
    private record Place(List<MappedText> latex, String help, Optional<String> note) {}

    /** What is said of a formula, with the place of what would have declared its symbols. */
    static Item told(Page page, Formula formula, Item item) {
        if (item.diagnostics().isEmpty()) {
            return item;
        }
        List<Place> places = new ArrayList<>();
        page.innerSymbols(formula).forEach(inner -> places.add(inside(inner)));
        page.misplacedAbove(formula).forEach(above -> places.add(above(above)));
        page.misplacedBelow(formula).forEach(below -> places.add(below(below)));
        return places.isEmpty()
                ? item
                : new Item(
                        item.id(),
                        item.kind(),
                        item.at(),
                        item.verdict(),
                        item.diagnostics().stream().map(d -> told(places, d)).toList());
    }

    private static Diagnostic told(List<Place> places, Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case "formula-not-understood" -> {
                // Of x_i the list may declare the whole.
                String symbol = diagnostic.at().text().split("[_^]", 2)[0];
                yield places.stream()
                        .filter(p -> p.latex().stream().anyMatch(l -> l.text().contains(symbol)))
                        .findFirst()
                        .map(p -> diagnostic.withHelp(p.help()))
                        .orElse(diagnostic);
            }
            case "unbound-symbol", "formula-disagrees", "nothing-sampled", "claim-fails" ->
                    diagnostic.withNotes(
                            Stream.concat(
                                            diagnostic.notes().stream(),
                                            places.stream()
                                                    .flatMap(p -> p.note().stream())
                                                    .limit(1))
                                    .toList());
            default -> diagnostic;
        };
    }

    private static Place inside(InnerSymbol inner) {
        // Where it may be meant to declare something, a warning says so at its place.
        return new Place(
                inner.latex(),
                "the item at line "
                        + inner.at().line()
                        + " starts with words and declares nothing; put the math first",
                Optional.empty());
    }

    private static Place above(SymbolItem item) {
        String what = "the list at line " + item.at().line() + " stands above the formula and";
        return new Place(
                item.latex(),
                what + " declares nothing; it belongs below, after \"where\"",
                Optional.of(what + " declares nothing"));
    }

    private static Place below(SymbolItem item) {
        String what =
                "the list at line "
                        + item.at().line()
                        + " declares nothing, since the text between does not lead to it";
        return new Place(
                item.latex(), what + "; end it with \"where\" or a colon", Optional.of(what));
    }
}
