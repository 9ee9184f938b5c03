package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import java.util.List;

/**
 * A symbol whose values are chosen.
 *
 * @param declaration what the note says of it
 * @param label what messages call it: its Java name
 * @param type the type of its Java parameter, or {@code double} and {@code int} where it has none
 * @param name the name points know it by: its canonical name, unless two stand for one symbol
 */
record Variable(Declaration declaration, String label, String type, String name) {
    /** The types that values can be chosen for. */
    static final List<String> ELEMENT_TYPES = List.of("double", "int", "long");

    Variable(Declaration declaration, String label, String type) {
        this(declaration, label, type, declaration.name());
    }

    String elementType() {
        int end = type.indexOf('[');
        return end < 0 ? type : type.substring(0, end);
    }

    /** 0 for a number, 1 for an array, 2 for an array of arrays. */
    int rank() {
        int end = type.indexOf('[');
        return end < 0 ? 0 : (type.length() - end) / 2;
    }

    /** Whether its values are whole numbers. */
    boolean whole() {
        return !type.startsWith("double") || declaration.domain().map(d -> d.whole()).orElse(false);
    }

    /**
     * Whether the formula is about one element while the code takes an array of them: an
     * element-wise law.
     */
    boolean spread() {
        return rank() > 0
                && declaration.shape().isScalar()
                && declaration.symbol().indices().isEmpty();
    }

    /** Whether it is a sequence such as {@code x_t}, of which only elements are spoken of. */
    boolean sequence() {
        return rank() > 0
                && declaration.shape().isScalar()
                && rank() == declaration.symbol().indices().size();
    }
}
