package dev.chalkproof.formula;

import dev.chalkproof.formula.Shapes.Form;

/** Which product two factors mean, by what they are. */
final class Products {
    private final Shapes shapes;

    Products(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The product that a sign, or nothing, between two factors means.
     *
     * @param sign {@code \cdot}, {@code \times}, {@code *}, {@code \odot}, {@code \otimes}, or an
     *     empty text for juxtaposition
     */
    Expr of(String sign, Expr left, Expr right, Origin at) {
        Form a = shapes.of(left);
        Form b = shapes.of(right);
        if (sign.equals("\\odot")) {
            return Exprs.apply(at, Operator.HADAMARD, left, right);
        }
        if (sign.equals("\\otimes")) {
            if (a == Form.COLUMN && b.isVector()) {
                return Exprs.apply(at, Operator.OUTER, left, right);
            }
            throw new Refusal(
                    "\\otimes is read as the outer product of two vectors, and these are none",
                    at,
                    "write \\odot for a product element by element");
        }
        if (!a.isArray() || !b.isArray()) {
            return Exprs.apply(at, Operator.MUL, left, right);
        }
        if (sign.equals("\\times") || sign.equals("*")) {
            throw new Refusal(
                    "'" + sign + "' between arrays can mean several products",
                    at,
                    "write \\odot for a product element by element, x^\\top y for the inner product");
        }
        if (a == Form.ROW && b == Form.COLUMN) {
            return Exprs.apply(at, Operator.DOT, untransposed(left), right);
        }
        if (a == Form.COLUMN && b == Form.ROW) {
            return Exprs.apply(at, Operator.OUTER, left, untransposed(right));
        }
        if ((a == Form.MATRIX && b != Form.ROW) || (a == Form.ROW && b == Form.MATRIX)) {
            return Exprs.apply(at, Operator.MATMUL, left, right);
        }
        if (sign.equals("\\cdot") && a == Form.COLUMN && b == Form.COLUMN) {
            return Exprs.apply(at, Operator.DOT, left, right);
        }
        if (a == Form.COLUMN && b == Form.COLUMN && (elementwise(left) || elementwise(right))) {
            // \frac{\eta}{\sqrt{G} + \epsilon} g: only element by element makes sense of the
            // quotient.
            return Exprs.apply(at, Operator.HADAMARD, left, right);
        }
        throw new Refusal(
                "a product of two vectors can mean several things",
                at,
                "write \\odot for a product element by element, x^\\top y for the inner product");
    }

    private static Expr untransposed(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.operator() == Operator.TRANSPOSE
                ? apply.arguments().getFirst()
                : expr;
    }

    /** Whether it divides by a vector or takes a root of one, which is done element by element. */
    private boolean elementwise(Expr expr) {
        if (!(expr instanceof Expr.Apply apply)) {
            return false;
        }
        return switch (apply.operator()) {
            case DIV -> shapes.of(apply.arguments().get(1)).isArray();
            case SQRT, POW, HADAMARD -> true;
            case MUL, NEG -> apply.arguments().stream().anyMatch(this::elementwise);
            default -> false;
        };
    }
}
