package dev.chalkproof.formula;

import java.util.List;

/** What kind of value an expression has, as far as declarations tell. */
final class Shapes {
    /** Kinds of value; a row is a transposed vector. */
    enum Form {
        SCALAR,
        COLUMN,
        ROW,
        MATRIX,
        /** Nothing says. */
        UNKNOWN;

        boolean isVector() {
            return this == COLUMN || this == ROW;
        }

        boolean isArray() {
            return isVector() || this == MATRIX;
        }
    }

    private final Context context;

    Shapes(Context context) {
        this.context = context;
    }

    Form of(Expr expr) {
        return switch (expr) {
            case Expr.Num e -> Form.SCALAR;
            case Expr.Constant e -> Form.SCALAR;
            case Expr.Bool e -> Form.SCALAR;
            case Expr.Ref e -> ref(e);
            case Expr.Apply e -> apply(e);
            case Expr.Call e -> widest(e.arguments()) == Form.SCALAR ? Form.SCALAR : Form.UNKNOWN;
            case Expr.Cases e -> of(e.branches().getFirst().value());
            case Expr.Reduce e ->
                    e.reduction() == Expr.Reduction.ARRAY ? Form.COLUMN : of(e.body());
            case Expr.Array e ->
                    e.elements().isEmpty() || !of(e.elements().getFirst()).isArray()
                            ? Form.COLUMN
                            : Form.MATRIX;
            // An element of what is named; of anything else nothing is known.
            case Expr.Let e ->
                    e.body() instanceof Expr.Ref ref
                                    && ref.name().equals(e.name())
                                    && !ref.indices().isEmpty()
                            ? element(of(e.value()), ref.indices().size())
                            : Form.UNKNOWN;
            case Expr.Derivative e -> of(e.body());
            case Expr.Gradient e -> Form.COLUMN;
            case Expr.Limit e -> Form.SCALAR;
        };
    }

    private static Form element(Form array, int indices) {
        return switch (array) {
            case COLUMN, ROW -> Form.SCALAR;
            case MATRIX -> indices == 1 ? Form.COLUMN : Form.SCALAR;
            case SCALAR, UNKNOWN -> Form.UNKNOWN;
        };
    }

    private Form ref(Expr.Ref ref) {
        Declaration declaration = context.named(ref.name()).orElse(null);
        if (declaration == null) {
            return Form.UNKNOWN;
        }
        int rank =
                switch (declaration.shape().kind()) {
                    case SCALAR, FUNCTION -> 0;
                    case VECTOR -> 1;
                    case MATRIX -> 2;
                };
        if (rank == 0 && declaration.domain().isEmpty()) {
            // A left side: its right side decides.
            return Form.UNKNOWN;
        }
        int given = ref.indices().size() - declaration.symbol().indices().size();
        return switch (rank - Math.max(0, given)) {
            case 2 -> Form.MATRIX;
            case 1 -> Form.COLUMN;
            default -> Form.SCALAR;
        };
    }

    private Form apply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        return switch (apply.operator()) {
            case ADD,
                    SUB,
                    MUL,
                    DIV,
                    NEG,
                    POW,
                    MOD,
                    ABS,
                    SIGN,
                    SQRT,
                    ROOT,
                    EXP,
                    EXPM1,
                    LN,
                    LN1P,
                    LOG2,
                    LOG10,
                    LOG,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
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
                    TRUNCATE,
                    ROUND,
                    INT_DIV,
                    REMAINDER,
                    WRAP_INT,
                    WRAP_LONG,
                    HADAMARD ->
                    widest(arguments);
            case MAX, MIN -> arguments.size() == 1 ? Form.SCALAR : widest(arguments);
            case LESS,
                    LESS_EQUAL,
                    GREATER,
                    GREATER_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    AND,
                    OR,
                    NOT,
                    DOT,
                    TRACE,
                    DETERMINANT,
                    NORM_1,
                    NORM_2,
                    NORM_INF,
                    FROBENIUS,
                    TOTAL,
                    MEAN,
                    VARIANCE,
                    LENGTH,
                    EXPECTATION,
                    RANDOM_VARIANCE,
                    PROBABILITY ->
                    Form.SCALAR;
            case OUTER -> Form.MATRIX;
            case TRANSPOSE ->
                    switch (of(arguments.getFirst())) {
                        case COLUMN -> Form.ROW;
                        case ROW -> Form.COLUMN;
                        case MATRIX -> Form.MATRIX;
                        case SCALAR -> Form.SCALAR;
                        case UNKNOWN -> Form.UNKNOWN;
                    };
            case MATMUL -> {
                Form left = of(arguments.get(0));
                Form right = of(arguments.get(1));
                yield left == Form.ROW
                        ? Form.ROW
                        : right == Form.COLUMN ? Form.COLUMN : Form.MATRIX;
            }
        };
    }

    private Form widest(List<Expr> arguments) {
        Form widest = Form.SCALAR;
        for (Expr argument : arguments) {
            Form form = of(argument);
            if (form.isArray()) {
                return form;
            }
            widest = form == Form.UNKNOWN ? form : widest;
        }
        return widest;
    }
}
