package dev.chalkproof.formula;

/** Why an operation has no result, in words. */
final class Reasons {
    private Reasons() {}

    static String undefined(Operator operator) {
        return switch (operator) {
            case DIV, INT_DIV -> "division by zero";
            case MOD, REMAINDER -> "remainder by zero";
            case SQRT, ROOT -> "root of a negative number";
            case LN, LN1P, LOG2, LOG10, LOG -> "logarithm of a number that is not positive";
            case POW -> "a power that is no real number";
            case ASIN, ACOS, ATANH, ACOSH -> "an argument outside of the function's domain";
            case FACTORIAL, BINOMIAL -> "a factorial of what is no natural number";
            case GAMMA, TAN -> "a pole of the function";
            default -> "no number comes out";
        };
    }
}
