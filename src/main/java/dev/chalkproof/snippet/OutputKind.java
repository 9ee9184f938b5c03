package dev.chalkproof.snippet;

import java.util.SequencedMap;

/** A way to show values that are more than text and numbers. Drawing happens in the worker. */
public interface OutputKind {
    /** The name by which the result is known, such as {@code chart}. */
    String name();

    /** Whether this kind can draw a value. */
    boolean accepts(Object value);

    /**
     * What there is to show of a value that was accepted, by name, such as {@code svg}. What it
     * throws is reported as an exception of the fence.
     */
    SequencedMap<String, String> draw(Object value);
}
