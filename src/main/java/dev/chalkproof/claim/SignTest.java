package dev.chalkproof.claim;

import java.util.List;

/**
 * Tests what a mean or a variance is by blocks of samples: of the values computed from blocks about
 * as many must lie above the stated one as below.
 *
 * <p>Signs need no assumption of how samples are distributed but one: that the median of a block's
 * value is near its expectation. By the expansion of Edgeworth the probability to lie above differs
 * from one half by the skewness of a block's value times 0.066; for a block of 128 samples that is
 * below {@link #LEAN} unless the skewness of a single sample exceeds 17. For events it is half the
 * probability of the likeliest count, below that limit too if they are not rarer than one in
 * twenty. So much is allowed for, and the level holds for distributions that are far from normal.
 */
final class SignTest {
    /** The probability of a false alarm of one test: a check makes fewer than twenty. */
    static final double LEVEL = 5e-11;

    /** How far from one half the probability to lie above may be. */
    static final double LEAN = 0.1;

    /** The chance to notice a deviation of the size that is called noticeable. */
    private static final double POWER = 0.999;

    private SignTest() {}

    /** Whether so many values cannot be on one side of a stated one by chance. */
    static boolean rejects(List<Double> values, double stated) {
        int above = 0;
        int below = 0;
        for (double value : values) {
            above += value > stated ? 1 : 0;
            below += value < stated ? 1 : 0;
        }
        return rejects(above, below);
    }

    static boolean rejects(int above, int below) {
        int sides = above + below;
        int more = Math.max(above, below);
        return sides > 0 && more > sides / 2 && Binomials.tail(sides, more, 0.5 + LEAN) <= LEVEL;
    }

    /**
     * The smallest deviation that is noticed with a probability of 99.9 per cent, in standard
     * deviations of a block's value; infinite if there are too few blocks.
     */
    static double noticeable(int blocks) {
        int critical = Binomials.critical(blocks, 0.5 + LEAN, LEVEL);
        if (critical > blocks) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0.5;
        double high = 1 - 1e-12;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (Binomials.tail(blocks, critical, middle) < POWER) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Binomials.normalQuantile(high);
    }
}
