package dev.chalkproof.formula;

import java.util.List;

/**
 * What a formula defines for others.
 *
 * @param symbols what the definition's own symbols are declared as where it stands: those that it
 *     leaves open take their values there
 */
public record Documented(Statement.Definition definition, List<Declaration> symbols) {
    public Documented {
        symbols = List.copyOf(symbols);
    }

    /** A definition about whose symbols nothing more is known. */
    public static Documented of(Statement.Definition definition) {
        return new Documented(definition, List.of());
    }

    /** The canonical name of what is defined. */
    public String name() {
        return definition.target().name();
    }

    /** Whether it is a function, such as {@code f(x)}. */
    public boolean isFunction() {
        return !definition.target().parameters().isEmpty();
    }
}
