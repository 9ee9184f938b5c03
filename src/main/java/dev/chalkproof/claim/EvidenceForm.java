package dev.chalkproof.claim;

import dev.chalkproof.source.Clause;

/** What a reader should know about a check. */
public enum EvidenceForm implements Clause.Form {
    // How formula and code were read.
    BY_TYPE("the domain of {0} is taken from its Java type"),
    BLACK_BOX("{0} is compared as a black box, because {1}"),
    BY_NAME(
            "that it is the derivative is not checked, because the method does not take what it"
                    + " would be taken by"),
    IN_ORDER("the assignments are read in their order: later ones see new values"),
    COUNTS_NEXT("the code counts the step that comes next, the formula those that are done"),

    // What the inputs showed.
    UNDECIDED("{0} inputs could not be decided"),
    UNDECIDED_ONE("1 input could not be decided"),
    DIFFERING("the two differ at {0} of {1} inputs"),
    SURVIVOR("not told apart from the formula with {0} in place of {1}"),
    LOSS("the code loses accuracy {0}: it gives {1} for {2}"),

    // Where that was.
    AT("at {0}"),
    WITHOUT_INPUTS("without inputs"),
    AFTER("after {0} steps"),
    AFTER_ONE("after 1 step"),
    STARTING("{0} from {1}"),
    TAKING("{0} with {1}"),
    GIVEN("{0} at {1}"),

    // What samples of a random quantity would have shown.
    MEAN("a mean that is off by {0} would have been noticed with a probability of 99.9 per cent"),
    VARIANCE(
            "a variance that is off by {0} would have been noticed with a probability of 99.9 per"
                    + " cent"),
    PROBABILITY(
            "a probability that is off by {0} would have been noticed with a probability of 99.9"
                    + " per cent"),
    DISTRIBUTION(
            "a distribution function that is off by {0} anywhere would have been noticed with a"
                    + " probability of 99.9 per cent"),
    PER_CENT("{0} per cent");

    private final String english;

    EvidenceForm(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
