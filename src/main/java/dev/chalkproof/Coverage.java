package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many of the formulas that stand on a line of their own, or claim something, somebody asked to
 * check.
 *
 * @param checked those with a verdict, waived ones included: they have a reason
 */
record Coverage(int checked, int all) {
    static Coverage of(List<Item> items) {
        List<Item> formulas =
                items.stream()
                        .filter(i -> i.kind() == Item.Kind.FORMULA || i.kind() == Item.Kind.CLAIM)
                        .toList();
        long unchecked =
                formulas.stream().filter(i -> i.verdict() instanceof Verdict.Unchecked).count();
        return new Coverage(formulas.size() - (int) unchecked, formulas.size());
    }

    /** Whether it is enough; without formulas nothing is missing. */
    boolean meets(OptionalDouble least) {
        return least.isEmpty() || checked >= least.getAsDouble() * all;
    }

    /** For messages, such as {@code 9 of 12 formulas (75%)}. */
    @Override
    public String toString() {
        double share = all == 0 ? 1 : (double) checked / all;
        return String.format(Locale.ROOT, "%d of %d formulas (%.0f%%)", checked, all, 100 * share);
    }
}
