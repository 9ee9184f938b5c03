package dev.chalkproof.formula;

import java.math.BigInteger;

/** Operators on balls: which function, which exact cases. */
final class BallFunctions {
    private final BallOperations ops;
    private final BallElementary elementary;
    private final BallSpecial special;
    private final BallPowers powers;

    BallFunctions(BallOperations ops) {
        this.ops = ops;
        this.elementary = new BallElementary(ops);
        this.special = new BallSpecial(ops, elementary);
        this.powers = new BallPowers(ops, elementary);
    }

    Ball pi() {
        return elementary.pi();
    }

    Ball exp(Ball a) {
        return elementary.exp(a);
    }

    Ball apply(Operator operator, Ball a) {
        return switch (operator) {
            case NEG -> ops.negate(a);
            case ABS -> absolute(a);
            case SIGN -> sign(a);
            case SQRT -> ops.sqrt(a);
            case EXP -> elementary.exp(a);
            case EXPM1 -> elementary.expm1(a);
            case LN -> elementary.ln(a);
            case LN1P -> elementary.ln1p(a);
            case LOG2 -> powers.log(Ball.of(2), a);
            case LOG10 -> powers.log(Ball.of(10), a);
            case SIN -> elementary.sin(a);
            case COS -> elementary.cos(a);
            case TAN -> ops.divide(elementary.sin(a), elementary.cos(a));
            case ASIN -> elementary.asin(a);
            case ACOS -> acos(a);
            case ATAN -> elementary.atan(a);
            case SINH -> elementary.sinh(a);
            case COSH -> elementary.cosh(a);
            case TANH -> elementary.tanh(a);
            case ASINH -> elementary.asinh(a);
            case ACOSH -> elementary.acosh(a);
            case ATANH -> elementary.atanh(a);
            case ERF -> special.erf(a);
            case GAMMA -> special.gamma(a);
            case FACTORIAL -> special.factorial(a);
            case FLOOR -> floor(a);
            case CEIL -> ops.negate(floor(ops.negate(a)));
            case TRUNCATE -> truncate(a);
            case ROUND -> floor(ops.add(a, Ball.of(0.5)));
            case WRAP_INT -> wrap(a, 32);
            case WRAP_LONG -> wrap(a, 64);
            default -> throw new IllegalArgumentException(operator + " takes no single number");
        };
    }

    Ball apply(Operator operator, Ball a, Ball b) {
        return switch (operator) {
            case ADD -> ops.add(a, b);
            case SUB -> ops.subtract(a, b);
            case MUL -> ops.multiply(a, b);
            case DIV -> ops.divide(a, b);
            case POW -> powers.power(a, b);
            case ROOT -> powers.root(a, b);
            case LOG -> powers.log(a, b);
            case MOD -> modulo(a, b);
            case INT_DIV -> whole(ops.divide(a, b), true);
            case REMAINDER -> {
                Ball quotient = whole(ops.divide(a, b), true);
                yield quotient.isNumber() ? ops.subtract(a, ops.multiply(b, quotient)) : quotient;
            }
            case ATAN2 -> atan2(a, b);
            case BINOMIAL -> special.binomial(a, b);
            case MAX -> extremum(a, b, true);
            case MIN -> extremum(a, b, false);
            default -> throw new IllegalArgumentException(operator + " takes no two numbers");
        };
    }

    private Ball absolute(Ball a) {
        int sign = ops.sign(a);
        if (sign != 0 || a instanceof Ball.Exact) {
            return sign < 0 ? ops.negate(a) : a;
        }
        // Around zero: up to the farther end.
        Ball.Approximate b = ops.approximate(a);
        BigInteger reach = b.middle().abs().add(b.radius());
        return new Ball.Approximate(reach, reach, b.exponent() - 1);
    }

    private Ball sign(Ball a) {
        int sign = ops.sign(a);
        return sign == 0 && !(a instanceof Ball.Exact)
                ? new Ball.Approximate(BigInteger.ZERO, BigInteger.ONE, 0)
                : Ball.of(sign);
    }

    private Ball acos(Ball a) {
        if (a.equals(Ball.of(1))) {
            return Ball.of(0);
        }
        Ball turned = elementary.asin(a);
        return turned.isNumber()
                ? ops.subtract(ops.divide(elementary.pi(), Ball.of(2)), turned)
                : turned;
    }

    Ball floor(Ball a) {
        if (a instanceof Ball.Exact e) {
            return new Ball.Exact(Fractions.floor(e), BigInteger.ONE);
        }
        Ball.Approximate b = ops.approximate(a);
        if (b.exponent() > 4L * ops.bits()) {
            return a;
        }
        BigInteger low = floor(b.middle().subtract(b.radius()), b.exponent());
        BigInteger high = floor(b.middle().add(b.radius()), b.exponent());
        Ball exact = new Ball.Exact(low, BigInteger.ONE);
        return low.equals(high) ? exact : ops.hull(exact, new Ball.Exact(high, BigInteger.ONE));
    }

    private static BigInteger floor(BigInteger value, long exponent) {
        if (exponent >= 0) {
            return value.shiftLeft((int) exponent);
        }
        return value.shiftRight((int) Math.min(-exponent, Integer.MAX_VALUE));
    }

    private Ball truncate(Ball a) {
        int sign = ops.sign(a);
        if (sign == 0 && !(a instanceof Ball.Exact)) {
            Ball low = floor(a);
            Ball high = ops.negate(floor(ops.negate(a)));
            return ops.hull(low, high);
        }
        return sign < 0 ? ops.negate(floor(ops.negate(a))) : floor(a);
    }

    private Ball whole(Ball a, boolean towardZero) {
        return !a.isNumber() ? a : towardZero ? truncate(a) : floor(a);
    }

    private Ball modulo(Ball a, Ball b) {
        Ball steps = whole(ops.divide(a, b), false);
        return steps.isNumber() ? ops.subtract(a, ops.multiply(b, steps)) : steps;
    }

    private Ball wrap(Ball a, int width) {
        Ball modulus = new Ball.Exact(BigInteger.ONE.shiftLeft(width), BigInteger.ONE);
        Ball half = new Ball.Exact(BigInteger.ONE.shiftLeft(width - 1), BigInteger.ONE);
        return ops.subtract(modulo(ops.add(a, half), modulus), half);
    }

    private Ball extremum(Ball a, Ball b, boolean max) {
        Truth less = ops.less(a, b);
        return switch (less) {
            case TRUE -> max ? b : a;
            case FALSE -> max ? a : b;
            // They overlap, so that either stands for both within their hull.
            case UNKNOWN -> ops.hull(a, b);
        };
    }

    private Ball atan2(Ball y, Ball x) {
        int right = ops.sign(x);
        int above = ops.sign(y);
        if (right > 0) {
            return elementary.atan(ops.divide(y, x));
        }
        if (above == 0 && !(y instanceof Ball.Exact)) {
            return Ball.UNKNOWN;
        }
        if (right == 0) {
            if (!(x instanceof Ball.Exact)) {
                // Away from the axis the arc cotangent has no jump.
                return above == 0
                        ? Ball.UNKNOWN
                        : ops.subtract(half(above), elementary.atan(ops.divide(x, y)));
            }
            return above == 0 ? Ball.UNDEFINED : half(above);
        }
        Ball turn = above < 0 ? ops.negate(elementary.pi()) : elementary.pi();
        return ops.add(elementary.atan(ops.divide(y, x)), turn);
    }

    private Ball half(int sign) {
        return ops.divide(elementary.pi(), Ball.of(2 * sign));
    }
}
