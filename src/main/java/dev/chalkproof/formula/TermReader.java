package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.Set;

/** Sums and products: signs between terms, and the many ways to write a product. */
final class TermReader {
    private static final Set<String> PRODUCT_SIGNS =
            Set.of("\\cdot", "\\times", "*", "\\odot", "\\otimes");

    private final FormulaReader reader;
    private final Products products;

    TermReader(FormulaReader reader, Products products) {
        this.reader = reader;
        this.products = products;
    }

    Expr sum(Cursor c) {
        int from = c.position();
        Expr sum = product(c);
        boolean modBefore = endsInMod(c, from);
        while (!c.done() && !c.atClosingBar()) {
            Glyph sign = c.peek();
            if (isModWord(sign)) {
                throw new Refusal(
                        "'\\mod' beside other terms can be read in two ways",
                        sign.at(),
                        "write a \\bmod b, with parentheses around what belongs together");
            }
            if (sign.is(Kind.BINARY, "+") || sign.is(Kind.BINARY, "-")) {
                c.next();
                int start = c.position();
                if (c.peek().is(Kind.BINARY)) {
                    throw new Refusal(
                            "two signs follow each other",
                            sign.at().with(c.peek().at()),
                            "put parentheses");
                }
                Expr right = product(c);
                if (modBefore || endsInMod(c, start)) {
                    throw new Refusal(
                            "'\\mod' beside '" + Glyphs.text(sign) + "' can be read in two ways",
                            c.since(from),
                            "write a \\bmod b, with parentheses around what belongs together");
                }
                Operator operator = sign.is(Kind.BINARY, "+") ? Operator.ADD : Operator.SUB;
                sum = Exprs.apply(c.since(from), operator, sum, right);
            } else {
                break;
            }
        }
        return sum;
    }

    /** Whether the term that was read from a position on has a remainder written as a word. */
    private static boolean endsInMod(Cursor c, int from) {
        int depth = 0;
        for (int i = from; i < c.position(); i++) {
            Glyph glyph = c.row().get(i).bare();
            depth += glyph.is(Kind.OPEN) ? 1 : glyph.is(Kind.CLOSE) ? -1 : 0;
            if (depth == 0 && isModWord(glyph)) {
                return true;
            }
        }
        return false;
    }

    static boolean isModWord(Glyph glyph) {
        return glyph.is(Kind.WORD, "mod");
    }

    /** Factors up to the next sign of a sum. */
    Expr product(Cursor c) {
        int from = c.position();
        if (c.peek().is(Kind.BINARY, "-") || c.peek().is(Kind.BINARY, "+")) {
            boolean minus = c.next().is(Kind.BINARY, "-");
            if (c.peek().is(Kind.BINARY)) {
                throw new Refusal("two signs follow each other", c.peek().at(), "put parentheses");
            }
            Expr rest = product(c);
            return minus ? Exprs.apply(c.since(from), Operator.NEG, rest) : rest;
        }
        Expr left = reader.atoms().factor(c);
        boolean explicit = false;
        while (!c.done() && !c.atClosingBar()) {
            Glyph next = c.peek();
            if (next instanceof Glyph.Mark mark && mark.kind() == Kind.BINARY) {
                String sign = mark.text();
                if (PRODUCT_SIGNS.contains(sign)) {
                    c.next();
                    Expr right = signedFactor(c);
                    left = products.of(sign, left, right, c.since(from));
                } else if (sign.equals("/") || sign.equals("\\div")) {
                    c.next();
                    left = quotient(c, left, from);
                } else if (sign.equals("\\bmod")) {
                    if (explicit) {
                        throw ambiguousMod(next);
                    }
                    left = remainder(c, left, from);
                } else {
                    break;
                }
                explicit = true;
            } else if (isModWord(next)) {
                if (explicit) {
                    throw ambiguousMod(next);
                }
                left = remainder(c, left, from);
                explicit = true;
            } else if (reader.atoms().starts(c)) {
                juxtaposed(c, left);
                Expr right = reader.atoms().factor(c);
                left = products.of("", left, right, c.since(from));
            } else {
                break;
            }
        }
        return left;
    }

    private static Refusal ambiguousMod(Glyph at) {
        return new Refusal(
                "a remainder beside another product or quotient can be read in two ways",
                at.at(),
                "put parentheses around what belongs together");
    }

    private Expr signedFactor(Cursor c) {
        int from = c.position();
        if (c.peek().is(Kind.BINARY, "-")) {
            c.next();
            return Exprs.apply(c.since(from), Operator.NEG, reader.atoms().factor(c));
        }
        return reader.atoms().factor(c);
    }

    private Expr quotient(Cursor c, Expr left, int from) {
        Expr right = signedFactor(c);
        if (!c.done() && !c.atClosingBar() && reader.atoms().starts(c) && !isModWord(c.peek())) {
            throw new Refusal(
                    "a product without a sign after '/' can be read in two ways",
                    c.since(c.position() - 1).with(c.peek().at()),
                    "write a fraction, or put parentheses around the denominator");
        }
        return divide(left, right, c.since(from));
    }

    Expr divide(Expr left, Expr right, Origin at) {
        Shapes.Form below = reader.shapes().of(right);
        if (below == Shapes.Form.MATRIX || below == Shapes.Form.ROW) {
            throw new Refusal(
                    "a division by a matrix has no meaning to compute with",
                    at,
                    "write the quotient element by element, with indices");
        }
        return Exprs.apply(at, Operator.DIV, left, right);
    }

    private Expr remainder(Cursor c, Expr left, int from) {
        c.next();
        Expr right = signedFactor(c);
        if (!c.done()
                && (reader.atoms().starts(c) || (c.peek().is(Kind.BINARY) && !isSumSign(c.peek())))
                && !c.atClosingBar()) {
            throw ambiguousMod(c.peek());
        }
        return Exprs.apply(c.since(from), Operator.MOD, left, right);
    }

    private static boolean isSumSign(Glyph glyph) {
        return glyph.is(Kind.BINARY, "+") || glyph.is(Kind.BINARY, "-");
    }

    /** What may not stand beside a factor without a sign. */
    private void juxtaposed(Cursor c, Expr left) {
        Glyph next = c.peek();
        Glyph before = c.peek(-1);
        if (next.bare().is(Kind.DIGIT)) {
            throw new Refusal(
                    "a number right after a factor can be a product, a power or an index",
                    before.at().with(next.at()),
                    "write x \\cdot 2, x^2 or x_2");
        }
        if (left instanceof Expr.Num
                && next instanceof Glyph.Fraction f
                && isNumeric(f)
                && f.bar()) {
            throw new Refusal(
                    "a fraction of numbers right after a number can be a sum or a product",
                    before.at().with(next.at()),
                    "write 2 \\cdot \\frac{1}{2} or 2 + \\frac{1}{2}");
        }
    }

    private static boolean isNumeric(Glyph.Fraction fraction) {
        return fraction.numerator().stream().allMatch(g -> g.is(Kind.DIGIT))
                && fraction.denominator().stream().allMatch(g -> g.is(Kind.DIGIT));
    }
}
