package dev.chalkproof.formula;

/**
 * Inverse trigonometric and hyperbolic functions of balls, from roots, arc tangent and logarithm.
 */
final class BallInverse {
    private final BallOperations ops;
    private final BallElementary elementary;

    BallInverse(BallOperations ops, BallElementary elementary) {
        this.ops = ops;
        this.elementary = elementary;
    }

    Ball asin(Ball a) {
        if (BallElementary.is(a, 1) || BallElementary.is(a, -1)) {
            return ops.divide(elementary.pi(), Ball.of(BallElementary.is(a, 1) ? 2 : -2));
        }
        Ball cosine = ops.sqrt(product(ops.subtract(Ball.of(1), a), ops.add(Ball.of(1), a)));
        return cosine.isNumber() ? elementary.atan(ops.divide(a, cosine)) : cosine;
    }

    private Ball product(Ball a, Ball b) {
        return ops.multiply(a, b);
    }

    Ball asinh(Ball a) {
        if (BallElementary.is(a, 0)) {
            return a;
        }
        Ball x = ops.sign(a) < 0 ? ops.negate(a) : a;
        Ball square = ops.multiply(x, x);
        Ball root = ops.sqrt(ops.add(square, Ball.of(1)));
        Ball value = elementary.ln1p(ops.add(x, ops.divide(square, ops.add(Ball.of(1), root))));
        return ops.sign(a) < 0 ? ops.negate(value) : value;
    }

    Ball acosh(Ball a) {
        Ball less = ops.subtract(a, Ball.of(1));
        if (BallElementary.is(less, 0)) {
            return less;
        }
        if (ops.sign(less) < 0) {
            return Ball.undefined();
        }
        Ball root = ops.sqrt(ops.multiply(less, ops.add(a, Ball.of(1))));
        return root.isNumber() ? elementary.ln1p(ops.add(less, root)) : root;
    }

    Ball atanh(Ball a) {
        Ball below = ops.subtract(Ball.of(1), a);
        Ball above = ops.add(Ball.of(1), a);
        if (ops.sign(below) < 0
                || ops.sign(above) < 0
                || BallElementary.is(below, 0)
                || BallElementary.is(above, 0)) {
            return Ball.undefined();
        }
        Ball quotient = ops.divide(ops.multiply(Ball.of(2), a), below);
        return quotient.isNumber() ? ops.divide(elementary.ln1p(quotient), Ball.of(2)) : quotient;
    }
}
