package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything between brackets and bars. */
final class BracketReader {
    private final FormulaReader reader;

    BracketReader(FormulaReader reader) {
        this.reader = reader;
    }

    /** Reads from an opening bracket or bar to the one that closes it. */
    Primary read(Cursor c) {
        int from = c.position();
        Glyph open = c.next();
        String text = Glyphs.text(open.bare());
        if (open instanceof Glyph.Scripted) {
            throw new Refusal("this bracket opens with a script", open.at(), null);
        }
        if (c.peek() instanceof Glyph.Grid grid) {
            return grid(c, text, grid, from);
        }
        String outerBar = c.openBar();
        c.openBar("");
        try {
            return switch (text) {
                case "(", "[" -> parentheses(c, text, from);
                case "\\lfloor" -> rounded(c, Operator.FLOOR, "\\rfloor", from);
                case "\\lceil" -> rounded(c, Operator.CEIL, "\\rceil", from);
                case "|", "‖" -> bars(c, text, open.is(Kind.BAR), from);
                case "\\langle" -> innerProduct(c, from);
                case "{" ->
                        throw new Refusal(
                                "braces are read as a set, and a set is no value",
                                open.at(),
                                "write parentheses or brackets around a term");
                default ->
                        throw new Refusal(
                                "the bracket '" + text + "' has no meaning here", open.at(), null);
            };
        } finally {
            c.openBar(outerBar);
        }
    }

    private Primary grid(Cursor c, String open, Glyph.Grid grid, int from) {
        c.next();
        Glyph close = c.next();
        String text = Glyphs.text(close.bare());
        Glyph.Scripted rest = close instanceof Glyph.Scripted s ? s : null;
        if (open.equals("{") && (text.equals(".") || close.bare().is(Kind.CLOSE, "}"))) {
            if (!text.equals(".")) {
                throw new Refusal(
                        "cases between two braces are not known",
                        grid.at(),
                        "write \\begin{cases} ... \\end{cases}");
            }
            return new Primary(reader.cases().read(grid), rest);
        }
        if ((open.equals("(") && text.equals(")")) || (open.equals("[") && text.equals("]"))) {
            return new Primary(reader.cases().matrix(grid), rest);
        }
        if (open.equals("|") && text.equals("|")) {
            Expr matrix = reader.cases().matrix(grid);
            return new Primary(Exprs.apply(c.since(from), Operator.DETERMINANT, matrix), rest);
        }
        throw new Refusal("these brackets around an array are not known", grid.at(), null);
    }

    private Primary parentheses(Cursor c, String open, int from) {
        String close = open.equals("(") ? ")" : "]";
        List<Expr> elements = new ArrayList<>();
        elements.add(reader.terms().sum(c));
        Optional<Expr> list = Optional.empty();
        while (list.isEmpty() && c.peek().is(Kind.COMMA, ",")) {
            c.next();
            if (c.peek().is(Kind.ELLIPSIS) && c.peek(1).is(Kind.COMMA, ",")) {
                list = Optional.of(goingOn(c, elements));
            } else {
                elements.add(reader.terms().sum(c));
            }
        }
        Glyph end = close(c, close, from);
        if (list.isPresent()) {
            return new Primary(list.get(), end instanceof Glyph.Scripted s ? s : null);
        }
        Expr value =
                elements.size() == 1
                        ? elements.getFirst()
                        : new Expr.Array(elements, c.since(from));
        return new Primary(value, end instanceof Glyph.Scripted s ? s : null);
    }

