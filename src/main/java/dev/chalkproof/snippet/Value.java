package dev.chalkproof.snippet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A value that crosses the border between the build and the process that runs the author's code:
 * what a method is called with and returns, what a fence or an expression yields.
 */
public sealed interface Value {
    /** A {@code double} or {@code float}. */
    record Real(double value) implements Value {}

    /** A whole number: {@code byte}, {@code short}, {@code int} or {@code long}. */
    record Whole(long value) implements Value {}

    record Truth(boolean value) implements Value {}

    /** A {@link String}, or what {@code toString()} says of an object of any other type. */
    record Text(String value) implements Value {}

    /** An array or a list. */
    record Array(List<Value> elements) implements Value {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** A record with its components in their order. */
    record Fields(String type, SequencedMap<String, Value> components) implements Value {
        public Fields {
            components = new LinkedHashMap<>(components);
        }
    }

    /**
     * A value that the worker has drawn, such as a chart.
     *
     * @param kind the name of the output kind that drew it, such as {@code chart}
     * @param parts what the kind has to say, by name, such as {@code svg}
     */
    record Drawn(String kind, SequencedMap<String, String> parts) implements Value {
        public Drawn {
            parts = new LinkedHashMap<>(parts);
        }
    }

    /** {@code null}, or the result of a {@code void} method. */
    record Nothing() implements Value {}
}
