package dev.chalkproof.formula;

import java.util.function.DoubleUnaryOperator;

/**
 * Functions of one interval. Java's documentation bounds the errors of {@link StrictMath}: one unit
 * of the last place for most functions, 2.5 for the hyperbolic ones.
 */
final class IntervalFunctions {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private IntervalFunctions() {}

    static Interval apply(Operator operator, Interval x) {
        double a = x.lower();
        double b = x.upper();
        return switch (operator) {
            case NEG -> Interval.of(-b, -a);
            case ABS -> a >= 0 ? x : b <= 0 ? Interval.of(-b, -a) : Interval.of(0, Math.max(-a, b));
            case SIGN -> Interval.of(Math.signum(a), Math.signum(b));
            case FLOOR -> Interval.of(Math.floor(a), Math.floor(b));
            case CEIL -> Interval.of(Math.ceil(a), Math.ceil(b));
            case TRUNCATE, ROUND ->
                    Interval.of(RealFunctions.apply(operator, a), RealFunctions.apply(operator, b));
            case SQRT ->
                    within(
                            x,
                            0,
                            INFINITY,
                            y ->
                                    Interval.of(
                                            Rounding.sqrtDown(y.lower()),
                                            Rounding.sqrtUp(y.upper())));
            case EXP -> rising(x, StrictMath::exp, 1, 0, INFINITY);
            case EXPM1 -> rising(x, StrictMath::expm1, 1, -1, INFINITY);
            case LN -> logarithm(x, StrictMath::log, 0);
            case LN1P -> logarithm(x, StrictMath::log1p, -1);
            case LOG10 -> logarithm(x, StrictMath::log10, 0);
            case LOG2 -> logarithm(x, y -> RealFunctions.apply(Operator.LOG2, y), 0);
            case SIN -> IntervalTrigonometry.sine(x);
            case COS -> IntervalTrigonometry.cosine(x);
            case TAN -> IntervalTrigonometry.tangent(x);
            case ASIN -> within(x, -1, 1, y -> rising(y, StrictMath::asin, 1, -1.6, 1.6));
            case ACOS ->
                    within(
                            x,
                            -1,
                            1,
                            y -> {
                                Interval turned = rising(y, z -> -StrictMath.acos(z), 1, -3.2, 0);
                                return Interval.of(-turned.upper(), -turned.lower());
                            });
            case ATAN -> rising(x, StrictMath::atan, 1, -1.6, 1.6);
            case SINH -> rising(x, StrictMath::sinh, 3, -INFINITY, INFINITY);
            case COSH -> {
                Interval positive = apply(Operator.ABS, x);
                yield rising(positive, StrictMath::cosh, 3, 1, INFINITY);
            }
            case TANH -> rising(x, StrictMath::tanh, 3, -1, 1);
            case ASINH ->
                    rising(x, y -> RealFunctions.apply(Operator.ASINH, y), 6, -INFINITY, INFINITY);
            case ACOSH -> within(x, 1, INFINITY, IntervalFunctions::acosh);
            case ATANH -> atanh(x);
            case ERF, GAMMA, FACTORIAL -> BallBounds.apply(operator, x);
            case WRAP_INT, WRAP_LONG ->
                    x.isPoint()
                            ? Interval.of(RealFunctions.apply(operator, a))
                            : wrapped(operator, x);
            default -> throw new IllegalArgumentException(operator + " takes no single number");
        };
    }

    private static Interval wrapped(Operator operator, Interval x) {
        double half = operator == Operator.WRAP_INT ? 0x1p31 : 0x1p63;
        boolean inside = x.lower() >= -half && x.upper() < half;
        return inside ? x : Interval.of(-half, half);
    }

    private interface Function {
        Interval apply(Interval x);
    }

    /** A function that is defined on a part of the line. */
    private static Interval within(Interval x, double low, double high, Function function) {
        if (x.upper() < low || x.lower() > high) {
            return Interval.EMPTY;
        }
        boolean all = x.lower() >= low && x.upper() <= high;
        Interval part = Interval.of(Math.max(x.lower(), low), Math.min(x.upper(), high));
        return function.apply(part).ifCertain(all);
    }

    /** A rising function, whose values stay between two bounds. */
    private static Interval rising(
            Interval x, DoubleUnaryOperator f, int ulps, double low, double high) {
        double a = f.applyAsDouble(x.lower());
        double b = f.applyAsDouble(x.upper());
        // exp(0) = 1, sinh(0) = 0, ... are exact.
        boolean exactLow = x.lower() == 0 && (a == 0 || a == 1);
        boolean exactHigh = x.upper() == 0 && (b == 0 || b == 1);
        double below = exactLow ? a : Math.max(low, Rounding.down(a, ulps));
        double above = exactHigh ? b : Math.min(high, Rounding.up(b, ulps));
        return Interval.of(below, Math.max(below, above));
    }

    private static Interval logarithm(Interval x, DoubleUnaryOperator f, double pole) {
        if (x.upper() <= pole) {
            return Interval.EMPTY;
        }
        double one = pole + 1;
        double above = x.upper() == one ? 0 : Rounding.up(f.applyAsDouble(x.upper()), 3);
        if (x.lower() <= pole) {
            return new Interval(Double.NEGATIVE_INFINITY, above, false);
        }
        double below = x.lower() == one ? 0 : Rounding.down(f.applyAsDouble(x.lower()), 3);
        return Interval.of(below, above);
    }

    /** {@code ln(x + sqrt((x - 1)(x + 1)))}, each operation rounded outward. */
    private static Interval acosh(Interval x) {
        Interval one = Interval.of(1);
        Interval product =
                IntervalOperations.multiply(
                        IntervalOperations.apply(Operator.SUB, x, one),
                        IntervalOperations.apply(Operator.ADD, x, one));
        Interval root = apply(Operator.SQRT, product);
        // Written with log1p, since the argument is near 1 where x is.
        Interval less =
                IntervalOperations.apply(
                        Operator.ADD, IntervalOperations.apply(Operator.SUB, x, one), root);
        return apply(Operator.LN1P, less);
    }

    private static Interval atanh(Interval x) {
        if (x.lower() >= 1 || x.upper() <= -1) {
            return Interval.EMPTY;
        }
        if (x.lower() <= -1 || x.upper() >= 1) {
            return Interval.UNKNOWN;
        }
        return rising(x, y -> RealFunctions.apply(Operator.ATANH, y), 6, -INFINITY, INFINITY);
    }
}
