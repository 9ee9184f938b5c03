package dev.chalkproof.snippet;

/** What became of the call of a method. */
public sealed interface CallResult {
    record Returned(Value value) implements CallResult {}

    record Threw(Thrown exception) implements CallResult {}

    /** The call did not come back in its time. */
    record TimedOut() implements CallResult {}

    /** The call was not made, since others before it had to be stopped. */
    record Untried() implements CallResult {}

    /**
     * The call could not be made, or brought the process down.
     *
     * @param reason why, such as that an argument does not fit its parameter
     */
    record Failed(String reason) implements CallResult {}
}
