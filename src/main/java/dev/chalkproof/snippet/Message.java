package dev.chalkproof.snippet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the build and a worker say to each other. */
sealed interface Message {
    /** From the build to a worker. */
    sealed interface Request extends Message {}

    /** From a worker to the build. */
    sealed interface Reply extends Message {}

    /** Makes the classes of a page known under a number. Has no reply. */
    record Open(int page, Map<String, byte[]> classes) implements Request {}

    /** Forgets a page. Has no reply. */
    record Close(int page) implements Request {}

    /**
     * Runs a static method without parameters: a fence or an expression.
     *
     * @param millis how long it may take
     * @param again whether only its effects matter, since its result is known already
     */
    record Run(int page, String className, String method, long millis, boolean again)
            implements Request {}

    /**
     * Calls a method once for each list of arguments.
     *
     * @param millis how long each call may take
     */
    record Call(
            int page,
            String className,
            String method,
            List<String> parameterTypes,
            boolean ofRecord,
            long millis,
            List<List<Value>> arguments)
            implements Request {}

    /** The worker can take requests. */
    record Ready() implements Reply {}

    /**
     * A run came to its end.
     *
     * @param value the result, unless it threw
     * @param tooLarge what is too large about the result, or an empty text
     * @param incidents what else is wrong
     */
    record Ran(
            Value value,
            Optional<Thrown> thrown,
            String tooLarge,
            Output output,
            long nanos,
            List<Incident> incidents)
            implements Reply {}

    /** Calls came to their end, in order. */
    record Called(List<CallResult> results) implements Reply {}

    /** A run or the next call was stopped, and the worker with it. */
    record Aborted(Reason reason, List<Thrown.TraceLine> trace, Output output) implements Reply {}

    /** What was printed; {@code cut} if there was more than is kept. */
    record Output(String out, String err, boolean cut) {
        static final Output NONE = new Output("", "", false);
    }

    /** Something wrong that does not end a run. */
    record Incident(Kind kind, String detail, List<Thrown.TraceLine> trace) {
        enum Kind {
            OUTPUT_CLOSED,
            THREAD_LEFT,
            THREAD_FAILED
        }
    }

    /** Why a worker stopped. */
    enum Reason {
        TIMED_OUT,
        DEADLOCKED,
        FLOODED,
        EXITED
    }
}
