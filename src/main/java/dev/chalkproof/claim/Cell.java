package dev.chalkproof.claim;

/** One number of a result, or why there is none. */
sealed interface Cell<N> {
    record Known<N>(N value) implements Cell<N> {}

    /** There certainly is no value. */
    record Undefined<N>(String reason) implements Cell<N> {}

    /** The number system cannot say; another one, or more precision, may. */
    record Unknown<N>(String reason) implements Cell<N> {}
}
