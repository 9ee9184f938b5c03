package dev.chalkproof;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows how far a build is for as long as it is open: on a terminal as one line that is written
 * over and erased at the end; elsewhere, as in the log of a CI run, as a line now and then.
 */
final class ProgressDisplay implements AutoCloseable {
    /** Often enough for the clock to look alive. */
    private static final long TERMINAL_MILLIS = 200;

    /** Seldom enough for a log, often enough not to be taken for a hang. */
    private static final long LOG_MILLIS = 10_000;

    /** Where a line is cut: a line that wraps can't be written over. */
    private static final int WIDTH = 79;

    private static final String ERASE = "\r\u001b[K";

    private final Tally tally;
    private final PrintWriter err;
    private final boolean terminal;
    private final Stopwatch watch = new Stopwatch();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("progress").factory());
    private boolean open = true;
    private boolean drawn;

    ProgressDisplay(Tally tally, PrintWriter err, boolean terminal) {
        this.tally = tally;
        this.err = err;
        this.terminal = terminal;
        long pause = terminal ? TERMINAL_MILLIS : LOG_MILLIS;
        timer.scheduleAtFixedRate(this::show, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Shows how far it is now. */
    synchronized void show() {
        if (open) {
            String line = tally.line() + ", " + watch;
            if (terminal) {
                err.print(ERASE + line.substring(0, Math.min(line.length(), WIDTH)));
                err.flush();
                drawn = true;
            } else {
                err.println(line);
            }
        }
    }

    /** A line above the progress line. */
    synchronized void log(String line) {
        erase();
        err.println(line);
    }

    private void erase() {
        if (drawn) {
            err.print(ERASE);
            err.flush();
            drawn = false;
        }
    }

    @Override
    public synchronized void close() {
        open = false;
        timer.shutdownNow();
        erase();
    }
}
