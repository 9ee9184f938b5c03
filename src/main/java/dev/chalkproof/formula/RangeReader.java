package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands below and above a sum. */
final class RangeReader {
    private final FormulaReader reader;

    RangeReader(FormulaReader reader) {
        this.reader = reader;
    }

    /**
     * @param to the last value; null if the formula does not say
     */
    record Range(Declaration index, Expr from, @Nullable Expr to) {}

    List<Range> read(Glyph.Scripted limits, Expr.Reduction reduction) {
        List<Range> ranges = new ArrayList<>();
        for (List<Glyph> clause : clauses(limits)) {
            range(clause, limits, reduction).ifPresent(ranges::add);
        }
        if (ranges.isEmpty()) {
            throw new Refusal("the index of this is missing", limits.at(), "write \\sum_{i=1}^{n}");
        }
        if (!limits.sup().isEmpty() && ranges.size() > 1) {
            throw new Refusal(
                    "one upper bound for several indices is not clear",
                    limits.at(),
                    "write a sum for each index");
        }
        return ranges;
    }

    /** The clauses that only restrict, such as {@code i \ne k}. */
    List<List<Glyph>> conditions(Glyph.Scripted limits) {
        List<List<Glyph>> conditions = new ArrayList<>();
        for (List<Glyph> clause : clauses(limits)) {
            if (isCondition(clause)) {
                conditions.add(clause);
            }
        }
        return conditions;
    }

    private static List<List<Glyph>> clauses(Glyph.Scripted limits) {
        List<Glyph> sub = limits.sub();
        if (sub.size() == 1 && sub.getFirst() instanceof Glyph.Grid lines) {
            // Lines of \substack.
            return lines.rows().stream()
                    .flatMap(cells -> Glyphs.split(CasesReader.flat(cells), Kind.COMMA).stream())
                    .toList();
        }
        return Glyphs.split(sub, Kind.COMMA);
    }

    /** The symbols that stand in the upper ends of all indices of a row. */
    static List<Glyph> ends(List<Glyph> row) {
        List<Glyph> ends = new ArrayList<>();
        for (Glyph glyph : row) {
            if (glyph instanceof Glyph.Scripted limits && isReduction(limits.base())) {
                ends.addAll(symbols(limits.sup()));
                for (List<Glyph> clause : clauses(limits)) {
                    List<List<Glyph>> members = members(clause);
                    if (members.size() == 3) {
                        ends.addAll(symbols(members.getLast()));
                    }
                }
            }
            Glyphs.inside(glyph).forEach(inner -> ends.addAll(ends(inner)));
        }
        return ends;
    }

    private static boolean isReduction(Glyph sign) {
        return sign.is(Kind.LARGE, "\\sum")
                || sign.is(Kind.LARGE, "\\prod")
                || sign.is(Kind.FUNCTION, "\\max")
                || sign.is(Kind.FUNCTION, "\\min");
    }

    private static List<Glyph> symbols(List<Glyph> end) {
        return end.stream().filter(g -> g.bare().is(Kind.LETTER)).toList();
    }

