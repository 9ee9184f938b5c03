package dev.chalkproof.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** Collects the lines of a {@link ProtectedParagraph}. */
final class ProtectedParagraphParser extends AbstractBlockParser {
    private final ProtectedParagraph block = new ProtectedParagraph();
    private final List<SourceLine> lines = new ArrayList<>();
    private final Openings openings = new Openings();

    /**
     * A paragraph that starts with lines already read.
     *
     * @param earlier the lines of the paragraph it takes the place of
     */
    ProtectedParagraphParser(List<SourceLine> earlier) {
        earlier.forEach(this::addLine);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        boolean goesOn =
                switch (openings.open()) {
                    case NOTHING -> openings.textAfter() && !state.isBlank() && isText(state);
                    case DOLLARS, BRACKET -> !state.isBlank();
                    case COMMENT -> true;
                };
        return goesOn ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    /** A line that starts with a letter starts no other block. */
    private static boolean isText(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return Character.isLetter(Character.codePointAt(line, state.getNextNonSpaceIndex()));
    }

    @Override
    public void addLine(SourceLine line) {
        // As in any paragraph, leading white space goes. It also takes the rest of a split tab with
        // it, for which commonmark's content and source span differ in length.
        String content = line.getContent().toString();
        String text = content.stripLeading();
        SourceSpan span = line.getSourceSpan();
        openings.read(text);
        lines.add(
                SourceLine.of(
                        text,
                        span == null || text.isEmpty()
                                ? null
                                : span.subSpan(span.getLength() - text.length())));
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        inlineParser.parse(SourceLines.of(lines), block);
    }
}
