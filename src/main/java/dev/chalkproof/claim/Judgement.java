package dev.chalkproof.claim;

/** How formula and code compare at one point. */
sealed interface Judgement {
    /**
     * They agree.
     *
     * @param ulps how far the code is from the formula, in units in the last place of the result
     * @param lossy whether the difference is more than rounding inherently costs the formula: the
     *     code means the same and computes it badly
     * @param reference what the formula gives, for a remark on the loss
     * @param result what the code gave
     */
    record Agrees(double ulps, boolean lossy, double reference, double result)
            implements Judgement {
        /** Two arrays without elements. */
        static final Agrees ON_NOTHING = new Agrees(0, false, Double.NaN, Double.NaN);
    }

    /** Neither has a value. */
    record NoValue() implements Judgement {}

    /** They differ; what each gives, for people. */
    record Differs(Kind kind, String formula, String code) implements Judgement {}

    /** The formula has a value, and the code did not come back in its time. */
    record OutOfTime() implements Judgement {}

    /** Nothing can be said at this point. */
    record Unjudged(String reason) implements Judgement {}

    /** In what they differ; the earlier kinds make the better counterexamples. */
    enum Kind {
        VALUE,
        SHAPE,
        CODE_UNDEFINED,
        FORMULA_UNDEFINED
    }
}
