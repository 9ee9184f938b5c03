package dev.chalkproof.snippet;

/** What became of a fence or an expression. */
public enum Status {
    /** It did what it had to: ran, threw what it should throw, or was refused by the compiler. */
    PASSED,
    /** It has errors of its own. */
    FAILED,
    /** It was not run, since it needs something that has errors. */
    NOT_RUN
}
