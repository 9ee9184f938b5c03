package dev.chalkproof.page;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.SourceLines;

/** A formula in a paragraph, as the Markdown parser found it. */
final class MathInline extends CustomNode {
    private final boolean display;
    private final SourceLines content;

    MathInline(boolean display, SourceLines content) {
        this.display = display;
        this.content = content;
    }

    boolean display() {
        return display;
    }

    /** What stands between the delimiters. */
    SourceLines content() {
        return content;
    }
}
