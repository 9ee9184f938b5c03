package dev.chalkproof.page;

import java.util.Optional;

/**
 * The parts of a page's HTML that the page cannot know by itself. All results are HTML, safe as it
 * is, unless said otherwise.
 */
public interface Slots {
    /**
     * A formula; block content if it is {@link Formula#display() displayed}, phrasing content if
     * not.
     */
    String formula(Formula formula);

    /** A code block with what it yields, its expected output included; empty to show nothing. */
    String fence(Fence fence);

    /** A verified number, or the formula that holds it; {@code written} is its HTML. */
    String number(VerifiedNumber number, String written);

    /** An image; never called for a refused one. */
    String image(Image image);

    /** Plain text for the {@code href} of a link, or nothing if it leads nowhere. */
    Optional<String> href(Link link);

    /** What stands for a link without text, such as a formula's number; phrasing content. */
    String reference(Link link);

    /** The table of contents, where the author asked for one. */
    String contents(Page page);

    /** Plain text: a word in the page's language. */
    default String word(Word word) {
        return word.english();
    }

    /** Whether raw HTML is passed on; else it is shown as text. */
    default boolean allowsHtml() {
        return false;
    }
}
