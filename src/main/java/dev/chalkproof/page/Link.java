package dev.chalkproof.page;

import dev.chalkproof.source.Span;
import java.util.Optional;

/**
 * A link, as written.
 *
 * @param target what stands in the parentheses, entities and escapes resolved
 * @param path the target without query and fragment, per-cent escapes resolved; empty for a link
 *     within the page
 * @param fragment what follows {@code #}, per-cent escapes resolved
 * @param empty whether it has no text of its own, as in {@code [](#eq-name)}
 * @param at the whole link
 */
public record Link(
        Kind kind,
        String target,
        String path,
        Optional<String> fragment,
        Optional<String> title,
        boolean empty,
        Span at) {
    /** Where a link leads. */
    public enum Kind {
        /** To a place of the same page. */
        FRAGMENT,
        /** To another page of the site: a path that ends in {@code .md}. */
        PAGE,
        /** To any other file of the site, or a path of the site's server. */
        FILE,
        /** To a server: {@code https}, {@code http}, {@code ftp}, {@code mailto}, {@code tel}. */
        EXTERNAL,
        /** To something a browser would run or must not be sent to, such as {@code javascript:}. */
        REFUSED
    }
}
