package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.List;
import java.util.Optional;

/** Reads what the items of a symbol list say, such as {@code 0 < \alpha < 1}. */
public final class Declarations {
    private Declarations() {}

    /** The outcome of reading the math at the start of a list item. */
    public sealed interface Read {
        /** One declaration, or several for {@code \beta_1, \beta_2 \in [0, 1)}. */
        record Declared(List<Declaration> declarations) implements Read {}

        /** It declares nothing that was understood; the positions are offsets in the LaTeX. */
        record Refused(String message, int start, int end, Optional<String> help) implements Read {}
    }

    /**
     * Reads a declaration.
     *
     * @param latex the math without its delimiters
     * @param tree its syntax tree
     * @param javaName the Java parameter a code span names
     */
    public static Read parse(String latex, MathNode tree, Optional<String> javaName) {
        throw new UnsupportedOperationException();
    }
}
