package dev.chalkproof.claim.lift;

import dev.chalkproof.source.Clause;

/** Why Java code cannot be lifted; it is then compared as a black box. */
public final class NotLifted extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Clause reason;

    /**
     * Gives up.
     *
     * @param reason what stands in the way, to follow "because", such as {@code it calls
     *     System.out.println}
     */
    public NotLifted(String reason) {
        this(new Clause.English(reason));
    }

    private NotLifted(Clause reason) {
        super(reason.english(), null, false, false);
        this.reason = reason;
    }

    /** Because of a method that it calls. */
    static NotLifted calling(String method) {
        return new NotLifted(Clause.of(Obstacle.CALLS, method));
    }

    /** What stands in the way. */
    public Clause reason() {
        return reason;
    }
}
