package dev.chalkproof.claim.lift;

import dev.chalkproof.source.Clause;

/** What most often stands in the way of lifting, to follow "because". */
public enum Obstacle implements Clause.Form {
    CALLS("it calls {0}");

    private final String english;

    Obstacle(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
