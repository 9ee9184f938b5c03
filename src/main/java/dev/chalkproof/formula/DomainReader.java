package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may stand after {@code \in}: number sets, intervals, finite sets, powers of these. */
final class DomainReader {
    private final FormulaReader reader;

    DomainReader(FormulaReader reader) {
        this.reader = reader;
    }

    /** A set and the shape of its elements. */
    record Read(Domain domain, Shape shape) {}

    Read read(List<Glyph> row, Origin around) {
        Origin own = Glyphs.origin(row);
        Origin at = own.start() >= 0 ? own : around;
        if (row.isEmpty()) {
            throw new Refusal("a set is missing here", at, null);
        }
        int minus = without(row);
        if (minus > 0) {
            Read base = read(row.subList(0, minus), at);
            List<Expr> excluded = elements(row.subList(minus + 1, row.size()), at);
            Domain d = base.domain();
            return new Read(
                    new Domain(d.whole(), d.lower(), d.upper(), d.members(), excluded),
                    base.shape());
        }
        if (row.size() == 1) {
            return numbers(row.getFirst(), at);
        }
        Glyph first = row.getFirst();
        Glyph last = row.getLast();
        if (first.is(Kind.OPEN, "{") && last.bare().is(Kind.CLOSE, "}")) {
            Domain set = set(row.subList(1, row.size() - 1), at);
            return new Read(set, power(last, at));
        }
        return new Read(interval(row, at), power(last, at));
    }

