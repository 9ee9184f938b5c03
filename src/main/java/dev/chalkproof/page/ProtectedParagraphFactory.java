package dev.chalkproof.page;

import dev.chalkproof.page.Openings.Open;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Starts a {@link ProtectedParagraph} at a line that opens a display formula or holds an
 * annotation, and where the next line of a paragraph would tear a formula apart.
 *
 * <p>A formula that no line closes before the next blank one protects nothing: its paragraph is
 * parsed like any other. One factory serves one parse, since it looks ahead in the text.
 */
final class ProtectedParagraphFactory extends AbstractBlockParserFactory {
    /** Columns from which a line is an indented code block. */
    private static final int CODE_INDENT = 4;

    /** Characters with which a line can start a block that interrupts a paragraph. */
    private static final String BLOCK_STARTS = "-+*>#=<`~_|:0123456789";

    /** A paragraph of more lines is not searched again and again for an open formula. */
    private static final int LONGEST_SEARCHED = 200;

    private final String text;

    /** For each opening, the offset up to which no closer is to be found. */
    private final Map<Open, Integer> searchedInVain = new EnumMap<>(Open.class);

    ProtectedParagraphFactory(String text) {
        this.text = text;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        SourceSpan span = state.getLine().getSourceSpan();
        if (state.isBlank() || state.getIndent() >= CODE_INDENT || span == null) {
            return BlockStart.none();
        }
        int start = state.getNextNonSpaceIndex();
        String whole = state.getLine().getContent().toString();
        String line = whole.substring(start);
        int offset = span.getInputIndex() + start;
        boolean quoted = whole.lastIndexOf('>', start) >= 0;
        if (line.startsWith("$$")) {
            return startAt(state, line, Open.DOLLARS, offset, quoted);
        }
        if (line.startsWith("\\[")) {
            return startAt(state, line, Open.BRACKET, offset, quoted);
        }
        List<SourceLine> earlier = matched.getParagraphLines().getLines();
        if (line.startsWith("<!--")) {
            return Annotation.looksLikeOne(line.substring(4)) && isClosedComment(offset)
                    ? takeOver(state, earlier)
                    : BlockStart.none();
        }
        if (BLOCK_STARTS.indexOf(line.charAt(0)) >= 0
                && !earlier.isEmpty()
                && earlier.size() <= LONGEST_SEARCHED) {
            Open open = openAtEnd(earlier);
            if (open != Open.NOTHING && open != Open.COMMENT && closes(open, offset, quoted)) {
                return takeOver(state, earlier);
            }
        }
        return BlockStart.none();
    }

    private BlockStart startAt(
            ParserState state, String line, Open open, int offset, boolean quoted) {
        int end = Openings.closer(line, 2, open);
        boolean starts;
        if (end < 0) {
            starts = closes(open, offset + 2, quoted);
        } else {
            String content = line.substring(2, end - open.closer.length());
            Openings rest = new Openings();
            rest.read(line.substring(end));
            // With text after it the formula is part of an ordinary paragraph.
            starts = !content.isBlank() && !rest.textAfter() && rest.open() != Open.COMMENT;
        }
        return starts
                ? BlockStart.of(new ProtectedParagraphParser(List.of())).atIndex(state.getIndex())
                : BlockStart.none();
    }

    private static BlockStart takeOver(ParserState state, List<SourceLine> earlier) {
        BlockStart start =
                BlockStart.of(new ProtectedParagraphParser(earlier)).atIndex(state.getIndex());
        return earlier.isEmpty() ? start : start.replaceParagraphLines(earlier.size());
    }

    private static Open openAtEnd(List<SourceLine> lines) {
        Openings openings = new Openings();
        lines.forEach(line -> openings.read(line.getContent()));
        return openings.open();
    }

    private boolean isClosedComment(int offset) {
        if (offset < searchedInVain.getOrDefault(Open.COMMENT, 0)) {
            return false;
        }
        boolean closed = text.indexOf("-->", offset + 4) >= 0;
        if (!closed) {
            searchedInVain.put(Open.COMMENT, text.length());
        }
        return closed;
    }

    /** Whether a formula is closed before the next blank line. */
    private boolean closes(Open open, int offset, boolean quoted) {
        if (offset < searchedInVain.getOrDefault(open, 0)) {
            return false;
        }
        int at = offset;
        while (at < text.length()) {
            int lineEnd = lineEnd(at);
            String line = text.substring(at, lineEnd);
            if (at > offset && isBlank(line, quoted)) {
                break;
            }
            if (Openings.closer(line, 0, open) >= 0) {
                return true;
            }
            at = lineEnd + 1;
        }
        searchedInVain.put(open, at);
        return false;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        // A carriage return and a line feed are one line break.
        return text.startsWith("\r\n", end) ? end + 1 : end;
    }

    private static boolean isBlank(String line, boolean quoted) {
        return (quoted ? line.replace('>', ' ') : line).isBlank();
    }
}
