package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One item of a symbol list: names, and what they may be. */
final class DeclarationReader {
    private final Scope scope;

    DeclarationReader(Scope scope) {
        this.scope = scope;
    }

    List<Declaration> read(List<Glyph> row, String latex) {
        Origin whole = new Origin(0, latex.length());
        if (row.isEmpty()) {
            throw new Refusal("nothing is declared here", whole, null);
        }
        List<List<Glyph>> statements = statements(row);
        if (statements.size() > 1) {
            return together(statements, latex, whole);
        }
        StatementReader.Split split = StatementReader.split(row);
        if (split.signs().isEmpty()) {
            return named(row, declaration -> declaration);
        }
        String first = split.signs().getFirst().text();
        if (first.equals("\\in") && split.signs().size() == 1) {
            return membership(split, whole);
        }
        if (first.equals(":")) {
            return named(split.members().getFirst(), d -> function(d, split, whole));
        }
        if (split.signs().size() == 1 && split.isDefinition()) {
            refuseFunction(split.members().getFirst());
            Expr value = value(split.members().get(1), whole);
            return named(split.members().getFirst(), d -> fixed(d, value));
        }
        return bounds(split, whole);
    }

    /**
     * {@code x \in [-1, 1], x \ne 0} states two things; names in front of a relation, as in {@code
     * a, b > 0}, belong to it.
     */
    private static List<List<Glyph>> statements(List<Glyph> row) {
        List<List<Glyph>> statements = new ArrayList<>();
        List<Glyph> names = new ArrayList<>();
        for (List<Glyph> part : Glyphs.split(row, Kind.COMMA)) {
            if (!names.isEmpty()) {
                names.add(new Glyph.Mark(Kind.COMMA, ",", Origin.NONE));
            }
            names.addAll(part);
            if (!StatementReader.split(part).signs().isEmpty()) {
                statements.add(names);
                names = new ArrayList<>();
            }
        }
        if (!names.isEmpty()) {
            // Words without a relation after the last one: read as a whole, or refused.
            return List.of(row);
        }
        return statements;
    }

    /** Several statements; those about one symbol restrict it together. */
    private List<Declaration> together(List<List<Glyph>> statements, String latex, Origin whole) {
        List<Declaration> all = new ArrayList<>();
        for (List<Glyph> statement : statements) {
            for (Declaration next : read(CasesReader.trim(statement), latex)) {
                Optional<Declaration> before =
                        all.stream().filter(d -> d.symbol().equals(next.symbol())).findFirst();
                all.removeIf(d -> d.symbol().equals(next.symbol()));
                all.add(
                        before.isEmpty()
                                ? next
                                : checked(
                                        before.get()
                                                .and(next)
                                                .orElseThrow(
                                                        () ->
                                                                new Refusal(
                                                                        "these two domains can't be brought"
                                                                                + " together",
                                                                        whole,
                                                                        "write one, such as x \\in (0, 1]")),
                                        whole));
            }
        }
        return all;
    }

    /** A list says what symbols may be; what a function gives is a formula. */
    private static void refuseFunction(List<Glyph> left) {
        List<Glyph> name = CasesReader.trim(left);
        boolean function =
                isDeclaredCall(name)
                        && name.get(1).is(Kind.OPEN, "(")
                        && parameters(name.subList(2, name.size() - 1)).isPresent();
        if (function) {
            throw new Refusal(
                    "a symbol list does not define functions",
                    Glyphs.origin(name),
                    "write it as a formula of its own, or after a comma in the formula above");
        }
    }

    private static Declaration fixed(Declaration declaration, Expr value) {
        return declaration.withValue(value).withDomain(Domain.of(List.of(value)));
    }

    private static Declaration function(
            Declaration declaration, StatementReader.Split split, Origin whole) {
        if (split.signs().size() != 2 || !split.signs().get(1).text().equals("\\to")) {
            throw new Refusal(
                    "this declaration of a function is not complete",
                    whole,
                    "write f: \\mathbb{R} \\to \\mathbb{R}");
        }
        return declaration.withShape(new Shape(Shape.Kind.FUNCTION, List.of()));
    }

