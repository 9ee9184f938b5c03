package dev.chalkproof.page;

import dev.chalkproof.source.Span;

/**
 * A name that links, {@code implements=} and cross-references can point at. It is the {@code id} of
 * the element in the page's HTML.
 *
 * @param name without the {@code #}
 * @param index of the formula, fence or heading that bears it, among those of its page
 * @param at where it is given, for a heading the heading itself
 */
public record Label(String name, Kind kind, int index, Span at) {
    /** What bears a label. */
    public enum Kind {
        FORMULA,
        FENCE,
        HEADING
    }
}
