package dev.chalkproof.site;

import java.util.Optional;

/**
 * A display formula.
 *
 * @param id its anchor
 * @param math HTML with MathML, or the LaTeX source where it could not be typeset
 * @param number its number within the page, if it has a label
 * @param latex its source, for copying
 */
public record FormulaView(
        Strings strings,
        Optional<String> id,
        Html math,
        Optional<Integer> number,
        String latex,
        VerdictView verdict) {
    public String say(Term term) {
        return strings.say(term);
    }
}
