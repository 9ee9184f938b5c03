package dev.chalkproof.snippet;

import java.util.List;

/**
 * An exception as the process that threw it describes it.
 *
 * @param types the name of its class and of the classes that one extends, the nearest first
 * @param message what it says, or an empty text
 * @param trace the calls in the authors' code that led to it, the innermost first
 */
public record Thrown(List<String> types, String message, List<TraceLine> trace) {
    /**
     * A call in a stack trace.
     *
     * @param className the binary name of the generated class
     * @param line the line in its source
     */
    public record TraceLine(String className, int line) {}

    public Thrown {
        types = List.copyOf(types);
        trace = List.copyOf(trace);
    }

    /** The simple name of its class. */
    public String type() {
        return simple(types.getFirst());
    }

    /** Whether it is of a type, given by its simple or full name. */
    public boolean is(String name) {
        return types.stream()
                .anyMatch(type -> Names.plain(type).equals(name) || simple(type).equals(name));
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** The class and the message as Java prints them, with the simple name of the class. */
    @Override
    public String toString() {
        return message.isEmpty() ? type() : type() + ": " + Names.plain(message);
    }
}
