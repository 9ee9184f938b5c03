package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement: a definition, an update, a chain of relations, a membership, a law. */
final class StatementReader {
    private final Context context;
    private final FormulaReader reader;
    private final HeadReader heads;
    private final LawReader laws;

    StatementReader(Context context) {
        this.context = context;
        this.reader = new FormulaReader(context);
        this.heads = new HeadReader(context);
        this.laws = new LawReader(reader);
    }

    FormulaReader formulas() {
        return reader;
    }

    /** Members and the relations between them. */
    record Split(List<List<Glyph>> members, List<Glyph.Mark> signs) {
        boolean isDefinition() {
            return !signs.isEmpty()
                    && signs.stream()
                            .allMatch(
                                    s ->
                                            s.text().equals("=")
                                                    || s.text().equals(":=")
                                                    || s.text().equals("\\equiv"));
        }
    }

    static Split split(List<Glyph> row) {
        List<List<Glyph>> members = new ArrayList<>();
        List<Glyph.Mark> signs = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i);
            depth += glyph.bare().is(Kind.OPEN) ? 1 : glyph.bare().is(Kind.CLOSE) ? -1 : 0;
            if (depth == 0 && glyph instanceof Glyph.Mark mark && mark.kind() == Kind.RELATION) {
                members.add(row.subList(from, i));
                signs.add(mark);
                from = i + 1;
            }
        }
        members.add(row.subList(from, row.size()));
        return new Split(members, signs);
    }

    /** The head of a part, if it is a definition or an update. */
    Optional<HeadReader.Head> head(List<Glyph> row) {
        Split split = split(row);
        boolean assigns =
                split.signs().size() == 1 && split.signs().getFirst().text().equals("\\leftarrow");
        return split.isDefinition() || assigns
                ? heads.read(split.members().getFirst())
                : Optional.empty();
    }

    Statement read(List<Glyph> row, List<Expr> conditions, Lowering.Mode mode, Origin around) {
        Origin own = Glyphs.origin(row);
        Origin at = own.start() >= 0 ? own : around;
        Split split = split(row);
        if (split.signs().isEmpty()) {
            throw new Refusal(
                    "this states nothing: there is no relation in it",
                    at,
                    "a formula that is checked has a sign such as =, \\le or \\leftarrow");
        }
        for (int i = 0; i < split.members().size(); i++) {
            if (split.members().get(i).isEmpty()) {
                Glyph.Mark sign = split.signs().get(Math.max(0, i - 1));
                throw new Refusal(
                        "something is missing beside '" + sign.text() + "'", sign.at(), null);
            }
        }
        if (row.getFirst().is(Kind.SIGN, "\\exists")) {
            throw new Refusal(
                    "'\\exists' speaks of one value, and a claim here of all",
                    row.getFirst().at(),
                    "write the value it is, and claim what holds for it");
        }
        for (Glyph.Mark sign : split.signs()) {
            if (sign.text().equals("\\Leftrightarrow")) {
                return equivalence(sign, row, conditions, mode, at);
            }
        }
        for (Glyph.Mark sign : split.signs()) {
            if (sign.text().equals("\\Rightarrow")) {
                return implication(sign, row, conditions, mode, at);
            }
        }
        Glyph last = split.members().getFirst().getLast();
        boolean increments = last.is(Kind.BINARY, "+") || last.is(Kind.BINARY, "-");
        if (increments && split.signs().size() == 1 && split.isDefinition()) {
            return increment(split, last, conditions, at);
        }
        Glyph.Mark first = split.signs().getFirst();
        switch (first.text()) {
            case "\\leftarrow" -> {
                return update(split, conditions, at);
            }
            case "\\sim" -> {
                return laws.distributed(split, conditions, at);
            }
            case "\\in", "\\notin" -> {
                return membership(split, conditions, at);
            }
            default -> {}
        }
        if (mode == Lowering.Mode.DEFINITION && split.isDefinition() && !hasModulus(split)) {
            Optional<Statement> law = laws.law(split, conditions, at);
            if (law.isPresent()) {
                return law.get();
            }
            Optional<HeadReader.Head> head = heads.read(split.members().getFirst());
            if (head.isPresent()) {
                return definition(head.get(), split, conditions, at);
            }
        }
        return chain(split, conditions, at);
    }

    /** {@code x > 0 \Rightarrow f(x) > 0}: what stands left is a condition. */
    private Statement implication(
            Glyph.Mark sign,
            List<Glyph> row,
            List<Expr> conditions,
            Lowering.Mode mode,
            Origin at) {
        int place = row.indexOf(sign);
        List<Expr> all = new ArrayList<>(conditions);
        all.add(reader.conditions().read(row.subList(0, place), at));
        return read(row.subList(place + 1, row.size()), all, mode, at);
    }

    /** {@code x > 0 \Leftrightarrow f(x) > 0}: each side holds under the other. */
    private Statement equivalence(
            Glyph.Mark sign,
            List<Glyph> row,
            List<Expr> conditions,
            Lowering.Mode mode,
            Origin at) {
        boolean several =
                split(row).signs().stream().filter(s -> s.text().endsWith("rightarrow")).count() > 1
                        || split(row).signs().stream()
                                .anyMatch(s -> s.text().equals("\\Rightarrow"));
        if (several || mode == Lowering.Mode.DEFINITION) {
            throw new Refusal(
                    several
                            ? "it is not clear which of these statements follow from which"
                            : "an equivalence defines nothing",
                    at,
                    several ? "claim each by itself" : "annotate the formula with `claim`");
        }
        int place = row.indexOf(sign);
        List<Glyph> left = row.subList(0, place);
        List<Glyph> right = row.subList(place + 1, row.size());
        List<Expr> underLeft = new ArrayList<>(conditions);
        underLeft.add(reader.conditions().read(left, at));
        List<Expr> underRight = new ArrayList<>(conditions);
        underRight.add(reader.conditions().read(right, at));
        return new Statement.System(
                List.of(read(right, underLeft, mode, at), read(left, underRight, mode, at)), at);
    }

    /** {@code W += v}, {@code \theta -= \eta g}: the right side is added as a whole. */
    private Statement increment(Split split, Glyph sign, List<Expr> conditions, Origin at) {
        List<Glyph> left = split.members().getFirst();
        HeadReader.Head head =
                heads.read(left.subList(0, left.size() - 1))
                        .filter(h -> h.parameters().isEmpty())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "only a symbol can be added to",
                                                Glyphs.origin(left),
                                                "write w \\leftarrow ..."));
        Expr step = context.within(bound(head), () -> reader.whole(split.members().get(1), at));
        Operator operator = sign.is(Kind.BINARY, "+") ? Operator.ADD : Operator.SUB;
        Expr value = Exprs.apply(at, operator, itself(head.target()), step);
        return new Statement.Update(head.target(), value, false, conditions, at);
    }

    private Statement update(Split split, List<Expr> conditions, Origin at) {
        if (split.signs().size() != 1) {
            throw new Refusal("an update has one arrow and no other relation", at, null);
        }
        HeadReader.Head head =
                heads.read(split.members().getFirst())
                        .filter(h -> h.parameters().isEmpty())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "only a symbol can be updated",
                                                Glyphs.origin(split.members().getFirst()),
                                                "write w \\leftarrow ..."));
        Expr value = context.within(bound(head), () -> reader.whole(split.members().get(1), at));
        return new Statement.Update(head.target(), value, false, conditions, at);
    }

    private Statement definition(
            HeadReader.Head head, Split split, List<Expr> conditions, Origin at) {
        List<Declaration> bound = bound(head);
        List<Expr> forms =
                context.within(
                        bound,
                        () -> {
                            List<Expr> read = new ArrayList<>();
                            for (List<Glyph> member :
                                    split.members().subList(1, split.members().size())) {
                                read.add(reader.whole(member, at));
                            }
                            derivative(head, split, at).ifPresent(read::add);
                            return read;
                        });
        Statement.Target target = head.target();
        boolean state =
                target.parameters().isEmpty()
                        && forms.size() == 1
                        && Exprs.contains(forms.getFirst(), itself(target));
        return state
                ? new Statement.Update(target, forms.getFirst(), true, conditions, at)
                : new Statement.Definition(target, forms, conditions, at);
    }

    /**
     * The left side as an expression, where it is a derivative of what another formula defines:
     * then it is not only a name of the right side, but must be equal to it.
     */
    private Optional<Expr> derivative(HeadReader.Head head, Split split, Origin at) {
        List<Glyph> above = LeibnizHead.numerator(head.target().symbol());
        boolean known =
                !above.isEmpty()
                        && context.find(above, 0)
                                .filter(f -> f.match().length() == above.size())
                                .map(Context.Found::declaration)
                                .filter(
                                        d ->
                                                context.scope().isDocumented(d)
                                                        || d.shape().kind() == Shape.Kind.FUNCTION)
                                .isPresent();
        List<Glyph> left = CasesReader.trim(split.members().getFirst());
        return known && left.getFirst() instanceof Glyph.Fraction fraction
                ? reader.derivatives().leibniz(new Cursor(left, at), fraction).map(Primary::value)
                : Optional.empty();
    }

    /** The target as an expression: {@code w[j]} of {@code w_j = w_j - ...} is an old value. */
    private static Expr itself(Statement.Target target) {
        List<Expr> indices = new ArrayList<>();
        for (Statement.Index index : target.indices()) {
            Expr variable = new Expr.Ref(index.variable(), List.of(), Origin.NONE);
            Operator sign = index.offset() < 0 ? Operator.SUB : Operator.ADD;
            indices.add(
                    index.offset() == 0
                            ? variable
                            : Exprs.apply(sign, variable, Exprs.num(Math.abs(index.offset()))));
        }
        return new Expr.Ref(target.name(), indices, target.at());
    }

    /** The symbols that a head binds on its right side. */
    List<Declaration> bound(HeadReader.Head head) {
        List<Declaration> bound = new ArrayList<>();
        for (Symbol parameter : head.parameters()) {
            Declaration declared =
                    context.scope()
                            .find(parameter.name())
                            .or(() -> context.settle(parameter.pattern().glyphs()))
                            .orElseGet(() -> Declaration.of(parameter));
            bound.add(declared);
        }
        for (Statement.Index index : head.target().indices()) {
            Optional<Declaration> known = context.scope().find(index.variable());
            bound.add(
                    known.orElseGet(
                            () ->
                                    Context.counting(
                                            List.of(
                                                    new Glyph.Mark(
                                                            Kind.LETTER,
                                                            index.variable(),
                                                            Origin.NONE)))));
        }
        return bound;
    }

    private Statement membership(Split split, List<Expr> conditions, Origin at) {
        Glyph.Mark sign = split.signs().getFirst();
        if (split.signs().size() != 1 || sign.text().equals("\\notin")) {
            throw ConditionReader.unknown(sign);
        }
        DomainReader.Read set = new DomainReader(reader).read(split.members().get(1), at);
        Expr value = reader.whole(split.members().getFirst(), at);
        return new Statement.Membership(value, set.domain(), conditions, at);
    }

    private static boolean hasModulus(Split split) {
        return split.members().getLast().stream().anyMatch(TermReader::isModWord)
                && split.signs().getFirst().text().equals("\\equiv");
    }

    private Statement chain(Split split, List<Expr> conditions, Origin at) {
        List<Expr> members = new ArrayList<>();
        List<Operator> relations = new ArrayList<>();
        for (Glyph.Mark sign : split.signs()) {
            relations.add(
                    ConditionReader.relation(sign)
                            .orElseThrow(() -> ConditionReader.unknown(sign)));
        }
        List<Glyph> last = split.members().getLast();
        @Nullable Expr modulus = null;
        int end = last.size();
        for (int i = 0; i + 1 < last.size(); i++) {
            if (last.get(i).is(Kind.OPEN, "(") && TermReader.isModWord(last.get(i + 1))) {
                modulus = reader.whole(last.subList(i + 2, last.size() - 1), at);
                end = i;
                break;
            }
        }
        for (int i = 0; i < split.members().size(); i++) {
            boolean isLast = i == split.members().size() - 1;
            List<Glyph> member = isLast ? last.subList(0, end) : split.members().get(i);
            Expr value = reader.whole(member, at);
            members.add(
                    modulus == null
                            ? value
                            : Exprs.apply(value.at(), Operator.MOD, value, modulus));
        }
        return new Statement.Chain(members, relations, conditions, at);
    }
}
