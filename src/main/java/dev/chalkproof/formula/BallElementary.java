package dev.chalkproof.formula;

import java.math.BigInteger;

/** Exponential, logarithmic, trigonometric and hyperbolic functions of balls. */
final class BallElementary {
    /** Exponentials beyond e^(2^this) are not computed; on the other side they are all but zero. */
    private static final int MAX_ARGUMENT_BITS = 45;

    /** Sines of larger numbers than any double are not computed. */
    private static final int MAX_ANGLE_BITS = 1100;

    private static final int GUARD = FixedPoint.ERROR_BITS + 12;

    private final BallOperations ops;

    BallElementary(BallOperations ops) {
        this.ops = ops;
    }

    Ball pi() {
        int w = ops.bits() + 8;
        return new Ball.Approximate(FixedPoint.pi(w), BigInteger.TWO, -w);
    }

    private static long top(Ball.Approximate a) {
        return Math.max(a.middle().bitLength(), a.radius().bitLength()) + a.exponent();
    }

    /** The middle in fixed point with w bits after the point. */
    static BigInteger fixed(Ball.Approximate a, int w) {
        long shift = a.exponent() + w;
        return shift >= 0
                ? a.middle().shiftLeft((int) shift)
                : a.middle().shiftRight((int) Math.min(-shift, Integer.MAX_VALUE));
    }

    static boolean is(Ball a, long value) {
        return a.equals(Ball.of(value));
    }

    /** The ball of a fixed-point result. */
    private Ball result(BigInteger value, long exponent) {
        return ops.round(value, BigInteger.ONE.shiftLeft(FixedPoint.ERROR_BITS), exponent);
    }

    /** A ball of the same radius around zero. */
    private static Ball.Approximate error(Ball.Approximate a) {
        return new Ball.Approximate(BigInteger.ZERO, a.radius(), a.exponent());
    }

    Ball exp(Ball a) {
        if (is(a, 0)) {
            return Ball.of(1);
        }
        Ball.Approximate x = ops.approximate(a);
        if (top(x) > MAX_ARGUMENT_BITS) {
            // Far on the left only how small it is matters; far on the right nothing is known.
            return ops.sign(x) < 0
                    ? new Ball.Approximate(
                            BigInteger.ONE, BigInteger.ONE, -(1L << (MAX_ARGUMENT_BITS - 2)))
                    : Ball.unknown();
        }
        if (x.radius().signum() != 0 && x.radius().bitLength() + x.exponent() > -2) {
            return ops.hull(exp(ops.lower(x)), exp(ops.upper(x)));
        }
        int large = (int) Math.max(0, top(x));
        int w = ops.bits() + GUARD + large;
        BigInteger fixed = fixed(x, w);
        BigInteger ln2 = FixedPoint.ln2(w);
        BigInteger k = fixed.divide(ln2);
        BigInteger rest = fixed.subtract(k.multiply(ln2));
        // The error of k ln 2 is k units, so that it stays below the guard bits.
        Ball value =
                ops.round(
                        FixedPoint.exp(rest, w),
                        BigInteger.ONE.shiftLeft(FixedPoint.ERROR_BITS + large + 2),
                        k.longValue() - w);
        // e^r - 1 <= 2 r for r <= 1/2.
        return x.radius().signum() == 0
                ? value
                : spread(
                        value, new Ball.Approximate(BigInteger.ZERO, x.radius(), x.exponent() + 1));
    }

    private Ball spread(Ball value, Ball.Approximate relative) {
        return ops.add(value, ops.multiply(value, relative));
    }

    Ball ln(Ball a) {
        if (is(a, 1)) {
            return Ball.of(0);
        }
        if (a instanceof Ball.Exact e && e.numerator().signum() <= 0) {
            return Ball.undefined();
        }
        Ball.Approximate x = ops.approximate(a);
        BigInteger least = x.middle().subtract(x.radius());
        if (least.signum() <= 0) {
            return x.middle().add(x.radius()).signum() <= 0 ? Ball.undefined() : Ball.unknown();
        }
        int length = x.middle().bitLength();
        long n = length + x.exponent();
        // y lies between 0.7 and 1.4.
        boolean low =
                x.middle().shiftRight(Math.max(0, length - 8)).intValue() < 179 && length >= 8;
        int bits = low ? length - 1 : length;
        long power = low ? n - 1 : n;
        BigInteger distance = x.middle().subtract(BigInteger.ONE.shiftLeft(bits));
        int lost = power == 0 ? Math.max(0, bits - distance.bitLength()) : 0;
        int w = ops.bits() + GUARD + lost + 64;
        BigInteger y = w >= bits ? x.middle().shiftLeft(w - bits) : x.middle().shiftRight(bits - w);
        BigInteger value =
                FixedPoint.ln(y, w).add(FixedPoint.ln2(w).multiply(BigInteger.valueOf(power)));
        Ball result =
                ops.round(
                        value,
                        BigInteger.ONE
                                .shiftLeft(FixedPoint.ERROR_BITS)
                                .add(BigInteger.valueOf(Math.abs(power))),
                        -w);
        if (x.radius().signum() == 0) {
            return result;
        }
        // |ln'| <= 1 / lower end
        Ball slope = ops.divide(error(x), BallOperations.point(least, x.exponent()));
        return ops.add(result, slope);
    }

    Ball sin(Ball a) {
        return is(a, 0) ? a : angle(a, 0);
    }

    Ball cos(Ball a) {
        return is(a, 0) ? Ball.of(1) : angle(a, 1);
    }

