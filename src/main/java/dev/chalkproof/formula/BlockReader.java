package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a block apart into its statements: lines, columns, commas, and words between them. */
final class BlockReader {
    private BlockReader() {}

    /**
     * A part of a block.
     *
     * @param condition whether a word such as "if" says that it restricts what stands before
     * @param local whether a word such as "where" says that it explains a symbol
     */
    record Part(List<Glyph> row, boolean condition, boolean local) {}

    static List<Part> parts(List<Glyph> row) {
        List<Part> parts = new ArrayList<>();
        for (List<Glyph> line : continued(lines(row))) {
            split(line, parts);
        }
        return parts;
    }

    private static List<List<Glyph>> lines(List<Glyph> row) {
        List<Glyph> trimmed = CasesReader.trim(row);
        if (trimmed.size() == 1 && trimmed.getFirst() instanceof Glyph.Grid grid) {
            return ofGrid(grid);
        }
        boolean braced =
                trimmed.size() == 3
                        && trimmed.get(0).is(Kind.OPEN)
                        && trimmed.get(1) instanceof Glyph.Grid
                        && trimmed.get(2).is(Kind.CLOSE);
        if (braced && trimmed.get(1) instanceof Glyph.Grid grid && statesSomething(grid)) {
            return ofGrid(grid);
        }
        return Glyphs.split(trimmed, Kind.BREAK);
    }

    private static boolean statesSomething(Glyph.Grid grid) {
        return grid.rows().stream()
                .allMatch(
                        cells ->
                                CasesReader.flat(cells).stream()
                                        .anyMatch(g -> g.is(Kind.RELATION)));
    }

    /** Cells in pairs: the sign of alignment stands before the relation. */
    private static List<List<Glyph>> ofGrid(Glyph.Grid grid) {
        List<List<Glyph>> lines = new ArrayList<>();
        for (List<List<Glyph>> cells : grid.rows()) {
            List<Glyph> line = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                boolean newColumn = i > 0 && i % 2 == 0 && !cells.get(i).isEmpty();
                if (newColumn && hasRelation(line)) {
                    line.add(new Glyph.Mark(Kind.QUAD, "\\quad", Origin.NONE));
                }
                line.addAll(cells.get(i));
            }
            lines.add(line);
        }
        return lines;
    }

    private static boolean hasRelation(List<Glyph> row) {
        return row.stream().anyMatch(g -> g.is(Kind.RELATION));
    }

    /** Joins lines that go on where the one before ends. */
    private static List<List<Glyph>> continued(List<List<Glyph>> lines) {
        List<List<Glyph>> joined = new ArrayList<>();
        for (List<Glyph> line : lines) {
            List<Glyph> trimmed = CasesReader.trim(line);
            if (trimmed.isEmpty()) {
                continue;
            }
            Glyph first = trimmed.getFirst();
            boolean term = first.is(Kind.BINARY) && !hasRelation(trimmed);
            boolean openEnd =
                    !joined.isEmpty()
                            && (joined.getLast().getLast().is(Kind.BINARY)
                                    || joined.getLast().getLast().is(Kind.RELATION));
            if (!joined.isEmpty() && (first.is(Kind.RELATION) || term || openEnd)) {
                List<Glyph> whole = new ArrayList<>(joined.removeLast());
                whole.addAll(trimmed);
                joined.add(whole);
            } else {
                joined.add(trimmed);
            }
        }
        return joined;
    }

    private static void split(List<Glyph> line, List<Part> parts) {
        int depth = 0;
        int from = 0;
        boolean condition = false;
        boolean local = false;
        boolean quantified = false;
        for (int i = 0; i <= line.size(); i++) {
            boolean end = i == line.size();
            Glyph glyph = end ? line.getLast() : line.get(i);
            Glyph bare = glyph.bare();
            if (!end) {
                depth += bare.is(Kind.OPEN) ? 1 : bare.is(Kind.CLOSE) ? -1 : 0;
            }
            String word =
                    !end && glyph instanceof Glyph.Mark m && m.kind() == Kind.WORD ? m.text() : "";
            boolean every = !end && depth == 0 && glyph.is(Kind.SIGN, "\\forall");
            boolean starts = depth == 0 && (Words.isIf(word) || Words.isWhere(word) || every);
            boolean and = depth == 0 && Words.isAnd(word) && !condition;
            // Within "for i = 0, 1, 2" commas belong to the condition.
            boolean mark =
                    depth == 0
                            && !end
                            && (glyph.is(Kind.QUAD)
                                    || (glyph.is(Kind.COMMA) && !condition)
                                    // "for all x > 0: ..."
                                    || (glyph.is(Kind.RELATION, ":") && condition));
            if (end || starts || and || mark) {
                List<Glyph> row = CasesReader.trim(line.subList(from, i));
                if (!row.isEmpty()) {
                    // A claim is about all values anyhow.
                    if (!quantified || !isNames(row)) {
                        parts.add(new Part(row, condition, local));
                    }
                    condition = false;
                    local = false;
                    quantified = false;
                }
                if (starts) {
                    condition = true;
                    local = Words.isWhere(word);
                    quantified = every;
                }
                from = i + 1;
                // "y_k = ..., k = 0, ..., n": a list of values restricts, without a word too.
                condition |= !end && !parts.isEmpty() && isList(line.subList(from, line.size()));
            }
        }
    }

    /** Whether a row begins with {@code k = 0, \ldots}. */
    private static boolean isList(List<Glyph> row) {
        if (row.size() < 4 || !row.get(0).is(Kind.LETTER) || !row.get(1).is(Kind.RELATION, "=")) {
            return false;
        }
        boolean comma = false;
        for (Glyph glyph : row) {
            if (glyph.is(Kind.QUAD) || glyph.is(Kind.WORD)) {
                return false;
            }
            if (comma && glyph.is(Kind.ELLIPSIS)) {
                return true;
            }
            comma = glyph.is(Kind.COMMA);
        }
        return false;
    }

    /** {@code x, y} after {@code \forall}: no condition, only of what the claim speaks. */
    private static boolean isNames(List<Glyph> row) {
        return Glyphs.split(row, Kind.COMMA).stream()
                .map(CasesReader::trim)
                .allMatch(HeadReader::isName);
    }
}
