package dev.chalkproof.snippet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of a page in a worker, rebuilt in another worker whenever it is lost. */
final class Tenancy {
    /** How much longer than allowed the worker has to say that it stopped, in milliseconds. */
    private static final long GRACE_MILLIS = 5_000;

    /** Calls that had to be stopped, after which no more are tried: each costs its whole limit. */
    private static final int MAX_STOPPED = 3;

    /** Exceptions after which a process is not to be trusted: anything may have been cut short. */
    private static final List<String> FATAL =
            List.of("java.lang.OutOfMemoryError", "java.lang.StackOverflowError");

    private final Session session;
    private final Workers workers;
    private final CompiledPage page;
    private final int number;
    private final Set<String> harmful;

    /** What has been run and would have to be run again, in order. */
    private final List<CompiledPage.CompiledFence> history = new ArrayList<>();

    private @Nullable Slot slot;
    private boolean started;
    private volatile boolean disturbed;

    Tenancy(Session session, Workers workers, CompiledPage page, int number, Set<String> harmful) {
        this.session = session;
        this.workers = workers;
        this.page = page;
        this.number = number;
        this.harmful = harmful;
    }

    /** Takes the place of a worker for the current thread. */
    void enter() throws InterruptedException {
        if (slot == null) {
            slot = workers.lockAny(number);
        } else {
            slot.lock().lockInterruptibly();
        }
        if (!started) {
            started = true;
            // The pages it uses have been run, or will be, for themselves; here it is their
            // effects that matter.
            for (CompiledPage used : page.needed()) {
                if (used != page) {
                    used.fences().stream()
                            .filter(CompiledPage.CompiledFence::runs)
                            .forEach(history::add);
                }
            }
        }
    }

    void leave() {
        Slot place = place();
        if (place.hasFiles()) {
            place.taint(session);
        }
        place.lock().unlock();
    }

    private Slot place() {
        if (slot == null) {
            throw new IllegalStateException("enter() must come first");
        }
        return slot;
    }

    /** Runs a fence. */
    WorkerProcess.Event run(CompiledPage.CompiledFence fence) throws InterruptedException {
        String className = fence.fence().className();
        Duration limit = fence.snippet().timeout();
        WorkerProcess.Event event = ask(request(className, Names.RUN, limit, false), limit);
        if (isFatal(event)) {
            disturbed = true;
            harmful.add(source(fence));
        } else {
            harmful.remove(source(fence));
        }
        history.add(fence);
        return event;
    }

    /** What tells a fence from what it was before an edit. */
    private static String source(CompiledPage.CompiledFence fence) {
        return fence.unit().map(Unit::source).orElseThrow();
    }

    /** Gives up a worker whose reply nobody waits for any more. */
    void giveUp() {
        disturbed = true;
        place().retire();
    }

    /** Evaluates an expression. */
    WorkerProcess.Event evaluate(int expression) throws InterruptedException {
        Duration limit = Snippet.DEFAULT_TIMEOUT;
        return ask(request(page.expressionsClass(), "e" + expression, limit, false), limit);
    }

    private Message.Run request(String className, String method, Duration limit, boolean again) {
        return new Message.Run(number, Names.qualified(className), method, limit.toMillis(), again);
    }

    private WorkerProcess.Event ask(Message.Run request, Duration limit)
            throws InterruptedException {
        WorkerProcess.Event event = exchange(request, limit);
        if (isFatal(event) && place().isShared() && !wasStopped(event)) {
            // The memory may have been taken up by other pages.
            place().retire();
            event = exchange(request, limit);
        }
        if (isFatal(event)) {
            place().retire();
        } else if (event instanceof WorkerProcess.Event.Replied(Message.Ran ran)
                && ran.incidents().stream()
                        .anyMatch(i -> i.kind() == Message.Incident.Kind.THREAD_LEFT)) {
            place().taint(session);
        }
        return event;
    }

    private WorkerProcess.Event exchange(Message.Request request, Duration limit)
            throws InterruptedException {
        WorkerProcess worker = worker();
        worker.send(request);
        return worker.receive(limit.toMillis() + GRACE_MILLIS);
    }

    /** Whether the worker is lost, or not to be trusted any more. */
    private static boolean isFatal(WorkerProcess.Event event) {
        return !(event instanceof WorkerProcess.Event.Replied(Message.Ran ran))
                || ran.thrown().stream().anyMatch(thrown -> FATAL.stream().anyMatch(thrown::is));
    }

