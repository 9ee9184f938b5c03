package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.Optional;

/** Factors: what stands between signs, with its scripts. */
final class AtomReader {
    /** Deeper nesting of brackets and functions is refused. */
    private static final int MAX_DEPTH = 100;

    private final FormulaReader reader;
    private final ScriptReader scripts;
    private int depth;

    AtomReader(FormulaReader reader) {
        this.reader = reader;
        this.scripts = new ScriptReader(reader);
    }

    ScriptReader scripts() {
        return scripts;
    }

    /** Whether a factor begins here. */
    boolean starts(Cursor c) {
        if (c.done() || c.atClosingBar()) {
            return false;
        }
        return switch (c.peek().bare()) {
            case Glyph.Mark mark ->
                    switch (mark.kind()) {
                        case LETTER,
                                DIGIT,
                                WORD,
                                FUNCTION,
                                LARGE,
                                OPEN,
                                BAR,
                                ELLIPSIS,
                                SIGN,
                                THOUSANDS ->
                                true;
                        case RELATION, BINARY, CLOSE, COMMA, FACTORIAL, QUAD, BREAK -> false;
                    };
            case Glyph.Scripted s -> true;
            case Glyph.Fraction f -> true;
            case Glyph.Root r -> true;
            case Glyph.Accented a -> true;
            case Glyph.Grid g -> true;
        };
    }

    /** A value with all its scripts and factorials. */
    Expr factor(Cursor c) {
        if (++depth > MAX_DEPTH) {
            throw new Refusal(
                    "the formula is nested more than " + MAX_DEPTH + " levels deep",
                    c.at(),
                    "split it into several formulas");
        }
        try {
            return scripted(c);
        } finally {
            depth--;
        }
    }

    private Expr scripted(Cursor c) {
        int from = c.position();
        Primary primary = primary(c);
        Expr value = scripts.apply(primary, c.since(from));
        while (c.peek().bare().is(Kind.FACTORIAL)) {
            Glyph before = c.peek(-1);
            Glyph sign = c.next();
            if (before instanceof Glyph.Scripted s
                    && !s.sup().isEmpty()
                    && value instanceof Expr.Apply power
                    && (power.operator() == Operator.POW || power.operator() == Operator.EXP)) {
                throw new Refusal(
                        "a factorial after a power can belong to the power or to its exponent",
                        before.at().with(sign.at()),
                        "write (x^n)! or x^{n!}");
            }
            if (c.peek().bare().is(Kind.FACTORIAL)) {
                throw new Refusal(
                        "two exclamation marks can be a factorial of a factorial or a double factorial",
                        sign.at().with(c.peek().at()),
                        "write (n!)! for the former");
            }
            value = Exprs.apply(c.since(from), Operator.FACTORIAL, value);
            if (sign instanceof Glyph.Scripted s) {
                value = scripts.apply(new Primary(value, s), c.since(from));
            }
        }
        return value;
    }

    /** A value whose last glyph may carry scripts. */
    Primary primary(Cursor c) {
        Optional<Primary> symbol = reader.symbols().declared(c);
        if (symbol.isPresent()) {
            return symbol.get();
        }
        Glyph glyph = c.peek();
        Glyph.Scripted rest = glyph instanceof Glyph.Scripted s ? s : null;
        return switch (glyph.bare()) {
            case Glyph.Mark mark -> mark(c, mark);
            case Glyph.Fraction fraction -> {
                Optional<Primary> derivative = reader.derivatives().leibniz(c, fraction);
                if (derivative.isPresent()) {
                    yield derivative.get();
                }
                c.next();
                yield new Primary(fraction(fraction), rest);
            }
            case Glyph.Root root -> {
                c.next();
                yield new Primary(root(root), rest);
            }
            case Glyph.Accented accented -> reader.symbols().undeclared(c);
            case Glyph.Grid grid -> throw CasesReader.noValue(grid, c.around());
            case Glyph.Scripted nested ->
                    throw new Refusal("scripts of scripts are not known", glyph.at(), null);
        };
    }

    private Primary mark(Cursor c, Glyph.Mark mark) {
        return switch (mark.kind()) {
            case DIGIT, THOUSANDS -> NumberReader.read(c);
            case LETTER -> letter(c, mark);
            case WORD, FUNCTION -> reader.functions().named(c, mark);
            case LARGE -> reader.reductions().read(c, mark);
            case OPEN, BAR -> reader.brackets().read(c);
            case SIGN -> sign(c, mark);
            case ELLIPSIS ->
                    throw new Refusal(
                            "'…' leaves open what comes in between",
                            mark.at(),
                            "write the sum with \\sum or the list in full");
            case RELATION, BINARY, CLOSE, COMMA, FACTORIAL, QUAD, BREAK -> throw unexpected(c);
        };
    }

