package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Superscripts, subscripts and primes that are no part of a name. */
final class ScriptReader {
    private final FormulaReader reader;

    ScriptReader(FormulaReader reader) {
        this.reader = reader;
    }

    Expr apply(Primary primary, Origin at) {
        Glyph.Scripted rest = primary.rest();
        if (rest == null) {
            return primary.value();
        }
        if (rest.primes() > 0) {
            throw new Refusal(
                    "this prime means neither a declared name nor the derivative of a declared function",
                    rest.at(),
                    "declare the symbol with its prime in the list below the formula");
        }
        Expr value = primary.value();
        if (!rest.sub().isEmpty()) {
            value = element(value, rest, at);
        }
        return rest.sup().isEmpty() ? value : power(value, rest.sup(), at);
    }

    /** {@code x_i} of a vector, {@code W_{ij}} of a matrix. */
    private Expr element(Expr value, Glyph.Scripted rest, Origin at) {
        if (!reader.shapes().of(value).isArray() && !(value instanceof Expr.Call)) {
            throw new Refusal(
                    "the subscript belongs to no declared name, and what it stands at has no elements",
                    at,
                    "declare the symbol with its subscript in the list below the formula");
        }
        List<Expr> indices = new ArrayList<>();
        for (List<Glyph> part : parts(value, rest.sub())) {
            Optional<Expr> any = anyElement(value, part, indices.size());
            indices.add(any.orElseGet(() -> reader.whole(part, rest.at())));
        }
        if (value instanceof Expr.Ref ref) {
            indices.addAll(0, ref.indices());
            return new Expr.Ref(ref.name(), indices, at);
        }
        String name = "element of " + at.start();
        return new Expr.Let(name, value, new Expr.Ref(name, indices, at), at);
    }

    /** {@code x_i} with an index that nothing declares means every element of x. */
    private Optional<Expr> anyElement(Expr array, List<Glyph> part, int position) {
        String letter = Glyphs.singleLetter(part);
        Context context = reader.context();
        if (!(array instanceof Expr.Ref ref)
                || !Symbols.isIndexLetter(letter)
                || context.isDeclared(part.getFirst())
                || context.settle(part).isPresent()) {
            return Optional.empty();
        }
        return context.named(ref.name())
                .map(d -> d.shape().dimensions())
                .filter(dimensions -> position < dimensions.size())
                .map(
                        dimensions -> {
                            Domain upTo =
                                    new Domain(
                                            true,
                                            Domain.Bound.closed(Exprs.num(1)),
                                            Domain.Bound.closed(dimensions.get(position)));
                            Declaration index =
                                    Declaration.of(Symbols.of(part, l -> false)).withDomain(upTo);
                            context.assume(index);
                            return new Expr.Ref(index.name(), List.of(), part.getFirst().at());
                        });
    }

    /** A vector has one index, so that x_{2i} is one; a matrix may have its two side by side. */
    private List<List<Glyph>> parts(Expr value, List<Glyph> sub) {
        if (reader.shapes().of(value) == Shapes.Form.COLUMN) {
            SymbolReader.refuseAdjacentLetters(sub);
            return Glyphs.split(sub, Kind.COMMA);
        }
        if (sub.size() == 2 && sub.stream().allMatch(g -> g.is(Kind.DIGIT))) {
            throw new Refusal(
                    "these digits can be one index or two",
                    Glyphs.origin(sub),
                    "put a comma between two indices: W_{1,2}");
        }
        return Pattern.parts(sub);
    }

    Expr power(Expr base, List<Glyph> sup, Origin at) {
        if (isTransposition(base, sup)) {
            return Exprs.apply(at, Operator.TRANSPOSE, base);
        }
        refuseUnknown(base, sup);
        Expr exponent = reader.whole(sup, at);
        if (reader.shapes().of(base) == Shapes.Form.MATRIX) {
            throw new Refusal(
                    "a power of a matrix can be meant for the matrix or for its elements",
                    at,
                    "write W \\odot W, or the elements with indices");
        }
        if (base instanceof Expr.Constant constant && constant.name() == Expr.Constant.Name.E) {
            return Exprs.apply(at, Operator.EXP, exponent);
        }
        return Exprs.apply(at, Operator.POW, base, exponent);
    }

    private boolean isTransposition(Expr base, List<Glyph> sup) {
        if (sup.size() != 1) {
            return false;
        }
        Glyph sign = sup.getFirst();
        if (sign.is(Kind.SIGN, "\\top")) {
            return true;
        }
        boolean upright =
                sign.is(Kind.LETTER, "\\mathsf{T}") || sign.is(Kind.LETTER, "\\mathrm{T}");
        if (upright || sign.is(Kind.WORD, "T")) {
            return true;
        }
        if (!sign.is(Kind.LETTER, "T") || !reader.shapes().of(base).isArray()) {
            return false;
        }
        if (reader.context().isDeclared(sign)) {
            throw new Refusal(
                    "T is a declared symbol, and here it may mean the transpose",
                    sign.at(),
                    "write x^\\top for the transpose");
        }
        return true;
    }

    private void refuseUnknown(Expr base, List<Glyph> sup) {
        Glyph first = sup.getFirst();
        Origin at = Glyphs.origin(sup);
        if (sup.size() == 1 && !(first instanceof Glyph.Mark mark && isValue(mark))) {
            if (first instanceof Glyph.Mark mark) {
                throw unknown("'" + mark.text() + "'", at);
            }
        }
        boolean numeric = base instanceof Expr.Num || base instanceof Expr.Constant;
        boolean bracketed =
                first.is(Kind.OPEN)
                        && !first.is(Kind.OPEN, "\\lfloor")
                        && !first.is(Kind.OPEN, "\\lceil")
                        && !first.is(Kind.OPEN, "|")
                        && sup.getLast().is(Kind.CLOSE)
                        && Glyphs.split(sup.subList(1, sup.size() - 1), Kind.CLOSE).size() == 1;
        if (bracketed && !numeric) {
            throw unknown("in brackets", at);
        }
    }

    private static boolean isValue(Glyph.Mark mark) {
        return switch (mark.kind()) {
            case LETTER, DIGIT -> true;
            case WORD -> true;
            case SIGN -> mark.text().equals("\\infty");
            default -> false;
        };
    }

    private static Refusal unknown(String what, Origin at) {
        return new Refusal(
                "the superscript " + what + " is neither a power nor part of a declared name",
                at,
                "declare the symbol with its superscript in the list below the formula");
    }

    /** The index expressions that a name's fragment holds. */
    List<Expr> indices(Symbol symbol, Pattern.Match match) {
        List<Expr> indices = new ArrayList<>();
        for (String hole : symbol.indices()) {
            @Nullable List<Glyph> row = match.indices().get(hole);
            if (row != null) {
                indices.add(reader.whole(row, Glyphs.origin(row)));
            }
        }
        return indices;
    }
}
