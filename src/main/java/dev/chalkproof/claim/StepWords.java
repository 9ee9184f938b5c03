package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Courses of steps for people to read. */
final class StepWords {
    private StepWords() {}

    /** {@code after 3 steps from v = 0 with g = [1, 1, 2], beta = 0.5}. */
    static Clause place(StepPlan steps, Point point) {
        int count = steps.steps(point);
        List<String> from = new ArrayList<>();
        List<String> with = new ArrayList<>();
        SequencedMap<String, Value> inputs = Formatting.inputs(steps.plan(), point);
        for (Slot slot : steps.slots()) {
            Value value = inputs.remove(slot.variable().label());
            if (value == null) {
                continue;
            }
            boolean state = slot.component() && slot.role() == Slot.Role.STATE;
            boolean single = slot.role() == Slot.Role.INPUT && count == 1;
            Value shown = single && value instanceof Value.Array(var all) ? all.getFirst() : value;
            if (slot.role() == Slot.Role.TIME && slot.component()) {
                shown = new Value.Whole(steps.time(point) + slot.offset());
            }
            (state || slot.component() ? from : with)
                    .add(slot.variable().label() + " = " + Values.show(shown));
        }
        steps.count().ifPresent(c -> inputs.remove(c.label()));
        inputs.forEach((name, value) -> with.add(name + " = " + Values.show(value)));
        if (!steps.goesOn()) {
            from.addAll(with);
            return Clause.of(EvidenceForm.AT, String.join(", ", from));
        }
        Clause place =
                count == 1
                        ? Clause.of(EvidenceForm.AFTER_ONE)
                        : Clause.of(EvidenceForm.AFTER, Integer.toString(count));
        if (!from.isEmpty()) {
            place = Clause.of(EvidenceForm.STARTING, place, own(from));
        }
        return with.isEmpty()
                ? place
                : Clause.of(
                        from.isEmpty() ? EvidenceForm.GIVEN : EvidenceForm.TAKING,
                        place,
                        own(with));
    }

    private static Clause own(List<String> values) {
        return Clause.own(String.join(", ", values));
    }
}
