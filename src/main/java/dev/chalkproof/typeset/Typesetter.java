package dev.chalkproof.typeset;

import java.util.Map;

/**
 * Sets LaTeX formulas with KaTeX: HTML with MathML for the page, and the syntax tree for whoever
 * wants to compute with the formula.
 */
public final class Typesetter implements AutoCloseable {
    public Typesetter(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs " + jobs + " must be >= 1");
        }
    }

    /**
     * Sets one formula. Can be called from several threads.
     *
     * @param latex the formula without its delimiters
     * @param display whether it stands on lines of its own
     * @param macros what names such as {@code \R} stand for; unchanged by the call, whatever the
     *     formula defines
     */
    public Typeset typeset(String latex, boolean display, Map<String, String> macros) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {}
}
