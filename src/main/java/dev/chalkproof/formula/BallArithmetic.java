package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Balls with a given number of bits. */
public final class BallArithmetic implements Arithmetic<Ball> {
    /** More has no use, and takes minutes. */
    private static final int MAX_BITS = 1 << 16;

    private final BallOperations operations;
    private final BallFunctions functions;

    /**
     * @param bits how many bits a middle has, at least 32
     */
    public BallArithmetic(int bits) {
        if (bits < 32 || bits > MAX_BITS) {
            throw new IllegalArgumentException(
                    "bits " + bits + " must be between 32 and " + MAX_BITS);
        }
        operations = new BallOperations(bits);
        functions = new BallFunctions(operations);
    }

    @Override
    public Ball decimal(BigDecimal value) {
        return Ball.of(value);
    }

    @Override
    public Ball number(double value) {
        return Ball.of(value);
    }

    @Override
    public Ball constant(Expr.Constant.Name name) {
        return switch (name) {
            case PI -> functions.pi();
            case E -> functions.exp(Ball.of(1));
            case INFINITY -> Ball.UNDEFINED;
        };
    }

    @Override
    public Ball apply(Operator operator, Ball a) {
        return a.isNumber() ? functions.apply(operator, a) : a;
    }

    @Override
    public Ball apply(Operator operator, Ball a, Ball b) {
        if (!a.isNumber() || !b.isNumber()) {
            return a instanceof Ball.Undefined || b instanceof Ball.Undefined
                    ? Ball.UNDEFINED
                    : Ball.UNKNOWN;
        }
        return functions.apply(operator, a, b);
    }

    @Override
    public Truth compare(Operator relation, Ball a, Ball b) {
        if (!a.isNumber() || !b.isNumber()) {
            return Truth.UNKNOWN;
        }
        return switch (relation) {
            case LESS -> operations.less(a, b);
            case LESS_EQUAL -> operations.less(b, a).not();
            case GREATER -> operations.less(b, a);
            case GREATER_EQUAL -> operations.less(a, b).not();
            case EQUAL -> operations.equal(a, b);
            case NOT_EQUAL -> operations.equal(a, b).not();
            default -> throw new IllegalArgumentException(relation + " is no relation");
        };
    }

    @Override
    public Ball hull(Ball a, Ball b) {
        return a.isNumber() && b.isNumber() ? operations.hull(a, b) : Ball.UNKNOWN;
    }

    @Override
    public Ball undefined() {
        return Ball.UNDEFINED;
    }

    @Override
    public Ball undecided() {
        return Ball.UNKNOWN;
    }

    @Override
    public boolean isUndefined(Ball a) {
        return a instanceof Ball.Undefined;
    }

    @Override
    public boolean isUndecided(Ball a) {
        return a instanceof Ball.Unknown;
    }

    @Override
    public OptionalLong toWhole(Ball a) {
        boolean whole = a instanceof Ball.Exact e && e.isWhole() && e.numerator().bitLength() < 63;
        return whole && a instanceof Ball.Exact e
                ? OptionalLong.of(e.numerator().longValueExact())
                : OptionalLong.empty();
    }

    @Override
    public double toDouble(Ball a) {
        return a.toDouble();
    }
}
