package dev.chalkproof.snippet;

/** Java that cannot be taken apart: a bracket, a comment or a literal that is never closed. */
final class SplitException extends Exception {
    private static final long serialVersionUID = 1;
    private final int start;
    private final int end;

    /**
     * @param start offset in the fence of what is wrong
     * @param end offset after it
     */
    SplitException(String message, int start, int end) {
        super(message);
        this.start = start;
        this.end = end;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
