package dev.chalkproof.claim;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What to write in place of an expected output that is stale. Only lines that differ are replaced;
 * the new ones begin as the others of the fence do (with the indentation of a list item, the mark
 * of a quotation) and end as they do.
 */
final class OutputEdit {
    private final MappedText expected;
    private final SourceFile file;

    private OutputEdit(MappedText expected) {
        this.expected = expected;
        this.file = expected.file();
    }

    /**
     * The edit; nothing where the fence ends with the file, so that no line can be added to it.
     *
     * @param want the expected lines without white space at their ends
     * @param have the actual ones
     */
    static Optional<Edit> of(MappedText expected, List<String> want, List<String> have) {
        return new OutputEdit(expected).edit(want, have);
    }

    private Optional<Edit> edit(List<String> want, List<String> have) {
        int same = 0;
        while (same < Math.min(want.size(), have.size()) && want.get(same).equals(have.get(same))) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < Math.min(want.size(), have.size()) - same
                && want.get(want.size() - 1 - sameEnd)
                        .equals(have.get(have.size() - 1 - sameEnd))) {
            sameEnd++;
        }
        int first = firstLine();
        int from = first + same;
        int to = first + want.size() - sameEnd;
        if (first + expected.text().chars().filter(c -> c == '\n').count() > file.lineCount()
                || to > file.lineCount()) {
            return Optional.empty();
        }
        StringBuilder lines = new StringBuilder();
        String prefix = prefix(first);
        String end = lineBreak(first);
        for (String line : have.subList(same, have.size() - sameEnd)) {
            lines.append(line.isEmpty() ? prefix.stripTrailing() : prefix + line).append(end);
        }
        Span at = file.span(file.lineStart(from), file.lineStart(to));
        return Optional.of(new Edit(at, lines.toString()));
    }

    /** The number of the file's line that is the first of the output, or comes after it. */
    private int firstLine() {
        return file.position(expected.fileOffset(0)).line();
    }

    /** What stands before the text on the fence's lines; where all are blank, before its end. */
    private String prefix(int first) {
        String text = expected.text();
        int line = first;
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            if (!text.substring(at, end).isBlank()) {
                return file.line(line).substring(0, expected.fileOffset(at) - file.lineStart(line));
            }
            at = end + 1;
            line++;
        }
        String closing = file.line(line);
        int mark = 0;
        while (mark < closing.length()
                && closing.charAt(mark) != '`'
                && closing.charAt(mark) != '~') {
            mark++;
        }
        return closing.substring(0, mark);
    }

    /** The line break before the output: that of the line that opens the fence. */
    private String lineBreak(int first) {
        int start = file.lineStart(first);
        return start >= 2 && file.text().charAt(start - 2) == '\r' ? "\r\n" : "\n";
    }
}
