package dev.chalkproof.site;

import java.util.List;

/**
 * All pages of a language as one, to be printed.
 *
 * @param contents links to the pages within it
 */
public record BookView(Frame frame, List<Link> contents, List<Html> parts) {
    public BookView {
        contents = List.copyOf(contents);
        parts = List.copyOf(parts);
    }

    public String say(Term term) {
        return frame.say(term);
    }
}
