package dev.chalkproof.site;

import java.util.List;
import java.util.Optional;

/**
 * A page of notes.
 *
 * @param heading the page's title, which may hold math
 * @param headingId the anchor of the title
 * @param body everything below the title
 * @param totals what is checked on this page
 * @param editUrl where the source can be edited
 * @param changed the day of the last change, as {@code 2026-11-22}
 * @param code the file with all Java of the page
 */
public record PageView(
        Frame frame,
        Html heading,
        Optional<String> headingId,
        Html body,
        List<OutlineEntry> outline,
        Totals totals,
        Optional<Link> previous,
        Optional<Link> next,
        Optional<String> editUrl,
        Optional<String> changed,
        Optional<Link> code) {
    public PageView {
        outline = List.copyOf(outline);
    }

    public String say(Term term) {
        return frame.say(term);
    }
}
