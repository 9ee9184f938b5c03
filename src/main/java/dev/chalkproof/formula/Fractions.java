package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact fractions. */
final class Fractions {
    private Fractions() {}

    /** Decimals beyond this are no numbers people write, and would not fit into memory. */
    private static final int MAX_SCALE = 5000;

    static Ball of(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (Math.abs((long) plain.scale()) > MAX_SCALE) {
            return Ball.unknown();
        }
        return plain.scale() <= 0
                ? new Ball.Exact(plain.toBigIntegerExact(), BigInteger.ONE)
                : of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** Exactly a finite double. */
    static Ball.Exact of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = Math.max(1, (int) (bits >>> 52) & 0x7ff) - 1075;
        long fraction = bits & 0xfffffffffffffL;
        boolean subnormal = ((bits >>> 52) & 0x7ff) == 0;
        long size = subnormal ? fraction : fraction | 1L << 52;
        if (size == 0) {
            return new Ball.Exact(BigInteger.ZERO, BigInteger.ONE);
        }
        // Even sizes are halved as often as the denominator can be.
        int halvings = Math.min(Long.numberOfTrailingZeros(size), Math.max(0, -exponent));
        long top = size >> halvings;
        int rest = exponent + halvings;
        BigInteger numerator = BigInteger.valueOf(bits < 0 ? -top : top);
        return rest >= 0
                ? new Ball.Exact(numerator.shiftLeft(rest), BigInteger.ONE)
                : new Ball.Exact(numerator, BigInteger.ONE.shiftLeft(-rest));
    }

    /** In lowest terms; the denominator must not be 0. */
    static Ball.Exact of(BigInteger numerator, BigInteger denominator) {
        if (denominator.equals(BigInteger.ONE)) {
            return new Ball.Exact(numerator, denominator);
        }
        if (numerator.signum() == 0) {
            return new Ball.Exact(BigInteger.ZERO, BigInteger.ONE);
        }
        int halvings = denominator.getLowestSetBit();
        if (denominator.signum() > 0 && denominator.bitLength() - halvings < Long.SIZE) {
            return ofSmallOddPart(numerator, denominator, halvings);
        }
        BigInteger gcd = numerator.gcd(denominator.shiftRight(halvings));
        BigInteger sign = denominator.signum() < 0 ? gcd.negate() : gcd;
        int common = Math.min(numerator.getLowestSetBit(), halvings);
        BigInteger top = numerator.shiftRight(common);
        BigInteger bottom = denominator.shiftRight(common);
        return sign.equals(BigInteger.ONE)
                ? new Ball.Exact(top, bottom)
                : new Ball.Exact(top.divide(sign), bottom.divide(sign));
    }

    /**
     * Doubles and decimals, and what sums and products make of them, have denominators of a power
     * of two times a small number: halving and one division take the place of a long gcd.
     */
    private static Ball.Exact ofSmallOddPart(
            BigInteger numerator, BigInteger denominator, int halvings) {
        int common = Math.min(numerator.getLowestSetBit(), halvings);
        BigInteger top = numerator.shiftRight(common);
        BigInteger bottom = denominator.shiftRight(common);
        long odd = denominator.shiftRight(halvings).longValueExact();
        if (odd == 1) {
            return new Ball.Exact(top, bottom);
        }
        long a = odd;
        long b = top.mod(BigInteger.valueOf(odd)).longValueExact();
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        BigInteger gcd = BigInteger.valueOf(a);
        return a == 1
                ? new Ball.Exact(top, bottom)
                : new Ball.Exact(top.divide(gcd), bottom.divide(gcd));
    }

    static Ball.Exact add(Ball.Exact a, Ball.Exact b) {
        return a.denominator().equals(b.denominator())
                ? of(a.numerator().add(b.numerator()), a.denominator())
                : of(
                        a.numerator()
                                .multiply(b.denominator())
                                .add(b.numerator().multiply(a.denominator())),
                        a.denominator().multiply(b.denominator()));
    }

    static Ball.Exact multiply(Ball.Exact a, Ball.Exact b) {
        return of(a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator()));
    }

    static Ball.Exact negate(Ball.Exact a) {
        return new Ball.Exact(a.numerator().negate(), a.denominator());
    }

    static int compare(Ball.Exact a, Ball.Exact b) {
        return a.numerator()
                .multiply(b.denominator())
                .compareTo(b.numerator().multiply(a.denominator()));
    }

    static BigInteger floor(Ball.Exact a) {
        BigInteger[] parts = a.numerator().divideAndRemainder(a.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static int size(Ball.Exact a) {
        return Math.max(a.numerator().bitLength(), a.denominator().bitLength());
    }
}
