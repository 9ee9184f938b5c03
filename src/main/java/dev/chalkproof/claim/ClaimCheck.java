package dev.chalkproof.claim;

import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import java.util.Optional;

/**
 * A relation that a note claims to hold for all values of its symbols.
 *
 * @param id the formula's label, or a name made from its place
 * @param latex the formula without its delimiters
 * @param tree its syntax tree
 * @param scope the symbols declared where it stands
 * @param definitions the functions it may speak of: the other formulas of the page and its imports
 * @param seed of the inputs
 * @param refuted why the note says that the claim is wrong; then it must be refuted
 */
public record ClaimCheck(
        String id,
        MappedText latex,
        MathNode tree,
        Scope scope,
        Definitions definitions,
        long seed,
        Optional<String> refuted) {}
