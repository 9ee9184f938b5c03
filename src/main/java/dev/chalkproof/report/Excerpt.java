package dev.chalkproof.report;

import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;

/**
 * The line a message is about, with what to underline in it.
 *
 * @param lineNumber the line, from 1
 * @param line the line as it is printed, cut around the span if it is long
 * @param before columns before the carets
 * @param carets how many of them; at least one
 */
record Excerpt(int lineNumber, String line, int before, int carets) {
    /** Longer lines are cut, so that the carets stay on the screen. */
    private static final int MAX_LINE = 100;

    /** How much is shown before the span of a line that is cut. */
    private static final int LEAD = 30;

    private static final String CUT = "…";

    /** The first line of a span; what the span covers of other lines is not shown. */
    static Excerpt of(Span span) {
        SourceFile file = span.file();
        int lineNumber = span.line();
        String line = file.line(lineNumber);
        int lineStart = file.lineStart(lineNumber);
        int from = Math.min(span.start() - lineStart, line.length());
        int to = Math.clamp((long) span.end() - lineStart, from, line.length());

        int cutFrom = 0;
        int cutTo = line.length();
        if (line.length() > MAX_LINE) {
            cutFrom = whole(line, to <= MAX_LINE - 1 ? 0 : Math.max(0, from - LEAD));
            cutTo = whole(line, Math.min(line.length(), cutFrom + MAX_LINE));
        }
        String prefix = cutFrom > 0 ? CUT : "";
        String suffix = cutTo < line.length() ? CUT : "";
        // Tabs lead to columns, so the parts are expanded from the start of what is shown.
        String shown = Columns.printable(prefix + line.substring(cutFrom, cutTo));
        int before = Columns.width(Columns.printable(prefix + line.substring(cutFrom, from)));
        int through =
                Columns.width(
                        Columns.printable(
                                prefix + line.substring(cutFrom, Math.clamp(to, from, cutTo))));
        return new Excerpt(
                lineNumber, shown.stripTrailing() + suffix, before, Math.max(1, through - before));
    }

    /** The nearest offset at or before this one that splits no surrogate pair. */
    private static int whole(String line, int offset) {
        boolean splits =
                offset > 0
                        && offset < line.length()
                        && Character.isLowSurrogate(line.charAt(offset))
                        && Character.isHighSurrogate(line.charAt(offset - 1));
        return splits ? offset - 1 : offset;
    }
}
