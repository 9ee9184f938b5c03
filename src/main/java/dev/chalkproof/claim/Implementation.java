package dev.chalkproof.claim;

import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.util.List;

/**
 * A compiled method that formulas are compared with, wherever it runs.
 *
 * <p>A method of a record is an implementation too: its first parameter, {@code this}, is the
 * record.
 */
public interface Implementation {
    Signature signature();

    /**
     * Calls the method once for each list of arguments, in the order of its parameters.
     *
     * @return what became of each call, in the same order
     */
    List<Result> call(List<List<Value>> inputs);

    /** What became of a call. */
    sealed interface Result {}

    record Returned(Value value) implements Result {}

    /**
     * The call ended with an exception.
     *
     * @param exception the exception as text, such as {@code java.lang.ArithmeticException: / by
     *     zero}
     */
    record Threw(String exception) implements Result {}

    /** The call did not come back in its time. */
    record TimedOut() implements Result {}

    /** The call was not made, since others before it had to be stopped. */
    record Untried() implements Result {}
}
