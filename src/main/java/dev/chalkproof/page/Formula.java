package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.Optional;

/**
 * A formula of a page.
 *
 * @param index its place among the page's formulas, from 0
 * @param display whether it stands on a line of its own
 * @param latex what stands between the delimiters, outer white space removed
 * @param at the formula with its delimiters
 * @param label the name it was given with {@code <!-- #eq-name -->}
 * @param stance what the author says about it
 * @param reason why it is waived, or what the author says about its refutation
 * @param section index of the heading it stands under, -1 above the first heading
 */
public record Formula(
        int index,
        boolean display,
        MappedText latex,
        Span at,
        Optional<Label> label,
        Stance stance,
        Optional<String> reason,
        int section) {
    /** What the author says about a formula. */
    public enum Stance {
        /** Nothing: it is checked if something implements it. */
        PLAIN,
        /** The relation holds for every declared value: {@code claim}. */
        CLAIM,
        /** Not to be checked: {@code unchecked: reason}. */
        UNCHECKED,
        /** Known to be wrong: {@code refuted: reason}. */
        REFUTED
    }
}
