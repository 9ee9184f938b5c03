package dev.chalkproof.formula;

/**
 * Where an expression came from: offsets in the formula's LaTeX or in the Java it was lifted from.
 *
 * <p>All origins are equal to each other, so that two expressions are equal when they say the same,
 * wherever they stand.
 *
 * @param start offset of the first character, or -1 for an expression that stands nowhere
 * @param end offset after the last character, or -1
 */
public record Origin(int start, int end) {
    /** For expressions that were made, not read. */
    public static final Origin NONE = new Origin(-1, -1);

    /** The smallest origin that holds both. */
    public Origin with(Origin other) {
        if (start < 0) {
            return other;
        }
        return other.start < 0
                ? this
                : new Origin(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
