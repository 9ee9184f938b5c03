package dev.chalkproof.claim.proof;

/** The methods here do not reach so far; it says nothing about the truth. */
final class NoProof extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param reason what is beyond them
     */
    NoProof(String reason) {
        // It is raised where a proof is given up, thousands of times a page: without a trace.
        super(reason, null, false, false);
    }
}
