package dev.chalkproof;

import dev.chalkproof.source.Span;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Is told what a build is doing. What it learns goes to the console alone: nothing that depends on
 * time may enter the site or the report. Called by several threads.
 */
interface Progress {
    /** Nobody is interested. */
    Progress NONE =
            new Progress() {
                @Override
                public void begin(String stage, Map<Work, Integer> totals) {}

                @Override
                public void done(Work work, int count) {}

                @Override
                public void took(String what, double seconds) {}
            };

    /** What is counted. */
    enum Work {
        PAGE,
        FENCE,
        FORMULA;

        /** The word users see, in the plural. */
        String label() {
            return switch (this) {
                case PAGE -> "pages";
                case FENCE -> "fences";
                case FORMULA -> "formulas";
            };
        }
    }

    /**
     * A stage of the build begins, and its counts start at 0.
     *
     * @param stage what is being done, such as {@code checking}
     */
    void begin(String stage, Map<Work, Integer> totals);

    /** So many more are done. */
    void done(Work work, int count);

    /**
     * Something is finished.
     *
     * @param what it is called, with its place
     */
    void took(String what, double seconds);

    /** How something is called, such as {@code eq-decay (content/en/decay.md:7)}. */
    static String name(String id, Span at) {
        return id + " (" + at.file().name() + ":" + at.line() + ")";
    }

    /** Does a piece of work, and counts and times it. */
    default <T> T timed(Work work, String what, Supplier<T> task) {
        Stopwatch watch = new Stopwatch();
        try {
            return task.get();
        } finally {
            took(what, watch.seconds());
            done(work, 1);
        }
    }
}
