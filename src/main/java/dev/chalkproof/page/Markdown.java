package dev.chalkproof.page;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.image.attributes.ImageAttributesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark with GitHub's extensions and formulas. */
final class Markdown {
    /**
     * How many blocks, and how many runs of emphasis, may stand in one another; what is nested
     * deeper is text. More than people write, and few enough for every stack.
     */
    private static final int DEEPEST = 100;

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListItemsExtension.create(),
                    AutolinkExtension.create(),
                    ImageAttributesExtension.create());

    private Markdown() {}

    /** The syntax tree of a text, with source spans that count from its start. */
    static Node parse(String text) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new FootnoteBlockParser.Factory())
                .linkProcessor(new FootnoteLinks())
                .customBlockParserFactory(new ProtectedParagraphFactory(text))
                .customInlineContentParserFactory(new MathInlineParser.Factory())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build()
                .parse(text);
    }
}
