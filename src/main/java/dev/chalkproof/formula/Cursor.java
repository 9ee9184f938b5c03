package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.List;

/** A place in a row of glyphs. */
final class Cursor {
    private static final Glyph END = new Glyph.Mark(Kind.BREAK, "", Origin.NONE);

    private final List<Glyph> row;
    private final Origin around;
    private int position;

    /** The bar that closes what is being read, or an empty text. */
    private String openBar = "";

    Cursor(List<Glyph> row, Origin around) {
        this.row = row;
        Origin own = Glyphs.origin(row);
        this.around = own.start() >= 0 ? own : around;
    }

    List<Glyph> row() {
        return row;
    }

    int position() {
        return position;
    }

    boolean done() {
        return position >= row.size();
    }

    /** The next glyph; at the end a mark that is like nothing else. */
    Glyph peek() {
        return peek(0);
    }

    Glyph peek(int ahead) {
        int index = position + ahead;
        return index >= 0 && index < row.size() ? row.get(index) : END;
    }

    Glyph next() {
        Glyph glyph = peek();
        position++;
        return glyph;
    }

    void skip(int count) {
        position += count;
    }

    /** Where it stands, for messages. */
    Origin at() {
        Origin here = done() ? Origin.NONE : peek().at();
        if (here.start() >= 0) {
            return here;
        }
        return done() && around.end() >= 0 ? new Origin(around.end(), around.end()) : around;
    }

    Origin around() {
        return around;
    }

    String openBar() {
        return openBar;
    }

    void openBar(String bar) {
        openBar = bar;
    }

    /** Whether the next glyph is the bar that closes what is being read. */
    boolean atClosingBar() {
        return !openBar.isEmpty() && peek().bare().is(Kind.BAR, openBar);
    }

    /** The part from {@code from} up to here. */
    Origin since(int from) {
        Origin all = Glyphs.origin(row.subList(from, Math.min(position, row.size())));
        return all.start() >= 0 ? all : around;
    }
}
