package dev.chalkproof.claim.lift;

/** What became of running lifted code. */
public sealed interface Run<N> {
    record Returned<N>(Datum<N> value) implements Run<N> {}

    /** It threw an exception, or went on with NaN. */
    record Threw<N>(String what) implements Run<N> {}

    /** The number system cannot tell which way the code goes. */
    record Undecided<N>(String why) implements Run<N> {}

    /**
     * It compared or cast something that has no value among the reals: with the infinity or NaN
     * that Java has there, the code goes on, and means nothing.
     */
    record LeftReals<N>() implements Run<N> {}

    /** It took more steps than its budget allows. */
    record Exceeded<N>() implements Run<N> {}
}
