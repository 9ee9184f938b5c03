package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code \frac{d}{dx}}, {@code \frac{\partial f}{\partial x}} and {@code \nabla}. */
final class DerivativeReader {
    /** Higher derivatives than this are mistakes, and cost exponentially. */
    private static final int MAX_ORDER = 6;

    private final FormulaReader reader;

    DerivativeReader(FormulaReader reader) {
        this.reader = reader;
    }

    private record By(Glyph variable, int order) {}

    /** A fraction that is a derivative; empty if it is an ordinary one. */
    Optional<Primary> leibniz(Cursor c, Glyph.Fraction fraction) {
        if (!fraction.bar() || fraction.numerator().isEmpty() || fraction.denominator().isEmpty()) {
            return Optional.empty();
        }
        Glyph top = fraction.numerator().getFirst();
        Glyph sign = top.bare();
        boolean same = fraction.denominator().getFirst().equals(sign);
        if (!isDifferential(sign) || !same || fraction.denominator().size() < 2) {
            return Optional.empty();
        }
        if (sign.is(Kind.LETTER, "d") && reader.context().isDeclared(sign)) {
            throw new Refusal(
                    "d is a declared symbol, and here it may mean a derivative",
                    fraction.at(),
                    "write \\frac{\\mathrm{d}}{\\mathrm{d}x} for the derivative");
        }
        List<By> variables = variables(fraction, sign);
        int order = order(top, fraction);
        if (variables.stream().mapToInt(By::order).sum() != order) {
            throw new Refusal(
                    "the orders above and below the fraction bar differ", fraction.at(), null);
        }
        if (order > MAX_ORDER) {
            throw new Refusal(
                    "derivatives beyond order " + MAX_ORDER + " are not computed",
                    fraction.at(),
                    null);
        }
        return Optional.of(derivative(c, fraction, variables));
    }

    private static boolean isDifferential(Glyph glyph) {
        return glyph.is(Kind.LETTER, "d")
                || glyph.is(Kind.LETTER, "\\mathrm{d}")
                || glyph.is(Kind.SIGN, "\\partial");
    }

    private static int order(Glyph glyph, Glyph.Fraction fraction) {
        if (!(glyph instanceof Glyph.Scripted s)) {
            return 1;
        }
        String text = s.sup().size() == 1 ? Glyphs.text(s.sup().getFirst()) : "";
        if (!text.matches("[1-9]") || !s.sub().isEmpty()) {
            throw new Refusal(
                    "the order of this derivative is no number from 1 to 9", fraction.at(), null);
        }
        return Integer.parseInt(text);
    }

    /** {@code dx}, {@code dx^2}, {@code \partial x \partial y}. */
    private List<By> variables(Glyph.Fraction fraction, Glyph sign) {
        List<By> variables = new ArrayList<>();
        List<Glyph> row = fraction.denominator();
        int i = 0;
        while (i < row.size()) {
            if (!row.get(i).equals(sign) || i + 1 >= row.size()) {
                throw new Refusal(
                        "the variable of this derivative is not clear",
                        fraction.at(),
                        "write \\frac{d}{dx}");
            }
            Glyph variable = row.get(i + 1);
            int order = 1;
            if (variable instanceof Glyph.Scripted s && !s.sup().isEmpty()) {
                order =
                        order(
                                new Glyph.Scripted(s.base(), s.sup(), List.of(), 0, s.at()),
                                fraction);
                variable =
                        s.sub().isEmpty() && s.primes() == 0
                                ? s.base()
                                : new Glyph.Scripted(
                                        s.base(), List.of(), s.sub(), s.primes(), s.at());
            }
            variables.add(new By(variable, order));
            i += 2;
        }
        return variables;
    }

    private Primary derivative(Cursor c, Glyph.Fraction fraction, List<By> variables) {
        int from = c.position();
        Glyph glyph = c.next();
        List<Expr.Ref> refs = new ArrayList<>();
        for (By by : variables) {
            refs.add(variable(by.variable(), fraction));
        }
        List<Glyph> above = fraction.numerator().subList(1, fraction.numerator().size());
        Expr body;
        Glyph.Scripted rest = glyph instanceof Glyph.Scripted s ? s : null;
        @Nullable Expr point = null;
        if (above.isEmpty()) {
            if (rest != null) {
                throw new Refusal("this script of a derivative is not known", glyph.at(), null);
            }
            body = operand(c, variables, fraction);
        } else {
            body = function(above, refs, fraction);
            if (body instanceof Expr.Call && c.peek().is(Kind.OPEN, "(") && refs.size() == 1) {
                point = reader.brackets().read(c).value();
            }
        }
        Origin at = c.since(from);
        Expr value = body;
        for (int i = 0; i < refs.size(); i++) {
            value = by(value, refs.get(i), variables.get(i).order(), at);
        }
        if (point != null) {
            value = new Expr.Let(refs.getFirst().name(), point, value, at);
        }
        return new Primary(value, rest);
    }

