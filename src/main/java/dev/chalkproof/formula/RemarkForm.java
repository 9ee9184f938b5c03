package dev.chalkproof.formula;

import dev.chalkproof.source.Clause;

/** What a reader should know about a formula that was understood. */
public enum RemarkForm implements Clause.Form {
    NOT_SUMMED("the index {0} does not occur in what is summed"),
    NOT_COMBINED("the index {0} does not occur in what is combined"),
    LETTERS("'{0}' is set as a product of letters; it is read as {1}");

    private final String english;

    RemarkForm(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
