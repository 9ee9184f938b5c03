package dev.chalkproof.formula;

/**
 * Bounds of double operations. Sums, products, quotients and roots are bounded by their exact
 * rounding error, so that what is exact stays exact; library functions by their documented error.
 *
 * <p>Source: J.-M. Muller et al., Handbook of Floating-Point Arithmetic, 2nd ed., chapter 4
 * (error-free transformations).
 */
final class Rounding {
    /** Below this size the error of a product or quotient may itself be lost. */
    private static final double SAFE = 0x1p-960;

    private Rounding() {}

    static double down(double value, double error) {
        if (value == Double.POSITIVE_INFINITY) {
            return Double.MAX_VALUE;
        }
        return error < 0 ? Math.nextDown(value) : value;
    }

    static double up(double value, double error) {
        if (value == Double.NEGATIVE_INFINITY) {
            return -Double.MAX_VALUE;
        }
        return error > 0 ? Math.nextUp(value) : value;
    }

    static double addDown(double a, double b) {
        double sum = a + b;
        return Double.isInfinite(a) || Double.isInfinite(b) ? sum : down(sum, sumError(a, b, sum));
    }

    static double addUp(double a, double b) {
        double sum = a + b;
        return Double.isInfinite(a) || Double.isInfinite(b) ? sum : up(sum, sumError(a, b, sum));
    }

    /** The exact sum minus the rounded one (Knuth's two-sum). */
    private static double sumError(double a, double b, double sum) {
        double t = sum - a;
        return (a - (sum - t)) + (b - t);
    }

    static double mulDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return product;
        }
        double bound =
                Math.abs(product) < SAFE
                        ? Math.nextDown(product)
                        : down(product, Math.fma(a, b, -product));
        // A product of two positive numbers is not below zero, however small it is.
        return a > 0 == b > 0 ? Math.max(0, bound) : bound;
    }

    static double mulUp(double a, double b) {
        return -mulDown(-a, b);
    }

    static double divDown(double a, double b) {
        boolean positive = a > 0 == b > 0;
        if (a == 0 || Double.isInfinite(b) && !Double.isInfinite(a)) {
            return 0;
        }
        if (Double.isInfinite(a)) {
            return positive
                    ? Double.isInfinite(b) ? 0 : Double.POSITIVE_INFINITY
                    : Double.NEGATIVE_INFINITY;
        }
        double quotient = a / b;
        boolean small = Math.abs(quotient) < SAFE || Math.abs(a) < SAFE;
        double bound =
                small || Double.isInfinite(quotient)
                        ? down(quotient, 1)
                        : down(quotient, -Math.fma(quotient, b, -a) * Math.signum(b));
        return positive ? Math.max(0, bound) : bound;
    }

    static double divUp(double a, double b) {
        return -divDown(-a, b);
    }

    static double sqrtDown(double a) {
        double root = Math.sqrt(a);
        return a > SAFE && a < Double.POSITIVE_INFINITY
                ? down(root, -Math.fma(root, root, -a))
                : a == 0 || Double.isInfinite(a) ? root : Math.nextDown(root);
    }

    static double sqrtUp(double a) {
        double root = Math.sqrt(a);
        return a > SAFE && a < Double.POSITIVE_INFINITY
                ? up(root, -Math.fma(root, root, -a))
                : a == 0 || Double.isInfinite(a) ? root : Math.nextUp(root);
    }

    /** A lower bound of what a function within a few units of the last place returned. */
    static double down(double value, int ulps) {
        double bound = value == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : value;
        for (int i = 0; i < ulps; i++) {
            bound = Math.nextDown(bound);
        }
        return bound;
    }

    static double up(double value, int ulps) {
        return -down(-value, ulps);
    }
}