    private Expr by(Expr body, Expr.Ref variable, int order, Origin at) {
        if (!variable.indices().isEmpty()) {
            if (order > 1) {
                throw new Refusal(
                        "a second derivative by an element is not known",
                        at,
                        "write \\frac{\\partial}{\\partial x_i} \\frac{\\partial}{\\partial x_i}");
            }
            // The partial derivative by an element is that element of the gradient.
            String name = "gradient at " + at.start();
            Expr element = new Expr.Ref(name, variable.indices(), at);
            return new Expr.Let(name, new Expr.Gradient(body, variable.name(), at), element, at);
        }
        if (reader.shapes().of(variable).isArray()) {
            if (order > 1) {
                throw new Refusal("second derivatives by a vector are not known", at, null);
            }
            return new Expr.Gradient(body, variable.name(), at);
        }
        return new Expr.Derivative(body, variable.name(), order, at);
    }

    private Expr.Ref variable(Glyph glyph, Glyph.Fraction fraction) {
        Expr expr = reader.whole(List.of(glyph), fraction.at());
        if (expr instanceof Expr.Ref ref && (ref.indices().isEmpty() || isNumber(ref))) {
            return ref;
        }
        throw new Refusal(
                "a derivative by this is not known",
                glyph.at(),
                "differentiate by a symbol, or by an element such as x_i or W_{ij}");
    }

    /** Whether a symbol with its indices is one number of an array. */
    private boolean isNumber(Expr.Ref ref) {
        return !reader.shapes().of(ref).isArray();
    }

    /** What an operator such as {@code \frac{d}{dx}} is applied to. */
    private Expr operand(Cursor c, List<By> variables, Glyph.Fraction fraction) {
        return new Reach(reader)
                .operand(c, variables.stream().map(By::variable).toList(), fraction.at());
    }

    /** What stands above the bar: a function without its arguments, or an expression. */
    private Expr function(List<Glyph> above, List<Expr.Ref> variables, Glyph.Fraction fraction) {
        Optional<Context.Found> found = reader.context().find(above, 0);
        boolean bare =
                found.isPresent()
                        && found.get().match().length() == above.size()
                        && found.get().declaration().shape().kind() == Shape.Kind.FUNCTION;
        if (!bare) {
            return reader.whole(above, fraction.at());
        }
        Declaration function = found.get().declaration();
        reader.context().use(function);
        Glyph.Scripted rest = found.get().match().rest();
        if (rest != null) {
            throw new Refusal("this script of a function is not known", rest.at(), null);
        }
        List<Expr> arguments = new ArrayList<>();
        if (function.parameters().size() <= 1) {
            arguments.add(variables.getFirst());
        } else {
            function.parameters()
                    .forEach(p -> arguments.add(new Expr.Ref(p, List.of(), fraction.at())));
        }
        return new Expr.Call(function.name(), 0, arguments, fraction.at());
    }

    /** {@code \nabla f(x, y)}, {@code \nabla_\theta J(\theta)}. */
    Primary nabla(Cursor c) {
        int from = c.position();
        Glyph glyph = c.next();
        if (glyph instanceof Glyph.Scripted s && !s.sup().isEmpty()) {
            throw new Refusal(
                    "the Laplacian and the Hessian are not known",
                    s.at(),
                    "write the second derivatives with \\frac{\\partial^2 f}{\\partial x^2}");
        }
        List<Glyph> sub = glyph instanceof Glyph.Scripted s ? s.sub() : List.of();
        Optional<Context.Found> found = reader.context().find(c.row(), c.position());
        boolean function =
                found.isPresent()
                        && found.get().declaration().shape().kind() == Shape.Kind.FUNCTION;
        if (!function && sub.isEmpty()) {
            throw new Refusal(
                    "it is not known what this is the gradient of",
                    glyph.at().with(c.peek().at()),
                    "declare the whole as a symbol, as in $\\nabla w_t$, or label the formula that"
                            + " defines the function");
        }
        // The gradient of a function ends with its arguments.
        Expr operand =
                function || sub.size() != 1
                        ? reader.atoms().factor(c)
                        : new Reach(reader).operand(c, sub, glyph.at());
        Origin at = c.since(from);
        if (!sub.isEmpty()) {
            Expr by = reader.whole(sub, at);
            if (by instanceof Expr.Ref ref && ref.indices().isEmpty()) {
                return Primary.of(new Expr.Gradient(operand, ref.name(), at));
            }
            throw new Refusal("a gradient by this is not known", at, null);
        }
        return Primary.of(gradient(operand, at));
    }

    /** The gradient of a call: the partial derivatives by its parameters, at its arguments. */
    private Expr gradient(Expr operand, Origin at) {
        if (!(operand instanceof Expr.Call call)) {
            throw new Refusal("a gradient is taken of a declared function", at, null);
        }
        List<Expr> fresh = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            fresh.add(new Expr.Ref("argument " + (i + 1), List.of(), at));
        }
        Expr general = new Expr.Call(call.function(), call.derivative(), fresh, at);
        Expr gradient;
        if (fresh.size() == 1) {
            gradient = new Expr.Gradient(general, "argument 1", at);
        } else {
            List<Expr> parts = new ArrayList<>();
            for (int i = 0; i < fresh.size(); i++) {
                parts.add(new Expr.Derivative(general, "argument " + (i + 1), 1, at));
            }
            gradient = new Expr.Array(parts, at);
        }
        for (int i = fresh.size() - 1; i >= 0; i--) {
            gradient = new Expr.Let("argument " + (i + 1), call.arguments().get(i), gradient, at);
        }
        return gradient;
    }
}
