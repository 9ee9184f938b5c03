package dev.chalkproof.claim;

import dev.chalkproof.formula.Scope;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import java.util.List;

/**
 * The other formulas that a fence implements along with one: coupled equations, which mean
 * something only together.
 *
 * @param before those named before it, in their order
 * @param after those named after it
 */
public record Together(List<Companion> before, List<Companion> after) {
    /** A formula that is implemented alone. */
    public static final Together ALONE = new Together(List.of(), List.of());

    public Together {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Another formula.
     *
     * @param latex without delimiters
     * @param scope the symbols declared where it stands
     * @param announced whether the note says that it is wrong
     */
    public record Companion(
            String id, MappedText latex, MathNode tree, Scope scope, boolean announced) {}
}
