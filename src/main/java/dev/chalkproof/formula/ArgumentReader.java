package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of functions, with and without parentheses. */
final class ArgumentReader {
    private final FormulaReader reader;

    ArgumentReader(FormulaReader reader) {
        this.reader = reader;
    }

    /**
     * @param rest scripts of the closing bracket
     */
    record Arguments(List<Expr> values, Glyph.@Nullable Scripted rest) {}

    /**
     * Arguments after a function's name.
     *
     * @param takesProducts whether several symbols without parentheses are one argument, as in
     *     {@code \sin \omega t}
     */
    Arguments of(Cursor c, String function, boolean takesProducts) {
        Glyph next = c.peek();
        if (next.is(Kind.OPEN, "(") || next.is(Kind.OPEN, "[") || next.is(Kind.OPEN, "{")) {
            return parenthesised(c, function);
        }
        if (next.bare().is(Kind.OPEN) || (next.bare().is(Kind.BAR) && !c.atClosingBar())) {
            Primary bracket = reader.brackets().read(c);
            return new Arguments(List.of(bracket.value()), bracket.rest());
        }
        return new Arguments(List.of(bare(c, function, takesProducts)), null);
    }

    /** Arguments within brackets. */
    Arguments parenthesised(Cursor c, String function) {
        int from = c.position();
        Glyph open = c.next();
        String close =
                switch (Glyphs.text(open)) {
                    case "(" -> ")";
                    case "[" -> "]";
                    case "{" -> "}";
                    default ->
                            throw new Refusal(
                                    "parentheses are missing after '" + function + "'",
                                    open.at().start() >= 0 ? open.at() : c.at(),
                                    null);
                };
        String bar = c.openBar();
        c.openBar("");
        if (c.peek() instanceof Glyph.Grid grid) {
            c.next();
            Glyph end = reader.brackets().close(c, close, from);
            return new Arguments(
                    List.of(reader.cases().matrix(grid)),
                    end instanceof Glyph.Scripted s ? s : null);
        }
        List<Expr> values = new ArrayList<>();
        values.add(reader.terms().sum(c));
        while (c.peek().is(Kind.COMMA, ",") || c.peek().is(Kind.COMMA, ";")) {
            c.next();
            values.add(reader.terms().sum(c));
        }
        Glyph end = reader.brackets().close(c, close, from);
        c.openBar(bar);
        return new Arguments(values, end instanceof Glyph.Scripted s ? s : null);
    }

    /** The glyphs within the brackets that follow. */
    List<Glyph> bracketed(Cursor c, Glyph owner) {
        int depth = 0;
        int from = c.position();
        if (!c.peek().is(Kind.OPEN)) {
            throw new Refusal("brackets are missing after this", owner.at(), null);
        }
        do {
            Glyph glyph = c.next().bare();
            depth += glyph.is(Kind.OPEN) ? 1 : glyph.is(Kind.CLOSE) ? -1 : 0;
        } while (depth > 0 && !c.done());
        if (depth > 0) {
            throw new Refusal("this bracket is not closed", c.since(from), null);
        }
        return c.row().subList(from + 1, c.position() - 1);
    }

    Expr one(Arguments arguments, String function, Origin at) {
        if (arguments.values().size() != 1) {
            throw new Refusal("'" + function + "' takes one argument", at, null);
        }
        return arguments.values().getFirst();
    }

    /**
     * An argument without parentheses: a number and a symbol, a fraction, a root, another function.
     * Where it would end is a matter of taste beyond that, so it is refused.
     */
    private Expr bare(Cursor c, String function, boolean takesProducts) {
        if (c.done() || !reader.atoms().starts(c)) {
            throw new Refusal(
                    "the argument of '" + function + "' is missing or needs parentheses",
                    c.at(),
                    "write parentheses around it");
        }
        Glyph first = c.peek().bare();
        if (first.is(Kind.FUNCTION) || first.is(Kind.LARGE) || first.is(Kind.WORD)) {
            return reader.atoms().factor(c);
        }
        int from = c.position();
        Expr product = reader.atoms().factor(c);
        int symbols = isNumeric(product) ? 0 : 1;
        while (isSimple(c)) {
            Expr next = reader.atoms().factor(c);
            symbols += isNumeric(next) ? 0 : 1;
            product = Exprs.apply(c.since(from), Operator.MUL, product, next);
            if (symbols > (takesProducts ? 3 : 1)) {
                throw ambiguous(function, c.since(from));
            }
        }
        if (!c.done()
                && !c.atClosingBar()
                && (c.peek().is(Kind.OPEN, "(")
                        || c.peek().is(Kind.OPEN, "[")
                        || c.peek().bare().is(Kind.BAR)
                        || c.peek().bare().is(Kind.FACTORIAL)
                        || c.peek().is(Kind.BINARY, "/"))) {
            throw ambiguous(function, c.since(from).with(c.peek().at()));
        }
        return product;
    }

    private static Refusal ambiguous(String function, Origin at) {
        return new Refusal(
                "it is not clear where the argument of '" + function + "' ends",
                at,
                "write parentheses around it");
    }

    private static boolean isNumeric(Expr expr) {
        return expr instanceof Expr.Num || expr instanceof Expr.Constant;
    }

    /** Whether the argument goes on. */
    private boolean isSimple(Cursor c) {
        if (c.done() || c.atClosingBar()) {
            return false;
        }
        return switch (c.peek().bare()) {
            case Glyph.Mark mark -> mark.kind() == Kind.LETTER || mark.kind() == Kind.DIGIT;
            case Glyph.Fraction f -> true;
            case Glyph.Root r -> true;
            case Glyph.Accented a -> true;
            case Glyph.Scripted s -> false;
            case Glyph.Grid g -> false;
        };
    }
}
