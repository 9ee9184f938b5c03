package dev.chalkproof;

/** What the process answers its caller. */
final class ExitStatus {
    /** All well. */
    static final int OK = 0;

    /** Something is refuted or unsettled, or a page has an error. */
    static final int FAILED = 1;

    /** The command line or the configuration makes no sense, or names a file of no use. */
    static final int USAGE = 2;

    /** A fault of Chalkproof itself. */
    static final int INTERNAL = 3;

    private ExitStatus() {}
}
