package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** From balls to doubles, and back for functions that only balls have. */
final class BallBounds {
    private static final int BITS = 96;

    private BallBounds() {}

    static double nearest(Ball ball) {
        return switch (ball) {
            case Ball.Exact e -> quotient(e.numerator(), e.denominator());
            case Ball.Approximate a -> scaled(a.middle(), a.exponent());
            case Ball.Undefined u -> Double.NaN;
            case Ball.Unknown u -> Double.NaN;
        };
    }

    private static double quotient(BigInteger numerator, BigInteger denominator) {
        if (denominator.equals(BigInteger.ONE)) {
            return numerator.doubleValue();
        }
        int shift = 66 + denominator.bitLength() - numerator.bitLength();
        BigInteger[] parts =
                shift >= 0
                        ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
                        : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
        // The last bit remembers that something follows, so that the rounding is right.
        BigInteger sticky =
                parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.valueOf(numerator.signum());
        return scaled(parts[0].shiftLeft(1).add(sticky), -(long) shift - 1);
    }

    /** {@code value * 2^exponent}, rounded to the nearest double. */
    static double scaled(BigInteger value, long exponent) {
        int length = value.bitLength();
        long top = length + exponent;
        if (value.signum() == 0 || top < -1080) {
            return value.signum() < 0 ? -0.0 : 0.0;
        }
        if (top > 1100) {
            return value.signum() * Double.POSITIVE_INFINITY;
        }
        if (top < -1000) {
            // Near the smallest doubles: by way of decimals, which round once.
            int keep = Math.max(0, length - 80);
            BigInteger leading = value.shiftRight(keep);
            return decimal(leading, exponent + keep, new MathContext(40)).doubleValue();
        }
        // The leading bits, of which the last remembers that something follows.
        int keep = Math.max(0, length - 66);
        BigInteger leading = value.shiftRight(keep);
        boolean exact = value.getLowestSetBit() >= keep;
        BigInteger sticky = leading.shiftLeft(1).add(exact ? BigInteger.ZERO : BigInteger.ONE);
        return Math.scalb(sticky.doubleValue(), (int) (exponent + keep - 1));
    }

    static BigDecimal decimal(BigInteger value, long exponent, MathContext context) {
        if (exponent >= 0) {
            return exponent < 100_000
                    ? new BigDecimal(value.shiftLeft((int) exponent)).round(context)
                    : new BigDecimal(value).multiply(power(exponent, context), context);
        }
        return new BigDecimal(value).divide(power(-exponent, context), context);
    }

    private static BigDecimal power(long exponent, MathContext context) {
        MathContext more = new MathContext(context.getPrecision() + 20);
        return BigDecimal.TWO.pow((int) Math.min(exponent, 999_999_999), more);
    }

    static Interval enclosure(Ball ball) {
        return switch (ball) {
            case Ball.Exact e -> {
                double nearest = nearest(e);
                if (Double.isInfinite(nearest)) {
                    yield Interval.of(
                            Math.min(nearest, Double.MAX_VALUE),
                            Math.max(nearest, -Double.MAX_VALUE));
                }
                yield Ball.of(nearest).equals(e)
                        ? Interval.of(nearest)
                        : Interval.of(Math.nextDown(nearest), Math.nextUp(nearest));
            }
            case Ball.Approximate a ->
                    Interval.of(
                            Rounding.down(scaled(a.middle().subtract(a.radius()), a.exponent()), 1),
                            Rounding.up(scaled(a.middle().add(a.radius()), a.exponent()), 1));
            case Ball.Undefined u -> Interval.EMPTY;
            case Ball.Unknown u -> Interval.UNKNOWN;
        };
    }

    /** Functions that Java lacks: from balls at both ends, where they rise. */
    static Interval apply(Operator operator, Interval x) {
        return switch (operator) {
            case ERF -> {
                double a = Math.max(-40, Math.min(40, x.lower()));
                double b = Math.max(-40, Math.min(40, x.upper()));
                Interval hull = at(operator, a).hull(at(operator, b));
                yield Interval.of(Math.max(-1, hull.lower()), Math.min(1, hull.upper()));
            }
            case GAMMA ->
                    // The gamma function falls up to 1.4616... and rises after it.
                    x.isPoint() || x.lower() >= 1.4617 && x.upper() < 1e5
                            ? at(operator, x.lower()).hull(at(operator, x.upper()))
                            : Interval.UNKNOWN;
            case FACTORIAL -> x.isPoint() ? at(operator, x.lower()) : Interval.UNKNOWN;
            default -> throw new IllegalArgumentException(operator + " has its own enclosure");
        };
    }

    private static Interval at(Operator operator, double x) {
        return enclosure(new BallArithmetic(BITS).apply(operator, Ball.of(x)));
    }
}
