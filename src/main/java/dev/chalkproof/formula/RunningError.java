package dev.chalkproof.formula;

/**
 * What the formula gives in {@code double}, and an enclosure of all that rounding can make of it.
 *
 * @param value the formula evaluated in {@code double}
 * @param enclosure holds the exact value and the value in double, if each operation is within the
 *     errors that Java documents
 */
public record RunningError(double value, Interval enclosure) {
    /** How far the value in double may be from the exact one. */
    public double bound() {
        if (enclosure.isEmpty() || Double.isNaN(value)) {
            return Double.POSITIVE_INFINITY;
        }
        double below = value - enclosure.lower();
        double above = enclosure.upper() - value;
        return Math.max(Math.abs(below), Math.abs(above));
    }
}
