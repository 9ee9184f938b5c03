package dev.chalkproof.formula;

import dev.chalkproof.source.Clause;

/** What is said of domains. */
public enum DomainForm implements Clause.Form {
    /** A symbol and its domain. */
    OF("{0}: {1}"),
    REAL("a real number"),
    WHOLE("a whole number"),
    REAL_BY_TYPE("real, by its Java type"),
    WHOLE_BY_TYPE("whole, by its Java type"),
    ONE_OF("one of {0}"),
    LISTED("{0}, {1}"),
    /** A kind of numbers and its bounds. */
    WITHIN("{0}, {1}"),
    AND("{0} and {1}"),
    ABOVE("greater than {0}"),
    FROM("at least {0}"),
    BELOW("less than {0}"),
    TO("at most {0}"),
    NOT("not {0}");

    private final String english;

    DomainForm(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
