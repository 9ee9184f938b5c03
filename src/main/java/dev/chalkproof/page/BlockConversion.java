package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Turns a sequence of commonmark's block nodes into {@link Block}s and notes what is found on the
 * way. One conversion serves the children of one node, since what stands right before a comment, an
 * output or a list matters.
 */
final class BlockConversion {
    private final Draft draft;
    private final StandIns standIns;
    private final Places places;
    private final Slugs slugs;
    private final List<Block> blocks = new ArrayList<>();

    /** The formula that ends the block before, for a comment to be about. */
    private OptionalInt formulaBefore = OptionalInt.empty();

    /** The formula above, with at most a lead-in between, for a list to declare the symbols of. */
    private OptionalInt formulaAbove = OptionalInt.empty();

    private BlockConversion(Draft draft, StandIns standIns, Places places, Slugs slugs) {
        this.draft = draft;
        this.standIns = standIns;
        this.places = places;
        this.slugs = slugs;
    }

    /** The blocks of a document. */
    static List<Block> convert(Node document, Draft draft, StandIns standIns) {
        Places places = Places.of(draft.file);
        return new BlockConversion(draft, standIns, places, new Slugs()).children(document);
    }

    private List<Block> nested(Node parent) {
        return new BlockConversion(draft, standIns, places, slugs).children(parent);
    }

    private List<Block> children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            convert(node);
        }
        return List.copyOf(blocks);
    }

    private void convert(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case ProtectedParagraph paragraph -> paragraph(paragraph);
            case HtmlBlock html -> html(html);
            case FencedCodeBlock fence -> {
                FenceConversion conversion = new FenceConversion(draft, standIns, places);
                if (standIns.restore(fence.getInfo()).strip().equals("math")) {
                    addFormula(conversion.formula(fence));
                } else {
                    conversion.convert(fence, blocks).ifPresent(this::add);
                }
            }
            case IndentedCodeBlock code ->
                    add(new FenceConversion(draft, standIns, places).convert(code));
            case ListBlock list -> list(list);
            case LinkReferenceDefinition _, TaskListItemMarker _ -> {}
            case org.commonmark.node.Heading heading -> heading(heading);
            case BlockQuote quote -> add(Alerts.of(nested(quote)));
            case ThematicBreak _ -> add(new Block.Rule());
            case TableBlock table -> add(new TableConversion(inlines()).convert(table, draft));
            case FootnoteDefinition definition ->
                    draft.footnotes.putIfAbsent(definition.getLabel(), nested(definition));
            default -> nested(node).forEach(this::add);
        }
    }

    private InlineConversion inlines() {
        return new InlineConversion(draft, standIns, places);
    }

    /** Adds a block that is neither formula nor lead-in. */
    private void add(Block block) {
        blocks.add(block);
        formulaBefore = OptionalInt.empty();
        formulaAbove = OptionalInt.empty();
    }

    private void addFormula(int formula) {
        blocks.add(new Block.Equation(formula));
        formulaBefore = OptionalInt.of(formula);
        formulaAbove = formulaBefore;
    }

    private void heading(org.commonmark.node.Heading node) {
        List<Inline> content = inlines().convert(node, OptionalInt.empty(), false);
        Prose title = new Prose(content, Inlines.text(content, draft.formulas));
        int index = draft.headings.size();
        int section = draft.section();
        while (section >= 0 && draft.headings.get(section).level() >= node.getLevel()) {
            section = draft.headings.get(section).section();
        }
        String anchor = slugs.next(title.text(), draft.labels.keySet());
        Span at = places.span(node);
        draft.headings.add(new Heading(index, node.getLevel(), title, anchor, section, at));
        draft.addLabel(anchor, Label.Kind.HEADING, index, at);
        add(new Block.Title(index));
    }

    private void paragraph(Node node) {
        List<Inline> content = inlines().convert(node, formulaBefore, true);
        if (Inlines.isBlank(content)) {
            // Nothing but comments.
            return;
        }
        if (isContentsMark(content)) {
            add(new Block.Contents());
            return;
        }
        OptionalInt above = formulaAbove;
        OptionalInt last = Inlines.formulaAtEnd(content);
        boolean formulaOnly = addParts(content);
        if (formulaOnly) {
            formulaAbove = last;
        } else if (SymbolLists.isLeadIn(content, draft.formulas)) {
            formulaAbove = SymbolLists.formulaIn(content, draft.formulas, above);
        } else {
            formulaAbove = OptionalInt.empty();
        }
        formulaBefore = last;
    }

    /**
     * Adds a paragraph in parts, since a display formula can't stand inside one in HTML.
     *
     * @return whether there is nothing but formulas
     */
    private boolean addParts(List<Inline> content) {
        List<Inline> part = new ArrayList<>();
        boolean formulaOnly = true;
        for (Inline inline : content) {
            OptionalInt formula = Inlines.formula(inline);
            if (formula.isPresent() && draft.formulas.get(formula.getAsInt()).display()) {
                addPart(part);
                blocks.add(
                        inline instanceof Inline.Verified
                                ? new Block.MarkedEquation(inline)
                                : new Block.Equation(formula.getAsInt()));
            } else {
                formulaOnly &= formula.isPresent() || Inlines.isBlank(inline);
                part.add(inline);
            }
        }
        addPart(part);
        return formulaOnly;
    }

    private void addPart(List<Inline> part) {
        if (!Inlines.isBlank(part)) {
            blocks.add(new Block.Paragraph(Inlines.trim(part)));
        }
        part.clear();
    }

    private static boolean isContentsMark(List<Inline> content) {
        return content.size() == 1
                && content.getFirst() instanceof Inline.Text words
                && words.text().strip().matches("(?i)@?\\[toc]|\\[\\[toc]]");
    }

    private void html(HtmlBlock node) {
        String literal = standIns.restore(node.getLiteral());
        if (!literal.stripLeading().startsWith("<!--")) {
            add(new Block.Html(literal));
            return;
        }
        Span at = places.span(node);
        int end = literal.indexOf("-->");
        if (end < 0) {
            draft.report(
                    Diagnostic.warning(
                                    "comment-unclosed",
                                    at.file().span(at.start(), at.start() + 4),
                                    "this comment is not closed, so that the rest is hidden")
                            .withHelp("close it with -->"));
        } else if (!literal.substring(end + 3).isBlank()) {
            add(new Block.Html(literal.substring(end + 3)));
        }
    }

    private void list(ListBlock node) {
        OptionalInt above = formulaAbove;
        int firstFormula = draft.formulas.size();
        List<Block.Item> items = new ArrayList<>();
        for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
            Optional<Boolean> done =
                    item.getFirstChild() instanceof TaskListItemMarker marker
                            ? Optional.of(marker.isChecked())
                            : Optional.empty();
            items.add(new Block.Item(done, nested(item)));
        }
        Optional<Integer> start =
                switch (node) {
                    case OrderedList ordered ->
                            Optional.of(
                                    Optional.ofNullable(ordered.getMarkerStartNumber()).orElse(1));
                    case BulletList _ -> Optional.empty();
                    default -> Optional.empty();
                };
        Block.Items list = new Block.Items(start, node.isTight(), items);
        add(list);
        if (draft.formulas.size() > firstFormula) {
            SymbolLists.read(list, above, draft);
        }
    }
}
