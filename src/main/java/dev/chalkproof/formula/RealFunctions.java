package dev.chalkproof.formula;

/** The operators in {@code double}; NaN where there is no result. */
final class RealFunctions {
    private static final double LN_2 = 0.6931471805599453;

    private RealFunctions() {}

    static double apply(Operator operator, double x) {
        return switch (operator) {
            case NEG -> -x;
            case ABS -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case SQRT -> Math.sqrt(x);
            case EXP -> StrictMath.exp(x);
            case EXPM1 -> StrictMath.expm1(x);
            case LN -> x == 0 ? Double.NaN : StrictMath.log(x);
            case LN1P -> x == -1 ? Double.NaN : StrictMath.log1p(x);
            case LOG2 -> x == 0 ? Double.NaN : log2(x);
            case LOG10 -> x == 0 ? Double.NaN : StrictMath.log10(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ASIN -> StrictMath.asin(x);
            case ACOS -> StrictMath.acos(x);
            case ATAN -> StrictMath.atan(x);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            case ASINH -> asinh(x);
            case ACOSH ->
                    x > 0x1p28
                            ? StrictMath.log(x) + LN_2
                            : StrictMath.log1p(x - 1 + Math.sqrt((x - 1) * (x + 1)));
            case ATANH -> Math.abs(x) >= 1 ? Double.NaN : 0.5 * StrictMath.log1p(2 * x / (1 - x));
            case ERF -> SpecialFunctions.erf(x);
            case GAMMA -> SpecialFunctions.gamma(x);
            case FACTORIAL -> SpecialFunctions.factorial(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case TRUNCATE -> x < 0 ? Math.ceil(x) : Math.floor(x);
            case ROUND -> Math.floor(x + 0.5);
            case WRAP_INT -> wrap(x, 0x1p32);
            case WRAP_LONG -> wrap(x, 0x1p64);
            default -> throw new IllegalArgumentException(operator + " takes no single number");
        };
    }

    private static double log2(double x) {
        int exponent = Math.getExponent(x);
        // Exact for powers of two, as readers expect.
        return x == Math.scalb(1.0, exponent) ? exponent : StrictMath.log(x) / LN_2;
    }

    private static double asinh(double x) {
        double a = Math.abs(x);
        double value =
                a > 0x1p28
                        ? StrictMath.log(a) + LN_2
                        : StrictMath.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
        return Math.copySign(value, x);
    }

    private static double wrap(double x, double modulus) {
        double half = modulus / 2;
        return x >= -half && x < half ? x : x - modulus * Math.floor((x + half) / modulus);
    }

    static double apply(Operator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case POW -> power(x, y);
            case MOD -> y == 0 ? Double.NaN : x - y * Math.floor(x / y);
            case ROOT -> root(x, y);
            case LOG ->
                    x <= 0 || y <= 0 || x == 1 ? Double.NaN : StrictMath.log(y) / StrictMath.log(x);
            case ATAN2 -> StrictMath.atan2(x, y);
            case BINOMIAL -> SpecialFunctions.binomial(x, y);
            case MAX -> Math.max(x, y);
            case MIN -> Math.min(x, y);
            case INT_DIV -> y == 0 ? Double.NaN : apply(Operator.TRUNCATE, x / y);
            case REMAINDER -> y == 0 ? Double.NaN : x % y;
            default -> throw new IllegalArgumentException(operator + " takes no two numbers");
        };
    }

    /** As Java's, except that zero has no negative power. */
    private static double power(double x, double y) {
        return x == 0 && y < 0 ? Double.NaN : StrictMath.pow(x, y);
    }

    private static double root(double n, double x) {
        if (n == 3) {
            return StrictMath.cbrt(x);
        }
        boolean odd = n % 2 != 0 && n == Math.rint(n);
        return x < 0 && odd ? -StrictMath.pow(-x, 1 / n) : StrictMath.pow(x, 1 / n);
    }
}
