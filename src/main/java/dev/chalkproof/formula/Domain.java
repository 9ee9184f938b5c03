package dev.chalkproof.formula;

import dev.chalkproof.source.Clause;
import java.util.List;
import java.util.Optional;

/**
 * The numbers a symbol (or each element of it) may be.
 *
 * @param whole whether only whole numbers
 * @param lower the lower bound
 * @param upper the upper bound
 * @param members if not empty, exactly these values, and the bounds say nothing
 * @param excluded values it may not be
 */
public record Domain(
        boolean whole, Bound lower, Bound upper, List<Expr> members, List<Expr> excluded) {
    public static final Domain REALS = new Domain(false, Bound.NONE, Bound.NONE);
    public static final Domain WHOLE = new Domain(true, Bound.NONE, Bound.NONE);

    public Domain {
        members = List.copyOf(members);
        excluded = List.copyOf(excluded);
    }

    public Domain(boolean whole, Bound lower, Bound upper) {
        this(whole, lower, upper, List.of(), List.of());
    }

    /** Exactly these values. */
    public static Domain of(List<Expr> members) {
        return new Domain(false, Bound.NONE, Bound.NONE, members, List.of());
    }

    /**
     * One end of a domain.
     *
     * @param value a number or an expression over other symbols; empty if there is no bound
     * @param open whether the bound itself is left out
     */
    public record Bound(Optional<Expr> value, boolean open) {
        /** No bound. */
        public static final Bound NONE = new Bound(Optional.empty(), true);

        public static Bound closed(Expr value) {
            return new Bound(Optional.of(value), false);
        }

        public static Bound open(Expr value) {
            return new Bound(Optional.of(value), true);
        }
    }

    public Domain withWhole(boolean nowWhole) {
        return new Domain(nowWhole, lower, upper, members, excluded);
    }

    /** In plain words, such as {@code a real number, greater than 0 and at most 1}. */
    public Clause words() {
        return DomainWords.describe(this);
    }

    /** The words in English. */
    @Override
    public String toString() {
        return words().english();
    }
}
