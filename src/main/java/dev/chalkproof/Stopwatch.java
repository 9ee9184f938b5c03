package dev.chalkproof;

import java.util.Locale;

/** Tells how long something has taken, from its making on. */
final class Stopwatch {
    private final long start = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** For messages, such as {@code 1.3 s}. */
    @Override
    public String toString() {
        return show(seconds());
    }

    /** A duration for messages, such as {@code 1.3 s}. */
    static String show(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
