package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Turns a table node into a {@link Block.Table}. */
final class TableConversion {
    private final InlineConversion inlines;

    TableConversion(InlineConversion inlines) {
        this.inlines = inlines;
    }

    Block convert(TableBlock table, Draft draft) {
        List<List<Prose>> rows = new ArrayList<>();
        List<Block.Alignment> columns = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Prose> cells = new ArrayList<>();
                reportLostCells(row, columns.size(), draft);
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (rows.isEmpty() && cell instanceof TableCell head) {
                        columns.add(alignment(head));
                    }
                    List<Inline> content =
                            inlines.inCell(cell).convert(cell, OptionalInt.empty(), true);
                    cells.add(new Prose(content, Inlines.text(content, draft.formulas)));
                }
                rows.add(List.copyOf(cells));
            }
        }
        return new Block.Table(columns, rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static Block.Alignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case null -> Block.Alignment.NONE;
            case LEFT -> Block.Alignment.LEFT;
            case CENTER -> Block.Alignment.CENTER;
            case RIGHT -> Block.Alignment.RIGHT;
        };
    }

    /**
     * Cells beyond the header's are dropped (GFM, section 4.10), and with them what they assert;
     * mostly a bar within a formula was meant.
     */
    private static void reportLostCells(Node row, int columns, Draft draft) {
        if (columns == 0 || row.getSourceSpans().isEmpty()) {
            return;
        }
        SourceSpan span = row.getSourceSpans().getFirst();
        Span at = draft.file.span(span.getInputIndex(), span.getInputIndex() + span.getLength());
        String text = at.text().strip();
        int bars = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean outer = i == 0 || i == text.length() - 1;
            bars += c == '|' && !outer ? 1 : 0;
            i += c == '\\' ? 1 : 0;
        }
        if (bars >= columns) {
            draft.report(
                    Diagnostic.error(
                                    "row-too-wide",
                                    at,
                                    "this row has more cells than the table's header")
                            .withHelp("a bar within a cell is written \\|"));
        }
    }
}
