package dev.chalkproof.claim.lift;

import java.util.function.LongConsumer;

/**
 * How a run of lifted code is watched.
 *
 * @param trail told of every choice between branches and every rounded quotient; two inputs on
 *     which it hears the same ran through the same pieces of the code
 * @param steps after how many the run is stopped
 */
public record Watch(LongConsumer trail, long steps) {
    /** Enough for a million-step simulation; beyond it, a check would take seconds. */
    private static final long MAX_STEPS = 2_000_000;

    /** Only what comes out matters. */
    public static final Watch NONE = of(_ -> {});

    public static Watch of(LongConsumer trail) {
        return new Watch(trail, MAX_STEPS);
    }
}
