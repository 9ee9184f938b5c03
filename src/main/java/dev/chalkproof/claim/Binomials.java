package dev.chalkproof.claim;

import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Operator;

/** Tails of the binomial and the normal distribution, as far as tests of samples need them. */
final class Binomials {
    private Binomials() {}

    /** The probability of at least so many successes. */
    static double tail(int trials, int successes, double probability) {
        double[] logarithms = logFactorials(trials);
        double sum = 0;
        for (int k = trials; k >= successes; k--) {
            sum += term(logarithms, k, probability);
        }
        return sum;
    }

    /** The fewest successes whose tail is no larger than a level; more than trials if none is. */
    static int critical(int trials, double probability, double level) {
        double[] logarithms = logFactorials(trials);
        double sum = 0;
        for (int k = trials; k >= 0; k--) {
            sum += term(logarithms, k, probability);
            if (sum > level) {
                return k + 1;
            }
        }
        return 0;
    }

    /** The probability of exactly so many successes in as many trials as there are logarithms. */
    private static double term(double[] logFactorials, int successes, double probability) {
        int trials = logFactorials.length - 1;
        int failures = trials - successes;
        double choices = logFactorials[trials] - logFactorials[successes] - logFactorials[failures];
        return Math.exp(
                choices + successes * Math.log(probability) + failures * Math.log1p(-probability));
    }

    /** The logarithms of 0!, 1!, ..., n!. */
    private static double[] logFactorials(int n) {
        double[] logarithms = new double[n + 1];
        for (int i = 2; i <= n; i++) {
            logarithms[i] = logarithms[i - 1] + Math.log(i);
        }
        return logarithms;
    }

    /** The normal distribution function. */
    static double normal(double x) {
        double erf = DoubleArithmetic.INSTANCE.apply(Operator.ERF, Math.abs(x) / Math.sqrt(2));
        return x < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
    }

    /** Where the normal distribution function reaches a value between 0 and 1. */
    static double normalQuantile(double probability) {
        double low = -8;
        double high = 8;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (normal(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
