package dev.chalkproof.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many pages at once, as far as there are cores. */
public final class Concurrently {
    /** Pages nest as deep as their authors like; all threads go as deep, so that results agree. */
    private static final long STACK_BYTES = 64L << 20;

    private Concurrently() {}

    /**
     * Does something for each item.
     *
     * @return the results in the items' order
     */
    public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        Math.max(1, Math.min(cores, items.size())),
                        Thread.ofPlatform()
                                .name("pages")
                                .daemon()
                                .stackSize(STACK_BYTES)
                                .factory())) {
            List<Future<R>> started = new ArrayList<>();
            items.forEach(item -> started.add(threads.submit(() -> work.apply(item))));
            List<R> results = new ArrayList<>();
            for (Future<R> one : started) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pages were worked on", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /**
     * What made work on another thread fail, to be thrown as it would have been on this one.
     *
     * @throws Error if it was one
     */
    public static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e);
    }
}
