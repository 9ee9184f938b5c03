package dev.chalkproof.report;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Position;
import dev.chalkproof.source.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages for people.
 *
 * <pre>
 * content/en/schedules.md:42:1: error[formula-disagrees]: eq-step-decay and stepDecay differ
 *    42 | \eta_t = \eta_0 \cdot \alpha^{t \bmod S}
 *       |                       ^^^^^^^^^^^^^^^^^^ formula 0.1, code 0.05
 *   at eta0 = 0.1, alpha = 0.5, S = 10, t = 10
 *   help: the code divides t by S; the formula takes the remainder
 * </pre>
 */
public final class TextReport {
    /** Line numbers are right-aligned in this many columns, wider only for very long files. */
    private static final int GUTTER = 5;

    /** Notes that are shown in full. */
    private static final int MOST_NOTES = 3;

    private final Ansi ansi;

    private TextReport(Ansi ansi) {
        this.ansi = ansi;
    }

    public static TextReport plain() {
        return new TextReport(Ansi.OFF);
    }

    /** With colours, for a terminal whose user didn't ask for none. */
    public static TextReport coloured() {
        return new TextReport(Ansi.ON);
    }

    /** The messages, and a summary as the last line. */
    public String render(Report report) {
        return render(report.messages()) + summary(report.summary()) + '\n';
    }

    /**
     * Messages with a blank line after each. Notes tell what follows from an error elsewhere: of
     * many the first few are shown and the others counted, so that they do not bury the error.
     */
    public String render(List<Diagnostic> messages) {
        StringBuilder out = new StringBuilder();
        int notes = 0;
        for (Diagnostic message : messages) {
            if (message.severity() != Severity.NOTE || ++notes <= MOST_NOTES) {
                out.append(render(message)).append('\n');
            }
        }
        if (notes > MOST_NOTES) {
            line(out, ansi.severity(Severity.NOTE, "note:") + " " + more(notes - MOST_NOTES));
            out.append('\n');
        }
        return out.toString();
    }

    private static String more(int notes) {
        return (notes == 1 ? "1 more place was" : notes + " more places were")
                + " not run or compared for such reasons; --format json lists all";
    }

    /** One message, with a line break at its end. */
    public String render(Diagnostic message) {
        Position position = message.at().position();
        StringBuilder out = new StringBuilder();
        line(
                out,
                ansi.bold(Columns.printable(message.at().file().name()) + ":" + position + ":")
                        + " "
                        + ansi.severity(
                                message.severity(),
                                message.severity().label() + "[" + message.code() + "]:")
                        + " "
                        + ansi.bold(indented(message.message())));
        // An empty file has nothing to show.
        if (!message.at().file().text().isEmpty()) {
            excerpt(out, message);
        }
        message.notes().forEach(note -> line(out, "  " + indented(note)));
        message.help()
                .ifPresent(help -> line(out, "  " + ansi.good("help:") + " " + indented(help)));
        return out.toString();
    }

    private void excerpt(StringBuilder out, Diagnostic message) {
        Excerpt excerpt = Excerpt.of(message.at());
        String number = Integer.toString(excerpt.lineNumber());
        int width = Math.max(GUTTER, number.length());
        line(
                out,
                ansi.dim(" ".repeat(width - number.length()) + number + " |")
                        + (excerpt.line().isEmpty() ? "" : " " + excerpt.line()));
        String label = message.label().map(l -> " " + Columns.printable(l)).orElse("");
        line(
                out,
                ansi.dim(" ".repeat(width) + " |")
                        + " ".repeat(excerpt.before() + 1)
                        + ansi.severity(message.severity(), "^".repeat(excerpt.carets()) + label));
    }

    /** Lines after the first of a longer text stand under it. */
    private static String indented(String text) {
        return String.join("\n    ", text.lines().map(Columns::printable).toList());
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }

    private String summary(Summary s) {
        List<String> parts = new ArrayList<>();
        parts.add(
                s.verified()
                        + " verified"
                        + (s.proved() > 0 ? " (" + s.proved() + " proved)" : ""));
        if (s.refuted() > 0) {
            parts.add(
                    s.refuted()
                            + " refuted"
                            + (s.announced() > 0 ? " (" + s.announced() + " as stated)" : ""));
        }
        add(parts, s.unsettled(), "unsettled");
        add(parts, s.waived(), "waived");
        add(parts, s.unchecked(), "unchecked");
        List<String> messages = new ArrayList<>();
        add(messages, s.errors(), s.errors() == 1 ? "error" : "errors");
        add(messages, s.warnings(), s.warnings() == 1 ? "warning" : "warnings");
        String text = String.join(", ", parts);
        String tail = messages.isEmpty() ? "" : "; " + String.join(", ", messages);
        boolean failed = s.failing() > 0 || s.errors() > 0;
        return failed ? ansi.severity(Severity.ERROR, text + tail) : ansi.good(text) + tail;
    }

    private static void add(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }
}
