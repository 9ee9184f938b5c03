package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A {@code double} and how it was computed.
 *
 * @param term empty where that would be too long to show
 * @param size of the term
 */
record Traced(double value, Optional<Expr> term, int size) {
    /** Longer terms explain nothing; what shares its parts would grow without end. */
    private static final int MAX_SIZE = 300;

    static Traced leaf(double value, Expr term) {
        return new Traced(value, Optional.of(term), 1);
    }

    /** The result of an operator. */
    static Traced of(double value, int size, Supplier<Optional<Expr>> term) {
        return new Traced(value, size > MAX_SIZE ? Optional.empty() : term.get(), size);
    }
}
