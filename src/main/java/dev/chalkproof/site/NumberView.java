package dev.chalkproof.site;

/**
 * A number in the prose that is recomputed by every build.
 *
 * @param anchor its anchor, unique within the page
 * @param written the number as the author wrote it
 * @param expression the Java expression it must equal
 */
public record NumberView(
        Strings strings, String anchor, String written, String expression, VerdictView verdict) {
    public String say(Term term) {
        return strings.say(term);
    }
}
