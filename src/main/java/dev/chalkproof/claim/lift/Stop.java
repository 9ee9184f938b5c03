package dev.chalkproof.claim.lift;

/** Ends a run of lifted code from within. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    enum Kind {
        THREW,
        UNDECIDED,
        LEFT_REALS,
        EXCEEDED
    }

    private final Kind kind;

    Stop(Kind kind, String what) {
        super(what, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static Stop threw(String what) {
        return new Stop(Kind.THREW, what);
    }

    static Stop leftReals() {
        return new Stop(Kind.LEFT_REALS, "something has no value");
    }

    static Stop undecided(String why) {
        return new Stop(Kind.UNDECIDED, why);
    }
}