    /** The whole of a list from its dots to its last element. */
    private Expr goingOn(Cursor c, List<Expr> first) {
        Origin dots = c.next().at();
        c.next();
        Expr last = reader.terms().sum(c);
        Origin at = first.getFirst().at().with(last.at());
        return Progression.of(first, last, at)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "it is not clear how this list goes on",
                                        dots,
                                        "write its first elements so that only one rule gives them,"
                                                + " or give the elements by a formula with an index:"
                                                + " p_i = x^i"));
    }

    Glyph close(Cursor c, String expected, int from) {
        if (c.peek().bare().is(Kind.CLOSE, expected)) {
            return c.next();
        }
        if (c.done() || c.peek().bare().is(Kind.CLOSE)) {
            boolean interval = !c.done();
            throw new Refusal(
                    interval
                            ? "'"
                                    + Glyphs.text(c.peek().bare())
                                    + "' closes another kind of bracket"
                            : "this bracket is not closed",
                    c.since(from),
                    interval ? "an interval can stand after \\in only" : null);
        }
        throw reader.atoms().unexpected(c);
    }

    private Primary rounded(Cursor c, Operator operator, String close, int from) {
        Expr value = reader.terms().sum(c);
        boolean other = c.peek().bare().is(Kind.CLOSE) && !c.peek().bare().is(Kind.CLOSE, close);
        if (other) {
            throw new Refusal(
                    "rounding to the nearest can be meant in several ways",
                    c.since(from),
                    "write \\lfloor x + \\frac{1}{2} \\rfloor");
        }
        Glyph end = close(c, close, from);
        Expr rounded = Exprs.apply(c.since(from), operator, value);
        return new Primary(rounded, end instanceof Glyph.Scripted s ? s : null);
    }

    /** An absolute value or a norm. Bars that don't say whether they open are read in turn. */
    private Primary bars(Cursor c, String bar, boolean plain, int from) {
        if (plain && bar.equals("|") && doubled(c, from)) {
            return doubledNorm(c, from);
        }
        if (plain) {
            c.openBar(bar);
        }
        Expr value = reader.terms().sum(c);
        Glyph end;
        if (plain) {
            if (!c.peek().bare().is(Kind.BAR, bar)) {
                throw new Refusal("this bar is not closed", c.since(from), null);
            }
            end = c.next();
            refuseAmbiguousBars(c, bar);
        } else {
            end = close(c, bar, from);
        }
        Glyph.Scripted rest = end instanceof Glyph.Scripted s ? s : null;
        Origin at = c.since(from);
        return bar.equals("|") ? absolute(value, rest, at) : norm(value, rest, at);
    }

    /** {@code ||w||}: two bars that touch are one double bar. */
    private static boolean doubled(Cursor c, int from) {
        return c.peek().is(Kind.BAR, "|") && Glyphs.touch(c.row().get(from), c.peek());
    }

    private Primary doubledNorm(Cursor c, int from) {
        c.next();
        c.openBar("|");
        Expr value = reader.terms().sum(c);
        boolean closed =
                c.peek().is(Kind.BAR, "|")
                        && c.peek(1).bare().is(Kind.BAR, "|")
                        && Glyphs.touch(c.peek(), c.peek(1));
        // The last bar carries the scripts, so that its position ends with them.
        boolean scripted =
                c.peek().is(Kind.BAR, "|")
                        && c.peek(1) instanceof Glyph.Scripted s
                        && s.base().is(Kind.BAR, "|")
                        && Glyphs.touch(c.peek(), s.base());
        if (!closed && !scripted) {
            throw new Refusal(
                    "it is not clear what these bars open and close",
                    c.since(from),
                    "write \\lvert x \\rvert or \\lVert x \\rVert");
        }
        c.next();
        Glyph end = c.next();
        return norm(value, end instanceof Glyph.Scripted s ? s : null, c.since(from));
    }

    private void refuseAmbiguousBars(Cursor c, String bar) {
        if (reader.atoms().starts(c) && !c.peek().bare().is(Kind.BAR)) {
            for (int i = 0; c.position() + i < c.row().size(); i++) {
                Glyph glyph = c.peek(i).bare();
                if (glyph.is(Kind.BINARY) || glyph.is(Kind.RELATION)) {
                    break;
                }
                if (glyph.is(Kind.BAR, bar)) {
                    throw new Refusal(
                            "it is not clear which bars belong together",
                            c.peek(i).at(),
                            "write \\lvert x \\rvert");
                }
            }
        }
    }

    private Primary absolute(Expr value, Glyph.@Nullable Scripted rest, Origin at) {
        if (reader.shapes().of(value).isArray()) {
            throw new Refusal(
                    "bars around an array can mean a norm, a determinant or absolute values",
                    at,
                    "write \\|w\\|_2, \\|w\\|_1 or \\det W");
        }
        if (rest != null && !rest.sub().isEmpty()) {
            throw new Refusal("a subscript after an absolute value is not known", rest.at(), null);
        }
        return new Primary(Exprs.apply(at, Operator.ABS, value), rest);
    }

    private Primary norm(Expr value, Glyph.@Nullable Scripted rest, Origin at) {
        Shapes.Form form = reader.shapes().of(value);
        List<Glyph> sub = rest == null ? List.of() : rest.sub();
        String kind = sub.size() == 1 ? Glyphs.text(sub.getFirst()) : sub.isEmpty() ? "" : "?";
        Operator operator =
                switch (kind) {
                    case "", "2" -> Operator.NORM_2;
                    case "1" -> Operator.NORM_1;
                    case "\\infty" -> Operator.NORM_INF;
                    case "F", "\\mathrm{F}" -> Operator.FROBENIUS;
                    default ->
                            throw new Refusal(
                                    "this norm is not known", at, "1, 2, \\infty and F are");
                };
        if (form == Shapes.Form.MATRIX && operator != Operator.FROBENIUS) {
            throw new Refusal(
                    "this norm of a matrix is not known",
                    at,
                    "write \\|W\\|_F for the root of the sum of squares");
        }
        Glyph.Scripted left =
                rest == null
                        ? null
                        : new Glyph.Scripted(
                                rest.base(), rest.sup(), List.of(), rest.primes(), rest.at());
        return new Primary(Exprs.apply(at, operator, value), left);
    }

    private Primary innerProduct(Cursor c, int from) {
        Expr left = reader.terms().sum(c);
        if (!c.peek().is(Kind.COMMA, ",") && !c.peek().is(Kind.BAR, "|")) {
            throw new Refusal(
                    "angle brackets are read as an inner product, and this has one part",
                    c.since(from),
                    "write \\langle x, y \\rangle");
        }
        c.next();
        Expr right = reader.terms().sum(c);
        Glyph end = close(c, "\\rangle", from);
        return new Primary(
                Exprs.apply(c.since(from), Operator.DOT, left, right),
                end instanceof Glyph.Scripted s ? s : null);
    }

    /** Whether a comma stands between the bracket at a position and the one that closes it. */
    boolean isList(List<Glyph> row, int position) {
        int depth = 0;
        for (int i = position; i < row.size(); i++) {
            Glyph glyph = row.get(i).bare();
            if (glyph.is(Kind.OPEN)) {
                depth++;
            } else if (glyph.is(Kind.CLOSE) && --depth == 0) {
                return false;
            } else if (depth == 1 && glyph.is(Kind.COMMA)) {
                return true;
            }
        }
        return false;
    }
}
