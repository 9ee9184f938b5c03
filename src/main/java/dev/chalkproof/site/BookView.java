package dev.chalkproof.site;

import java.util.List;

/**
 * All pages of a language as one, to be printed.
 *
 * @param contents links to the pages within it
 * @param parts the pages, each of them made when it is asked for
 */
public record BookView(Frame frame, List<Link> contents, Iterable<Html> parts) {
    public BookView {
        contents = List.copyOf(contents);
    }

    public String say(Term term) {
        return frame.say(term);
    }
}
