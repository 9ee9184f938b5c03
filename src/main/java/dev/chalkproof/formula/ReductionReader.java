package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums, products, maxima and minima over indices, and limits. */
final class ReductionReader {
    private final FormulaReader reader;
    private final RangeReader ranges;

    ReductionReader(FormulaReader reader) {
        this.reader = reader;
        this.ranges = new RangeReader(reader);
    }

    /** {@code \sum} and {@code \prod}. */
    Primary read(Cursor c, Glyph.Mark mark) {
        Expr.Reduction reduction =
                switch (mark.text()) {
                    case "\\sum" -> Expr.Reduction.SUM;
                    case "\\prod" -> Expr.Reduction.PRODUCT;
                    case "\\int", "\\iint", "\\oint" ->
                            throw new Refusal(
                                    "integrals are not computed",
                                    mark.at(),
                                    "document the closed form, and a claim about its derivative");
                    default ->
                            throw new Refusal(
                                    "'" + mark.text() + "' is not known", mark.at(), null);
                };
        int from = c.position();
        Glyph glyph = c.next();
        if (!(glyph instanceof Glyph.Scripted limits) || limits.sub().isEmpty()) {
            throw new Refusal("the index of this is missing", mark.at(), "write \\sum_{i=1}^{n}");
        }
        return Primary.of(reduce(c, reduction, limits, from));
    }

    /** {@code \max(a, b)}, {@code \max_i x_i}, {@code \max x}. */
    Primary extremum(Cursor c, String name) {
        int from = c.position();
        Glyph glyph = c.next();
        boolean max = name.equals("max");
        if (glyph instanceof Glyph.Scripted limits && !limits.sub().isEmpty()) {
            return Primary.of(
                    reduce(c, max ? Expr.Reduction.MAX : Expr.Reduction.MIN, limits, from));
        }
        if (glyph instanceof Glyph.Scripted) {
            throw new Refusal("this script of \\" + name + " is not known", glyph.at(), null);
        }
        ArgumentReader.Arguments read = reader.functions().arguments().of(c, name, false);
        if (read.values().size() == 1
                && reader.shapes().of(read.values().getFirst()) == Shapes.Form.SCALAR) {
            throw new Refusal(
                    "the " + (max ? "maximum" : "minimum") + " of a single number says nothing",
                    c.since(from),
                    "give several arguments, an array, or an index: \\" + name + "_i x_i");
        }
        Operator operator = max ? Operator.MAX : Operator.MIN;
        return new Primary(new Expr.Apply(operator, read.values(), c.since(from)), read.rest());
    }

    private Expr reduce(Cursor c, Expr.Reduction reduction, Glyph.Scripted limits, int from) {
        List<RangeReader.Range> all = ranges.read(limits, reduction);
        List<Declaration> indices = new ArrayList<>();
        all.forEach(r -> indices.add(r.index()));
        return reader.context()
                .within(
                        indices,
                        () -> {
                            List<Expr> conditions = new ArrayList<>();
                            for (List<Glyph> row : ranges.conditions(limits)) {
                                conditions.add(reader.conditions().read(row, limits.at()));
                            }
                            Expr body = body(c, reduction, indices);
                            Origin at = c.since(from);
                            Expr value = restrict(body, conditions, reduction, at);
                            for (RangeReader.Range range : all.reversed()) {
                                value = over(value, body, range, reduction, at);
                            }
                            return value;
                        });
    }

    private Expr over(
            Expr value, Expr body, RangeReader.Range range, Expr.Reduction reduction, Origin at) {
        String index = range.index().name();
        if (!Exprs.mentions(body, index)) {
            RemarkForm form =
                    reduction == Expr.Reduction.SUM
                            ? RemarkForm.NOT_SUMMED
                            : RemarkForm.NOT_COMBINED;
            reader.context().remark(Clause.of(form, range.index().symbol().toString()));
        }
        Expr to = range.to();
        if (to == null) {
            to =
                    Lengths.of(body, index)
                            .orElseThrow(
                                    () ->
                                            new Refusal(
                                                    "it is not clear up to where the index runs",
                                                    at,
                                                    "write both bounds, as in \\sum_{i=1}^{n}"));
        }
        return new Expr.Reduce(reduction, index, range.from(), to, value, at);
    }

