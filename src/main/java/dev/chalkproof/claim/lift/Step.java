package dev.chalkproof.claim.lift;

import java.util.List;
import java.util.Optional;

/** A Java statement. */
public sealed interface Step {
    record Block(List<Step> steps) implements Step {
        public Block {
            steps = List.copyOf(steps);
        }
    }

    record Declare(String name, Term value) implements Step {}

    record Do(Term term) implements Step {}

    record If(Term condition, Step then, Optional<Step> otherwise) implements Step {}

    /**
     * Any loop but for-each.
     *
     * @param testFirst false for {@code do ... while}
     */
    record Loop(List<Step> start, Term condition, List<Step> update, Step body, boolean testFirst)
            implements Step {
        public Loop {
            start = List.copyOf(start);
            update = List.copyOf(update);
        }
    }

    record ForEach(String name, Term array, Step body) implements Step {}

    record Return(Optional<Term> value) implements Step {}

    record Yield(Term value) implements Step {}

    record Break() implements Step {}

    record Continue() implements Step {}

    /** Groups that run from the one whose label fits to the next break. */
    record Switch(Term selector, List<Group> groups) implements Step {
        public Switch {
            groups = List.copyOf(groups);
        }
    }

    /** The statements after some labels; no labels for {@code default}. */
    record Group(List<Long> labels, boolean isDefault, List<Step> steps) {
        public Group {
            labels = List.copyOf(labels);
            steps = List.copyOf(steps);
        }
    }
}