    private List<Declaration> membership(StatementReader.Split split, Origin whole) {
        List<Glyph> right = split.members().get(1);
        FormulaReader reader = reader(right, split.members().getFirst());
        // x \in \mathbb{R}, x \ne 0: further relations restrict the set.
        List<List<Glyph>> parts = Glyphs.split(right, Kind.COMMA);
        DomainReader.Read set =
                new DomainReader(reader).read(CasesReader.trim(parts.getFirst()), whole);
        if (parts.size() > 1) {
            throw new Refusal("only one set is expected after \\in", Glyphs.origin(right), null);
        }
        return named(
                split.members().getFirst(),
                d -> checked(d.withShape(set.shape()).withDomain(set.domain()), whole));
    }

    /** {@code 0 < \alpha < 1}, {@code S \ge 1}, {@code x \ne 0}, {@code 0 \le t \le T}. */
    private List<Declaration> bounds(StatementReader.Split split, Origin whole) {
        int subject = subject(split, whole);
        List<Glyph> name = split.members().get(subject);
        Domain domain = Domain.REALS;
        for (int i = 0; i < split.signs().size(); i++) {
            boolean right = i >= subject;
            int other = right ? i + 1 : i;
            Expr bound = value(split.members().get(other), whole);
            domain = restrict(domain, split.signs().get(i), right, bound);
        }
        Domain read = domain;
        return named(name, d -> checked(shaped(d).withDomain(read), whole));
    }

    /** What was declared an array stays one: bounds are those of its elements. */
    private Declaration shaped(Declaration declaration) {
        return scope.find(declaration.name())
                .filter(d -> d.shape().isArray() && d.symbol().equals(declaration.symbol()))
                .map(d -> declaration.withShape(d.shape()))
                .orElse(declaration);
    }

    /**
     * Bounds hold for each element of an array. That it is not zero is usually said of the whole,
     * which is another thing.
     */
    private static Declaration checked(Declaration declaration, Origin whole) {
        boolean excluded = declaration.domain().map(d -> !d.excluded().isEmpty()).orElse(false);
        if (excluded && declaration.shape().isArray()) {
            throw new Refusal(
                    "this leaves open whether it is said of each element or of "
                            + declaration.symbol().latex()
                            + " as a whole",
                    whole,
                    "put it where it matters: ... \\quad \\text{if } \\lVert "
                            + declaration.symbol().latex()
                            + " \\rVert_2 > 0");
        }
        return declaration;
    }

    /** Which member is declared: in the middle of three, else the one that is a name. */
    private int subject(StatementReader.Split split, Origin whole) {
        int count = split.members().size();
        if (count == 3) {
            return 1;
        }
        if (count == 2) {
            boolean left =
                    Declarations.names(split.members().get(0)).stream().allMatch(this::isName);
            if (left) {
                return 0;
            }
            if (isName(CasesReader.trim(split.members().get(1)))) {
                return 1;
            }
        }
        throw new Refusal(
                "it is not clear which symbol this declares",
                whole,
                "write the symbol alone, on the left or between its two bounds");
    }

    private static Domain restrict(Domain domain, Glyph.Mark sign, boolean right, Expr bound) {
        Domain.Bound open = DomainReader.bound(bound, true);
        Domain.Bound closed = DomainReader.bound(bound, false);
        return switch (sign.text()) {
            case "<" -> right ? upper(domain, open) : lower(domain, open);
            case "\\le" -> right ? upper(domain, closed) : lower(domain, closed);
            case ">" -> right ? lower(domain, open) : upper(domain, open);
            case "\\ge" -> right ? lower(domain, closed) : upper(domain, closed);
            case "\\ne" -> {
                List<Expr> excluded = new ArrayList<>(domain.excluded());
                excluded.add(bound);
                yield new Domain(
                        domain.whole(), domain.lower(), domain.upper(), List.of(), excluded);
            }
            default -> throw ConditionReader.unknown(sign);
        };
    }

