package dev.chalkproof.formula;

import java.math.BigInteger;

/** Factorials, binomials, the gamma function and the error function of balls. */
final class BallSpecial {
    /** Larger factorials take seconds. */
    private static final int MAX_FACTORIAL = 20_000;

    /** Beyond this the error function differs from one by less than 2^-1400. */
    private static final int MAX_ERF = 32;

    /** Balls with a finer fraction than this are so small that nobody meant a whole number. */
    private static final long MAX_FRACTION_BITS = 1 << 20;

    private final BallOperations ops;
    private final BallElementary elementary;

    BallSpecial(BallOperations ops, BallElementary elementary) {
        this.ops = ops;
        this.elementary = elementary;
    }

    Ball factorial(Ball a) {
        if (isNoWhole(a)) {
            return Ball.undefined();
        }
        if (!(a instanceof Ball.Exact e)) {
            return Ball.unknown();
        }
        if (e.numerator().signum() < 0) {
            return Ball.undefined();
        }
        if (e.numerator().compareTo(BigInteger.valueOf(MAX_FACTORIAL)) > 0) {
            return Ball.unknown();
        }
        return product(1, e.numerator().intValue());
    }

    private Ball product(int from, int to) {
        return ops.shrink(new Ball.Exact(range(from, to), BigInteger.ONE));
    }

    /** Halving keeps the factors of each multiplication equally long. */
    private static BigInteger range(int from, int to) {
        if (from > to) {
            return BigInteger.ONE;
        }
        if (from == to) {
            return BigInteger.valueOf(from);
        }
        int middle = (from + to) >>> 1;
        return range(from, middle).multiply(range(middle + 1, to));
    }

    /** Whether a ball surely holds no whole number. */
    private static boolean isNoWhole(Ball x) {
        return switch (x) {
            case Ball.Exact e -> !e.isWhole();
            case Ball.Approximate(BigInteger middle, BigInteger radius, long exponent) -> {
                if (exponent >= 0 || exponent < -MAX_FRACTION_BITS) {
                    yield false;
                }
                int point = (int) -exponent;
                BigInteger low = middle.subtract(radius);
                boolean lowIsWhole = low.signum() == 0 || low.getLowestSetBit() >= point;
                BigInteger below = low.shiftRight(point);
                yield !lowIsWhole && below.equals(middle.add(radius).shiftRight(point));
            }
            case Ball.Undefined _, Ball.Unknown _ -> false;
        };
    }

    Ball binomial(Ball n, Ball k) {
        if (isNoWhole(n) || isNoWhole(k)) {
            return Ball.undefined();
        }
        if (!(n instanceof Ball.Exact a && k instanceof Ball.Exact b)) {
            return Ball.unknown();
        }
        if (a.numerator().signum() < 0 || b.numerator().signum() < 0) {
            return Ball.undefined();
        }
        if (b.numerator().compareTo(a.numerator()) > 0) {
            return Ball.of(0);
        }
        BigInteger smaller = b.numerator().min(a.numerator().subtract(b.numerator()));
        if (smaller.compareTo(BigInteger.valueOf(MAX_FACTORIAL)) > 0) {
            return Ball.unknown();
        }
        BigInteger value = BigInteger.ONE;
        for (int i = 1; i <= smaller.intValue(); i++) {
            value =
                    value.multiply(a.numerator().subtract(smaller).add(BigInteger.valueOf(i)))
                            .divide(BigInteger.valueOf(i));
        }
        return ops.shrink(new Ball.Exact(value, BigInteger.ONE));
    }

    /**
     * Spouge's approximation, whose relative error is below {@code sqrt(a) (2 pi)^-(a + 1/2)}. Its
     * terms alternate and are larger than the sum, hence twice the bits.
     *
     * <p>Source: J. Spouge, Computation of the gamma, digamma, and trigamma functions, SIAM J.
     * Numer. Anal. 31 (1994).
     */
    Ball gamma(Ball x) {
        if (x instanceof Ball.Exact e && e.isWhole()) {
            return e.numerator().signum() <= 0
                    ? Ball.undefined()
                    : factorial(ops.subtract(x, Ball.of(1)));
        }
        Ball.Approximate ball = ops.approximate(x);
        double near = x.toDouble();
        boolean wide =
                ball.radius().signum() != 0 && ball.radius().bitLength() + ball.exponent() > 0;
        if (ops.sign(x) == 0 || Math.abs(near) > 1e6 || wide) {
            return Ball.unknown();
        }
        // Gamma(x) = Gamma(x + n) / (x (x + 1) ... (x + n - 1)) moves the argument to the right.
        Ball z = x;
        Ball below = Ball.of(1);
        while (z.toDouble() < 1) {
            if (z.toDouble() < -1000) {
                return Ball.unknown();
            }
            below = ops.multiply(below, z);
            z = ops.add(z, Ball.of(1));
        }
        Ball value = new BallSpecial(finer(), new BallElementary(finer())).spouge(z);
        return value.isNumber() && below.isNumber() ? ops.divide(value, below) : Ball.unknown();
    }

