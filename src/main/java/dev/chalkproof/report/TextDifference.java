package dev.chalkproof.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference between two versions of a file in the unified format, which patch programs read.
 */
public final class TextDifference {
    /** How many lines around a change are shown; what diff programs do. */
    private static final int CONTEXT = 3;

    private static final String NO_LINE_BREAK = "\n\\ No newline at end of file";

    private TextDifference() {}

    /**
     * The difference with a line break at its end; empty if there is none.
     *
     * @param coloured whether for a terminal, which gets no control characters of the file's
     */
    public static String render(String name, String before, String after, boolean coloured) {
        List<String> old = lines(before);
        List<String> lines =
                UnifiedDiffUtils.generateUnifiedDiff(
                        name, name, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        Ansi ansi = coloured ? Ansi.ON : Ansi.OFF;
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            out.append(coloured ? painted(line, ansi) : line).append('\n');
        }
        return out.toString();
    }

    private static String painted(String line, Ansi ansi) {
        String shown = String.join("\n", line.lines().map(Columns::printable).toList());
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> ansi.good(shown);
            case '-' -> ansi.bad(shown);
            case '@' -> ansi.dim(shown);
            default -> shown;
        };
    }

    /** The lines; a carriage return is part of its line. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_LINE_BREAK);
        }
        return lines;
    }
}
