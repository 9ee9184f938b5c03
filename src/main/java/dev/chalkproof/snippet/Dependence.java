package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The code that decides what comes of a fence, an expression or a method.
 *
 * @param parts in the order in which they run; what it is asked of is among them
 * @param uses of pages that parts stand on, which of the others they use directly: only what those
 *     declare is seen from there
 * @param unrepeatable why a second run could come to something else, if it could: what it uses
 *     besides, such as {@code System.nanoTime}
 */
public record Dependence(
        List<Part> parts, SequencedMap<String, List<String>> uses, Optional<String> unrepeatable) {
    public Dependence {
        parts = List.copyOf(parts);
        uses = new LinkedHashMap<>(uses);
    }

    /**
     * A fence or an expression.
     *
     * @param page the page's name
     * @param id of the snippet or the expression
     * @param place its number among the page's fences, which generated classes are named by; {@link
     *     #NOWHERE} for an expression, where it does not matter
     * @param code its text
     * @param options what else decides how it runs
     */
    public record Part(String page, String id, int place, MappedText code, String options) {
        /** The place of what has none. */
        static final int NOWHERE = -1;
    }
}
