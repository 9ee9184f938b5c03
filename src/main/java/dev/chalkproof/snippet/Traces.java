package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Describes exceptions and stacks by what they say about the authors' code. */
final class Traces {
    /** More lines than this say nothing new. */
    private static final int MAX_LINES = 40;

    /** Longer messages than this are of no use to anyone. */
    private static final int MAX_MESSAGE = 4000;

    private Traces() {}

    static Thrown describe(Throwable thrown) {
        List<String> types = new ArrayList<>();
        for (Class<?> c = thrown.getClass();
                c != null && c != Object.class;
                c = c.getSuperclass()) {
            types.add(c.getName());
        }
        return new Thrown(types, message(thrown), lines(thrown.getStackTrace()));
    }

    private static String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (Throwable inMessage) {
            // The author's exception may be broken itself.
            message = "getMessage() throws " + inMessage.getClass().getSimpleName();
        }
        if (message == null) {
            return "";
        }
        return message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) : message;
    }

    /** The lines of generated classes: the innermost and the outermost where there are many. */
    static List<Thrown.TraceLine> lines(StackTraceElement[] stack) {
        List<Thrown.TraceLine> lines =
                Arrays.stream(stack)
                        .filter(line -> line.getClassName().startsWith(Names.PACKAGE + "."))
                        .filter(line -> !line.getClassName().endsWith("." + Names.SUPPORT))
                        .map(
                                line ->
                                        new Thrown.TraceLine(
                                                line.getClassName(), line.getLineNumber()))
                        .distinct()
                        .toList();
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        List<Thrown.TraceLine> ends = new ArrayList<>(lines.subList(0, MAX_LINES / 2));
        ends.addAll(lines.subList(lines.size() - MAX_LINES / 2, lines.size()));
        return ends;
    }
}