    private BallOperations finer() {
        return new BallOperations(2 * ops.bits() + 64);
    }

    /** Gamma(z) for z >= 1; the caller's precision is half of this one's. */
    private Ball spouge(Ball argument) {
        int a = (int) (ops.bits() * 0.19) + 12;
        Ball z = ops.subtract(argument, Ball.of(1));
        Ball sum = ops.sqrt(ops.multiply(Ball.of(2), elementary.pi()));
        Ball factorial = Ball.of(1);
        for (int k = 1; k < a; k++) {
            Ball left = Ball.of(a - k);
            Ball power = ops.divide(whole(left, k), ops.sqrt(left));
            Ball c = ops.divide(ops.multiply(power, elementary.exp(left)), factorial);
            Ball term = ops.divide(c, ops.add(z, Ball.of(k)));
            sum = k % 2 == 1 ? ops.add(sum, term) : ops.subtract(sum, term);
            factorial = ops.multiply(factorial, Ball.of(k));
        }
        Ball t = ops.add(z, Ball.of(a));
        Ball exponent = ops.add(z, Ball.of(0.5));
        Ball power = elementary.exp(ops.subtract(ops.multiply(exponent, elementary.ln(t)), t));
        Ball value = ops.multiply(power, sum);
        // (2 pi)^-(a + 1/2) < 2^-(2.65 a)
        Ball.Approximate error =
                new Ball.Approximate(BigInteger.ZERO, BigInteger.ONE, -(long) (2.6 * a));
        return ops.add(value, ops.multiply(value, error));
    }

    private Ball whole(Ball base, int n) {
        Ball power = Ball.of(1);
        for (int i = 0; i < n; i++) {
            power = ops.multiply(power, base);
        }
        return power;
    }

    /**
     * {@code 2/sqrt(pi) e^(-x^2) sum 2^n x^(2n+1) / (2n+1)!!}; all terms have one sign, so that
     * nothing cancels (Abramowitz and Stegun, 7.1.6).
     */
    Ball erf(Ball x) {
        if (x.equals(Ball.of(0))) {
            return x;
        }
        Ball.Approximate ball = ops.approximate(x);
        boolean wide =
                ball.radius().signum() != 0 && ball.radius().bitLength() + ball.exponent() > -2;
        if (wide) {
            return new Ball.Approximate(BigInteger.ZERO, BigInteger.ONE, 0);
        }
        if (Math.abs(x.toDouble()) > MAX_ERF) {
            return new Ball.Approximate(
                    BigInteger.valueOf(ball.middle().signum()).shiftLeft(1400),
                    BigInteger.ONE,
                    -1400);
        }
        Ball value = erfOfPoint(BallOperations.point(ball.middle(), ball.exponent()));
        // The slope is at most 2/sqrt(pi) < 2.
        return ops.widen(
                value, new Ball.Approximate(BigInteger.ZERO, ball.radius(), ball.exponent() + 1));
    }

    private Ball erfOfPoint(Ball.Approximate x) {
        long top = x.middle().bitLength() + x.exponent();
        int w = ops.bits() + 32 + (int) Math.min(4L * ops.bits(), Math.max(0, -top));
        BigInteger fixed = BallElementary.fixed(x, w);
        BigInteger twice = fixed.multiply(fixed).shiftRight(w - 1);
        BigInteger term = fixed.abs();
        BigInteger sum = term;
        int n = 0;
        while (term.signum() != 0) {
            n++;
            term = term.multiply(twice).shiftRight(w).divide(BigInteger.valueOf(2L * n + 1));
            sum = sum.add(term);
        }
        // Each term is off by a few units, and the first ones make the later ones larger.
        BigInteger radius = sum.shiftRight(w - 14).add(BigInteger.valueOf(8L * n + 8));
        Ball series = ops.round(x.middle().signum() < 0 ? sum.negate() : sum, radius, -w);
        Ball factor = ops.divide(Ball.of(2), ops.sqrt(elementary.pi()));
        Ball density = elementary.exp(ops.negate(ops.multiply(x, x)));
        return ops.multiply(ops.multiply(factor, density), series);
    }
}
