package dev.chalkproof.page;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Recognises references to footnotes, {@code [^label]}, that are defined somewhere on the page.
 *
 * <p>The footnotes extension has such a processor, but its latest release was built for an older
 * core, whose {@link LinkInfo} has another method for the text.
 */
final class FootnoteLinks implements LinkProcessor {
    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null) {
            return LinkResult.none();
        }
        String text = link.text(scanner);
        boolean otherLink =
                link.label() != null
                        && context.getDefinition(LinkReferenceDefinition.class, link.label())
                                != null;
        if (!text.startsWith("^")
                || otherLink
                || context.getDefinition(FootnoteDefinition.class, text.substring(1)) == null) {
            return LinkResult.none();
        }
        return LinkResult.replaceWith(
                new FootnoteReference(text.substring(1)), link.afterTextBracket());
    }
}
