package dev.chalkproof.formula;

/** What an {@link Expr.Apply} does with its arguments. Indices count from 1, as in the formulas. */
public enum Operator {
    // Reals; ADD, SUB, NEG and scalar MUL and DIV also work element by element on arrays.
    ADD,
    SUB,
    MUL,
    DIV,
    NEG,
    POW,
    /** Remainder with the sign of the divisor: {@code a - b * floor(a / b)}. */
    MOD,
    ABS,
    SIGN,
    SQRT,
    /** {@code ROOT(n, x)}: the n-th root of x. */
    ROOT,
    EXP,
    EXPM1,
    LN,
    LN1P,
    LOG2,
    LOG10,
    /** {@code LOG(b, x)}: logarithm of x to base b. */
    LOG,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    /** {@code ATAN2(y, x)}. */
    ATAN2,
    SINH,
    COSH,
    TANH,
    ASINH,
    ACOSH,
    ATANH,
    ERF,
    GAMMA,
    FACTORIAL,
    BINOMIAL,
    FLOOR,
    CEIL,
    /** Toward zero, as a Java cast to an integer type does. */
    TRUNCATE,
    /** To the nearest integer, halves up, as {@code Math.round}. */
    ROUND,
    /** One or more arguments; one array argument: over its elements. */
    MAX,
    MIN,

    // Java's integers, for code lifted from Java.
    /** Integer division toward zero. */
    INT_DIV,
    /** Remainder with the sign of the dividend. */
    REMAINDER,
    /** Wraps a mathematical integer to 32 bits, as {@code int} arithmetic does. */
    WRAP_INT,
    /** Wraps a mathematical integer to 64 bits. */
    WRAP_LONG,

    // Truth values.
    LESS,
    LESS_EQUAL,
    GREATER,
    GREATER_EQUAL,
    EQUAL,
    NOT_EQUAL,
    AND,
    OR,
    NOT,

    // Arrays: vectors, and matrices as vectors of rows.
    DOT,
    HADAMARD,
    /** Matrix times matrix or vector. */
    MATMUL,
    OUTER,
    TRANSPOSE,
    TRACE,
    DETERMINANT,
    NORM_1,
    NORM_2,
    NORM_INF,
    FROBENIUS,
    /** The sum over all elements of an array. */
    TOTAL,
    MEAN,
    /** The population variance of an array's elements: divided by n. */
    VARIANCE,
    LENGTH,

    // Random variables; settled by sampling, never evaluated.
    EXPECTATION,
    RANDOM_VARIANCE,
    PROBABILITY,
}