    private static int without(List<Glyph> row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).is(Kind.BINARY, "\\setminus")
                    || row.get(i).is(Kind.LETTER, "\\backslash")) {
                return i;
            }
        }
        return -1;
    }

    private Read numbers(Glyph glyph, Origin at) {
        String set = Glyphs.text(glyph.bare());
        List<Glyph> sup = glyph instanceof Glyph.Scripted s ? s.sup() : List.of();
        List<Glyph> sub = glyph instanceof Glyph.Scripted s ? s.sub() : List.of();
        Domain domain =
                switch (set) {
                    case "\\mathbb{R}", "\\mathbf{R}", "ℝ" -> Domain.REALS;
                    case "\\mathbb{Z}", "\\mathbf{Z}", "ℤ" -> Domain.WHOLE;
                    // Counting from zero, as ISO 80000-2 and programs do.
                    case "\\mathbb{N}", "\\mathbf{N}", "ℕ" ->
                            new Domain(true, Domain.Bound.closed(Exprs.num(0)), Domain.Bound.NONE);
                    default ->
                            throw new Refusal(
                                    "this set is not known",
                                    at,
                                    "\\mathbb{R}, \\mathbb{Z}, \\mathbb{N}, intervals and finite sets"
                                            + " are");
                };
        Optional<Domain> below = restricted(domain, sub);
        if (!sub.isEmpty() && below.isEmpty()) {
            throw new Refusal("this subscript of a set is not known", at, "write \\mathbb{R}_{>0}");
        }
        domain = below.orElse(domain);
        Optional<Domain> above = restricted(domain, sup);
        domain = above.orElse(domain);
        List<Glyph> dimensions = above.isPresent() ? List.of() : sup;
        Shape shape = dimensions.isEmpty() ? Shape.SCALAR : shape(dimensions, at);
        return new Read(domain, shape);
    }

    /** {@code \mathbb{N}^{+}}, {@code \mathbb{R}_{\ge 0}}, {@code \mathbb{N}_0}. */
    private static Optional<Domain> restricted(Domain domain, List<Glyph> script) {
        StringBuilder text = new StringBuilder();
        script.forEach(g -> text.append(Glyphs.text(g)));
        Expr zero = Exprs.num(0);
        Expr one = Exprs.num(1);
        boolean whole = domain.whole();
        Domain.Bound positive = whole ? Domain.Bound.closed(one) : Domain.Bound.open(zero);
        return switch (text.toString()) {
            case "+", "++", ">0", "*+", "+*", "\\ge1" ->
                    Optional.of(new Domain(whole, positive, Domain.Bound.NONE));
            case "*" ->
                    Optional.of(
                            domain.lower().value().isPresent()
                                    ? new Domain(whole, positive, Domain.Bound.NONE)
                                    : new Domain(
                                            whole,
                                            Domain.Bound.NONE,
                                            Domain.Bound.NONE,
                                            List.of(),
                                            List.of(zero)));
            case "0", "\\ge0", "0+", "+0" ->
                    Optional.of(new Domain(whole, Domain.Bound.closed(zero), Domain.Bound.NONE));
            case "-", "<0" ->
                    Optional.of(
                            new Domain(
                                    whole,
                                    Domain.Bound.NONE,
                                    whole
                                            ? Domain.Bound.closed(Exprs.num(-1))
                                            : Domain.Bound.open(zero)));
            default -> Optional.empty();
        };
    }

    private Shape power(Glyph last, Origin at) {
        return last instanceof Glyph.Scripted s && !s.sup().isEmpty()
                ? shape(s.sup(), at)
                : Shape.SCALAR;
    }

    /** {@code n}, or {@code m \times n}. */
    private Shape shape(List<Glyph> dimensions, Origin at) {
        List<Expr> lengths = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= dimensions.size(); i++) {
            if (i == dimensions.size() || dimensions.get(i).is(Kind.BINARY, "\\times")) {
                lengths.add(dimension(dimensions.subList(from, i), at));
                from = i + 1;
            }
        }
        return switch (lengths.size()) {
            case 1 -> new Shape(Shape.Kind.VECTOR, lengths);
            case 2 -> new Shape(Shape.Kind.MATRIX, lengths);
            default ->
                    throw new Refusal("arrays of more than two dimensions are not known", at, null);
        };
    }

    /** A length may be a symbol that nothing else declares: the array itself decides. */
    private Expr dimension(List<Glyph> row, Origin at) {
        if (row.size() == 1
                && !row.getFirst().is(Kind.DIGIT)
                && !reader.context().isDeclared(row.getFirst())) {
            return new Expr.Ref(Symbols.of(row, l -> false).name(), List.of(), row.getFirst().at());
        }
        return reader.whole(row, at);
    }

    private List<Expr> elements(List<Glyph> row, Origin at) {
        if (row.size() < 2
                || !row.getFirst().is(Kind.OPEN, "{")
                || !row.getLast().is(Kind.CLOSE, "}")) {
            throw new Refusal("a set in braces is missing here", at, "write \\setminus \\{0\\}");
        }
        List<Expr> elements = new ArrayList<>();
        for (List<Glyph> part : Glyphs.split(row.subList(1, row.size() - 1), Kind.COMMA)) {
            elements.add(reader.whole(part, at));
        }
        return elements;
    }

    /** {@code \{1, 2, 3\}} and {@code \{0, \ldots, n\}}. */
    Domain set(List<Glyph> row, Origin at) {
        List<List<Glyph>> parts = Glyphs.split(row, Kind.COMMA);
        int dots = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).size() == 1 && parts.get(i).getFirst().is(Kind.ELLIPSIS)) {
                dots = i;
            }
        }
        if (dots < 0) {
            List<Expr> members = new ArrayList<>();
            parts.forEach(p -> members.add(reader.whole(p, at)));
            return Domain.of(members);
        }
        if (dots != parts.size() - 2 || dots == 0) {
            throw new Refusal(
                    "it is not clear how this list goes on", at, "write \\{0, 1, \\ldots, n\\}");
        }
        Expr first = reader.whole(parts.getFirst(), at);
        for (int i = 1; i < dots; i++) {
            Expr expected = Exprs.apply(Operator.ADD, first, Exprs.num(i));
            if (!sameNumber(reader.whole(parts.get(i), at), expected)) {
                throw new Refusal(
                        "only lists of consecutive whole numbers can be continued with dots",
                        at,
                        "write all elements");
            }
        }
        return new Domain(
                true,
                Domain.Bound.closed(first),
                Domain.Bound.closed(reader.whole(parts.getLast(), at)));
    }

    private static boolean sameNumber(Expr a, Expr sum) {
        Expr.Apply add = (Expr.Apply) sum;
        return a.equals(sum)
                || (a instanceof Expr.Num n
                        && add.arguments().get(0) instanceof Expr.Num x
                        && add.arguments().get(1) instanceof Expr.Num y
                        && n.value().compareTo(x.value().add(y.value())) == 0);
    }

    private Domain interval(List<Glyph> row, Origin at) {
        String left = Glyphs.text(row.getFirst());
        String right = Glyphs.text(row.getLast().bare());
        List<List<Glyph>> ends = inner(row);
        boolean brackets = left.matches("[(\\[\\]]") && right.matches("[)\\[\\]]");
        if (!brackets || ends.size() != 2) {
            throw new Refusal(
                    "this set is not known",
                    at,
                    "write an interval as (0, 1), [0, 1] or [0, \\infty)");
        }
        boolean openLeft = !left.equals("[");
        boolean openRight = !right.equals("]");
        return new Domain(
                false, bound(ends.get(0), openLeft, at), bound(ends.get(1), openRight, at));
    }

    private static List<List<Glyph>> inner(List<Glyph> row) {
        return Glyphs.split(row.subList(1, row.size() - 1), Kind.COMMA);
    }

    private Domain.Bound bound(List<Glyph> row, boolean open, Origin at) {
        Expr value = reader.whole(row, at);
        return bound(value, open);
    }

    /** A bound; infinity is none. */
    static Domain.Bound bound(Expr value, boolean open) {
        Expr positive =
                value instanceof Expr.Apply apply && apply.operator() == Operator.NEG
                        ? apply.arguments().getFirst()
                        : value;
        boolean infinite =
                positive instanceof Expr.Constant constant
                        && constant.name() == Expr.Constant.Name.INFINITY;
        return infinite ? Domain.Bound.NONE : new Domain.Bound(Optional.of(value), open);
    }
}
