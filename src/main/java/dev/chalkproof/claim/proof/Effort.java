package dev.chalkproof.claim.proof;

/**
 * How much may still be tried for one claim. Methods call each other, and what each of them may try
 * by itself multiplies. It is counted in terms looked at and not in seconds, so that a claim that
 * is proved on one machine is proved on every other.
 */
final class Effort {
    /** Less than a second or two; the hardest proof of the reference takes no more than half. */
    private static final int LIMIT = 20_000;

    private int spent;

    /** Whether something of this size may be tried; if so, it counts. */
    boolean allows(int terms) {
        if (spent > LIMIT) {
            return false;
        }
        spent += 1 + terms;
        return true;
    }

    @Override
    public String toString() {
        return spent + " of " + LIMIT;
    }
}
