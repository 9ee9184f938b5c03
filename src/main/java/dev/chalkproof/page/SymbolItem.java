package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.List;

/**
 * A declaration of one symbol or several: an item of a list under a formula that starts with math.
 *
 * @param latex the formulas it starts with, at least one, such as {@code 0 < \alpha < 1}
 * @param javaNames for each formula the names given as code spans in parentheses, in the order of
 *     its symbols; often none
 * @param meaning the rest of the item's first paragraph, without joining punctuation
 * @param formula index of the formula the list stands under, -1 for none
 * @param section index of the heading it stands under, -1 above the first heading
 * @param at the formulas it starts with
 */
public record SymbolItem(
        List<MappedText> latex,
        List<List<MappedText>> javaNames,
        Prose meaning,
        int formula,
        int section,
        Span at) {
    public SymbolItem {
        latex = List.copyOf(latex);
        javaNames = javaNames.stream().map(List::copyOf).toList();
    }
}
