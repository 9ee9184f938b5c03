package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.List;
import java.util.Optional;

/** Parts of a formula that say no more than what values a symbol may have. */
final class Bounding {
    private Bounding() {}

    /** Whether only orders are claimed, no equation. */
    static boolean isComparison(List<Glyph> row) {
        StatementReader.Split split = StatementReader.split(row);
        return !split.signs().isEmpty()
                && split.signs().stream()
                        .allMatch(
                                s ->
                                        switch (s.text()) {
                                            case "<", ">", "\\le", "\\ge", "\\ne", "\\in" -> true;
                                            default -> false;
                                        });
    }

    /**
     * Whether a comparison is about nothing but chosen symbols, one of which stands by itself on
     * one of its sides: as a claim it would say nothing that the symbol's domain does not say.
     */
    static boolean isBound(List<Glyph> row, Context context, FormulaReader reader) {
        if (!isComparison(row)) {
            return false;
        }
        StatementReader.Split split = StatementReader.split(row);
        boolean set = split.signs().getFirst().text().equals("\\in");
        List<List<Glyph>> members = set ? split.members().subList(0, 1) : split.members();
        return members.stream().anyMatch(member -> isFree(member, context))
                && members.stream().allMatch(member -> isChosen(member, context, reader));
    }

    /** Whether a bound compares symbols with numbers only. */
    static boolean isPlain(List<Glyph> row, Context context, FormulaReader reader) {
        return isBound(row, context, reader)
                && StatementReader.split(row).members().stream()
                        .allMatch(
                                member ->
                                        isFree(member, context)
                                                || member.stream()
                                                        .allMatch(
                                                                g ->
                                                                        g.is(Kind.DIGIT)
                                                                                || g.is(
                                                                                        Kind
                                                                                                .BINARY)));
    }

    /** Whether nothing in an expression has a definition. */
    private static boolean isChosen(List<Glyph> member, Context context, FormulaReader reader) {
        if (CasesReader.trim(member).isEmpty()) {
            return false;
        }
        Expr value = reader.whole(member, Glyphs.origin(member));
        return Exprs.functions(value).isEmpty()
                && Exprs.free(value).stream().noneMatch(context.scope()::isDefined);
    }

    private static boolean isFree(List<Glyph> member, Context context) {
        List<Glyph> row = CasesReader.trim(member);
        Optional<Context.Found> found = row.isEmpty() ? Optional.empty() : context.find(row, 0);
        return found.isPresent()
                && found.get().match().length() == row.size()
                && found.get().match().rest() == null
                && found.get().declaration().symbol().indices().isEmpty()
                && found.get().declaration().shape().kind() == Shape.Kind.SCALAR
                && !context.scope().isDefined(found.get().declaration().name());
    }
}
