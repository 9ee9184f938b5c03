package dev.chalkproof.claim.lift;

import java.util.List;
import java.util.Map;

/**
 * A value that lifted code computes with.
 *
 * @param <N> the number type that stands for {@code double}
 */
public sealed interface Datum<N> {
    /** An {@code int} or {@code long}; these are exact in every number system. */
    record Whole<N>(long value) implements Datum<N> {}

    record Real<N>(N value) implements Datum<N> {}

    /** An infinity that the code names, as the start of a search for a maximum. */
    record Infinite<N>(boolean negative) implements Datum<N> {}

    record Truth<N>(boolean value) implements Datum<N> {}

    /** An array, mutable as in Java, or the elements of a stream. */
    record Array<N>(List<Datum<N>> elements) implements Datum<N> {}

    record Fields<N>(String type, Map<String, Datum<N>> components) implements Datum<N> {}
}
