package dev.chalkproof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

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
}
