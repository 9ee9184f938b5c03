package dev.chalkproof.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of the syntax tree that KaTeX builds for LaTeX math, as plain data: what is rendered is
 * what is read.
 *
 * @param type KaTeX's name of the node, such as {@code supsub}, {@code genfrac}, {@code mathord}
 * @param start offset of the node's first character in the formula's LaTeX, or -1 where KaTeX keeps
 *     none (then derive it from the children) or where the node comes out of a macro
 * @param end offset after its last character, or -1
 * @param fields the other members of the node: {@link String}, {@link Double}, {@link Boolean},
 *     {@code MathNode} or a {@link List} of these, nested for the cells of arrays; members that are
 *     null are left out
 */
public record MathNode(String type, int start, int end, Map<String, Object> fields) {
    public MathNode {
        fields = Map.copyOf(fields);
    }

    /** The child under a name. */
    public Optional<MathNode> child(String name) {
        return fields.get(name) instanceof MathNode node ? Optional.of(node) : Optional.empty();
    }

    /** The children under a name, or none. A single child counts as a list of one. */
    public List<MathNode> children(String name) {
        return switch (fields.get(name)) {
            case MathNode node -> List.of(node);
            case List<?> list ->
                    list.stream()
                            .filter(MathNode.class::isInstance)
                            .map(MathNode.class::cast)
                            .toList();
            case null, default -> List.of();
        };
    }

    /** The text under a name, or an empty one. */
    public String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** Whether the member under a name is {@code true}. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }
}
