package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;

/** Operators on results: numbers, comparisons, vectors and matrices. */
final class ArrayOperations<N> {
    private final Arithmetic<N> arithmetic;
    private final Elementwise<N> elementwise;
    private final MatrixOperations<N> matrices;

    ArrayOperations(Arithmetic<N> arithmetic, Elementwise<N> elementwise) {
        this.arithmetic = arithmetic;
        this.elementwise = elementwise;
        this.matrices = new MatrixOperations<>(arithmetic, elementwise);
    }

    Result<N> apply(Expr.Apply e, List<Result<N>> arguments) {
        Operator operator = e.operator();
        return switch (operator) {
            case ADD, MUL, HADAMARD ->
                    fold(operator == Operator.HADAMARD ? Operator.MUL : operator, arguments, e);
            case SUB, DIV, POW, MOD, ROOT, LOG, ATAN2, BINOMIAL, INT_DIV, REMAINDER ->
                    elementwise.apply(operator, arguments.get(0), arguments.get(1), e);
            case NEG,
                    ABS,
                    SIGN,
                    SQRT,
                    EXP,
                    EXPM1,
                    LN,
                    LN1P,
                    LOG2,
                    LOG10,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    ASINH,
                    ACOSH,
                    ATANH,
                    ERF,
                    GAMMA,
                    FACTORIAL,
                    FLOOR,
                    CEIL,
                    TRUNCATE,
                    ROUND,
                    WRAP_INT,
                    WRAP_LONG ->
                    elementwise.apply(operator, arguments.getFirst(), e);
            case MAX, MIN -> extremum(operator, arguments, e);
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL ->
                    compare(operator, arguments.get(0), arguments.get(1), e);
            case NOT ->
                    arguments.getFirst() instanceof Result.Logical<N> logical
                            ? new Result.Logical<>(logical.value().not())
                            : new Result.Undefined<>(e, "no truth value");
            case AND, OR -> throw new IllegalStateException("connectives are evaluated lazily");
            case TOTAL, MEAN, VARIANCE, LENGTH, NORM_1, NORM_2, NORM_INF, FROBENIUS ->
                    statistic(operator, arguments.getFirst(), e);
            case DOT, MATMUL, OUTER ->
                    matrices.product(operator, arguments.get(0), arguments.get(1), e);
            case TRANSPOSE -> matrices.transpose(arguments.getFirst(), e);
            case TRACE -> matrices.trace(arguments.getFirst(), e);
            case DETERMINANT -> matrices.determinant(arguments.getFirst(), e);
            case EXPECTATION, RANDOM_VARIANCE, PROBABILITY ->
                    new Result.Undecided<>(e, "random variables are settled by sampling");
        };
    }

    private Result<N> fold(Operator operator, List<Result<N>> arguments, Expr e) {
        Result<N> value = arguments.getFirst();
        for (Result<N> argument : arguments.subList(1, arguments.size())) {
            value = elementwise.apply(operator, value, argument, e);
        }
        return value;
    }

    private Result<N> extremum(Operator operator, List<Result<N>> arguments, Expr e) {
        List<Result<N>> values = arguments;
        if (arguments.size() == 1 && arguments.getFirst() instanceof Result.Array<N> array) {
            values = MatrixOperations.flat(array);
            if (values.isEmpty()) {
                return new Result.Undefined<>(e, "a maximum or minimum of nothing");
            }
        }
        return fold(operator, values, e);
    }

    private Result<N> compare(Operator operator, Result<N> a, Result<N> b, Expr e) {
        if (a instanceof Result.Real<N> x && b instanceof Result.Real<N> y) {
            return new Result.Logical<>(arithmetic.compare(operator, x.value(), y.value()));
        }
        if (a instanceof Result.Array<N> x
                && b instanceof Result.Array<N> y
                && x.elements().size() == y.elements().size()) {
            Truth all = Truth.TRUE;
            Operator each = operator == Operator.NOT_EQUAL ? Operator.EQUAL : operator;
            for (int i = 0; i < x.elements().size(); i++) {
                Result<N> one = compare(each, x.elements().get(i), y.elements().get(i), e);
                if (!(one instanceof Result.Logical<N> logical)) {
                    return one;
                }
                all = all.and(logical.value());
            }
            return new Result.Logical<>(operator == Operator.NOT_EQUAL ? all.not() : all);
        }
        if (a instanceof Result.Logical<N> x && b instanceof Result.Logical<N> y) {
            boolean known = x.value() != Truth.UNKNOWN && y.value() != Truth.UNKNOWN;
            Truth same = known ? Truth.of(x.value() == y.value()) : Truth.UNKNOWN;
            return switch (operator) {
                case EQUAL -> new Result.Logical<>(same);
                case NOT_EQUAL -> new Result.Logical<>(same.not());
                default -> new Result.Undefined<>(e, "truth values have no order");
            };
        }
        return new Result.Undefined<>(e, "these can't be compared");
    }

    private Result<N> statistic(Operator operator, Result<N> value, Expr e) {
        if (!(value instanceof Result.Array<N> array)) {
            // The norm of a number is its absolute value.
            boolean norm = operator.name().startsWith("NORM") || operator == Operator.FROBENIUS;
            return norm
                    ? elementwise.apply(Operator.ABS, value, e)
                    : new Result.Undefined<>(e, "a number has no elements");
        }
        List<Result<N>> all =
                operator == Operator.LENGTH ? array.elements() : MatrixOperations.flat(array);
        N count = arithmetic.number(all.size());
        return switch (operator) {
            case LENGTH -> new Result.Real<>(count);
            case TOTAL -> total(all, e);
            case MEAN -> mean(all, e);
            case VARIANCE -> {
                Result<N> mean = mean(all, e);
                List<Result<N>> squares = new ArrayList<>();
                for (Result<N> element : all) {
                    squares.add(square(elementwise.apply(Operator.SUB, element, mean, e), e));
                }
                yield mean(squares, e);
            }
            case NORM_1 -> total(mapped(Operator.ABS, all, e), e);
            case NORM_INF -> {
                List<Result<N>> values = mapped(Operator.ABS, all, e);
                yield values.isEmpty() ? zero() : fold(Operator.MAX, values, e);
            }
            case NORM_2, FROBENIUS -> {
                List<Result<N>> squares = new ArrayList<>();
                all.forEach(element -> squares.add(square(element, e)));
                yield elementwise.apply(Operator.SQRT, total(squares, e), e);
            }
            default -> throw new IllegalStateException("no statistic: " + operator);
        };
    }

    private Result<N> zero() {
        return new Result.Real<>(arithmetic.number(0));
    }

    private Result<N> square(Result<N> value, Expr e) {
        Result<N> two = new Result.Real<>(arithmetic.number(2));
        return elementwise.apply(Operator.POW, value, two, e);
    }

    private List<Result<N>> mapped(Operator operator, List<Result<N>> values, Expr e) {
        return values.stream().map(v -> elementwise.apply(operator, v, e)).toList();
    }

    private Result<N> total(List<Result<N>> values, Expr e) {
        Result<N> sum = zero();
        for (Result<N> value : values) {
            sum = elementwise.apply(Operator.ADD, sum, value, e);
        }
        return sum;
    }

    private Result<N> mean(List<Result<N>> values, Expr e) {
        Result<N> count = new Result.Real<>(arithmetic.number(values.size()));
        return elementwise.apply(Operator.DIV, total(values, e), count, e);
    }
}
