package dev.chalkproof.formula;

import java.util.List;

/**
 * What a symbol stands for once its indices are given.
 *
 * @param dimensions the length of a vector, the rows and columns of a matrix; empty where the note
 *     does not say
 */
public record Shape(Kind kind, List<Expr> dimensions) {
    public static final Shape SCALAR = new Shape(Kind.SCALAR, List.of());

    public Shape {
        dimensions = List.copyOf(dimensions);
    }

    /** The kinds of value. */
    public enum Kind {
        SCALAR,
        VECTOR,
        MATRIX,
        FUNCTION
    }

    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    /** Whether it is a vector or a matrix. */
    public boolean isArray() {
        return kind == Kind.VECTOR || kind == Kind.MATRIX;
    }
}
