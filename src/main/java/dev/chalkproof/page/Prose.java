package dev.chalkproof.page;

import java.util.List;

/**
 * A run of text with its markup, part of a page; {@link Page#html(Prose, Slots)} renders it.
 *
 * <p>Two of them are equal when they say the same.
 */
public final class Prose {
    private final List<Inline> content;
    private final String text;

    Prose(List<Inline> content, String text) {
        this.content = List.copyOf(content);
        this.text = text;
    }

    List<Inline> content() {
        return content;
    }

    /** The words, without markup; formulas as LaTeX. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prose prose && prose.content.equals(content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
