package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The threads of one run: its own and those it starts. */
final class RunThreads extends ThreadGroup {
    /** Threads that are about to end when a run ends get this long, in milliseconds. */
    private static final long GRACE_MILLIS = 100;

    private final List<Message.Incident> failures = new ArrayList<>();

    RunThreads() {
        super("run");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Thrown description = Traces.describe(thrown);
        synchronized (failures) {
            failures.add(
                    new Message.Incident(
                            Message.Incident.Kind.THREAD_FAILED,
                            description.toString(),
                            description.trace()));
        }
    }

    /** What went wrong in threads that the run started, and those it left running. */
    List<Message.Incident> incidents() throws InterruptedException {
        List<Message.Incident> incidents = new ArrayList<>();
        for (Thread thread : live()) {
            thread.join(GRACE_MILLIS);
        }
        Optional<Thread> left = live().stream().findFirst();
        left.ifPresent(
                thread ->
                        incidents.add(
                                new Message.Incident(
                                        Message.Incident.Kind.THREAD_LEFT,
                                        thread.getName(),
                                        Traces.lines(thread.getStackTrace()))));
        synchronized (failures) {
            incidents.addAll(failures);
        }
        return incidents;
    }

    private List<Thread> live() {
        Thread[] threads = new Thread[activeCount() + 16];
        int count = enumerate(threads);
        return Arrays.stream(threads, 0, count).filter(t -> !t.isDaemon()).toList();
    }
}