    /** Whether it was the code that made the worker stop, so that it would do so again. */
    private static boolean wasStopped(WorkerProcess.Event event) {
        return !(event instanceof WorkerProcess.Event.Replied(Message.Ran ran))
                || ran.thrown().stream().noneMatch(t -> t.is("java.lang.OutOfMemoryError"));
    }

    /** The worker with the state of the page. */
    private WorkerProcess worker() throws InterruptedException {
        while (true) {
            Slot place = place();
            WorkerProcess worker = place.worker(session);
            if (place.holds(session)) {
                return worker;
            }
            place.opened(session);
            Map<String, byte[]> classes = new HashMap<>();
            page.needed().forEach(needed -> classes.putAll(needed.classes()));
            worker.send(new Message.Open(number, classes));
            if (replay(worker)) {
                return worker;
            }
            place.retire();
        }
    }

    /** Runs again what was run before; false if that brought the worker down. */
    private boolean replay(WorkerProcess worker) throws InterruptedException {
        for (CompiledPage.CompiledFence fence : history) {
            String className = fence.fence().className();
            if (harmful.contains(source(fence))) {
                disturbed = true;
            } else {
                Duration limit = fence.snippet().timeout();
                worker.send(request(className, Names.RUN, limit, true));
                if (isFatal(worker.receive(limit.toMillis() + GRACE_MILLIS))) {
                    disturbed = true;
                    harmful.add(source(fence));
                    return false;
                }
            }
        }
        return true;
    }

    /** Calls a method; see {@link Session#call}. */
    List<CallResult> call(Method method, List<List<Value>> arguments, Duration limit)
            throws InterruptedException {
        List<CallResult> results = new ArrayList<>();
        int stopped = 0;
        while (results.size() < arguments.size()) {
            if (stopped == MAX_STOPPED) {
                results.add(new CallResult.Untried());
                continue;
            }
            List<List<Value>> rest = arguments.subList(results.size(), arguments.size());
            WorkerProcess worker = worker();
            worker.send(request(method, rest, limit));
            long patience = limit.toMillis() * rest.size() + GRACE_MILLIS;
            WorkerProcess.Event event = worker.receive(patience);
            if (event instanceof WorkerProcess.Event.Replied(Message.Called called)) {
                results.addAll(called.results());
                event = called.results().size() < rest.size() ? worker.receive(patience) : event;
            }
            Optional<CallResult> end = stop(event);
            if (end.isPresent()) {
                results.add(end.get());
                stopped++;
            }
            if (end.isPresent() || results.stream().anyMatch(Tenancy::isOutOfMemory)) {
                disturbed = true;
                place().retire();
            }
        }
        return results;
    }

    private Message.Call request(Method method, List<List<Value>> arguments, Duration limit) {
        return new Message.Call(
                number,
                method.owner(),
                method.signature().name(),
                method.signature().parameters().stream().map(Signature.Parameter::type).toList(),
                method.ofRecord(),
                limit.toMillis(),
                arguments);
    }

    /** What becomes of the call during which a worker stopped; none if it did not. */
    private static Optional<CallResult> stop(WorkerProcess.Event event) {
        return switch (event) {
            case WorkerProcess.Event.Replied(Message.Called _) -> Optional.empty();
            case WorkerProcess.Event.Replied(Message.Aborted aborted) ->
                    Optional.of(
                            switch (aborted.reason()) {
                                case TIMED_OUT, DEADLOCKED -> new CallResult.TimedOut();
                                case FLOODED -> new CallResult.Failed("it prints without end");
                                case EXITED -> new CallResult.Failed("it ends the Java process");
                            });
            case WorkerProcess.Event.Replied(Message.Reply other) ->
                    throw new IllegalStateException("a call is answered by " + other);
            case WorkerProcess.Event.Gone _ ->
                    Optional.of(new CallResult.Failed("the Java process ended"));
            case WorkerProcess.Event.Silent _ -> Optional.of(new CallResult.TimedOut());
        };
    }

    private static boolean isOutOfMemory(CallResult result) {
        return result instanceof CallResult.Threw(Thrown thrown)
                && thrown.is("java.lang.OutOfMemoryError");
    }

    boolean wasDisturbed() {
        return disturbed;
    }

    void close() {
        if (slot != null) {
            slot.lock().lock();
            try {
                slot.close(session, number);
            } finally {
                slot.lock().unlock();
            }
        }
    }
}
