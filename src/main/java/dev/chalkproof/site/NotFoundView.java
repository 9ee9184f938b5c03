package dev.chalkproof.site;

/** The page for addresses that lead nowhere. */
public record NotFoundView(Frame frame) {
    public String say(Term term) {
        return frame.say(term);
    }
}
