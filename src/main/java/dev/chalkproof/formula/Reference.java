package dev.chalkproof.formula;

/**
 * The value of an expression as a ball that is small enough to judge doubles by: the precision is
 * doubled until it is.
 */
public final class Reference {
    private static final int FIRST_BITS = 96;

    /** At this precision cancellation of all bits of a double is over; what is left never ends. */
    private static final int LAST_BITS = 96 << 5;

    /**
     * A double has 53 bits; this many more tell its neighbours apart and measure fractions of ulps.
     */
    private static final int KNOWN_BITS = 70;

    /** The exponent of the smallest double, with some bits to spare. */
    private static final int SMALLEST_DOUBLE = -1140;

    private final Definitions definitions;
    private final long budget;

    public Reference(Definitions definitions) {
        this(definitions, Evaluator.DEFAULT_BUDGET);
    }

    /**
     * @param budget how many operations one evaluation may take
     */
    public Reference(Definitions definitions, long budget) {
        this.definitions = definitions;
        this.budget = budget;
    }

    /**
     * The value. Arrays are as tight as their least tight element. A result that stays undecided at
     * the highest precision is given as it is.
     */
    public Result<Ball> evaluate(Expr expr, Bindings<Ball> bindings) {
        Result<Ball> result = new Result.Exceeded<>(expr);
        for (int bits = FIRST_BITS; bits <= LAST_BITS; bits *= 2) {
            result =
                    new Evaluator<>(new BallArithmetic(bits), definitions)
                            .withBudget(budget)
                            .evaluate(expr, bindings);
            if (isSettled(result)) {
                return result;
            }
        }
        return result;
    }

    private static boolean isSettled(Result<Ball> result) {
        return switch (result) {
            case Result.Real<Ball> real ->
                    real.value().isTight(KNOWN_BITS) || isNothing(real.value());
            case Result.Logical<Ball> logical -> logical.value() != Truth.UNKNOWN;
            case Result.Array<Ball> array ->
                    array.elements().stream().allMatch(Reference::isSettled);
            case Result.Undefined<Ball> u -> true;
            case Result.Infinite<Ball> i -> true;
            case Result.Undecided<Ball> u -> false;
            case Result.Exceeded<Ball> e -> true;
        };
    }

    /** Whether it is too near to zero to be any double but zero. */
    private static boolean isNothing(Ball ball) {
        return ball instanceof Ball.Approximate a
                && Math.max(a.middle().bitLength(), a.radius().bitLength()) + a.exponent()
                        < SMALLEST_DOUBLE;
    }
}
