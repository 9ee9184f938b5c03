package dev.chalkproof.site;

import java.util.Optional;

/**
 * What a page tells those who pass it on or follow it.
 *
 * @param feed the way to the feed of changes of its language
 * @param image the absolute address of the picture that stands for the page
 */
public record Sharing(Optional<String> feed, Optional<String> image) {
    /** Of a page that nobody needs to pass on. */
    public static final Sharing NONE = new Sharing(Optional.empty(), Optional.empty());
}
