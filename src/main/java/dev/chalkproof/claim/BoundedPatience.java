package dev.chalkproof.claim;

import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A method that is called no more in a check once calls have run out of time: each costs its whole
 * limit, and a check calls for steps, for readings, and in search of a smaller disagreement, so
 * that one endless loop could hold up a build for hours.
 */
final class BoundedPatience implements Implementation {
    /** After so many no more are made. */
    private static final int MAX_TIMED_OUT = 3;

    private final Implementation code;
    private int timedOut;
    private boolean atEnd;

    BoundedPatience(Implementation code) {
        this.code = code;
    }

    @Override
    public Signature signature() {
        return code.signature();
    }

    @Override
    public List<Result> call(List<List<Value>> inputs) {
        if (atEnd) {
            List<Result> untried = new ArrayList<>();
            inputs.forEach(_ -> untried.add(new Untried()));
            return untried;
        }
        List<Result> results = code.call(inputs);
        for (Result result : results) {
            timedOut += result instanceof TimedOut ? 1 : 0;
            atEnd |= timedOut >= MAX_TIMED_OUT || result instanceof Untried;
        }
        return results;
    }
}
