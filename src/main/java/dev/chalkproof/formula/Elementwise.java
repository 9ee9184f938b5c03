package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;

/** Operations on numbers, and on arrays element by element. */
final class Elementwise<N> {
    private final Arithmetic<N> arithmetic;

    Elementwise(Arithmetic<N> arithmetic) {
        this.arithmetic = arithmetic;
    }

    private Result<N> number(N value, Operator operator, Expr where) {
        if (arithmetic.isUndefined(value)) {
            return new Result.Undefined<>(where, Reasons.undefined(operator));
        }
        return arithmetic.isUndecided(value)
                ? new Result.Undecided<>(where, Reasons.undefined(operator))
                : new Result.Real<>(value);
    }

    Result<N> apply(Operator operator, Result<N> a, Expr where) {
        if (a instanceof Result.Real<N> x) {
            return number(arithmetic.apply(operator, x.value()), operator, where);
        }
        if (a instanceof Result.Array<N> array) {
            List<Result<N>> elements = new ArrayList<>(array.elements().size());
            for (Result<N> element : array.elements()) {
                Result<N> value = apply(operator, element, where);
                if (Evaluation.fails(value)) {
                    return value;
                }
                elements.add(value);
            }
            return new Result.Array<>(elements, array.first());
        }
        return Evaluation.fails(a)
                ? a
                : new Result.Undefined<>(where, "a truth value is no number");
    }

    Result<N> apply(Operator operator, Result<N> a, Result<N> b, Expr where) {
        if (a instanceof Result.Real<N> x && b instanceof Result.Real<N> y) {
            return number(arithmetic.apply(operator, x.value(), y.value()), operator, where);
        }
        return zip(a, b, where, (x, y) -> apply(operator, x, y, where));
    }

    /** A number that stands for either of two results. */
    Result<N> hull(Result<N> a, Result<N> b, Expr where) {
        if (Evaluation.fails(a) || Evaluation.fails(b)) {
            return new Result.Undecided<>(where, "one of the possible cases has no value");
        }
        if (a instanceof Result.Real<N> x && b instanceof Result.Real<N> y) {
            N hull = arithmetic.hull(x.value(), y.value());
            return arithmetic.isUndefined(hull) || arithmetic.isUndecided(hull)
                    ? new Result.Undecided<>(where, "it is not clear which case applies")
                    : new Result.Real<>(hull);
        }
        if (a instanceof Result.Logical<N> x && b instanceof Result.Logical<N> y) {
            return x.value() == y.value() ? x : new Result.Logical<>(Truth.UNKNOWN);
        }
        return zip(a, b, where, (x, y) -> hull(x, y, where));
    }

    private interface Pairwise<N> {
        Result<N> apply(Result<N> a, Result<N> b);
    }

    private Result<N> zip(Result<N> a, Result<N> b, Expr where, Pairwise<N> operation) {
        if (Evaluation.fails(a)) {
            return a;
        }
        if (Evaluation.fails(b)) {
            return b;
        }
        Result.Array<N> left = a instanceof Result.Array<N> array ? array : null;
        Result.Array<N> right = b instanceof Result.Array<N> array ? array : null;
        if (left == null && right == null) {
            return new Result.Undefined<>(where, "a truth value is no number");
        }
        int length =
                left != null ? left.elements().size() : right != null ? right.elements().size() : 0;
        if (left != null && right != null && left.elements().size() != right.elements().size()) {
            return new Result.Undefined<>(
                    where,
                    "arrays of "
                            + left.elements().size()
                            + " and "
                            + right.elements().size()
                            + " elements don't go together");
        }
        List<Result<N>> elements = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            Result<N> x = left != null ? left.elements().get(i) : a;
            Result<N> y = right != null ? right.elements().get(i) : b;
            Result<N> value = operation.apply(x, y);
            if (Evaluation.fails(value)) {
                return value;
            }
            elements.add(value);
        }
        int first = left != null ? left.first() : right != null ? right.first() : 1;
        return new Result.Array<>(elements, first);
    }
}
