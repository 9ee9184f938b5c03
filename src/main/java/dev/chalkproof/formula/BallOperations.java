package dev.chalkproof.formula;

import java.math.BigInteger;

/**
 * The four operations, roots and order of balls, each rounded so that the ball holds the result.
 */
final class BallOperations {
    /** A double has up to 1,074 bits; larger fractions become balls. */
    private static final int MAX_FRACTION = 2200;

    /** Bits of a radius; more say nothing. */
    private static final int RADIUS_BITS = 30;

    /** Exponents beyond this are not computed with. */
    private static final long MAX_EXPONENT = 1L << 50;

    private final int bits;

    BallOperations(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }

    static Ball.Approximate point(BigInteger middle, long exponent) {
        return new Ball.Approximate(middle, BigInteger.ZERO, exponent);
    }

    /** Cuts a ball to the precision; what is cut off goes into the radius. */
    Ball.Approximate round(BigInteger middle, BigInteger radius, long exponent) {
        int cut = Math.max(middle.bitLength() - bits - 4, radius.bitLength() - RADIUS_BITS);
        if (cut <= 0) {
            return new Ball.Approximate(middle, radius, exponent);
        }
        boolean exact = middle.getLowestSetBit() >= cut || middle.signum() == 0;
        BigInteger rest = ceiling(radius, cut);
        return new Ball.Approximate(
                middle.shiftRight(cut), exact ? rest : rest.add(BigInteger.ONE), exponent + cut);
    }

    private static BigInteger ceiling(BigInteger value, int shift) {
        return value.negate().shiftRight(shift).negate();
    }

    private Ball limited(Ball.Approximate a) {
        return Math.abs(a.exponent()) > MAX_EXPONENT ? Ball.UNKNOWN : a;
    }

    /** A fraction, exact while it is small. */
    Ball shrink(Ball.Exact a) {
        return Fractions.size(a) > MAX_FRACTION ? approximate(a) : a;
    }

