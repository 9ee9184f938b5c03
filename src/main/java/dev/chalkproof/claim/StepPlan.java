package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How the steps of a recurrence are taken: what of the state and the parameters is what in the
 * equations.
 *
 * @param plan of whole courses: start values, sequences of inputs, constants, time
 * @param single of one step, to choose values from
 * @param slots components of the record first, then parameters, in their order
 * @param record the type of the state, where it is a record
 * @param observed what is compared
 * @param time the variable that holds the time of the first step, where time matters
 * @param count the variable that holds the number of steps, where no sequence tells it
 * @param start where it starts, if that is said
 * @param goesOn whether a step gives the state of the next
 * @param fromStart whether the equations look back to the start, and no other state can be told
 */
record StepPlan(
        Plan plan,
        Plan single,
        List<Slot> slots,
        Optional<String> record,
        List<Observed> observed,
        Optional<Variable> time,
        Optional<Variable> count,
        Optional<Start> start,
        boolean goesOn,
        boolean fromStart) {
    StepPlan {
        slots = List.copyOf(slots);
        observed = List.copyOf(observed);
    }

    /**
     * A symbol whose values are compared.
     *
     * @param offset of its time after the step, seen from the time of the equations
     * @param component of the record that a step returns; empty if the result is the value
     */
    record Observed(String name, long offset, Optional<String> component) {}

    /**
     * The stated start.
     *
     * @param time of the first step
     * @param values of components by the names of their variables
     */
    record Start(long time, SequencedMap<String, Double> values) {}

    long time(Point point) {
        return time.map(v -> (long) Values.number(point.get(v.name())))
                .orElseGet(() -> start.map(Start::time).orElse(1L));
    }

    /** The number of steps of a course. */
    int steps(Point point) {
        int steps =
                count.map(v -> (int) Values.number(point.get(v.name()))).orElse(Integer.MAX_VALUE);
        for (Slot slot : slots) {
            if (slot.role() == Slot.Role.INPUT
                    && point.get(slot.variable().name()) instanceof Value.Array(var elements)) {
                steps = Math.min(steps, elements.size());
            }
        }
        return steps == Integer.MAX_VALUE ? 1 : steps;
    }
}
