package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functions: those that TeX or everyone knows, and declared ones. */
final class FunctionReader {
    private final FormulaReader reader;
    private final ArgumentReader arguments;

    FunctionReader(FormulaReader reader) {
        this.reader = reader;
        this.arguments = new ArgumentReader(reader);
    }

    ArgumentReader arguments() {
        return arguments;
    }

    /** {@code \sin x}, {@code \operatorname{erf}(x)}, {@code \max(a, b)}. */
    Primary named(Cursor c, Glyph.Mark mark) {
        String name = mark.text().replace("\\", "");
        if (mark.kind() == Kind.FUNCTION && name.equals("lim")) {
            return reader.reductions().limit(c);
        }
        if (reader.symbols().settledByJava(c) && !c.peek(1).is(Kind.OPEN, "(")) {
            return reader.symbols().undeclared(c);
        }
        switch (name) {
            case "max", "min" -> {
                return reader.reductions().extremum(c, name);
            }
            case "Var", "var", "V" -> {
                return expectation(c, Operator.RANDOM_VARIANCE);
            }
            case "E" -> {
                return expectation(c, Operator.EXPECTATION);
            }
            case "Pr", "P" -> {
                return expectation(c, Operator.PROBABILITY);
            }
            default -> {}
        }
        Optional<KnownFunction> known = KnownFunction.of(name);
        if (known.isEmpty() && c.peek(1).is(Kind.OPEN, "(")) {
            known = KnownFunction.capitalised(name);
        }
        if (known.isEmpty()) {
            String why = KnownFunction.whyNot(name);
            if (why != null) {
                throw new Refusal("'" + name + "' can mean several things", mark.at(), why);
            }
            return reader.symbols().undeclared(c);
        }
        return apply(c, known.get());
    }

    /** {@code cos(x)} without its backslash, where the letters mean nothing else. */
    Optional<Primary> spelledOut(Cursor c) {
        List<Glyph> run = reader.symbols().run(c);
        StringBuilder letters = new StringBuilder();
        boolean allDeclared = true;
        for (Glyph glyph : run) {
            letters.append(Glyphs.text(glyph.bare()));
            allDeclared &= reader.context().isDeclared(glyph.bare());
        }
        Optional<KnownFunction> known = KnownFunction.of(letters.toString());
        boolean called = c.peek(run.size()).is(Kind.OPEN, "(");
        boolean java = reader.context().settle(run).isPresent();
        if (run.size() < 2 || allDeclared || java || known.isEmpty() || !called) {
            return Optional.empty();
        }
        reader.context().remark(Clause.of(RemarkForm.LETTERS, letters.toString(), "\\" + letters));
        c.skip(run.size() - 1);
        return Optional.of(apply(c, known.get()));
    }

    private Primary apply(Cursor c, KnownFunction function) {
        int from = c.position();
        Glyph glyph = c.next();
        Glyph.Scripted scripts = glyph instanceof Glyph.Scripted s ? s : null;
        refuseScripts(scripts, function);
        List<Glyph> sub = scripts == null ? List.of() : scripts.sub();
        ArgumentReader.Arguments read = arguments.of(c, function.name(), function.takesProducts());
        Origin at = c.since(from);
        Expr value =
                sub.isEmpty()
                        ? function.apply(read.values(), at)
                        : logarithm(sub, read, function, at);
        if (scripts != null && !scripts.sup().isEmpty()) {
            value = reader.atoms().scripts().power(value, scripts.sup(), at);
        }
        return new Primary(value, read.rest());
    }

    private Expr logarithm(
            List<Glyph> sub, ArgumentReader.Arguments read, KnownFunction function, Origin at) {
        if (!function.name().equals("log") || read.values().size() != 1) {
            throw new Refusal(
                    "the subscript of '" + function.name() + "' is not known",
                    Glyphs.origin(sub),
                    "only \\log takes one, its base");
        }
        Expr base = reader.whole(sub, at);
        Expr argument = read.values().getFirst();
        if (base.equals(Exprs.num(2))) {
            return Exprs.apply(at, Operator.LOG2, argument);
        }
        if (base.equals(Exprs.num(10))) {
            return Exprs.apply(at, Operator.LOG10, argument);
        }
        return base instanceof Expr.Constant constant && constant.name() == Expr.Constant.Name.E
                ? Exprs.apply(at, Operator.LN, argument)
                : Exprs.apply(at, Operator.LOG, base, argument);
    }

    private static void refuseScripts(Glyph.@Nullable Scripted scripts, KnownFunction function) {
        if (scripts == null) {
            return;
        }
        if (scripts.primes() > 0) {
            throw new Refusal(
                    "the prime after '" + function.name() + "' is not known",
                    scripts.at(),
                    "write \\frac{d}{dx} before it");
        }
        if (!scripts.sup().isEmpty() && scripts.sup().getFirst().is(Kind.BINARY, "-")) {
            throw new Refusal(
                    "a negative power of a function can mean its inverse or its reciprocal",
                    scripts.at(),
                    "write \\arcsin x for the inverse, \\frac{1}{\\sin x} for the reciprocal");
        }
    }

    /** An operator that takes one argument in parentheses. */
    Primary operator(Cursor c, Operator operator, Glyph.@Nullable Scripted scripts) {
        int from = c.position();
        c.next();
        ArgumentReader.Arguments read = arguments.parenthesised(c, operator.name());
        Expr value = Exprs.apply(c.since(from), operator, arguments.one(read, "it", c.since(from)));
        if (scripts != null && !scripts.sup().isEmpty()) {
            value = reader.atoms().scripts().power(value, scripts.sup(), c.since(from));
        }
        return new Primary(value, read.rest());
    }