    Ball.Approximate approximate(Ball a) {
        return switch (a) {
            case Ball.Approximate ball -> ball;
            case Ball.Exact e -> {
                if (e.isWhole()) {
                    yield round(e.numerator(), BigInteger.ZERO, 0);
                }
                int shift =
                        Math.max(
                                0,
                                bits + 4 + e.denominator().bitLength() - e.numerator().bitLength());
                BigInteger[] q = e.numerator().shiftLeft(shift).divideAndRemainder(e.denominator());
                BigInteger radius = q[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
                yield round(q[0], radius, -shift);
            }
            case Ball.Undefined u -> throw new IllegalArgumentException("no number");
            case Ball.Unknown u -> throw new IllegalArgumentException("no number");
        };
    }

    Ball negate(Ball a) {
        return switch (a) {
            case Ball.Exact e -> Fractions.negate(e);
            case Ball.Approximate b ->
                    new Ball.Approximate(b.middle().negate(), b.radius(), b.exponent());
            case Ball.Undefined u -> u;
            case Ball.Unknown u -> u;
        };
    }

    Ball add(Ball a, Ball b) {
        if (a instanceof Ball.Exact x && b instanceof Ball.Exact y) {
            return shrink(Fractions.add(x, y));
        }
        if (isZero(a)) {
            return b;
        }
        return isZero(b) ? a : add(approximate(a), approximate(b));
    }

    private static boolean isZero(Ball a) {
        return a instanceof Ball.Exact e && e.numerator().signum() == 0;
    }

    private static long top(Ball.Approximate a) {
        return Math.max(a.middle().bitLength(), a.radius().bitLength()) + a.exponent();
    }

    private Ball add(Ball.Approximate a, Ball.Approximate b) {
        // What lies far below the larger operand only matters to the radius.
        long floor = Math.max(top(a), top(b)) - bits - 64;
        long exponent = Math.max(Math.min(a.exponent(), b.exponent()), floor);
        Ball.Approximate x = at(a, exponent);
        Ball.Approximate y = at(b, exponent);
        return limited(round(x.middle().add(y.middle()), x.radius().add(y.radius()), exponent));
    }

    /** The same ball with another exponent; if that is larger, the radius grows. */
    private static Ball.Approximate at(Ball.Approximate a, long exponent) {
        long shift = a.exponent() - exponent;
        if (shift >= 0) {
            int left = (int) shift;
            return new Ball.Approximate(
                    a.middle().shiftLeft(left), a.radius().shiftLeft(left), exponent);
        }
        int right = (int) Math.min(-shift, Integer.MAX_VALUE);
        return new Ball.Approximate(
                a.middle().shiftRight(right),
                ceiling(a.radius(), right).add(BigInteger.ONE),
                exponent);
    }

    Ball subtract(Ball a, Ball b) {
        return add(a, negate(b));
    }

    Ball multiply(Ball a, Ball b) {
        if (isZero(a) || isZero(b)) {
            return Ball.of(0);
        }
        if (a instanceof Ball.Exact x && b instanceof Ball.Exact y) {
            return shrink(Fractions.multiply(x, y));
        }
        Ball.Approximate x = approximate(a);
        Ball.Approximate y = approximate(b);
        BigInteger radius =
                x.middle()
                        .abs()
                        .multiply(y.radius())
                        .add(x.radius().multiply(y.middle().abs().add(y.radius())));
        return limited(round(x.middle().multiply(y.middle()), radius, x.exponent() + y.exponent()));
    }

    Ball divide(Ball a, Ball b) {
        if (isZero(b)) {
            return Ball.UNDEFINED;
        }
        if (a instanceof Ball.Exact x && b instanceof Ball.Exact y) {
            return shrink(
                    Fractions.of(
                            x.numerator().multiply(y.denominator()),
                            x.denominator().multiply(y.numerator())));
        }
        Ball.Approximate x = approximate(a);
        Ball.Approximate y = approximate(b);
        BigInteger divisor = y.middle().abs();
        BigInteger least = divisor.subtract(y.radius());
        if (least.signum() <= 0) {
            return Ball.UNKNOWN;
        }
        if (isZero(a)) {
            return a;
        }
        int shift = Math.max(0, bits + 8 + divisor.bitLength() - x.middle().bitLength());
        BigInteger quotient = x.middle().shiftLeft(shift).divide(y.middle());
        // |a/b - m/n| <= (r |n| + |m| s) / (|n| (|n| - s))
        BigInteger error = x.radius().multiply(divisor).add(x.middle().abs().multiply(y.radius()));
        BigInteger radius =
                error.shiftLeft(shift).divide(divisor.multiply(least)).add(BigInteger.TWO);
        return limited(round(quotient, radius, x.exponent() - y.exponent() - shift));
    }

    Ball sqrt(Ball a) {
        if (a instanceof Ball.Exact e) {
            if (e.numerator().signum() < 0) {
                return Ball.UNDEFINED;
            }
            BigInteger top = e.numerator().sqrt();
            BigInteger bottom = e.denominator().sqrt();
            if (top.multiply(top).equals(e.numerator())
                    && bottom.multiply(bottom).equals(e.denominator())) {
                return new Ball.Exact(top, bottom);
            }
        }
        Ball.Approximate x = approximate(a);
        BigInteger least = x.middle().subtract(x.radius());
        if (x.middle().add(x.radius()).signum() < 0) {
            return Ball.UNDEFINED;
        }
        if (least.signum() <= 0) {
            return Ball.UNKNOWN;
        }
        int shift = Math.max(0, 2 * bits + 8 - x.middle().bitLength());
        if (((x.exponent() - shift) & 1) != 0) {
            shift++;
        }
        BigInteger root = x.middle().shiftLeft(shift).sqrt();
        BigInteger leastRoot = least.shiftLeft(shift).sqrt();
        BigInteger radius =
                x.radius()
                        .shiftLeft(shift)
                        .divide(leastRoot.max(BigInteger.ONE))
                        .add(BigInteger.TWO);
        return round(root, radius, (x.exponent() - shift) / 2);
    }

    /** The sign of all its numbers; 0 stands for "not known or zero". */
    int sign(Ball a) {
        return switch (a) {
            case Ball.Exact e -> e.numerator().signum();
            case Ball.Approximate b ->
                    b.middle().abs().compareTo(b.radius()) > 0 ? b.middle().signum() : 0;
            case Ball.Undefined u -> 0;
            case Ball.Unknown u -> 0;
        };
    }

    Truth less(Ball a, Ball b) {
        if (a instanceof Ball.Exact x && b instanceof Ball.Exact y) {
            return Truth.of(Fractions.compare(x, y) < 0);
        }
        int sign = sign(subtract(a, b));
        return sign == 0 ? Truth.UNKNOWN : Truth.of(sign < 0);
    }

    Truth equal(Ball a, Ball b) {
        if (a instanceof Ball.Exact x && b instanceof Ball.Exact y) {
            return Truth.of(x.equals(y));
        }
        return sign(subtract(a, b)) == 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    Ball hull(Ball a, Ball b) {
        if (a.equals(b)) {
            return a;
        }
        Ball.Approximate difference = approximate(subtract(b, a));
        // A ball around the one that reaches over the other.
        BigInteger reach = difference.middle().abs().add(difference.radius());
        return widen(a, new Ball.Approximate(BigInteger.ZERO, reach, difference.exponent()));
    }

    /** Adds a ball around zero. */
    Ball widen(Ball a, Ball.Approximate error) {
        return add(approximate(a), error);
    }

    /** The lower end as a point. */
    Ball lower(Ball a) {
        return a instanceof Ball.Approximate b
                ? point(b.middle().subtract(b.radius()), b.exponent())
                : a;
    }

    /** The upper end as a point. */
    Ball upper(Ball a) {
        return a instanceof Ball.Approximate b
                ? point(b.middle().add(b.radius()), b.exponent())
                : a;
    }
}
