package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.List;

/**
 * Math inside the text of an item of a symbol list, which declares nothing: only what an item
 * starts with does.
 *
 * @param latex all of the item's formulas, at least one
 * @param introduces whether the text before the first one may introduce a symbol, as in "the rate"
 *     or "Rate:", and does not say when something holds, as in "for"
 * @param formula index of the formula the list stands under
 * @param at the first formula
 */
public record InnerSymbol(List<MappedText> latex, boolean introduces, int formula, Span at) {
    public InnerSymbol {
        latex = List.copyOf(latex);
    }
}
