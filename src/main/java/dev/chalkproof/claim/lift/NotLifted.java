package dev.chalkproof.claim.lift;

/** Why Java code cannot be lifted; it is then compared as a black box. */
public final class NotLifted extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Gives up.
     *
     * @param reason what stands in the way, to follow "because", such as {@code it calls
     *     System.out.println}
     */
    public NotLifted(String reason) {
        super(reason, null, false, false);
    }

    /** What stands in the way. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
