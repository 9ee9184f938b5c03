package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** Symbol lists above their formula, where they declare nothing. */
final class Misplaced {
    private Misplaced() {}

    /**
     * What is said of a formula, with the place of the list that would have declared its symbols.
     */
    static Item told(Page page, Formula formula, Item item) {
        List<SymbolItem> above = page.misplacedAbove(formula);
        if (above.isEmpty() || item.diagnostics().isEmpty()) {
            return item;
        }
        return new Item(
                item.id(),
                item.kind(),
                item.at(),
                item.verdict(),
                item.diagnostics().stream().map(d -> told(above, d)).toList());
    }

    private static Diagnostic told(List<SymbolItem> above, Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case "formula-not-understood" -> {
                // Of x_i the list may declare the whole.
                String symbol = diagnostic.at().text().split("[_^]", 2)[0];
                yield above.stream()
                        .filter(
                                item ->
                                        item.latex().stream()
                                                .anyMatch(l -> l.text().contains(symbol)))
                        .findFirst()
                        .map(item -> diagnostic.withHelp(help(item)))
                        .orElse(diagnostic);
            }
            case "unbound-symbol", "formula-disagrees", "nothing-sampled", "claim-fails" ->
                    diagnostic.withNotes(
                            Stream.concat(
                                            diagnostic.notes().stream(),
                                            Stream.of(note(above.getFirst())))
                                    .toList());
            default -> diagnostic;
        };
    }

    private static String help(SymbolItem item) {
        return "the list at line "
                + item.at().line()
                + " stands above the formula and declares nothing; it belongs below, after \"where\"";
    }

    private static String note(SymbolItem item) {
        return "the list at line "
                + item.at().line()
                + " stands above the formula and declares nothing";
    }
}
