package dev.chalkproof.snippet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process that runs the authors' code, seen from inside.
 *
 * <p>One thread only reads requests, so that it notices at once when the build is gone, however the
 * build ended; then the process removes its folder and ends itself. Another one serves the
 * requests.
 */
public final class Worker {
    /** Exit status after a run was stopped. */
    static final int STOPPED = 96;

    /** Exit status where not even an answer fitted into memory. */
    static final int OUT_OF_MEMORY = 97;

    /** The system property that names the folder of the worker. */
    static final String FOLDER_PROPERTY = "dev.chalkproof.worker.folder";

    private Worker() {}

    /**
     * Serves a build until it closes the connection, then ends the process. Takes standard input
     * and output for itself; the authors' code gets others.
     *
     * @param in requests, from {@code System.in}
     * @param out replies, to {@code System.out}
     * @param kinds the ways to draw results, in the order they are asked
     */
    public static void serve(InputStream in, OutputStream out, List<OutputKind> kinds) {
        System.setIn(InputStream.nullInputStream());
        Replies replies = new Replies(new BufferedOutputStream(out));
        Runner runner = new Runner(replies, List.copyOf(kinds));
        Runtime.getRuntime().addShutdownHook(new Thread(runner::exiting, "exiting"));
        BlockingQueue<Message.Request> requests = new LinkedBlockingQueue<>();
        Thread server = new Thread(() -> serve(requests, runner), "server");
        server.setDaemon(true);
        server.start();
        replies.send(new Message.Ready());
        receive(new BufferedInputStream(in), requests);
        Folders.delete(System.getProperty(FOLDER_PROPERTY, ""));
        Runtime.getRuntime().halt(0);
    }

    private static void receive(InputStream in, BlockingQueue<Message.Request> requests) {
        try {
            Optional<Message> message = Wire.read(in);
            while (message.isPresent() && message.get() instanceof Message.Request request) {
                requests.add(request);
                message = Wire.read(in);
            }
        } catch (IOException e) {
            // The build is gone in the middle of a message: the same as at its end.
        }
    }

    private static void serve(BlockingQueue<Message.Request> requests, Runner runner) {
        try {
            while (true) {
                runner.handle(requests.take());
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (Throwable e) {
            // Whatever it is, the build can only be told by ending.
            Runtime.getRuntime().halt(STOPPED);
        }
    }

    /** The way back to the build. */
    static final class Replies {
        private final OutputStream out;

        Replies(OutputStream out) {
            this.out = out;
        }

        synchronized void send(Message.Reply reply) {
            try {
                Wire.write(out, reply);
            } catch (IOException e) {
                // The build is gone.
                Runtime.getRuntime().halt(STOPPED);
            }
        }

        /** Sends the last reply and ends the process, whatever else it is doing. */
        synchronized void sendLast(Message.Reply reply) {
            send(reply);
            Runtime.getRuntime().halt(STOPPED);
        }
    }
}
