package dev.chalkproof.formula;

/**
 * All reals from {@code lower} to {@code upper}: what a value is enclosed by when every operation
 * is rounded outward.
 *
 * @param lower the lower bound, perhaps minus infinity
 * @param upper the upper bound, perhaps infinity; both are NaN for the empty interval
 * @param certain whether there is a value for all arguments; false where an operation is undefined
 *     for some of them
 */
public record Interval(double lower, double upper, boolean certain) {
    /** No value at all. */
    public static final Interval EMPTY = new Interval(Double.NaN, Double.NaN, false);

    /** Nothing is known. */
    public static final Interval UNKNOWN =
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

    public Interval {
        if (lower > upper || Double.isNaN(lower) != Double.isNaN(upper)) {
            throw new IllegalArgumentException(
                    "lower bound " + lower + " must not be above the upper bound " + upper);
        }
    }

    /** The interval of one number. */
    public static Interval of(double value) {
        return Double.isNaN(value) ? EMPTY : of(value, value);
    }

    /** The interval between two numbers. */
    public static Interval of(double lower, double upper) {
        return new Interval(lower, upper, true);
    }

    public boolean isEmpty() {
        return Double.isNaN(lower);
    }

    public boolean isPoint() {
        return lower == upper;
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Whether all of the other lies within. */
    public boolean contains(Interval other) {
        return lower <= other.lower && other.upper <= upper;
    }

    public double width() {
        return upper - lower;
    }

    /** A finite number within, near the middle. */
    public double middle() {
        if (isEmpty()) {
            return Double.NaN;
        }
        double low = Math.max(lower, -Double.MAX_VALUE);
        double high = Math.min(upper, Double.MAX_VALUE);
        return low / 2 + high / 2;
    }

    /** The smallest interval that holds both. */
    public Interval hull(Interval other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other.doubtful() : doubtful();
        }
        return new Interval(
                Math.min(lower, other.lower),
                Math.max(upper, other.upper),
                certain && other.certain);
    }

    /** What both hold; empty if they have nothing in common. */
    public Interval intersection(Interval other) {
        double low = Math.max(lower, other.lower);
        double high = Math.min(upper, other.upper);
        return low <= high ? new Interval(low, high, certain && other.certain) : EMPTY;
    }

    /** The same, with a value for some arguments perhaps missing. */
    Interval doubtful() {
        return new Interval(lower, upper, false);
    }

    Interval ifCertain(boolean others) {
        return others ? this : doubtful();
    }
}
