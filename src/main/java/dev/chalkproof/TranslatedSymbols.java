package dev.chalkproof;

import dev.chalkproof.formula.Likeness;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the symbol lists of a translation, whose meanings are its own, with the original's. */
final class TranslatedSymbols {
    private final Page original;
    private final PageFormulas translated;
    private final PageFormulas read;
    private final Map<Integer, Integer> formulas;
    private final Set<SymbolItem> repeated = new LinkedHashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private TranslatedSymbols(
            Page original,
            PageFormulas translated,
            PageFormulas read,
            Map<Integer, Integer> formulas) {
        this.original = original;
        this.translated = translated;
        this.read = read;
        this.formulas = formulas;
    }

    /**
     * The symbol lists of a translation.
     *
     * @param formulas the indices of its formulas, and of the original's that they repeat
     */
    static TranslatedSymbols of(
            Page page,
            Page original,
            PageFormulas translated,
            PageFormulas read,
            Map<Integer, Integer> formulas) {
        TranslatedSymbols symbols = new TranslatedSymbols(original, translated, read, formulas);
        page.symbols().forEach(symbols::read);
        return symbols;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The declarations that the translation lacks. */
    Stream<Translation.Missing> missing() {
        return original.symbols().stream()
                .filter(item -> !repeated.contains(item))
                .map(
                        item ->
                                new Translation.Missing(
                                        "the symbol " + item.latex().getFirst().text(), item.at()));
    }

    private void read(SymbolItem item) {
        Integer formula = formulas.get(item.formula());
        Optional<SymbolItem> same =
                original.symbols().stream()
                        .filter(other -> formula == null || formula == other.formula())
                        .filter(other -> isSame(item, other))
                        .findFirst();
        if (same.isPresent()) {
            repeated.add(same.get());
        } else if (restricts(item)) {
            diagnostics.add(
                    Diagnostic.error(
                                    TranslatedFormulas.DIFFERS,
                                    item.at(),
                                    "the original does not declare this for the formula above")
                            .withHelp(
                                    "copy the symbols with their domains and Java names from the"
                                            + " original, and translate what they mean"));
        }
    }

    private boolean isSame(SymbolItem item, SymbolItem other) {
        if (item.latex().size() != other.latex().size() || !names(item).equals(names(other))) {
            return false;
        }
        for (int i = 0; i < item.latex().size(); i++) {
            Optional<MathNode> mine = translated.inline(item.latex().get(i));
            Optional<MathNode> theirs = read.inline(other.latex().get(i));
            if (mine.isEmpty() || theirs.isEmpty() || !Likeness.same(theirs.get(), mine.get())) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> names(SymbolItem item) {
        return item.javaNames().stream()
                .map(names -> names.stream().map(MappedText::text).toList())
                .toList();
    }

    /**
     * Whether an item says more than a symbol's meaning. A list of remarks that happen to begin
     * with symbols declares nothing.
     */
    private boolean restricts(SymbolItem item) {
        return item.javaNames().stream().anyMatch(names -> !names.isEmpty())
                || item.latex().stream()
                        .flatMap(latex -> translated.inline(latex).stream())
                        .flatMap(tree -> tree.children("body").stream())
                        .anyMatch(node -> node.text("family").equals("rel"));
    }
}
