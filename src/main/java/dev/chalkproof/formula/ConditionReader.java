package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions: relations, chains of them, memberships, and what words join. */
final class ConditionReader {
    private static final Map<String, Operator> RELATIONS =
            Map.of(
                    "=", Operator.EQUAL,
                    ":=", Operator.EQUAL,
                    "\\equiv", Operator.EQUAL,
                    "\\ne", Operator.NOT_EQUAL,
                    "<", Operator.LESS,
                    ">", Operator.GREATER,
                    "\\le", Operator.LESS_EQUAL,
                    "\\ge", Operator.GREATER_EQUAL);

    private final FormulaReader reader;

    ConditionReader(FormulaReader reader) {
        this.reader = reader;
    }

    static Optional<Operator> relation(Glyph glyph) {
        return glyph instanceof Glyph.Mark mark && mark.kind() == Kind.RELATION
                ? Optional.ofNullable(RELATIONS.get(mark.text()))
                : Optional.empty();
    }

    /** A condition; {@code otherwise} is true. */
    Expr read(List<Glyph> row, Origin around) {
        List<Glyph> rest = CasesReader.trim(row);
        if (!rest.isEmpty()
                && rest.getFirst() instanceof Glyph.Mark mark
                && mark.kind() == Kind.WORD) {
            if (Words.isOtherwise(mark.text()) && rest.size() == 1) {
                return new Expr.Bool(true, mark.at());
            }
            if (Words.isIf(mark.text())) {
                return read(rest.subList(1, rest.size()), mark.at());
            }
        }
        if (!rest.isEmpty()
                && rest.getLast() instanceof Glyph.Mark mark
                && mark.kind() == Kind.WORD
                && Words.isTrailing(mark.text())) {
            return read(rest.subList(0, rest.size() - 1), around);
        }
        if (rest.isEmpty()) {
            throw new Refusal("a condition is missing here", around, "write \\text{if } x > 0");
        }
        return joined(rest, around);
    }

    private Expr joined(List<Glyph> row, Origin around) {
        List<Expr> alternatives = new ArrayList<>();
        for (List<Glyph> part : split(row, true)) {
            List<Expr> all = new ArrayList<>();
            for (List<Glyph> single : split(part, false)) {
                List<Glyph> trimmed = CasesReader.trim(single);
                all.add(relations(trimmed, around));
            }
            alternatives.add(join(Operator.AND, all));
        }
        return join(Operator.OR, alternatives);
    }

    static Expr join(Operator operator, List<Expr> parts) {
        Expr joined = parts.getFirst();
        for (Expr part : parts.subList(1, parts.size())) {
            joined = Exprs.apply(joined.at().with(part.at()), operator, joined, part);
        }
        return joined;
    }

    /** Parts between "or", or between "and" and commas, outside of brackets. */
    private static List<List<Glyph>> split(List<Glyph> row, boolean or) {
        List<List<Glyph>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < row.size(); i++) {
            Glyph glyph = row.get(i).bare();
            depth += glyph.is(Kind.OPEN) ? 1 : glyph.is(Kind.CLOSE) ? -1 : 0;
            if (depth == 0 && separates(glyph, or)) {
                // "x > 0, and y > 0": the word follows the comma.
                if (!CasesReader.trim(row.subList(from, i)).isEmpty()) {
                    parts.add(row.subList(from, i));
                }
                from = i + 1;
            }
        }
        parts.add(row.subList(from, row.size()));
        return parts;
    }

    private static boolean separates(Glyph glyph, boolean or) {
        if (!(glyph instanceof Glyph.Mark mark)) {
            return false;
        }
        return switch (mark.kind()) {
            case WORD -> or ? Words.isOr(mark.text()) : Words.isAnd(mark.text());
            case BINARY -> mark.text().equals(or ? "\\vee" : "\\wedge");
            case COMMA, QUAD -> !or;
            default -> false;
        };
    }

    /** {@code a < b \le c}, {@code x \in D}. */
    Expr relations(List<Glyph> row, Origin around) {
        StatementReader.Split split = StatementReader.split(row);
        List<List<Glyph>> members = split.members();
        List<Glyph.Mark> signs = split.signs();
        Origin at = Glyphs.origin(row).start() >= 0 ? Glyphs.origin(row) : around;
        if (signs.isEmpty() && isEnclosed(row)) {
            return read(row.subList(1, row.size() - 1), at);
        }
        if (signs.isEmpty()) {
            throw new Refusal("this is no condition", at, "write a relation such as x > 0");
        }
        if (signs.size() == 1 && signs.getFirst().text().matches("\\\\(not)?in")) {
            return membership(members, signs.getFirst(), at);
        }
        List<Expr> values = new ArrayList<>();
        members.forEach(m -> values.add(reader.whole(m, at)));
        List<Expr> conditions = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            Glyph.Mark sign = signs.get(i);
            Operator operator = relation(sign).orElseThrow(() -> unknown(sign));
            conditions.add(Exprs.apply(at, operator, values.get(i), values.get(i + 1)));
        }
        return join(Operator.AND, conditions);
    }

    /** Whether parentheses stand around all of it. */
    private static boolean isEnclosed(List<Glyph> row) {
        int depth = 0;
        for (int i = 0; i < row.size(); i++) {
            depth += row.get(i).is(Kind.OPEN, "(") ? 1 : row.get(i).is(Kind.CLOSE, ")") ? -1 : 0;
            if (depth == 0 && i < row.size() - 1) {
                return false;
            }
        }
        return row.size() > 2;
    }

    static Refusal unknown(Glyph.Mark sign) {
        String help =
                switch (sign.text()) {
                    case "\\approx", "\\simeq", "\\cong" ->
                            "write '=' where it holds exactly; a number in the text can be checked to the"
                                    + " digits written";
                    case "\\propto" -> "write the factor";
                    case "\\ll", "\\gg" -> "write < or >";
                    case "\\mid" -> "write a condition after \\text{if}";
                    default -> "the relations =, \\ne, <, >, \\le, \\ge and \\in are known";
                };
        return new Refusal("the relation '" + sign.text() + "' is not known here", sign.at(), help);
    }

    private Expr membership(List<List<Glyph>> members, Glyph.Mark sign, Origin at) {
        Expr value = reader.whole(members.get(0), at);
        DomainReader.Read domain = new DomainReader(reader).read(members.get(1), at);
        if (domain.shape().isArray()) {
            throw new Refusal("this condition is about an array", at, null);
        }
        Expr holds = DomainConditions.holds(value, domain.domain(), at);
        return sign.text().equals("\\in") ? holds : Exprs.apply(at, Operator.NOT, holds);
    }
}
