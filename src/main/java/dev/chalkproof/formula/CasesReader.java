package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cases, matrices, and arrays without brackets. */
final class CasesReader {
    private final FormulaReader reader;

    CasesReader(FormulaReader reader) {
        this.reader = reader;
    }

    /** The branches after a brace. */
    Expr read(Glyph.Grid grid) {
        List<Expr.Branch> branches = new ArrayList<>();
        for (List<List<Glyph>> row : grid.rows()) {
            branches.add(branch(row, grid));
        }
        if (branches.isEmpty()) {
            throw new Refusal("these cases are empty", grid.at(), null);
        }
        for (int i = 0; i < branches.size() - 1; i++) {
            if (branches.get(i).condition() instanceof Expr.Bool) {
                throw new Refusal(
                        "only the last case can be the one for everything else",
                        Glyphs.origin(flat(grid.rows().get(i))),
                        null);
            }
        }
        return new Expr.Cases(branches, grid.at());
    }

    private Expr.Branch branch(List<List<Glyph>> cells, Glyph.Grid grid) {
        List<Glyph> value;
        List<Glyph> condition;
        Origin at = Glyphs.origin(flat(cells));
        Origin place = at.start() >= 0 ? at : grid.at();
        if (cells.size() == 1 || (cells.size() == 2 && cells.get(1).isEmpty())) {
            int split = separator(cells.getFirst());
            if (split < 0) {
                throw new Refusal(
                        "this case has no condition", place, "write 'value & \\text{if } x > 0'");
            }
            value = cells.getFirst().subList(0, split);
            condition = cells.getFirst().subList(split, cells.getFirst().size());
        } else {
            value = cells.getFirst();
            condition = flat(cells.subList(1, cells.size()));
        }
        return new Expr.Branch(
                reader.whole(trim(value), place), reader.conditions().read(trim(condition), place));
    }

    /** Where in a single cell the condition begins. */
    private int separator(List<Glyph> cell) {
        int depth = 0;
        for (int i = 0; i < cell.size(); i++) {
            Glyph glyph = cell.get(i).bare();
            depth += glyph.is(Kind.OPEN) ? 1 : glyph.is(Kind.CLOSE) ? -1 : 0;
            boolean ends =
                    glyph.is(Kind.COMMA)
                            || glyph.is(Kind.QUAD)
                            || (glyph instanceof Glyph.Mark mark
                                    && mark.kind() == Kind.WORD
                                    && Words.startsCondition(mark.text()));
            if (depth == 0 && ends) {
                return i;
            }
        }
        return -1;
    }

    /** Without commas and spaces at either end. */
    static List<Glyph> trim(List<Glyph> row) {
        int from = 0;
        int to = row.size();
        while (from < to && isFiller(row.get(from))) {
            from++;
        }
        while (to > from && (isFiller(row.get(to - 1)) || isFullStop(row, to - 1))) {
            to--;
        }
        return row.subList(from, to);
    }

    private static boolean isFiller(Glyph glyph) {
        return glyph.is(Kind.COMMA) || glyph.is(Kind.QUAD);
    }

    private static boolean isFullStop(List<Glyph> row, int index) {
        Glyph glyph = row.get(index);
        return glyph.is(Kind.DIGIT, ".") || glyph.is(Kind.SIGN, "。");
    }

    /** A matrix as an array of rows; a single column is a vector. */
    Expr matrix(Glyph.Grid grid) {
        List<Expr> rows = new ArrayList<>();
        int width = grid.rows().isEmpty() ? 0 : grid.rows().getFirst().size();
        for (List<List<Glyph>> cells : grid.rows()) {
            if (cells.size() != width) {
                throw new Refusal(
                        "the rows of this matrix have different lengths",
                        Glyphs.origin(flat(cells)),
                        null);
            }
            List<Expr> row = new ArrayList<>();
            for (List<Glyph> cell : cells) {
                row.add(reader.whole(trim(cell), grid.at()));
            }
            rows.add(width == 1 ? row.getFirst() : new Expr.Array(row, Glyphs.origin(flat(cells))));
        }
        if (rows.isEmpty()) {
            throw new Refusal("this matrix is empty", grid.at(), null);
        }
        return new Expr.Array(rows, grid.at());
    }

    /** An array without brackets is no value. */
    static Refusal noValue(Glyph.Grid grid, Origin around) {
        return new Refusal(
                "lines without brackets around them are no value",
                grid.at().start() >= 0 ? grid.at() : around,
                "write \\begin{cases} or \\begin{pmatrix}");
    }

    static List<Glyph> flat(List<List<Glyph>> cells) {
        List<Glyph> row = new ArrayList<>();
        cells.forEach(row::addAll);
        return row;
    }
}
