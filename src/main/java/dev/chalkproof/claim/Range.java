package dev.chalkproof.claim;

/**
 * The numbers between two bounds, both included: an open bound is replaced by the number next to
 * it.
 *
 * @param whole whether only the whole numbers among them
 */
record Range(double low, double high, boolean whole) {
    /** What a {@code double} holds whole numbers up to exactly. */
    private static final double EXACT_WHOLE = 0x1p53;

    static Range of(
            double low,
            boolean lowOpen,
            double high,
            boolean highOpen,
            boolean whole,
            String type) {
        if (!whole) {
            return new Range(
                    lowOpen ? Math.nextUp(low) : low, highOpen ? Math.nextDown(high) : high, false);
        }
        double first = Math.ceil(low) == low && lowOpen ? low + 1 : Math.ceil(low);
        double last = Math.floor(high) == high && highOpen ? high - 1 : Math.floor(high);
        double limit = type.equals("int") ? Integer.MAX_VALUE : EXACT_WHOLE;
        double least = type.equals("int") ? Integer.MIN_VALUE : -EXACT_WHOLE;
        return new Range(Math.max(first, least), Math.min(last, limit), true);
    }

    boolean isEmpty() {
        return !(low <= high);
    }

    boolean contains(double x) {
        return low <= x && x <= high && (!whole || x == Math.rint(x));
    }

    /** Whether a bound was declared; the ends of the number type are none. */
    boolean hasLow() {
        return whole ? low > Integer.MIN_VALUE : low > -Double.MAX_VALUE;
    }

    boolean hasHigh() {
        return whole ? high < Integer.MAX_VALUE : high < Double.MAX_VALUE;
    }
}
