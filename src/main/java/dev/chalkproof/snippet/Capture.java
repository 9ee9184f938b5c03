package dev.chalkproof.snippet;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Captures what a run prints, up to a bound. */
final class Capture {
    /** What is kept of each stream; nobody reads more under a fence. */
    static final int KEPT_BYTES = 64 << 10;

    /** A run that prints more than this is stopped. */
    static final long FLOOD_BYTES = 32L << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Message.Incident> closed = new ArrayList<>();
    private final Runnable onFlood;
    private long written;
    private boolean cut;

    /**
     * @param onFlood what is done, by the thread that prints, when it is too much
     */
    Capture(Runnable onFlood) {
        this.onFlood = onFlood;
    }

    /** Makes this what the program prints to. */
    void install() {
        System.setOut(new Stream("System.out", out));
        System.setErr(new Stream("System.err", err));
    }

    /** What was printed. */
    synchronized Message.Output output() {
        return new Message.Output(text(out), text(err), cut);
    }

    /** What was closed that must stay open: the first of it. */
    synchronized List<Message.Incident> incidents() {
        return List.copyOf(closed);
    }

    /** Text that was cut may end within a character. */
    private static String text(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.UTF_8);
        boolean broken = bytes.size() == KEPT_BYTES && text.endsWith("\ufffd");
        return broken ? text.substring(0, text.length() - 1) : text;
    }

    private void write(ByteArrayOutputStream kept, byte[] bytes, int offset, int length) {
        boolean flood;
        synchronized (this) {
            int room = Math.min(length, KEPT_BYTES - kept.size());
            kept.write(bytes, offset, room);
            cut |= room < length;
            written += length;
            flood = written > FLOOD_BYTES;
        }
        if (flood) {
            onFlood.run();
        }
    }

    private synchronized void noteClosed(String name) {
        if (closed.isEmpty()) {
            List<Thrown.TraceLine> trace = Traces.lines(Thread.currentThread().getStackTrace());
            closed.add(new Message.Incident(Message.Incident.Kind.OUTPUT_CLOSED, name, trace));
        }
    }

    /** A stream that takes note of being closed, and stays open. */
    private final class Stream extends PrintStream {
        private final String name;

        Stream(String name, ByteArrayOutputStream kept) {
            super(new Sink(kept), true, StandardCharsets.UTF_8);
            this.name = name;
        }

        @Override
        public void close() {
            noteClosed(name);
        }
    }

    private final class Sink extends OutputStream {
        private final ByteArrayOutputStream kept;

        Sink(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Capture.this.write(kept, bytes, offset, length);
        }
    }
}