    /** {@code \mathbb{E}[x]} and {@code \operatorname{Var}(w)}. */
    Primary expectation(Cursor c, Operator operator) {
        int from = c.position();
        Glyph glyph = c.next();
        if (glyph instanceof Glyph.Scripted s && !s.sub().isEmpty()) {
            throw new Refusal(
                    "an expectation over named variables is not known",
                    s.at(),
                    "write \\mathbb{E}[x] without a subscript");
        }
        Glyph next = c.peek();
        if (!next.is(Kind.OPEN, "(") && !next.is(Kind.OPEN, "[")) {
            throw new Refusal(
                    "brackets are missing after this", glyph.at(), "write \\mathbb{E}[x]");
        }
        Primary inner = reader.brackets().read(c);
        Expr value = inner.value();
        boolean data =
                operator == Operator.RANDOM_VARIANCE
                        && value instanceof Expr.Ref
                        && reader.shapes().of(value).isArray();
        Origin at = c.since(from);
        Expr result = Exprs.apply(at, data ? Operator.VARIANCE : operator, value);
        if (glyph instanceof Glyph.Scripted s && !s.sup().isEmpty()) {
            result = reader.atoms().scripts().power(result, s.sup(), at);
        }
        return new Primary(result, inner.rest());
    }

    /** {@code \mathbf{1}[x > 0]} and {@code \mathbb{1}_{x > 0}}: 1 where it holds, else 0. */
    Primary indicator(Cursor c) {
        int from = c.position();
        Glyph glyph = c.next();
        List<Glyph> condition;
        Glyph.Scripted rest = null;
        if (glyph instanceof Glyph.Scripted s && !s.sub().isEmpty()) {
            condition = s.sub();
            rest = new Glyph.Scripted(s.base(), s.sup(), List.of(), s.primes(), s.at());
        } else {
            condition = arguments.bracketed(c, glyph);
            Glyph end = c.peek(-1);
            rest = end instanceof Glyph.Scripted s ? s : null;
        }
        if (condition.size() >= 2 && condition.getFirst().is(Kind.OPEN, "{")) {
            condition = condition.subList(1, condition.size() - 1);
        }
        Origin at = c.since(from);
        List<Expr.Branch> branches = new ArrayList<>();
        branches.add(new Expr.Branch(Exprs.num(1), reader.conditions().read(condition, at)));
        branches.add(new Expr.Branch(Exprs.num(0), new Expr.Bool(true, Origin.NONE)));
        return new Primary(new Expr.Cases(branches, at), rest);
    }

    /** A declared function's value, or the value of its derivative. */
    Primary call(Cursor c, Declaration function, Pattern.Match match, int from) {
        Glyph.Scripted scripts = match.rest();
        Origin nameAt = c.since(from);
        List<Glyph> power = power(function, scripts);
        if (scripts != null && !scripts.sup().isEmpty() && power.isEmpty()) {
            throw new Refusal(
                    "a power of the function '" + function.symbol() + "' can mean several things",
                    nameAt,
                    "write (f(x))^2, or f(f(x))");
        }
        if (scripts != null && !scripts.sub().isEmpty()) {
            throw new Refusal(
                    "the subscript of the function '" + function.symbol() + "' is not known",
                    nameAt,
                    "declare the function with its subscript");
        }
        int derivative = scripts == null ? 0 : scripts.primes();
        if (!c.peek().is(Kind.OPEN, "(") && !c.peek().is(Kind.OPEN, "[")) {
            throw new Refusal(
                    "the function '" + function.symbol() + "' stands without an argument",
                    nameAt,
                    "write " + function.symbol() + "(x)");
        }
        ArgumentReader.Arguments read = arguments.parenthesised(c, function.symbol().latex());
        List<Expr> indices = reader.atoms().scripts().indices(function.symbol(), match);
        int expected = function.parameters().size() - indices.size();
        if (expected > 0 && read.values().size() != expected) {
            throw new Refusal(
                    "'"
                            + function.symbol()
                            + "' takes "
                            + expected
                            + (expected == 1 ? " argument" : " arguments")
                            + ", not "
                            + read.values().size(),
                    c.since(from),
                    null);
        }
        if (derivative > 0 && read.values().size() + indices.size() != 1) {
            throw new Refusal(
                    "a prime needs a function of one argument",
                    c.since(from),
                    "write \\frac{\\partial f}{\\partial x}");
        }
        reader.context().use(function);
        // A family of functions, such as \phi_i(x), is a function of its index, too.
        List<Expr> values = new ArrayList<>(read.values());
        values.addAll(indices);
        Expr call = new Expr.Call(function.name(), derivative, values, c.since(from));
        return power.isEmpty()
                ? new Primary(call, read.rest())
                : new Primary(
                        reader.atoms().scripts().power(call, power, c.since(from)), read.rest());
    }

    /** {@code \tanh^2(x)} is a square by old custom, also where a page defines the function. */
    private static List<Glyph> power(Declaration function, Glyph.@Nullable Scripted scripts) {
        List<Glyph> name = function.symbol().pattern().glyphs();
        boolean known =
                name.size() == 1
                        && name.getFirst().is(Kind.FUNCTION)
                        && KnownFunction.of(Glyphs.text(name.getFirst()).replace("\\", ""))
                                .isPresent();
        return known && scripts != null && scripts.sup().stream().allMatch(g -> g.is(Kind.DIGIT))
                ? scripts.sup()
                : List.of();
    }
}