    /** Sine after a turn by some quarters; both functions change at most as fast as the angle. */
    private Ball angle(Ball a, int quarters) {
        Ball.Approximate x = ops.approximate(a);
        long top = top(x);
        boolean wide = x.radius().signum() != 0 && x.radius().bitLength() + x.exponent() > 2;
        if (top > MAX_ANGLE_BITS || wide) {
            return new Ball.Approximate(BigInteger.ZERO, BigInteger.ONE, 0);
        }
        int small = quarters == 0 ? (int) Math.min(4L * ops.bits(), Math.max(0, -top)) : 0;
        int w = ops.bits() + GUARD + (int) Math.max(0, top) + small;
        BigInteger fixed = fixed(x, w);
        BigInteger half = FixedPoint.pi(w).shiftRight(1);
        BigInteger turns = fixed.shiftLeft(1).divide(half).add(BigInteger.valueOf(fixed.signum()));
        turns = turns.divide(BigInteger.TWO);
        BigInteger rest = fixed.subtract(turns.multiply(half));
        int quadrant =
                turns.add(BigInteger.valueOf(quarters)).and(BigInteger.valueOf(3)).intValue();
        BigInteger value = (quadrant & 1) == 0 ? FixedPoint.sin(rest, w) : FixedPoint.cos(rest, w);
        BigInteger signed = quadrant >= 2 ? value.negate() : value;
        BigInteger radius = BigInteger.ONE.shiftLeft(FixedPoint.ERROR_BITS).add(turns.abs());
        return ops.widen(ops.round(signed, radius, -w), error(x));
    }

    Ball atan(Ball a) {
        if (!a.isNumber() || is(a, 0)) {
            return a;
        }
        Ball.Approximate x = ops.approximate(a);
        BigInteger one = BigInteger.ONE;
        boolean large = top(x) > 1;
        if (large) {
            if (ops.sign(x) == 0) {
                return new Ball.Approximate(BigInteger.ZERO, one, 1);
            }
            // atan(x) = sign(x) pi/2 - atan(1/x)
            Ball half = ops.divide(pi(), Ball.of(2L * ops.sign(x)));
            return ops.subtract(half, atan(ops.divide(Ball.of(1), x)));
        }
        int small = (int) Math.min(4L * ops.bits(), Math.max(0, -top(x)));
        int w = ops.bits() + GUARD + small;
        return ops.widen(result(FixedPoint.atan(fixed(x, w), w), -w), error(x));
    }

    /** A function that is x up to a power of x: for tiny arguments that is all there is to say. */
    private boolean isTiny(Ball a) {
        Ball.Approximate x = ops.approximate(a);
        return top(x) < -2L * ops.bits();
    }

    private Ball tiny(Ball a, Ball bound) {
        Ball.Approximate b = ops.approximate(bound);
        BigInteger reach = b.middle().abs().add(b.radius());
        return ops.widen(a, new Ball.Approximate(BigInteger.ZERO, reach, b.exponent()));
    }

    /** The same functions with as many more bits as a difference from one loses. */
    private BallElementary finer(Ball a) {
        long top = top(ops.approximate(a));
        int more = (int) Math.max(0, Math.min(2L * ops.bits(), -top));
        return new BallElementary(new BallOperations(ops.bits() + more + 8));
    }

    private Ball cut(Ball a) {
        return a instanceof Ball.Approximate b
                ? ops.round(b.middle(), b.radius(), b.exponent())
                : a;
    }

    Ball expm1(Ball a) {
        if (is(a, 0)) {
            return a;
        }
        if (isTiny(a)) {
            return tiny(a, ops.multiply(a, a));
        }
        BallElementary fine = finer(a);
        Ball exp = fine.exp(a);
        return exp.isNumber() ? cut(fine.ops.subtract(exp, Ball.of(1))) : exp;
    }

    Ball ln1p(Ball a) {
        if (is(a, 0)) {
            return a;
        }
        if (isTiny(a)) {
            return tiny(a, ops.multiply(a, a));
        }
        BallElementary fine = finer(a);
        return cut(fine.ln(fine.ops.add(a, Ball.of(1))));
    }

    /** {@code (u + u / (u + 1)) / 2} with {@code u = e^x - 1}. */
    Ball sinh(Ball a) {
        Ball u = expm1(ops.sign(a) < 0 ? ops.negate(a) : a);
        if (!u.isNumber()) {
            return u;
        }
        Ball sum = ops.add(u, ops.divide(u, ops.add(u, Ball.of(1))));
        Ball value = ops.divide(sum, Ball.of(2));
        return ops.sign(a) < 0 ? ops.negate(value) : value;
    }

    Ball cosh(Ball a) {
        Ball e = exp(ops.sign(a) < 0 ? ops.negate(a) : a);
        if (!e.isNumber()) {
            return e;
        }
        return ops.divide(ops.add(e, ops.divide(Ball.of(1), e)), Ball.of(2));
    }

    /** {@code u / (u + 2)} with {@code u = e^(2x) - 1}, on the side where the power is small. */
    Ball tanh(Ball a) {
        if (is(a, 0)) {
            return a;
        }
        Ball negative = ops.sign(a) > 0 ? ops.negate(a) : a;
        Ball u = expm1(ops.multiply(Ball.of(2), negative));
        if (!u.isNumber()) {
            return u;
        }
        Ball value = ops.divide(u, ops.add(u, Ball.of(2)));
        return ops.sign(a) > 0 ? ops.negate(value) : value;
    }
}
