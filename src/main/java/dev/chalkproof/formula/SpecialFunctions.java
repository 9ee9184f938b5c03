package dev.chalkproof.formula;

import java.math.BigInteger;

/** Factorials and their relatives, and the error function, in {@code double}. */
final class SpecialFunctions {
    /** The largest n whose factorial is a double. */
    private static final int MAX_FACTORIAL = 170;

    /** Lanczos approximation with g = 7, n = 9; relative error near 1e-15. */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };

    private SpecialFunctions() {}

    static double factorial(double n) {
        if (n < 0 || n != Math.rint(n)) {
            return Double.NaN;
        }
        if (n > MAX_FACTORIAL) {
            return Double.POSITIVE_INFINITY;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product.doubleValue();
    }

    static double binomial(double n, double k) {
        if (n < 0 || k < 0 || n != Math.rint(n) || k != Math.rint(k)) {
            return Double.NaN;
        }
        if (k > n) {
            return 0;
        }
        double smaller = Math.min(k, n - k);
        double value = 1;
        for (int i = 1; i <= smaller && Double.isFinite(value); i++) {
            value = value * (n - smaller + i) / i;
        }
        return Math.rint(value);
    }

    static double gamma(double x) {
        if (x <= 0 && x == Math.rint(x)) {
            return Double.NaN;
        }
        if (x == Math.rint(x) && x <= MAX_FACTORIAL) {
            return factorial(x - 1);
        }
        if (x < 0.5) {
            return Math.PI / (StrictMath.sin(Math.PI * x) * gamma(1 - x));
        }
        double z = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + 7.5;
        // The power is taken in two halves, so that it does not overflow before the product does.
        double half = StrictMath.pow(t, (z + 0.5) / 2);
        return Math.sqrt(2 * Math.PI) * half * StrictMath.exp(-t) * half * sum;
    }

    /**
     * The series 2/sqrt(pi) e^{-x^2} sum 2^n x^{2n+1} / (2n+1)!!, which has no cancellation
     * (Abramowitz and Stegun, 7.1.6).
     */
    static double erf(double x) {
        double a = Math.abs(x);
        if (Double.isNaN(x) || a >= 6) {
            return Double.isNaN(x) ? x : Math.signum(x);
        }
        double term = a;
        double sum = a;
        for (int n = 1; term > sum * 1e-18 && n < 400; n++) {
            term *= 2 * a * a / (2 * n + 1);
            sum += term;
        }
        double value = 2 / Math.sqrt(Math.PI) * StrictMath.exp(-a * a) * sum;
        return Math.copySign(Math.min(1, value), x);
    }
}
