package dev.chalkproof.typeset;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Copies of one program, each on a thread of its own, for callers on any thread.
 *
 * <p>The first copy is loaded by the first call. Another one costs more than a few calls do, so it
 * is added only once the copies there are have earned it.
 */
final class ScriptPool implements AutoCloseable {
    /** 75 nested fractions overflow a default stack; with this one the depth limit comes first. */
    private static final long STACK_BYTES = 16L << 20;

    /** Calls served before a further copy may be loaded; a copy costs about as much as ten. */
    private static final int CALLS_PER_COPY = 16;

    private final Supplier<JavaScript.Program> loader;
    private final Duration limit;
    private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore permits = new Semaphore(1, true);
    private final AtomicInteger calls = new AtomicInteger();
    private final int size;
    private volatile boolean closed;

    /**
     * A pool that has loaded nothing yet.
     *
     * @param size how many copies there may be, at least 1
     * @param limit how long one call may take
     */
    ScriptPool(int size, Duration limit, Supplier<JavaScript.Program> loader) {
        this.size = size;
        this.limit = limit;
        this.loader = loader;
    }

    /**
     * Calls the program.
     *
     * @throws JavaScript.Failure when it gives no answer
     */
    List<String> call(Object... arguments) {
        try {
            permits.acquire();
            return callWithPermit(arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JavaScript.Failure(JavaScript.Failure.Kind.CANCELLED, e);
        }
    }

    private List<String> callWithPermit(Object... arguments) throws InterruptedException {
        Worker worker = idle.pollFirst();
        if (worker == null) {
            worker = new Worker();
        }
        boolean reusable = false;
        try {
            List<String> answer = worker.call(arguments);
            reusable = true;
            return answer;
        } finally {
            if (reusable && !closed) {
                idle.addFirst(worker);
            } else {
                worker.close();
            }
            permits.release(copyEarned() ? 2 : 1);
        }
    }

    private boolean copyEarned() {
        int served = calls.incrementAndGet();
        return served % CALLS_PER_COPY == 0 && served / CALLS_PER_COPY < size;
    }

    @Override
    public void close() {
        closed = true;
        for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
    }

    /** A thread with its copy of the program. */
    private final class Worker {
        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform()
                                .name("javascript")
                                .daemon()
                                .stackSize(STACK_BYTES)
                                .factory());
        private volatile JavaScript.@Nullable Program program;

        List<String> call(Object... arguments) throws InterruptedException {
            try {
                // Loading may take its time; the limit is for the call.
                JavaScript.Program loaded = thread.submit(this::load).get();
                return thread.submit(() -> loaded.call(arguments))
                        .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof JavaScript.Failure failure
                        ? failure
                        : new JavaScript.Failure(JavaScript.Failure.Kind.FAULT, e);
            } catch (TimeoutException e) {
                throw new JavaScript.Failure(JavaScript.Failure.Kind.CANCELLED, e);
            }
        }

        private JavaScript.Program load() {
            JavaScript.Program current = program;
            if (current == null) {
                current = loader.get();
                program = current;
            }
            return current;
        }

        void close() {
            thread.shutdown();
            JavaScript.Program current = program;
            if (current != null) {
                current.close();
            }
        }
    }
}
