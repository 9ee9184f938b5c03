package dev.chalkproof.formula;

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
     * Whether a comparison has a symbol on one of its sides whose values are chosen: as a claim it
     * would say nothing that the symbol's domain does not say.
     */
    static boolean isBound(List<Glyph> row, Context context) {
        return isComparison(row)
                && StatementReader.split(row).members().stream()
                        .anyMatch(member -> isFree(member, context));
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
