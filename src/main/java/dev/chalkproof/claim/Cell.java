package dev.chalkproof.claim;

/** One number of a result, or why there is none. */
sealed interface Cell<N> {
    record Known<N>(N value) implements Cell<N> {}

    /** There certainly is no number. */
    sealed interface Undefined<N> extends Cell<N> {
        String reason();
    }

    /** There is no value at all. */
    record Nothing<N>(String reason) implements Undefined<N> {}

    /** The value is said to be infinite, as a case of a formula may. */
    record Infinite<N>(boolean negative) implements Undefined<N> {
        @Override
        public String reason() {
            return negative ? "minus infinity" : "infinity";
        }
    }

    /** The number system cannot say; another one, or more precision, may. */
    record Unknown<N>(String reason) implements Cell<N> {}
}
