package dev.chalkproof.page;

import dev.chalkproof.source.Span;
import java.util.List;

/** What a paragraph is made of. */
sealed interface Inline {
    record Text(String text) implements Inline {}

    record Code(String text, Span at) implements Inline {}

    record Styled(Style style, List<Inline> content) implements Inline {
        public Styled {
            content = List.copyOf(content);
        }
    }

    /** How a run of text is set apart; the name of the HTML element. */
    enum Style {
        EM,
        STRONG,
        DEL
    }

    record Anchor(Link link, List<Inline> content) implements Inline {
        public Anchor {
            content = List.copyOf(content);
        }
    }

    record Picture(Image image) implements Inline {}

    /** A formula of the page, by its index. */
    record Equation(int formula) implements Inline {}

    /** A verified number of the page, by its index, and how it is written. */
    record Verified(int number, List<Inline> content) implements Inline {
        public Verified {
            content = List.copyOf(content);
        }
    }

    /** A tag of raw HTML. */
    record Html(String html) implements Inline {}

    record FootnoteReference(String label) implements Inline {}

    record SoftBreak() implements Inline {}

    record HardBreak() implements Inline {}
}
