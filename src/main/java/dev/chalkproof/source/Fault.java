package dev.chalkproof.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fault of Chalkproof itself, told like any other message: at the place in the notes it was busy
 * with, so that one formula that brings it down leaves all others in peace.
 */
public final class Fault {
    /** The code of such a message. */
    public static final String CODE = "internal-fault";

    /** How many lines of the stack are told: enough to find the place, few enough to read. */
    private static final int FRAMES = 4;

    /** What an exception says may quote a whole formula. */
    private static final int LONGEST_TEXT = 200;

    private Fault() {}

    /**
     * The message about a fault.
     *
     * @param at what was being worked on
     * @param doing what was being done, such as {@code checking eq-decay}
     */
    public static Diagnostic at(Span at, String doing, Throwable fault) {
        List<String> notes = new ArrayList<>();
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (notes.size() == FRAMES) {
                break;
            }
            notes.add("at " + frame.getClassName() + "." + frame.getMethodName() + place(frame));
        }
        Optional.ofNullable(fault.getCause()).ifPresent(c -> notes.add("caused by " + told(c)));
        return Diagnostic.error(CODE, at, doing + " failed inside Chalkproof: " + told(fault))
                .withNotes(notes)
                .withHelp(
                        "this is a fault of Chalkproof, not of your notes; please report it with"
                                + " this message and the text it points at");
    }

    /** Whether a message tells of a fault of Chalkproof. */
    public static boolean is(Diagnostic message) {
        return message.code().equals(CODE);
    }

    private static String place(StackTraceElement frame) {
        return "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    private static String told(Throwable fault) {
        String text =
                Optional.ofNullable(fault.getMessage())
                        .flatMap(m -> m.lines().findFirst())
                        .map(m -> ": " + m)
                        .orElse("");
        String all = fault.getClass().getSimpleName() + text;
        return all.length() <= LONGEST_TEXT ? all : all.substring(0, LONGEST_TEXT) + "…";
    }
}
