package dev.chalkproof.formula;

/**
 * Evaluates expressions in one number system.
 *
 * @param <N> the numbers
 */
public final class Evaluator<N> {
    private final Arithmetic<N> arithmetic;
    private final Definitions definitions;

    public Evaluator(Arithmetic<N> arithmetic, Definitions definitions) {
        this.arithmetic = arithmetic;
        this.definitions = definitions;
    }

    public Arithmetic<N> arithmetic() {
        return arithmetic;
    }

    public Definitions definitions() {
        return definitions;
    }

    /** The value of an expression. */
    public Result<N> evaluate(Expr expr, Bindings<N> bindings) {
        throw new UnsupportedOperationException();
    }
}
