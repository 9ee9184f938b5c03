package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.image.attributes.ImageAttributes;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Turns commonmark's inline nodes into {@link Inline} content and notes what is found on the way.
 */
final class InlineConversion {
    private final Draft draft;
    private final StandIns standIns;
    private final Places places;

    InlineConversion(Draft draft, StandIns standIns, Places places) {
        this.draft = draft;
        this.standIns = standIns;
        this.places = places;
    }

    InlineConversion inCell(Node cell) {
        return new InlineConversion(draft, standIns, places.inCell(cell));
    }

    /**
     * The content of a block.
     *
     * @param previous the formula that ends the block before, if a comment at the start may be
     *     about it
     * @param display whether formulas can stand on lines of their own here
     */
    List<Inline> convert(Node parent, OptionalInt previous, boolean display) {
        List<Inline> content = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> addText(content, standIns.restore(text.getLiteral()));
                case Code code ->
                        content.add(
                                new Inline.Code(
                                        standIns.restore(code.getLiteral()), places.span(code)));
                case Emphasis _ -> content.add(styled(Inline.Style.EM, node));
                case StrongEmphasis _ -> content.add(styled(Inline.Style.STRONG, node));
                case Strikethrough _ -> content.add(styled(Inline.Style.DEL, node));
                case org.commonmark.node.Link link -> content.add(anchor(link));
                case org.commonmark.node.Image image -> content.add(picture(image));
                case HtmlInline html -> html(html, content, previous);
                case SoftLineBreak _ -> content.add(new Inline.SoftBreak());
                case HardLineBreak _ -> content.add(new Inline.HardBreak());
                case FootnoteReference reference ->
                        content.add(new Inline.FootnoteReference(reference.getLabel()));
                case MathInline math -> content.add(math(math, display));
                case UnclosedMath unclosed -> unclosed(unclosed, content);
                default -> content.addAll(convert(node, OptionalInt.empty(), false));
            }
        }
        return content;
    }

    private static void addText(List<Inline> content, String text) {
        if (!content.isEmpty() && content.getLast() instanceof Inline.Text earlier) {
            content.set(content.size() - 1, new Inline.Text(earlier.text() + text));
        } else if (!text.isEmpty()) {
            content.add(new Inline.Text(text));
        }
    }

    private Inline styled(Inline.Style style, Node node) {
        return new Inline.Styled(style, convert(node, OptionalInt.empty(), false));
    }

    private Inline math(MathInline math, boolean display) {
        return new Inline.Equation(
                draft.addFormula(
                        math.display() && display, places.text(math.content()), places.span(math)));
    }

    private void unclosed(UnclosedMath unclosed, List<Inline> content) {
        String delimiter = unclosed.delimiter();
        boolean dollars = delimiter.equals("$$");
        draft.report(
                Diagnostic.error(
                                "math-unclosed",
                                places.span(unclosed),
                                "this formula is not closed before its paragraph ends")
                        .withHelp(
                                dollars
                                        ? "close it with $$, without a blank line inside; two dollar"
                                                + " signs in text are written \\$\\$"
                                        : "close it with \\], without a blank line inside"));
        addText(content, dollars ? delimiter : "[");
    }

    private Inline anchor(org.commonmark.node.Link node) {
        List<Inline> content = convert(node, OptionalInt.empty(), false);
        Link link = target(node.getDestination(), node.getTitle(), content.isEmpty(), node);
        draft.links.add(link);
        return new Inline.Anchor(link, content);
    }

    private Inline picture(org.commonmark.node.Image node) {
        Link source = target(node.getDestination(), node.getTitle(), false, node);
        String alternative = standIns.restore(words(node));
        Optional<String> width = Optional.empty();
        Optional<String> height = Optional.empty();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ImageAttributes attributes) {
                width = size(attributes.getAttributes().get("width"));
                height = size(attributes.getAttributes().get("height"));
            }
        }
        Image image = new Image(source, alternative, source.title(), width, height, source.at());
        draft.images.add(image);
        return new Inline.Picture(image);
    }

    /** The words of an image's description; its formulas are none of the page's. */
    private static String words(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case MathInline math -> words.append(math.content().getContent());
                case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
                default -> words.append(words(node));
            }
        }
        return words.toString();
    }

    /** A number of pixels or a percentage; anything else would be style from the author's text. */
    private static Optional<String> size(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(size -> size.replace("\"", "").replaceFirst("px$", ""))
                .filter(size -> size.matches("\\d{1,5}%?"));
    }

    private Link target(String destination, @Nullable String title, boolean empty, Node node) {
        Link link =
                Targets.link(
                        standIns.restore(destination),
                        Optional.ofNullable(title).map(standIns::restore),
                        empty,
                        places.span(node));
        if (link.kind() == Link.Kind.REFUSED) {
            draft.report(Targets.refused(link));
        }
        return link;
    }

    private void html(HtmlInline node, List<Inline> content, OptionalInt previous) {
        String literal = standIns.restore(node.getLiteral());
        if (!literal.startsWith("<!--")) {
            content.add(new Inline.Html(literal));
            return;
        }
        Span at = places.span(node);
        new Comments(draft).apply(places.text(node, literal), at, content, previous);
    }
}
