package dev.chalkproof.snippet;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A place for a worker, which is replaced when something happens to it. Only who holds the lock may
 * use it.
 */
final class Slot {
    private final WorkerCommand command;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Session> opened = new HashSet<>();
    private Optional<WorkerProcess> worker = Optional.empty();
    private Optional<Session> taintedBy = Optional.empty();
    private boolean ready;

    Slot(WorkerCommand command) {
        this.command = command;
    }

    ReentrantLock lock() {
        return lock;
    }

    /** Starts the worker ahead of its use. */
    void prepare() {
        if (worker.isEmpty()) {
            worker = Optional.of(WorkerProcess.start(command));
        }
    }

    /** The worker for a session, with nothing in it that another session must not see. */
    WorkerProcess worker(Session session) throws InterruptedException {
        boolean dead = worker.isPresent() && !worker.get().isAlive();
        if (dead || taintedBy.filter(by -> by != session).isPresent()) {
            retire();
        }
        prepare();
        WorkerProcess process = worker.orElseThrow();
        if (!ready) {
            process.awaitReady();
            ready = true;
        }
        return process;
    }

    /** Ends the worker; the next use starts another one. */
    void retire() {
        worker.ifPresent(WorkerProcess::close);
        worker = Optional.empty();
        opened.clear();
        taintedBy = Optional.empty();
        ready = false;
    }

    /** Whether the worker holds the state of a session. */
    boolean holds(Session session) {
        return opened.contains(session);
    }

    /** Whether the worker holds the state of other sessions too. */
    boolean isShared() {
        return opened.size() > 1;
    }

    void opened(Session session) {
        opened.add(session);
    }

    /** Forgets a session. */
    void close(Session session, int number) {
        if (opened.remove(session)) {
            worker.ifPresent(process -> process.send(new Message.Close(number)));
        }
    }

    /** Takes note that a session left something in the worker: threads or files. */
    void taint(Session session) {
        taintedBy = Optional.of(session);
    }

    /** Whether the session left files behind. */
    boolean hasFiles() {
        return worker.isPresent() && Folders.isUsed(worker.get().folder());
    }

    Optional<WorkerProcess> current() {
        return worker;
    }
}
