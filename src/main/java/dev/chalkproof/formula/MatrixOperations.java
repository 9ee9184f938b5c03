package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products of vectors and matrices, transposes, traces and determinants. */
final class MatrixOperations<N> {
    /** Larger determinants would take n! steps. */
    private static final int MAX_DETERMINANT = 8;

    private final Arithmetic<N> arithmetic;
    private final Elementwise<N> elementwise;

    MatrixOperations(Arithmetic<N> arithmetic, Elementwise<N> elementwise) {
        this.arithmetic = arithmetic;
        this.elementwise = elementwise;
    }

    /** All numbers of an array, row by row. */
    static <N> List<Result<N>> flat(Result.Array<N> array) {
        List<Result<N>> all = new ArrayList<>();
        for (Result<N> element : array.elements()) {
            if (element instanceof Result.Array<N> inner) {
                all.addAll(flat(inner));
            } else {
                all.add(element);
            }
        }
        return all;
    }

    private @Nullable List<List<Result<N>>> matrix(Result<N> value) {
        if (!(value instanceof Result.Array<N> array)) {
            return null;
        }
        List<List<Result<N>>> rows = new ArrayList<>();
        for (Result<N> row : array.elements()) {
            if (!(row instanceof Result.Array<N> cells)
                    || (!rows.isEmpty() && cells.elements().size() != rows.getFirst().size())) {
                return null;
            }
            rows.add(cells.elements());
        }
        return rows;
    }

    private @Nullable List<Result<N>> vector(Result<N> value) {
        return value instanceof Result.Array<N> array
                        && array.elements().stream().noneMatch(x -> x instanceof Result.Array<N>)
                ? array.elements()
                : null;
    }

    Result<N> product(Operator operator, Result<N> a, Result<N> b, Expr e) {
        List<Result<N>> left = vector(a);
        List<Result<N>> right = vector(b);
        if (left != null && right != null) {
            return operator == Operator.OUTER ? outer(left, right, e) : dot(left, right, e);
        }
        List<List<Result<N>>> rows = matrix(a);
        if (operator != Operator.MATMUL || (left == null && rows == null)) {
            return new Result.Undefined<>(e, "this product needs vectors");
        }
        if (right != null && rows != null) {
            return times(rows, right, e);
        }
        List<List<Result<N>>> columns = columns(matrix(b));
        if (columns == null) {
            return new Result.Undefined<>(e, "this product needs a matrix");
        }
        if (left != null) {
            return times(columns, left, e);
        }
        List<Result<N>> product = new ArrayList<>();
        for (List<Result<N>> row : rows == null ? List.<List<Result<N>>>of() : rows) {
            Result<N> line = times(columns, row, e);
            if (Evaluation.fails(line)) {
                return line;
            }
            product.add(line);
        }
        return new Result.Array<>(product);
    }

    private @Nullable List<List<Result<N>>> columns(@Nullable List<List<Result<N>>> rows) {
        if (rows == null) {
            return null;
        }
        List<List<Result<N>>> columns = new ArrayList<>();
        for (int j = 0; !rows.isEmpty() && j < rows.getFirst().size(); j++) {
            List<Result<N>> column = new ArrayList<>();
            for (List<Result<N>> row : rows) {
                column.add(row.get(j));
            }
            columns.add(column);
        }
        return columns;
    }

    private Result<N> times(List<List<Result<N>>> rows, List<Result<N>> vector, Expr e) {
        List<Result<N>> product = new ArrayList<>();
        for (List<Result<N>> row : rows) {
            Result<N> value = dot(row, vector, e);
            if (Evaluation.fails(value)) {
                return value;
            }
            product.add(value);
        }
        return new Result.Array<>(product);
    }

    private Result<N> dot(List<Result<N>> a, List<Result<N>> b, Expr e) {
        if (a.size() != b.size()) {
            return new Result.Undefined<>(
                    e, "vectors of " + a.size() + " and " + b.size() + " elements have no product");
        }
        Result<N> sum = new Result.Real<>(arithmetic.number(0));
        for (int i = 0; i < a.size(); i++) {
            Result<N> product = elementwise.apply(Operator.MUL, a.get(i), b.get(i), e);
            sum = elementwise.apply(Operator.ADD, sum, product, e);
        }
        return sum;
    }

    private Result<N> outer(List<Result<N>> a, List<Result<N>> b, Expr e) {
        List<Result<N>> rows = new ArrayList<>();
        for (Result<N> x : a) {
            rows.add(elementwise.apply(Operator.MUL, x, new Result.Array<>(b), e));
        }
        return new Result.Array<>(rows);
    }

    /**
     * A vector is its own transpose: whether it lies or stands is known where products are read.
     */
    Result<N> transpose(Result<N> value, Expr e) {
        if (vector(value) != null || value instanceof Result.Real<N>) {
            return value;
        }
        List<List<Result<N>>> columns = columns(matrix(value));
        if (columns == null) {
            return new Result.Undefined<>(e, "this has no transpose");
        }
        List<Result<N>> rows = new ArrayList<>();
        columns.forEach(column -> rows.add(new Result.Array<>(column)));
        return new Result.Array<>(rows);
    }

    Result<N> trace(Result<N> value, Expr e) {
        List<List<Result<N>>> rows = matrix(value);
        if (rows == null || !isSquare(rows)) {
            return new Result.Undefined<>(e, "only a square matrix has a trace");
        }
        Result<N> sum = new Result.Real<>(arithmetic.number(0));
        for (int i = 0; i < rows.size(); i++) {
            sum = elementwise.apply(Operator.ADD, sum, rows.get(i).get(i), e);
        }
        return sum;
    }

    Result<N> determinant(Result<N> value, Expr e) {
        List<List<Result<N>>> rows = matrix(value);
        if (rows == null || !isSquare(rows)) {
            return new Result.Undefined<>(e, "only a square matrix has a determinant");
        }
        return rows.size() > MAX_DETERMINANT ? new Result.Exceeded<>(e) : laplace(rows, e);
    }

    private static boolean isSquare(List<? extends List<?>> rows) {
        return !rows.isEmpty() && rows.getFirst().size() == rows.size();
    }

    /** Expansion along the first row: division-free, so that every arithmetic can do it. */
    private Result<N> laplace(List<List<Result<N>>> rows, Expr e) {
        if (rows.size() == 1) {
            return rows.getFirst().getFirst();
        }
        Result<N> sum = new Result.Real<>(arithmetic.number(0));
        for (int j = 0; j < rows.size(); j++) {
            List<List<Result<N>>> minor = new ArrayList<>();
            for (List<Result<N>> row : rows.subList(1, rows.size())) {
                List<Result<N>> cells = new ArrayList<>(row);
                cells.remove(j);
                minor.add(cells);
            }
            Result<N> term =
                    elementwise.apply(Operator.MUL, rows.getFirst().get(j), laplace(minor, e), e);
            sum = elementwise.apply(j % 2 == 0 ? Operator.ADD : Operator.SUB, sum, term, e);
        }
        return sum;
    }
}
