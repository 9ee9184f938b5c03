package dev.chalkproof.page;

import dev.chalkproof.source.Span;

/**
 * A heading.
 *
 * @param level from 1 to 6
 * @param anchor its {@code id}, unique in the page
 * @param section index of the heading above it of a smaller level, -1 for none
 */
public record Heading(int index, int level, Prose title, String anchor, int section, Span at) {
    /** The heading's words, without markup; formulas as LaTeX. */
    public String text() {
        return title.text();
    }
}
