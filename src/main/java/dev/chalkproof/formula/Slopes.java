package dev.chalkproof.formula;

/** The rules of differentiation, one for each operator. */
final class Slopes<N> {
    private final Arithmetic<N> base;

    Slopes(Arithmetic<N> base) {
        this.base = base;
    }

    boolean isZero(N slope) {
        return base.compare(Operator.EQUAL, slope, base.number(0)) == Truth.TRUE;
    }

    private N number(double value) {
        return base.number(value);
    }

    private N mul(N a, N b) {
        return base.apply(Operator.MUL, a, b);
    }

    private N div(N a, N b) {
        return base.apply(Operator.DIV, a, b);
    }

    private N add(N a, N b) {
        return base.apply(Operator.ADD, a, b);
    }

    private N sub(N a, N b) {
        return base.apply(Operator.SUB, a, b);
    }

    private N of(Operator operator, N a) {
        return base.apply(operator, a);
    }

    private N square(N a) {
        return base.apply(Operator.POW, a, number(2));
    }

    /** The slope of {@code operator(x)} with value {@code y}, where x changes by {@code dx}. */
    N unary(Operator operator, N x, N y, N dx) {
        N one = number(1);
        return switch (operator) {
            case NEG -> of(Operator.NEG, dx);
            case ABS -> absolute(x, dx);
            case SQRT -> div(dx, mul(number(2), y));
            case EXP -> mul(y, dx);
            case EXPM1 -> mul(of(Operator.EXP, x), dx);
            case LN -> div(dx, x);
            case LN1P -> div(dx, add(one, x));
            case LOG2 -> div(dx, mul(x, of(Operator.LN, number(2))));
            case LOG10 -> div(dx, mul(x, of(Operator.LN, number(10))));
            case SIN -> mul(of(Operator.COS, x), dx);
            case COS -> of(Operator.NEG, mul(of(Operator.SIN, x), dx));
            case TAN -> mul(add(one, square(y)), dx);
            case ASIN -> div(dx, of(Operator.SQRT, sub(one, square(x))));
            case ACOS -> of(Operator.NEG, div(dx, of(Operator.SQRT, sub(one, square(x)))));
            case ATAN -> div(dx, add(one, square(x)));
            case SINH -> mul(of(Operator.COSH, x), dx);
            case COSH -> mul(of(Operator.SINH, x), dx);
            // 1 - tanh^2 cancels where tanh is near 1; 1 / cosh^2 does not.
            case TANH -> div(dx, square(of(Operator.COSH, x)));
            case ASINH -> div(dx, of(Operator.SQRT, add(one, square(x))));
            case ACOSH -> div(dx, of(Operator.SQRT, sub(square(x), one)));
            case ATANH -> div(dx, sub(one, square(x)));
            case ERF -> {
                N density = of(Operator.EXP, of(Operator.NEG, square(x)));
                N factor = div(number(2), of(Operator.SQRT, base.constant(Expr.Constant.Name.PI)));
                yield mul(mul(factor, density), dx);
            }
            case FLOOR, CEIL, TRUNCATE, ROUND, SIGN -> step(operator, x);
            // The digamma function is not computed.
            case GAMMA, FACTORIAL, WRAP_INT, WRAP_LONG -> base.undecided();
            default -> throw new IllegalArgumentException(operator + " takes no single number");
        };
    }

    private N absolute(N x, N dx) {
        return switch (base.compare(Operator.GREATER, x, number(0))) {
            case TRUE -> dx;
            case FALSE ->
                    base.compare(Operator.LESS, x, number(0)) == Truth.TRUE
                            ? of(Operator.NEG, dx)
                            : base.hull(of(Operator.NEG, dx), dx);
            case UNKNOWN -> base.hull(of(Operator.NEG, dx), dx);
        };
    }

    /** Steps are flat, except where they jump. */
    private N step(Operator operator, N x) {
        N position = operator == Operator.ROUND ? add(x, number(0.5)) : x;
        Truth jumps =
                operator == Operator.SIGN
                        ? base.compare(Operator.EQUAL, x, number(0))
                        : base.compare(Operator.EQUAL, position, of(Operator.FLOOR, position));
        return switch (jumps) {
            case FALSE -> number(0);
            case TRUE -> base.undefined();
            case UNKNOWN -> base.undecided();
        };
    }

    /** The slope of {@code operator(a, b)} with the given value. */
    N binary(Operator operator, Dual<N> a, Dual<N> b, N value) {
        N x = a.value();
        N y = b.value();
        N dx = a.slope();
        N dy = b.slope();
        return switch (operator) {
            case ADD -> add(dx, dy);
            case SUB -> sub(dx, dy);
            case MUL -> product(x, dx, y, dy);
            case DIV -> isZero(dy) ? div(dx, y) : div(sub(dx, mul(value, dy)), y);
            case POW -> power(a, b, value);
            case MOD -> {
                N quotient = div(x, y);
                N steps = of(Operator.FLOOR, quotient);
                N flat = step(Operator.FLOOR, quotient);
                yield base.isUndefined(flat) || base.isUndecided(flat)
                        ? flat
                        : sub(dx, mul(steps, dy));
            }
            case ROOT -> isZero(dx) ? div(mul(value, dy), mul(x, y)) : base.undecided();
            case LOG -> {
                // log_x(y) = ln y / ln x
                N below = of(Operator.LN, x);
                N left = isZero(dy) ? number(0) : div(dy, mul(y, below));
                N right = isZero(dx) ? number(0) : div(mul(value, dx), mul(x, below));
                yield sub(left, right);
            }
            case ATAN2 -> div(sub(mul(y, dx), mul(x, dy)), add(square(x), square(y)));
            case MAX, MIN -> extremum(operator, a, b);
            case BINOMIAL, INT_DIV, REMAINDER -> base.undecided();
            default -> throw new IllegalArgumentException(operator + " takes no two numbers");
        };
    }

    private N product(N x, N dx, N y, N dy) {
        if (isZero(dy)) {
            return mul(dx, y);
        }
        return isZero(dx) ? mul(x, dy) : add(mul(dx, y), mul(x, dy));
    }

    private N power(Dual<N> a, Dual<N> b, N value) {
        N left = number(0);
        if (!isZero(a.slope()) && !isZero(b.value())) {
            N less = sub(b.value(), number(1));
            N lower = base.apply(Operator.POW, a.value(), less);
            left = mul(mul(b.value(), lower), a.slope());
        }
        if (isZero(b.slope())) {
            return left;
        }
        return add(left, mul(mul(value, of(Operator.LN, a.value())), b.slope()));
    }

    private N extremum(Operator operator, Dual<N> a, Dual<N> b) {
        Operator wins = operator == Operator.MAX ? Operator.GREATER : Operator.LESS;
        if (base.compare(wins, a.value(), b.value()) == Truth.TRUE) {
            return a.slope();
        }
        if (base.compare(wins, b.value(), a.value()) == Truth.TRUE) {
            return b.slope();
        }
        return base.hull(a.slope(), b.slope());
    }
}
