package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.List;

/** Reads formulas: from a syntax tree of LaTeX to what it says. */
public final class Lowering {
    private Lowering() {}

    /** What a formula is read as. */
    public enum Mode {
        /** It defines its left side. */
        DEFINITION,
        /** It asserts something about symbols that are declared or defined elsewhere. */
        CLAIM
    }

    /**
     * A formula as it stands in a note.
     *
     * @param latex without delimiters
     */
    public record Formula(String latex, MathNode tree) {}

    /** Reads one formula. */
    public static Lowered lower(String latex, MathNode tree, Scope scope, Mode mode) {
        return lowerTogether(List.of(new Formula(latex, tree)), scope, mode).getFirst();
    }

    /** Reads formulas that may use each other's left sides, in any order. */
    public static List<Lowered> lowerTogether(List<Formula> formulas, Scope scope, Mode mode) {
        throw new UnsupportedOperationException();
    }
}