    /** Leaves out the terms for which a condition does not hold. */
    private static Expr restrict(
            Expr body, List<Expr> conditions, Expr.Reduction reduction, Origin at) {
        if (conditions.isEmpty()) {
            return body;
        }
        Expr neutral =
                switch (reduction) {
                    case SUM -> Exprs.num(0);
                    case PRODUCT -> Exprs.num(1);
                    case MAX, MIN, ARRAY ->
                            throw new Refusal("a condition on this index is not known", at, null);
                };
        List<Expr.Branch> branches = new ArrayList<>();
        branches.add(new Expr.Branch(body, ConditionReader.join(Operator.AND, conditions)));
        branches.add(new Expr.Branch(neutral, new Expr.Bool(true, Origin.NONE)));
        return new Expr.Cases(branches, at);
    }

    /** What is reduced: the factors up to the next sign of a sum. */
    private Expr body(Cursor c, Expr.Reduction reduction, List<Declaration> indices) {
        if (c.done()) {
            throw new Refusal("what is summed or combined is missing", c.at(), null);
        }
        int from = c.position();
        Expr body = reader.terms().product(c);
        if (reduction != Expr.Reduction.SUM
                && !isOne(c.row().subList(from, c.position()))
                && hasOuterFactor(body, indices)) {
            throw new Refusal(
                    "it is not clear whether all these factors belong to what is combined",
                    c.since(from),
                    "put parentheses around what belongs together");
        }
        if (body instanceof Expr.Apply apply && apply.operator() == Operator.MOD) {
            throw new Refusal(
                    "it is not clear whether the remainder belongs to what is combined",
                    c.since(from),
                    "put parentheses around what belongs together");
        }
        return body;
    }

    /** Whether a row is a single glyph, such as a fraction, or stands in one pair of brackets. */
    private static boolean isOne(List<Glyph> row) {
        int depth = 0;
        for (int i = 0; i < row.size() - 1; i++) {
            Glyph glyph = row.get(i).bare();
            depth += glyph.is(Kind.OPEN) ? 1 : glyph.is(Kind.CLOSE) ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a last factor has nothing to do with the index, so that it may stand outside. */
    private static boolean hasOuterFactor(Expr body, List<Declaration> indices) {
        if (!(body instanceof Expr.Apply apply)) {
            return false;
        }
        return switch (apply.operator()) {
            case MUL, DIV, HADAMARD, DOT, MATMUL -> {
                Expr last = apply.arguments().get(1);
                Expr first = apply.arguments().get(0);
                boolean outside = indices.stream().noneMatch(i -> Exprs.mentions(last, i.name()));
                boolean inside = indices.stream().anyMatch(i -> Exprs.mentions(first, i.name()));
                yield (outside && inside) || hasOuterFactor(first, indices);
            }
            default -> false;
        };
    }

    /** {@code \lim_{x \to 0^+} f(x)}. */
    Primary limit(Cursor c) {
        int from = c.position();
        Glyph glyph = c.next();
        List<List<Glyph>> sides = List.of();
        if (glyph instanceof Glyph.Scripted s) {
            sides = RangeReader.around(s.sub(), "\\to");
        }
        if (sides.size() != 2 || sides.get(0).size() != 1) {
            throw new Refusal(
                    "what the limit approaches is missing",
                    glyph.at(),
                    "write \\lim_{x \\to \\infty}");
        }
        Expr.Side side = Expr.Side.BOTH;
        List<Glyph> target = sides.get(1);
        @Nullable Glyph last = target.isEmpty() ? null : target.getLast();
        if (last instanceof Glyph.Scripted s
                && s.sup().size() == 1
                && s.sup().getFirst().is(Kind.BINARY)) {
            side = s.sup().getFirst().is(Kind.BINARY, "+") ? Expr.Side.ABOVE : Expr.Side.BELOW;
            target = new ArrayList<>(target.subList(0, target.size() - 1));
            target.add(s.base());
        }
        Expr approached = reader.whole(target, glyph.at());
        Declaration variable = variable(sides.get(0).getFirst());
        Expr.Side chosen = side;
        return reader.context()
                .within(
                        List.of(variable),
                        () -> {
                            Expr body = reader.terms().product(c);
                            return Primary.of(
                                    new Expr.Limit(
                                            body,
                                            variable.name(),
                                            approached,
                                            chosen,
                                            c.since(from)));
                        });
    }

    private Declaration variable(Glyph glyph) {
        Optional<Context.Found> found = reader.context().find(List.of(glyph), 0);
        return found.map(Context.Found::declaration)
                .orElseGet(() -> Declaration.of(Symbols.of(List.of(glyph), l -> false)));
    }
}
