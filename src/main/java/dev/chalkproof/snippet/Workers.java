package dev.chalkproof.snippet;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The processes that run the authors' code. They are started when they are needed, used again from
 * page to page, and replaced when code brings them down.
 *
 * <p>As many sessions can be used at once, each by one thread, as there are processes; others wait.
 */
public final class Workers implements AutoCloseable {
    private final List<Slot> slots;
    private final AtomicInteger sessions = new AtomicInteger();

    /** The sources of fences that brought a process down: no use in trying them again. */
    private final Set<String> harmful = ConcurrentHashMap.newKeySet();

    /**
     * @param jobs how many processes there may be, at least 1
     */
    public Workers(WorkerCommand command, int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("number of jobs " + jobs + " must be at least 1");
        }
        slots = IntStream.range(0, jobs).mapToObj(_ -> new Slot(command)).toList();
    }

    /** Starts the processes ahead of their use, without waiting for them. */
    public void prepare() {
        for (Slot slot : slots) {
            if (slot.lock().tryLock()) {
                try {
                    slot.prepare();
                } finally {
                    slot.lock().unlock();
                }
            }
        }
    }

    /** A session in which a page is run and its methods are called. */
    public Session open(CompiledPage page) {
        return new Session(this, page, sessions.getAndIncrement(), harmful);
    }

    /** A place with its lock taken, at best one that is free. */
    Slot lockAny(int number) throws InterruptedException {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get((number + i) % slots.size());
            if (slot.lock().tryLock()) {
                return slot;
            }
        }
        Slot slot = slots.get(number % slots.size());
        slot.lock().lockInterruptibly();
        return slot;
    }

    List<Slot> slots() {
        return slots;
    }

    /** Ends all processes. A session that is in use at the time fails. */
    @Override
    public void close() {
        for (Slot slot : slots) {
            slot.current().ifPresent(WorkerProcess::close);
        }
    }
}
