package dev.chalkproof.formula;

import java.util.List;

/**
 * What an expression evaluates to.
 *
 * @param <N> the number type
 */
public sealed interface Result<N> {
    /** A number. */
    record Real<N>(N value) implements Result<N> {}

    /** A truth value. */
    record Logical<N>(Truth value) implements Result<N> {}

    /**
     * A vector, a matrix as an array of rows, or a part of a sequence.
     *
     * @param first the index of the first element; vectors count from 1, sequences from where they
     *     start
     */
    record Array<N>(List<Result<N>> elements, int first) implements Result<N> {
        public Array {
            elements = List.copyOf(elements);
        }

        public Array(List<Result<N>> elements) {
            this(elements, 1);
        }
    }

    /**
     * No value: a division by zero, a case that is missing, an index out of range.
     *
     * @param where the smallest expression that has no value
     * @param reason in words, such as {@code division by zero}
     */
    record Undefined<N>(Expr where, String reason) implements Result<N> {}

    /**
     * Infinity, written as the value of a formula or of one of its cases. It is no number: what is
     * computed with it has no value.
     */
    record Infinite<N>(Expr where, boolean negative) implements Result<N> {}

    /**
     * It can't be said whether there is a value: an enclosure holds points inside and outside of a
     * domain. More precision may settle it.
     */
    record Undecided<N>(Expr where, String reason) implements Result<N> {}

    /** The evaluation was given up because it took more steps than its budget allows. */
    record Exceeded<N>(Expr where) implements Result<N> {}
}
