package dev.chalkproof.site;

import java.util.Optional;

/**
 * Something within a line that bears a mark: a number that every build recomputes, or an inline
 * formula that is checked.
 *
 * @param anchor its anchor, unique within the page
 * @param written what the author wrote; phrasing content
 * @param expression the Java expression a number must equal
 */
public record NumberView(
        Strings strings,
        String anchor,
        Html written,
        Optional<String> expression,
        VerdictView verdict) {
    public String say(Term term) {
        return strings.say(term);
    }
}
