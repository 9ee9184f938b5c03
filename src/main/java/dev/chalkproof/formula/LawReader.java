package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about random variables. */
final class LawReader {
    private final FormulaReader reader;

    LawReader(FormulaReader reader) {
        this.reader = reader;
    }

    /** {@code \operatorname{Var}(w) = 2/n}. */
    Optional<Statement> law(StatementReader.Split split, List<Expr> conditions, Origin at) {
        List<Glyph> left = CasesReader.trim(split.members().getFirst());
        boolean quantity =
                left.size() > 2
                        && HeadReader.isQuantity(left.getFirst())
                        && left.get(1).is(Glyph.Kind.OPEN)
                        && left.getLast().is(Glyph.Kind.CLOSE);
        if (!quantity) {
            return Optional.empty();
        }
        List<Glyph> inner = left.subList(2, left.size() - 1);
        Expr random = reader.context().within(variables(inner), () -> reader.whole(left, at));
        if (!(random instanceof Expr.Apply apply)) {
            return Optional.empty();
        }
        Operator operator =
                apply.operator() == Operator.VARIANCE ? Operator.RANDOM_VARIANCE : apply.operator();
        Expr asked = new Expr.Apply(operator, apply.arguments(), apply.at());
        List<Expr> forms = new ArrayList<>();
        for (List<Glyph> member : split.members().subList(1, split.members().size())) {
            forms.add(reader.whole(member, at));
        }
        return Optional.of(new Statement.Law(asked, forms, conditions, at));
    }

    /** A random variable that is named nowhere else declares itself, as a left side does. */
    private List<Declaration> variables(List<Glyph> inner) {
        // A function of the same name, from elsewhere, cannot be meant: it has no argument here.
        boolean known =
                reader.context()
                        .find(inner, 0)
                        .filter(f -> f.declaration().shape().kind() != Shape.Kind.FUNCTION)
                        .isPresent();
        // Touching letters may be a product: what they are has to be declared.
        if (inner.size() != 1 || !HeadReader.isName(inner) || known) {
            return List.of();
        }
        Symbol symbol = Symbols.of(List.of(withoutPower(inner.getFirst())));
        List<Declaration> declared = new ArrayList<>();
        declared.add(Declaration.of(symbol).withDomain(Domain.REALS));
        for (String index : symbol.indices()) {
            declared.add(
                    Context.counting(
                            List.of(new Glyph.Mark(Glyph.Kind.LETTER, index, Origin.NONE))));
        }
        return declared;
    }

    /** {@code z^2} is the square of z, and no name, unless it is declared as one. */
    private static Glyph withoutPower(Glyph glyph) {
        boolean power =
                glyph instanceof Glyph.Scripted s
                        && !s.sup().isEmpty()
                        && s.sup().stream().allMatch(g -> g.is(Glyph.Kind.DIGIT));
        if (!(power && glyph instanceof Glyph.Scripted s)) {
            return glyph;
        }
        return s.sub().isEmpty() && s.primes() == 0
                ? s.base()
                : new Glyph.Scripted(s.base(), List.of(), s.sub(), s.primes(), s.at());
    }

    /** {@code w \sim \mathcal{N}(0, \sigma^2)}. */
    Statement distributed(StatementReader.Split split, List<Expr> conditions, Origin at) {
        if (split.signs().size() != 1) {
            throw new Refusal("a distribution has one sign '\\sim'", at, null);
        }
        List<Glyph> inner = CasesReader.trim(split.members().getFirst());
        Expr variable = reader.context().within(variables(inner), () -> reader.whole(inner, at));
        List<Glyph> right = CasesReader.trim(split.members().get(1));
        Statement.Family family =
                switch (Glyphs.text(right.getFirst().bare())) {
                    case "\\mathcal{N}", "N", "Normal", "normal" -> Statement.Family.NORMAL;
                    case "\\mathcal{U}", "U", "Uniform", "uniform" -> Statement.Family.UNIFORM;
                    case "Bernoulli", "Ber", "Bern" -> Statement.Family.BERNOULLI;
                    case "Exp", "Exponential" -> Statement.Family.EXPONENTIAL;
                    default ->
                            throw new Refusal(
                                    "this distribution is not known",
                                    Glyphs.origin(right),
                                    "\\mathcal{N}, \\mathcal{U}, \\operatorname{Bernoulli} and"
                                            + " \\operatorname{Exp} are");
                };
        Cursor c = new Cursor(right, at);
        c.next();
        List<Expr> parameters = parameters(c, right);
        int expected =
                switch (family) {
                    case NORMAL, UNIFORM -> 2;
                    case BERNOULLI, EXPONENTIAL -> 1;
                };
        if (parameters.size() != expected || !c.done()) {
            throw new Refusal(
                    "this distribution takes " + expected + " parameters",
                    Glyphs.origin(right),
                    family == Statement.Family.NORMAL
                            ? "the mean and the variance: \\mathcal{N}(0, \\sigma^2)"
                            : null);
        }
        return new Statement.Distributed(variable, family, parameters, conditions, at);
    }

    private List<Expr> parameters(Cursor c, List<Glyph> right) {
        if (!c.peek().is(Glyph.Kind.OPEN)) {
            throw new Refusal(
                    "the parameters of this distribution are missing",
                    Glyphs.origin(right),
                    "write \\mathcal{N}(0, \\sigma^2)");
        }
        return reader.functions().arguments().parenthesised(c, "the distribution").values();
    }
}
