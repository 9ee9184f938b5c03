package dev.chalkproof.snippet;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs fences and calls methods in the worker, each in a thread that can be given up. */
final class Runner {
    private final Worker.Replies replies;
    private final List<OutputKind> kinds;
    private final Map<Integer, PageLoader> pages = new HashMap<>();
    private final Surroundings surroundings = new Surroundings();

    private static final byte[] NO_RESERVE = {};

    /** Memory to fall back on when there is none left to say so. */
    private byte[] reserve = new byte[1 << 20];

    private volatile Capture capture = new Capture(() -> {});
    private volatile @Nullable Thread thread;

    /** Results of the calls so far, so that they are not lost when one never returns. */
    private final List<CallResult> results = Collections.synchronizedList(new ArrayList<>());

    private volatile long started;

    Runner(Worker.Replies replies, List<OutputKind> kinds) {
        this.replies = replies;
        this.kinds = kinds;
        capture.install();
    }

    /** Does what the build asks for. */
    void handle(Message.Request request) throws InterruptedException {
        switch (request) {
            case Message.Open(int page, Map<String, byte[]> classes) ->
                    pages.put(page, new PageLoader(classes));
            case Message.Close(int page) -> pages.remove(page);
            case Message.Run run -> replies.send(run(run));
            case Message.Call call -> replies.send(call(call));
        }
    }

    /** What a run came to; its thread writes it, and who waits for the thread reads it. */
    private static final class Outcome {
        private Value value = new Value.Nothing();
        private Optional<Thrown> thrown = Optional.empty();
        private String tooLarge = "";
    }

    private Message.Ran run(Message.Run run) throws InterruptedException {
        Outcome outcome = new Outcome();
        RunThreads group = new RunThreads();
        long start = System.nanoTime();
        supervise(group, run.millis(), () -> outcome(run, outcome));
        long nanos = System.nanoTime() - start;
        List<Message.Incident> incidents = new ArrayList<>(capture.incidents());
        if (!run.again()) {
            incidents.addAll(group.incidents());
        }
        surroundings.restore();
        return new Message.Ran(
                outcome.value,
                outcome.thrown,
                outcome.tooLarge,
                capture.output(),
                nanos,
                incidents);
    }

    private void outcome(Message.Run run, Outcome outcome) {
        try {
            Class<?> owner = Class.forName(run.className(), true, loader(run.page()));
            Object result = invoke(owner.getMethod(run.method()));
            if (!run.again()) {
                outcome.value = new Marshal(kinds).value(result);
            }
        } catch (Marshal.TooLargeException e) {
            outcome.tooLarge = String.valueOf(e.getMessage());
        } catch (Throwable thrown) {
            useReserve(thrown);
            outcome.thrown = Optional.of(Traces.describe(thrown));
        }
    }

    private void useReserve(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError && reserve.length > 0) {
            reserve = NO_RESERVE;
        }
    }

    private static @Nullable Object invoke(java.lang.reflect.Method method) throws Throwable {
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Message.Called call(Message.Call call) throws InterruptedException {
        supervise(new RunThreads(), call.millis(), () -> callAll(call));
        surroundings.restore();
        Message.Called called = new Message.Called(List.copyOf(results));
        results.clear();
        return called;
    }

    private void callAll(Message.Call call) {
        Target target;
        try {
            target = Target.find(Class.forName(call.className(), true, loader(call.page())), call);
        } catch (ReflectiveOperationException | LinkageError e) {
            String reason = call.method() + " is not there: " + e;
            call.arguments().forEach(_ -> results.add(new CallResult.Failed(reason)));
            return;
        }
        for (List<Value> arguments : call.arguments()) {
            started = System.nanoTime();
            results.add(call(target, arguments));
        }
    }

    private CallResult call(Target target, List<Value> arguments) {
        try {
            return new CallResult.Returned(new Marshal(List.of()).value(target.call(arguments)));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            useReserve(thrown);
            return new CallResult.Threw(Traces.describe(thrown));
        } catch (IllegalArgumentException | Marshal.TooLargeException e) {
            return new CallResult.Failed(String.valueOf(e.getMessage()));
        } catch (Throwable thrown) {
            return new CallResult.Threw(Traces.describe(thrown));
        }
    }

    private PageLoader loader(int page) {
        PageLoader loader = pages.get(page);
        if (loader == null) {
            throw new IllegalStateException("page " + page + " must be opened first");
        }
        return loader;
    }

    /** Runs something in a thread of its own and waits; stops the process if it takes too long. */
    private void supervise(RunThreads group, long millis, Runnable action)
            throws InterruptedException {
        Capture fresh = new Capture(this::flooded);
        fresh.install();
        capture = fresh;
        started = System.nanoTime();
        Thread running = new Thread(group, action, "main");
        // Threads that the code starts are daemons only if the code says so.
        running.setDaemon(false);
        thread = running;
        running.start();
        while (running.isAlive()) {
            long left = millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            if (left <= 0) {
                boolean dead = ManagementFactory.getThreadMXBean().findDeadlockedThreads() != null;
                abort(dead ? Message.Reason.DEADLOCKED : Message.Reason.TIMED_OUT, running);
            }
            running.join(Math.max(1, left));
        }
        thread = null;
    }

    private void flooded() {
        abort(Message.Reason.FLOODED, Thread.currentThread());
    }

    /** The process is about to end, though the build did not ask for it. */
    void exiting() {
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
            for (StackTraceElement line : entry.getValue()) {
                if (line.getClassName().equals("java.lang.Runtime")
                        && line.getMethodName().equals("exit")) {
                    abort(Message.Reason.EXITED, entry.getKey());
                }
            }
        }
    }

    private void abort(Message.Reason reason, Thread guilty) {
        List<Thrown.TraceLine> trace = Traces.lines(guilty.getStackTrace());
        Thread running = thread;
        if (trace.isEmpty() && running != null) {
            trace = Traces.lines(running.getStackTrace());
        }
        if (!results.isEmpty()) {
            replies.send(new Message.Called(List.copyOf(results)));
        }
        replies.sendLast(new Message.Aborted(reason, trace, capture.output()));
    }
}