    private Primary letter(Cursor c, Glyph.Mark mark) {
        Optional<Primary> word = reader.functions().spelledOut(c);
        if (word.isPresent()) {
            return word.get();
        }
        Glyph glyph = c.peek();
        Glyph.Scripted rest = glyph instanceof Glyph.Scripted s ? s : null;
        boolean plain = rest == null || (rest.sub().isEmpty() && rest.primes() == 0);
        boolean settled = reader.symbols().settledByJava(c);
        if (plain && !settled) {
            switch (mark.text()) {
                case "e", "\\mathrm{e}" -> {
                    c.next();
                    return new Primary(new Expr.Constant(Expr.Constant.Name.E, mark.at()), rest);
                }
                case "\\pi", "\\mathrm{\\pi}" -> {
                    c.next();
                    return new Primary(new Expr.Constant(Expr.Constant.Name.PI, mark.at()), rest);
                }
                case "\\Gamma" -> {
                    if (c.peek(1).is(Kind.OPEN, "(")) {
                        return reader.functions().operator(c, Operator.GAMMA, rest);
                    }
                }
                default -> {}
            }
        }
        if (mark.text().equals("\\mathbb{E}")) {
            return reader.functions().expectation(c, Operator.EXPECTATION);
        }
        if (mark.text().matches("\\\\math(bf|bb)\\{[1I]\\}")) {
            return reader.functions().indicator(c);
        }
        return reader.symbols().undeclared(c);
    }

    private Primary sign(Cursor c, Glyph.Mark mark) {
        if (mark.text().equals("\\infty")) {
            c.next();
            return Primary.of(new Expr.Constant(Expr.Constant.Name.INFINITY, mark.at()));
        }
        if (mark.text().equals("\\nabla")) {
            return reader.derivatives().nabla(c);
        }
        String help =
                switch (mark.text()) {
                    case "\\%", "%" -> "write 0.05 for 5%";
                    case "°", "\\degree" -> "write angles in radians";
                    case "\\partial" -> "write \\frac{\\partial f}{\\partial x}";
                    case "\\forall", "\\exists" ->
                            "say for which values in words: \\text{for } x > 0";
                    default -> null;
                };
        throw new Refusal("'" + mark.text() + "' has no meaning here", mark.at(), help);
    }

    private Expr fraction(Glyph.Fraction fraction) {
        Expr top = reader.whole(fraction.numerator(), fraction.at());
        Expr bottom = reader.whole(fraction.denominator(), fraction.at());
        return fraction.bar()
                ? reader.terms().divide(top, bottom, fraction.at())
                : Exprs.apply(fraction.at(), Operator.BINOMIAL, top, bottom);
    }

    private Expr root(Glyph.Root root) {
        Expr body = reader.whole(root.body(), root.at());
        return root.index().isEmpty()
                ? Exprs.apply(root.at(), Operator.SQRT, body)
                : Exprs.apply(
                        root.at(), Operator.ROOT, reader.whole(root.index(), root.at()), body);
    }

    /** Why reading can't go on here. */
    Refusal unexpected(Cursor c) {
        if (c.done()) {
            return new Refusal("something is missing here", c.at(), null);
        }
        Glyph glyph = c.peek().bare();
        if (!(glyph instanceof Glyph.Mark mark)) {
            return new Refusal("this is not expected here", c.at(), null);
        }
        return switch (mark.kind()) {
            case CLOSE ->
                    new Refusal("'" + mark.text() + "' closes what nothing opens", c.at(), null);
            case BAR ->
                    new Refusal(
                            "it is not clear what this bar opens or closes",
                            c.at(),
                            "write \\lvert x \\rvert or \\lVert x \\rVert");
            case COMMA ->
                    new Refusal(
                            "a comma is not expected here", c.at(), "write decimals with a point");
            case RELATION ->
                    new Refusal("'" + mark.text() + "' is not expected here", c.at(), null);
            case BINARY ->
                    new Refusal(
                            "'" + mark.text() + "' is no operation that is known here",
                            c.at(),
                            mark.text().equals("\\circ")
                                    ? "write f(g(x)) for a composition, \\odot for a product element by"
                                            + " element"
                                    : mark.text().equals("\\pm") || mark.text().equals("\\mp")
                                            ? "write one formula for each sign"
                                            : null);
            default -> new Refusal("'" + mark.text() + "' is not expected here", c.at(), null);
        };
    }
}
