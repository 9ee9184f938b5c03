package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Turns commonmark's places into ours.
 *
 * <p>In a table cell the parser sees {@code \|} as one character but goes on counting as if the
 * text before it had none, so that what it reports falls short by one for each. Within a cell,
 * offsets are therefore counted anew from the cell's start.
 */
final class Places {
    private static final int NO_CELL = -1;

    private final SourceFile file;
    private final int cellStart;

    private Places(SourceFile file, int cellStart) {
        this.file = file;
        this.cellStart = cellStart;
    }

    static Places of(SourceFile file) {
        return new Places(file, NO_CELL);
    }

    /** The places within a table cell. */
    Places inCell(Node cell) {
        List<SourceSpan> spans = cell.getSourceSpans();
        return spans.isEmpty() ? this : new Places(file, spans.getFirst().getInputIndex());
    }

    SourceFile file() {
        return file;
    }

    /** From the first to the last character of a node. */
    Span span(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return file.span(0, 0);
        }
        SourceSpan last = spans.getLast();
        int start = offset(spans.getFirst().getInputIndex());
        int end = offset(last.getInputIndex() + last.getLength());
        return file.span(start, Math.max(start, end));
    }

    /** The lines with the line breaks between them. */
    MappedText text(SourceLines lines) {
        MappedText.Builder builder = new MappedText.Builder(file);
        int end = -1;
        for (SourceLine line : lines.getLines()) {
            if (end >= 0) {
                end = appendLineBreak(builder, end);
            }
            SourceSpan span = line.getSourceSpan();
            if (span != null) {
                int start = offset(span.getInputIndex());
                end = append(builder, start, line.getContent());
            }
        }
        return builder.build();
    }

    /**
     * The text of a node, line by line as the parser has it.
     *
     * @param literal the node's text
     */
    MappedText text(Node node, String literal) {
        List<SourceSpan> spans = node.getSourceSpans();
        String[] lines = literal.split("\n", -1);
        if (lines.length != spans.size()) {
            return MappedText.of(span(node));
        }
        SourceLines source = SourceLines.empty();
        for (int i = 0; i < lines.length; i++) {
            source.addLine(SourceLine.of(lines[i], spans.get(i)));
        }
        return text(source);
    }

    private int append(MappedText.Builder builder, int start, CharSequence content) {
        if (cellStart == NO_CELL) {
            int end = start + content.length();
            builder.append(start, end);
            return end;
        }
        int at = start;
        int runStart = start;
        for (int i = 0; i < content.length(); i++) {
            if (isEscapedBar(at)) {
                builder.append(runStart, at);
                at++;
                runStart = at;
            }
            at++;
        }
        builder.append(runStart, at);
        return at;
    }

    /**
     * Appends the line break after an offset, white space before it left out; nothing on the file's
     * last line.
     */
    int appendLineBreak(MappedText.Builder builder, int from) {
        String text = file.text();
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        if (at == text.length()) {
            return at;
        }
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        if (text.charAt(at) == '\n') {
            builder.append(at, at + 1);
        } else {
            builder.insert("\n", at);
        }
        return at + 1;
    }

    /** The offset in the file of an offset that the parser reports. */
    int offset(int reported) {
        if (cellStart == NO_CELL) {
            return reported;
        }
        int at = cellStart;
        for (int i = cellStart; i < reported; i++) {
            at += isEscapedBar(at) ? 2 : 1;
        }
        return at;
    }

    private boolean isEscapedBar(int at) {
        return file.text().startsWith("\\|", at);
    }
}
