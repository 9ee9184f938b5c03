package dev.chalkproof.formula;

/**
 * Evaluates expressions in one number system. Immutable; can be used by several threads.
 *
 * @param <N> the numbers
 */
public final class Evaluator<N> {
    /** Enough for a sum of ten thousand terms; more is a formula nobody meant to compute. */
    public static final long DEFAULT_BUDGET = 200_000;

    private final Arithmetic<N> arithmetic;
    private final Definitions definitions;
    private final long budget;

    public Evaluator(Arithmetic<N> arithmetic, Definitions definitions) {
        this(arithmetic, definitions, DEFAULT_BUDGET);
    }

    private Evaluator(Arithmetic<N> arithmetic, Definitions definitions, long budget) {
        this.arithmetic = arithmetic;
        this.definitions = definitions;
        this.budget = budget;
    }

    /**
     * The same with another limit.
     *
     * @param steps how many operations one evaluation may take
     */
    public Evaluator<N> withBudget(long steps) {
        return new Evaluator<>(arithmetic, definitions, steps);
    }

    /** The same with other definitions. */
    public Evaluator<N> with(Definitions others) {
        return new Evaluator<>(arithmetic, others, budget);
    }

    public Arithmetic<N> arithmetic() {
        return arithmetic;
    }

    public Definitions definitions() {
        return definitions;
    }

    /** The value of an expression. */
    public Result<N> evaluate(Expr expr, Bindings<N> bindings) {
        return at(bindings).evaluate(expr);
    }

    /** Evaluates several expressions with the same values; elements of sequences are kept. */
    public Session<N> at(Bindings<N> bindings) {
        return new Session<>(
                new Evaluation<>(arithmetic, definitions, bindings.values(), new Budget(budget)));
    }

    /**
     * Evaluations with the same values; for one thread.
     *
     * @param <N> the numbers
     */
    public static final class Session<N> {
        private final Evaluation<N> evaluation;

        private Session(Evaluation<N> evaluation) {
            this.evaluation = evaluation;
        }

        /** The value of an expression. */
        public Result<N> evaluate(Expr expr) {
            try {
                return evaluation.eval(expr);
            } catch (StackOverflowError e) {
                // The depth is limited, but nobody knows how much stack the caller has used.
                return new Result.Exceeded<>(expr);
            }
        }
    }

    /** Steps that are left, shared by an evaluation and those it starts. */
    static final class Budget {
        private long left;
        private int depth;

        Budget(long left) {
            this.left = left;
        }

        boolean spend() {
            return --left >= 0;
        }

        boolean enter(int limit) {
            return ++depth <= limit;
        }

        void leave() {
            depth--;
        }
    }
}
