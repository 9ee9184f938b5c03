package dev.chalkproof.snippet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A running worker, seen from the build. */
final class WorkerProcess implements AutoCloseable {
    /** A worker that does not even say that it is there within this time never will. */
    private static final long START_MILLIS = 60_000;

    /** What is kept of what the JVM itself complains about. */
    private static final int MAX_COMPLAINT = 4096;

    /** Environment variables that a process cannot do without on some system. */
    private static final Set<String> NEEDED = Set.of("SystemRoot", "SystemDrive", "windir");

    /** All workers of this build; they end with it, even when it is interrupted. */
    private static final Set<WorkerProcess> RUNNING = ConcurrentHashMap.newKeySet();

    /** Held while a worker starts, and for ever once the build ends. */
    private static final Semaphore STARTING = new Semaphore(1);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(WorkerProcess::closeAll, "end workers"));
    }

    /** What happens on the side of the worker. */
    sealed interface Event {
        record Replied(Message.Reply reply) implements Event {}

        /**
         * The process ended, or wrote something that is no reply.
         *
         * @param garbled whether it is the latter
         * @param complaint what the JVM wrote before it ended
         */
        record Gone(int status, boolean garbled, String complaint) implements Event {}

        /** Nothing happened in the time that was given. */
        record Silent() implements Event {}
    }

    private final Process process;
    private final Path folder;
    private final OutputStream requests;
    private final BlockingQueue<Optional<Message.Reply>> replies = new LinkedBlockingQueue<>();
    private final StringBuilder complaint = new StringBuilder();
    private volatile boolean garbled;

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.requests = new BufferedOutputStream(process.getOutputStream());
    }

    private static void closeAll() {
        // Never let go of: who sees its worker die must not start another one now.
        STARTING.acquireUninterruptibly();
        RUNNING.forEach(WorkerProcess::close);
    }

    /** Starts a process and returns before it is ready. */
    static WorkerProcess start(WorkerCommand command) {
        STARTING.acquireUninterruptibly();
        try {
            Path folder = Folders.create();
            ProcessBuilder builder = new ProcessBuilder(command.line(folder));
            builder.directory(folder.resolve("work").toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(NEEDED);
            environment.put("LC_ALL", "C.UTF-8");
            WorkerProcess worker = new WorkerProcess(builder.start(), folder);
            RUNNING.add(worker);
            thread("worker replies", worker::readReplies);
            thread("worker complaints", worker::readComplaints);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("a worker cannot be started: " + e.getMessage(), e);
        } finally {
            STARTING.release();
        }
    }

    private static void thread(String name, Runnable action) {
        Thread.ofPlatform().daemon().name(name).start(action);
    }

    /**
     * Waits until the worker can take requests.
     *
     * @throws IllegalStateException if it cannot start
     */
    void awaitReady() throws InterruptedException {
        Event event = receive(START_MILLIS);
        if (!(event instanceof Event.Replied(Message.Ready _))) {
            close();
            throw new IllegalStateException("a worker does not start: " + event);
        }
    }

    private void readReplies() {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            Optional<Message> message = Wire.read(in);
            while (message.isPresent() && message.get() instanceof Message.Reply reply) {
                replies.add(Optional.of(reply));
                message = Wire.read(in);
            }
        } catch (IOException e) {
            // A process that is killed may stop within a message; one that runs wrote garbage.
            garbled = process.isAlive();
        }
        process.destroyForcibly();
        replies.add(Optional.empty());
    }

    private void readComplaints() {
        try (InputStream in = process.getErrorStream()) {
            byte[] bytes = new byte[1024];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                synchronized (complaint) {
                    if (complaint.length() < MAX_COMPLAINT) {
                        complaint.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            // The process was killed.
        }
    }

    void send(Message.Request request) {
        try {
            Wire.write(requests, request);
        } catch (IOException e) {
            // The process is gone, which whoever waits for the reply is told.
            process.destroyForcibly();
        }
    }

    /** The next reply, or what happened instead. */
    Event receive(long millis) throws InterruptedException {
        Optional<Message.Reply> reply = replies.poll(millis, TimeUnit.MILLISECONDS);
        if (reply == null) {
            return new Event.Silent();
        }
        if (reply.isPresent()) {
            return new Event.Replied(reply.get());
        }
        // While the build itself ends, that is why, and nothing is to be said about the code.
        STARTING.acquireUninterruptibly();
        STARTING.release();
        // Whoever asks again is told again.
        replies.add(Optional.empty());
        int status = process.waitFor();
        synchronized (complaint) {
            return new Event.Gone(status, garbled, complaint.toString().strip());
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path folder() {
        return folder;
    }

    /** Ends the process and removes its folder. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder.toString());
        RUNNING.remove(this);
    }
}