    /** What stands between the relations of a clause. */
    private static List<List<Glyph>> members(List<Glyph> clause) {
        List<List<Glyph>> members = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < clause.size(); i++) {
            if (clause.get(i).is(Kind.RELATION)) {
                members.add(clause.subList(from, i));
                from = i + 1;
            }
        }
        members.add(clause.subList(from, clause.size()));
        return members;
    }

    /** The two sides of a sign, or the whole. */
    static List<List<Glyph>> around(List<Glyph> row, String sign) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).is(Kind.RELATION, sign)) {
                return List.of(row.subList(0, i), row.subList(i + 1, row.size()));
            }
        }
        return List.of(row);
    }

    private static boolean isCondition(List<Glyph> clause) {
        return clause.size() > 1 && clause.get(1).is(Kind.RELATION, "\\ne");
    }

    private Optional<Range> range(
            List<Glyph> clause, Glyph.Scripted limits, Expr.Reduction reduction) {
        Origin at = Glyphs.origin(clause).start() >= 0 ? Glyphs.origin(clause) : limits.at();
        List<Glyph> sup = limits.sup();
        if (isCondition(clause)) {
            // `j \ne i` alone also says that j runs.
            boolean alone = clauses(limits).size() == 1;
            return alone ? Optional.of(open(clause.getFirst(), at)) : Optional.empty();
        }
        if (clause.size() == 1) {
            return Optional.of(
                    sup.isEmpty()
                            ? open(clause.getFirst(), at)
                            : new Range(
                                    index(clause.getFirst(), at),
                                    Exprs.num(1),
                                    reader.whole(sup, at)));
        }
        List<List<Glyph>> sides = around(clause, "=");
        if (sides.size() == 2 && sides.get(0).size() == 1) {
            Declaration index = index(sides.get(0).getFirst(), at);
            Expr from = reader.whole(sides.get(1), at);
            if (sup.isEmpty()) {
                throw new Refusal(
                        "the upper bound of the index is missing", at, "write \\sum_{i=1}^{n}");
            }
            return Optional.of(new Range(index, from, upper(sup, at)));
        }
        sides = around(clause, "\\in");
        if (sides.size() == 2 && sides.get(0).size() == 1) {
            DomainReader.Read domain = new DomainReader(reader).read(sides.get(1), at);
            return Optional.of(over(index(sides.get(0).getFirst(), at), domain.domain(), at));
        }
        return Optional.of(chain(clause, at, reduction));
    }

    private Expr upper(List<Glyph> sup, Origin at) {
        return reader.whole(sup, at);
    }

    private Range open(Glyph letter, Origin at) {
        return new Range(index(letter, at), Exprs.num(1), null);
    }

    private Declaration index(Glyph glyph, Origin at) {
        boolean letter = glyph.is(Kind.LETTER);
        boolean continuous =
                letter
                        && !Symbols.isIndexLetter(Glyphs.text(glyph))
                        && !reader.context().mayIndex(glyph)
                        && reader.context().isDeclared(glyph);
        if (!letter || continuous) {
            throw new Refusal(
                    "this is no index that runs over whole numbers", at, "write \\sum_{i=1}^{n}");
        }
        return Context.counting(List.of(glyph));
    }

    /** {@code i \in \{1, ..., n\}}. */
    private static Range over(Declaration index, Domain domain, Origin at) {
        boolean consecutive = domain.members().isEmpty() && domain.whole();
        if (!consecutive || domain.lower().value().isEmpty() || domain.upper().value().isEmpty()) {
            throw new Refusal(
                    "the index runs over a set that is not a range of whole numbers",
                    at,
                    "write \\sum_{i=1}^{n}");
        }
        return new Range(index, domain.lower().value().get(), domain.upper().value().get());
    }

    /** {@code 1 \le i \le n}, {@code 0 \le i < n}. */
    private Range chain(List<Glyph> clause, Origin at, Expr.Reduction reduction) {
        List<List<Glyph>> members = members(clause);
        List<String> signs = new ArrayList<>();
        for (Glyph glyph : clause) {
            if (glyph instanceof Glyph.Mark mark && mark.kind() == Kind.RELATION) {
                signs.add(mark.text());
            }
        }
        boolean rising = signs.stream().allMatch(s -> s.equals("<") || s.equals("\\le"));
        if (members.size() != 3 || !rising || members.get(1).size() != 1) {
            String sign = reduction == Expr.Reduction.MAX ? "max" : "sum";
            throw new Refusal(
                    "this range of the index is not known",
                    at,
                    "write \\" + sign + "_{i=1}^{n} or \\" + sign + "_{1 \\le i \\le n}");
        }
        Expr low = reader.whole(members.get(0), at);
        Expr high = reader.whole(members.get(2), at);
        return new Range(
                index(members.get(1).getFirst(), at),
                signs.get(0).equals("<") ? Exprs.apply(at, Operator.ADD, low, Exprs.num(1)) : low,
                signs.get(1).equals("<")
                        ? Exprs.apply(at, Operator.SUB, high, Exprs.num(1))
                        : high);
    }
}
