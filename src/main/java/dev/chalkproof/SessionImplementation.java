package dev.chalkproof;

import dev.chalkproof.claim.Implementation;
import dev.chalkproof.snippet.CallResult;
import dev.chalkproof.snippet.Method;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.time.Duration;
import java.util.List;

/**
 * A method of a page, called in the process that runs the page.
 *
 * @param limit how long each call may take
 */
record SessionImplementation(Session session, Method method, Duration limit)
        implements Implementation {
    @Override
    public Signature signature() {
        return method.signature();
    }

    @Override
    public List<Result> call(List<List<Value>> inputs) {
        try {
            return session.call(method, inputs, limit).stream()
                    .map(SessionImplementation::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return inputs.stream().<Result>map(_ -> new Untried()).toList();
        }
    }

    private static Result result(CallResult result) {
        return switch (result) {
            case CallResult.Returned(Value value) -> new Returned(value);
            case CallResult.Threw threw -> new Threw(threw.exception().toString());
            case CallResult.TimedOut _ -> new TimedOut();
            case CallResult.Untried _ -> new Untried();
            case CallResult.Failed(String reason) -> new Threw(reason);
        };
    }
}
