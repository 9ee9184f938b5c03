package dev.chalkproof.formula;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Elementary functions of numbers {@code x / 2^w} near zero or one, by Taylor series on integers.
 * Each result is within 2^12 units of 2^-w; callers take that many guard bits.
 *
 * <p>Source: R. Brent, P. Zimmermann, Modern Computer Arithmetic, 2010, chapter 4.
 */
final class FixedPoint {
    /** The error of every function here is less than 2 to this, in units of the last place. */
    static final int ERROR_BITS = 12;

    private static final ConcurrentMap<Integer, BigInteger> PI = new ConcurrentHashMap<>();
    private static final ConcurrentMap<Integer, BigInteger> LN2 = new ConcurrentHashMap<>();

    private FixedPoint() {}

    static BigInteger one(int w) {
        return BigInteger.ONE.shiftLeft(w);
    }

    /** Machin's formula: pi = 16 atan(1/5) - 4 atan(1/239). */
    static BigInteger pi(int w) {
        return PI.computeIfAbsent(
                w,
                bits -> {
                    int more = bits + 16;
                    BigInteger sixteen = inverse(5, more, false).shiftLeft(4);
                    BigInteger four = inverse(239, more, false).shiftLeft(2);
                    return sixteen.subtract(four).shiftRight(16);
                });
    }

    /** ln 2 = 2 atanh(1/3). */
    static BigInteger ln2(int w) {
        return LN2.computeIfAbsent(
                w, bits -> inverse(3, bits + 16, true).shiftLeft(1).shiftRight(16));
    }

    /** atan(1/n), or atanh(1/n). */
    private static BigInteger inverse(int n, int w, boolean hyperbolic) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = one(w).divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int k = 3; power.signum() != 0; k += 2) {
            power = power.divide(square);
            BigInteger term = power.divide(BigInteger.valueOf(k));
            sum = hyperbolic || k % 4 == 1 ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }

    /** exp(x), |x| <= 1: pieces of eight bits from a table, the rest by its series. */
    static BigInteger exp(BigInteger x, int w) {
        FixedTable table = FixedTable.of(w);
        int more = table.width();
        BigInteger rest = x.shiftLeft(more - w);
        BigInteger product = one(more);
        for (int level = 0; level < table.levels(); level++) {
            int below = more - FixedTable.PIECE * (level + 1);
            // Only the first piece may be negative.
            int piece = rest.shiftRight(below).intValue();
            rest = rest.subtract(BigInteger.valueOf(piece).shiftLeft(below));
            if (piece != 0) {
                product = product.multiply(table.exp(level, piece)).shiftRight(more);
            }
        }
        List<BigInteger> inverse = table.inverseFactorials();
        BigInteger sum = inverse.getLast();
        for (int k = inverse.size() - 2; k >= 0; k--) {
            sum = sum.multiply(rest).shiftRight(more).add(inverse.get(k));
        }
        return product.multiply(sum).shiftRight(2 * more - w);
    }

    /** The same without a table: the argument is halved k times, the result squared as often. */
    static BigInteger expBySeries(BigInteger x, int w) {
        int halvings = 4 + (int) Math.sqrt(w / 2.0);
        int more = w + 2 * halvings + 8;
        BigInteger y = x.shiftLeft(more - w).shiftRight(halvings);
        BigInteger term = one(more);
        BigInteger sum = term;
        for (int k = 1; term.signum() != 0 && !term.equals(BigInteger.ONE.negate()); k++) {
            term = term.multiply(y).shiftRight(more).divide(BigInteger.valueOf(k));
            sum = sum.add(term);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum).shiftRight(more);
        }
        return sum.shiftRight(more - w);
    }

    /** ln(y), 0.5 <= y <= 2: a factor from a table brings y next to one. */
    static BigInteger ln(BigInteger y, int w) {
        FixedTable table = FixedTable.of(w);
        int leading = y.shiftRight(w - FixedTable.PIECE).intValue();
        int factor = FixedTable.factor(leading);
        BigInteger near =
                factor == FixedTable.UNIT
                        ? y
                        : y.multiply(BigInteger.valueOf(factor)).shiftRight(FixedTable.PIECE);
        BigInteger rest = lnBySeries(near, w);
        return factor == FixedTable.UNIT
                ? rest
                : rest.subtract(table.ln(factor).shiftRight(table.width() - w));
    }

    /** The same without a table: 2 atanh((y - 1) / (y + 1)). */
    static BigInteger lnBySeries(BigInteger y, int w) {
        BigInteger one = one(w);
        BigInteger z = y.subtract(one).shiftLeft(w).divide(y.add(one));
        BigInteger square = z.multiply(z).shiftRight(w);
        BigInteger power = z;
        BigInteger sum = z;
        for (int k = 3; isMore(power); k += 2) {
            power = power.multiply(square).shiftRight(w);
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum.shiftLeft(1);
    }

    private static boolean isMore(BigInteger power) {
        // Shifting right rounds down, so that a negative power ends at -1.
        return power.bitLength() > 0;
    }

    /** sin(x), |x| <= 1. */
    static BigInteger sin(BigInteger x, int w) {
        return alternating(x, x, w, 2);
    }

    /** cos(x), |x| <= 1. */
    static BigInteger cos(BigInteger x, int w) {
        return alternating(one(w), x, w, 1);
    }

    /** The series of sine and cosine from their first term on. */
    private static BigInteger alternating(BigInteger first, BigInteger x, int w, int from) {
        BigInteger square = x.multiply(x).shiftRight(w);
        BigInteger term = first;
        BigInteger sum = first;
        for (int k = from; isMore(term); k += 2) {
            term =
                    term.multiply(square)
                            .shiftRight(w)
                            .divide(BigInteger.valueOf((long) k * (k + 1)))
                            .negate();
            sum = sum.add(term);
        }
        return sum;
    }

    /** atan(x), |x| <= 1: the argument is halved three times. */
    static BigInteger atan(BigInteger x, int w) {
        BigInteger y = x;
        BigInteger one = one(w);
        int halvings = 3;
        for (int i = 0; i < halvings; i++) {
            // atan(y) = 2 atan(y / (1 + sqrt(1 + y^2)))
            BigInteger root = one.shiftLeft(w).add(y.multiply(y)).sqrt();
            y = y.shiftLeft(w).divide(one.add(root));
        }
        BigInteger square = y.multiply(y).shiftRight(w);
        BigInteger power = y;
        BigInteger sum = y;
        for (int k = 3; isMore(power); k += 2) {
            power = power.multiply(square).shiftRight(w).negate();
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
        }
        return sum.shiftLeft(halvings);
    }
}
