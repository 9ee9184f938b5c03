package dev.chalkproof.snippet;

import java.util.List;

/**
 * A static method of a page that a formula can be compared with.
 *
 * @param returnType as Java writes it, such as {@code double[]}
 */
public record Signature(String name, List<Parameter> parameters, String returnType) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** A parameter; the type as Java writes it. */
    public record Parameter(String name, String type) {}

    @Override
    public String toString() {
        return name + parameters.stream().map(p -> p.type() + " " + p.name()).toList();
    }
}
