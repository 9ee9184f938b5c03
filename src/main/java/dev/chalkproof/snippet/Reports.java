package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says in the author's terms what happened to code while it ran. */
final class Reports {
    /** Exit statuses above this are the numbers of signals, by the custom of Unix. */
    private static final int SIGNAL_BASE = 128;

    private static final Pattern ENDS = Pattern.compile("\\.\\s*(?:halt|exit)\\s*\\(");
    private static final Pattern BYPASSES = Pattern.compile("FileDescriptor");

    private final Places places;

    Reports(Places places) {
        this.places = places;
    }

    /** What is wrong with code that ran to its end, of which the first is what matters. */
    List<Diagnostic> ran(MappedText code, Message.Ran ran, Optional<String> expected) {
        Optional<Thrown> thrown = ran.thrown();
        List<Diagnostic> found = new ArrayList<>();
        if (thrown.isPresent() && !expected.map(thrown.get()::is).orElse(false)) {
            found.add(thrown(code, thrown.get(), expected));
        } else if (thrown.isEmpty() && expected.isPresent()) {
            found.add(
                    Diagnostic.error(
                            "java-does-not-throw",
                            Places.firstLine(code),
                            "nothing is thrown, though " + expected.get() + " should be"));
        } else if (!ran.tooLarge().isEmpty()) {
            found.add(Diagnostic.error("output-too-long", Places.firstLine(code), ran.tooLarge()));
        } else if (!ran.incidents().isEmpty()) {
            found.add(incident(code, ran.incidents().getFirst()));
        }
        if (found.isEmpty() && ran.output().cut()) {
            found.add(
                    Diagnostic.warning(
                                    "output-cut",
                                    Places.firstLine(code),
                                    "only the first 64 kB of the output are shown")
                            .withHelp("print less"));
        }
        return found;
    }

    private Diagnostic thrown(MappedText code, Thrown thrown, Optional<String> expected) {
        Span at = places.at(code, thrown.trace());
        List<String> notes = new ArrayList<>();
        boolean assertion = thrown.is("java.lang.AssertionError");
        String message;
        if (expected.isPresent()) {
            message = thrown + " is thrown, though " + expected.get() + " should be";
        } else if (assertion) {
            message =
                    "the assertion does not hold"
                            + (thrown.message().isEmpty() ? "" : ": " + thrown.message());
        } else {
            message = "the code throws " + thrown;
        }
        notes.addAll(places.callers(at, thrown.trace()));
        String kind = assertion && expected.isEmpty() ? "assertion-failed" : "java-throws";
        return Diagnostic.error(kind, at, message).withNotes(notes);
    }

    private Diagnostic incident(MappedText code, Message.Incident incident) {
        Span at = places.at(code, incident.trace());
        return switch (incident.kind()) {
            case OUTPUT_CLOSED ->
                    Diagnostic.error(
                                    "java-closes-output",
                                    at,
                                    "the code closes " + incident.detail())
                            .withHelp("leave the stream open: it is not the code's own");
            case THREAD_LEFT ->
                    Diagnostic.error(
                                    "java-leaves-threads",
                                    at,
                                    "the thread '" + incident.detail() + "' still runs at the end")
                            .withHelp("join the thread, or close the executor that it belongs to");
            case THREAD_FAILED ->
                    Diagnostic.error(
                            "java-throws", at, "a thread of the code throws " + incident.detail());
        };
    }

    /** Code that was stopped. */
    Diagnostic aborted(MappedText code, Message.Aborted aborted, Duration limit) {
        Span at = places.at(code, aborted.trace());
        Diagnostic diagnostic =
                switch (aborted.reason()) {
                    case TIMED_OUT -> timedOut(at, limit);
                    case DEADLOCKED ->
                            timedOut(at, limit)
                                    .withHelp("its threads wait for each other: it is dead-locked");
                    case FLOODED ->
                            Diagnostic.error(
                                            "output-too-long",
                                            at,
                                            "the code was stopped after printing 32 MB")
                                    .withHelp("print less");
                    case EXITED ->
                            Diagnostic.error("java-exits", at, "the code ends the Java process")
                                    .withHelp("leave out System.exit");
                };
        return diagnostic.withNotes(places.callers(at, aborted.trace()));
    }

    private static Diagnostic timedOut(Span at, Duration limit) {
        return Diagnostic.error(
                        "java-timed-out", at, "the code runs for longer than " + seconds(limit))
                .withHelp("mend the loop, or allow more time with timeout=");
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    /** Code whose process neither answered nor ended. */
    Diagnostic silent(MappedText code, Duration limit) {
        return timedOut(Places.firstLine(code), limit);
    }

    /** Code whose process is gone. */
    Diagnostic gone(MappedText code, WorkerProcess.Event.Gone gone) {
        if (gone.garbled()) {
            return Diagnostic.error(
                            "java-bypasses-output",
                            Places.find(code, BYPASSES),
                            "the code writes past System.out to the output of its process")
                    .withHelp("print to System.out");
        }
        if (gone.status() == Worker.OUT_OF_MEMORY) {
            return Diagnostic.error(
                    "java-throws", Places.firstLine(code), "the code throws OutOfMemoryError");
        }
        if (gone.status() > SIGNAL_BASE) {
            return Diagnostic.error(
                            "java-crashes",
                            Places.firstLine(code),
                            "the Java process was killed by signal "
                                    + (gone.status() - SIGNAL_BASE))
                    .withNotes(gone.complaint().lines().limit(8).toList());
        }
        return Diagnostic.error(
                        "java-exits",
                        Places.find(code, ENDS),
                        "the code ends the Java process with status " + gone.status())
                .withHelp("leave out System.exit and Runtime.halt");
    }

    /** Code that was not run, because it needs a name that something with errors declares. */
    static Diagnostic blocked(MappedText code, String name) {
        return Diagnostic.note(
                "java-not-run",
                Places.firstLine(code),
                "this was not run, since '" + name + "' does not compile");
    }

    /** A fence that was to be refused by the compiler. */
    static Diagnostic compiles(MappedText code) {
        return Diagnostic.error(
                        "java-compiles",
                        Places.firstLine(code),
                        "this compiles, though it is marked as failing to")
                .withHelp("leave out .fail, or mend the example");
    }
}
