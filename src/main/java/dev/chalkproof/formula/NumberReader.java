package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.math.BigDecimal;

/** Numbers: their digits come singly, and a superscript hangs on the last one. */
final class NumberReader {
    private NumberReader() {}

    /** Reads digits; the last may carry scripts, which the caller reads. */
    static Primary read(Cursor c) {
        StringBuilder digits = new StringBuilder();
        int from = c.position();
        Glyph last = c.peek();
        while (isPart(c, digits.length() > 0)) {
            Glyph glyph = c.peek();
            if (digits.length() > 0 && glyph.bare().is(Kind.DIGIT) && !touches(c)) {
                throw new Refusal(
                        "there is a gap within this number",
                        c.since(from).with(glyph.at()),
                        "write 1000 or 1{,}000; write \\cdot between two numbers");
            }
            if (!glyph.is(Kind.THOUSANDS)) {
                digits.append(Glyphs.text(glyph.bare()));
            }
            last = c.next();
            if (last instanceof Glyph.Scripted) {
                break;
            }
        }
        String text = digits.toString();
        Origin at = c.since(from);
        if (!text.matches("\\d+(\\.\\d*)?|\\.\\d+")) {
            throw new Refusal("'" + text + "' is no number", at, "a number has one decimal point");
        }
        if (text.length() > 400) {
            throw new Refusal("the number has more than 400 digits", at, null);
        }
        refuseExponentLetter(c, at);
        Expr value = new Expr.Num(new BigDecimal(text.endsWith(".") ? text + "0" : text), at);
        return new Primary(value, last instanceof Glyph.Scripted s ? s : null);
    }

    private static boolean isPart(Cursor c, boolean within) {
        Glyph glyph = c.peek();
        // 1{,}000: the comma counts only between digits.
        return glyph.bare().is(Kind.DIGIT)
                || (within && glyph.is(Kind.THOUSANDS) && c.peek(1).bare().is(Kind.DIGIT));
    }

    private static boolean touches(Cursor c) {
        Glyph before = c.peek(-1);
        // Positions are unknown within macros; braces of 1{,}000 count as touching.
        return before.at().start() < 0
                || c.peek().at().start() < 0
                || Glyphs.touch(before, c.peek())
                || before.is(Kind.THOUSANDS);
    }

    /** {@code 1e-5} would read as 1 times Euler's number minus 5. */
    private static void refuseExponentLetter(Cursor c, Origin at) {
        Glyph e = c.peek();
        boolean letter = e.is(Kind.LETTER, "e") || e.is(Kind.LETTER, "E");
        Glyph after = c.peek(1);
        boolean sign = after.is(Kind.BINARY, "-") || after.is(Kind.BINARY, "+");
        Glyph digit = sign ? c.peek(2) : after;
        if (letter
                && Glyphs.touch(c.peek(-1), e)
                && digit.bare().is(Kind.DIGIT)
                && Glyphs.touch(e, after)) {
            throw new Refusal(
                    "this is a number of a programming language",
                    at.with(digit.at()),
                    "write 2 \\cdot 10^{-3}");
        }
    }
}
