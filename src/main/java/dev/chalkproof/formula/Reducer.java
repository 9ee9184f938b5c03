package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;

/** Sums, products, maxima and minima over whole numbers. */
final class Reducer<N> {
    private final Evaluation<N> evaluation;
    private final Elementwise<N> elementwise;

    Reducer(Evaluation<N> evaluation, Elementwise<N> elementwise) {
        this.evaluation = evaluation;
        this.elementwise = elementwise;
    }

    Result<N> reduce(Expr.Reduce e, long first, long last) {
        if (e.reduction() == Expr.Reduction.ARRAY) {
            return array(e, first, last);
        }
        Operator operator =
                switch (e.reduction()) {
                    case SUM -> Operator.ADD;
                    case PRODUCT -> Operator.MUL;
                    case MAX -> Operator.MAX;
                    case MIN -> Operator.MIN;
                    case ARRAY -> throw new IllegalStateException("an array is no reduction");
                };
        Result<N> sum = null;
        for (long i = first; i <= last; i++) {
            Result<N> term = term(e, i);
            if (Evaluation.fails(term)) {
                return term;
            }
            sum = sum == null ? term : elementwise.apply(operator, sum, term, e);
            if (Evaluation.fails(sum)) {
                return sum;
            }
        }
        return sum == null ? empty(e) : sum;
    }

    private Result<N> term(Expr.Reduce e, long index) {
        Result<N> value = new Result.Real<>(evaluation.arithmetic().number((double) index));
        return evaluation.with(e.index(), value, e.body());
    }

    private Result<N> empty(Expr.Reduce e) {
        return switch (e.reduction()) {
            case SUM -> new Result.Real<>(evaluation.arithmetic().number(0));
            case PRODUCT -> new Result.Real<>(evaluation.arithmetic().number(1));
            case MAX, MIN -> new Result.Undefined<>(e, "a maximum or minimum of nothing");
            case ARRAY -> new Result.Array<>(List.of());
        };
    }

    private Result<N> array(Expr.Reduce e, long first, long last) {
        List<Result<N>> elements = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            Result<N> term = term(e, i);
            if (Evaluation.fails(term)) {
                return term;
            }
            elements.add(term);
        }
        return new Result.Array<>(elements, Math.toIntExact(first));
    }
}