    private static Domain lower(Domain d, Domain.Bound bound) {
        return new Domain(d.whole(), bound, d.upper(), d.members(), d.excluded());
    }

    private static Domain upper(Domain d, Domain.Bound bound) {
        return new Domain(d.whole(), d.lower(), bound, d.members(), d.excluded());
    }

    private boolean isName(List<Glyph> row) {
        return HeadReader.isName(row) || isDeclaredCall(row) || isFragment(row);
    }

    private static boolean isDeclaredCall(List<Glyph> row) {
        return row.size() >= 4
                && row.get(1).is(Kind.OPEN)
                && row.getLast().bare().is(Kind.CLOSE)
                && HeadReader.isName(row.subList(0, 1));
    }

    /** Compound names: {@code \nabla w_t}, {@code \nabla_\theta J(\theta_t)}. */
    private static boolean isFragment(List<Glyph> row) {
        return row.size() > 1
                && (row.getFirst().bare().is(Kind.SIGN, "\\nabla")
                        || row.getFirst().is(Kind.LETTER, "\\Delta")
                        || row.getFirst().bare().is(Kind.SIGN, "\\partial"))
                && row.subList(1, row.size()).stream().noneMatch(g -> g.is(Kind.BINARY));
    }

    private interface Change {
        Declaration apply(Declaration declaration);
    }

    /** The symbols of a row of names. */
    private List<Declaration> named(List<Glyph> row, Change change) {
        List<Declaration> declarations = new ArrayList<>();
        for (List<Glyph> name : Declarations.names(row)) {
            if (!isName(name)) {
                Origin at = Glyphs.origin(name);
                throw new Refusal(
                        "this is no name that can be declared",
                        at.start() >= 0 ? at : Glyphs.origin(row),
                        "declare a letter, \\text{a word}, or a letter with scripts and accents");
            }
            declarations.add(change.apply(declaration(name)));
        }
        return declarations;
    }

    private static Declaration declaration(List<Glyph> name) {
        if (isDeclaredCall(name)
                && name.get(1).is(Kind.OPEN, "(")
                && name.getLast().is(Kind.CLOSE)) {
            Optional<List<String>> parameters = parameters(name.subList(2, name.size() - 1));
            if (parameters.isPresent()) {
                return Declaration.of(Symbols.of(name.subList(0, 1), l -> false))
                        .withShape(new Shape(Shape.Kind.FUNCTION, List.of()))
                        .withParameters(parameters.get());
            }
        }
        return Declaration.of(Symbols.of(name));
    }

    private static Optional<List<String>> parameters(List<Glyph> row) {
        List<String> names = new ArrayList<>();
        for (List<Glyph> part : Glyphs.split(row, Kind.COMMA)) {
            if (part.size() != 1 || !part.getFirst().is(Kind.LETTER)) {
                return Optional.empty();
            }
            names.add(Names.canonical(part, List.of()));
        }
        return Optional.of(names);
    }

    private Expr value(List<Glyph> row, Origin whole) {
        return reader(row, List.of()).whole(CasesReader.trim(row), whole);
    }

    /** A reader for bounds: symbols that are not declared yet may be declared by a later item. */
    private FormulaReader reader(List<Glyph> row, List<Glyph> subject) {
        Context context = new Context(scope);
        for (Glyph glyph : row) {
            boolean name =
                    HeadReader.isName(List.of(glyph))
                            && !glyph.bare().is(Kind.FUNCTION)
                            && !subject.contains(glyph)
                            && !Glyphs.text(glyph.bare()).startsWith("\\mathbb");
            boolean constant =
                    glyph.bare().is(Kind.LETTER, "e") || glyph.bare().is(Kind.LETTER, "\\pi");
            if (name && !constant && context.find(List.of(glyph), 0).isEmpty()) {
                context.head(Declaration.of(Symbols.of(List.of(glyph.bare()), l -> false)));
            }
        }
        return new FormulaReader(context);
    }
}
