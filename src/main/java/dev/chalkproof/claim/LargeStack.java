package dev.chalkproof.claim;

import dev.chalkproof.source.Concurrently;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs a check where recursion may go deep: a recurrence without a start, nested formulas and
 * recursive methods shall end at their own limits, not in a stack overflow.
 */
final class LargeStack {
    /** Enough for the depth limits of formulas and lifted code, tenfold. */
    private static final long STACK_BYTES = 256L << 20;

    private LargeStack() {}

    static <T> T call(Supplier<T> task) {
        FutureTask<T> future = new FutureTask<>(task::get);
        Thread thread = new Thread(null, future, "check", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a check was interrupted", e);
        } catch (ExecutionException e) {
            throw Concurrently.failure(e);
        }
    }
}
