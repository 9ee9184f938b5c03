package dev.chalkproof.formula;

import java.math.BigInteger;

/** Powers, roots and logarithms of balls. */
final class BallPowers {
    /** Exact powers with more bits than this become balls on the way. */
    private static final long MAX_EXACT_BITS = 4000;

    private final BallOperations ops;
    private final BallElementary elementary;

    BallPowers(BallOperations ops, BallElementary elementary) {
        this.ops = ops;
        this.elementary = elementary;
    }

    Ball power(Ball x, Ball y) {
        if (y instanceof Ball.Exact e) {
            if (e.isWhole() && e.numerator().bitLength() < 40) {
                return whole(x, e.numerator().longValueExact());
            }
            if (e.equals(Ball.of(0.5))) {
                return ops.sqrt(x);
            }
        }
        if (x instanceof Ball.Exact e && e.numerator().signum() <= 0) {
            if (e.numerator().signum() == 0) {
                int sign = ops.sign(y);
                return sign > 0 ? x : sign < 0 ? Ball.UNDEFINED : Ball.UNKNOWN;
            }
            boolean fraction = y instanceof Ball.Exact f && !f.isWhole();
            return fraction ? Ball.UNDEFINED : Ball.UNKNOWN;
        }
        if (x.equals(Ball.of(1))) {
            return x;
        }
        if (ops.sign(x) <= 0) {
            boolean negative = ops.sign(x) < 0 && y instanceof Ball.Exact f && !f.isWhole();
            return negative ? Ball.UNDEFINED : Ball.UNKNOWN;
        }
        Ball logarithm = elementary.ln(x);
        return logarithm.isNumber() ? elementary.exp(ops.multiply(y, logarithm)) : logarithm;
    }

    private Ball whole(Ball x, long n) {
        if (n == 0) {
            return Ball.of(1);
        }
        if (n < 0) {
            Ball positive = whole(x, -n);
            return positive.isNumber() ? ops.divide(Ball.of(1), positive) : positive;
        }
        if (x instanceof Ball.Exact e) {
            if (e.numerator().signum() == 0 || e.equals(Ball.of(1))) {
                return x;
            }
            if (e.equals(Ball.of(-1))) {
                return n % 2 == 0 ? Ball.of(1) : x;
            }
            if (n <= MAX_EXACT_BITS && (long) Fractions.size(e) * n <= MAX_EXACT_BITS) {
                return ops.shrink(
                        new Ball.Exact(e.numerator().pow((int) n), e.denominator().pow((int) n)));
            }
        }
        Ball result = squared(x, n);
        // An even power is not negative, whatever the radius says.
        return n % 2 == 0 && ops.sign(result) == 0 ? even(result) : result;
    }

    private Ball squared(Ball x, long n) {
        Ball result = Ball.of(1);
        Ball square = x;
        for (long rest = n; rest > 0 && result.isNumber(); rest >>= 1) {
            if ((rest & 1) == 1) {
                result = ops.multiply(result, square);
            }
            if (rest > 1) {
                square = ops.multiply(square, square);
                if (!square.isNumber()) {
                    // Too large or too small to be told from zero.
                    return Ball.UNKNOWN;
                }
            }
        }
        return result;
    }

    private Ball even(Ball a) {
        if (!(a instanceof Ball.Approximate b)) {
            return a;
        }
        BigInteger reach = b.middle().abs().add(b.radius());
        return new Ball.Approximate(reach, reach, b.exponent() - 1);
    }

    Ball root(Ball n, Ball x) {
        boolean odd = n instanceof Ball.Exact e && e.isWhole() && e.numerator().testBit(0);
        if (odd && ops.sign(x) < 0) {
            return ops.negate(root(n, ops.negate(x)));
        }
        Ball exponent = ops.divide(Ball.of(1), n);
        return exponent.isNumber() ? power(x, exponent) : exponent;
    }

    Ball log(Ball base, Ball x) {
        if (base instanceof Ball.Exact b && x instanceof Ball.Exact e) {
            Ball whole = exact(b, e);
            if (whole.isNumber()) {
                return whole;
            }
        }
        Ball below = elementary.ln(base);
        Ball above = elementary.ln(x);
        if (!below.isNumber() || !above.isNumber()) {
            return below.isNumber() ? above : below;
        }
        return ops.divide(above, below);
    }

    /** A logarithm that is a whole number, such as that of 1000 to base 10. */
    private static Ball exact(Ball.Exact base, Ball.Exact x) {
        if (!base.isWhole() || base.numerator().compareTo(BigInteger.TWO) < 0) {
            return Ball.UNKNOWN;
        }
        boolean inverse = x.numerator().equals(BigInteger.ONE) && !x.isWhole();
        BigInteger power = inverse ? x.denominator() : x.numerator();
        if (!inverse && !x.isWhole() || power.signum() <= 0) {
            return Ball.UNKNOWN;
        }
        long count = 0;
        while (!power.equals(BigInteger.ONE)) {
            BigInteger[] parts = power.divideAndRemainder(base.numerator());
            if (parts[1].signum() != 0) {
                return Ball.UNKNOWN;
            }
            power = parts[0];
            count++;
        }
        return Ball.of(inverse ? -count : count);
    }
}
