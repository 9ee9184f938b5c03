package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What the method that takes a step is called with. */
record StepArguments(StepPlan steps) {
    /**
     * The arguments of a step; the record, which is the first of them, as it is before the first
     * step.
     *
     * @param values of all slots, as {@link Plan#arguments} has them
     * @param step counted from 0
     */
    List<Value> at(List<Value> values, Point point, int step) {
        return at(values, steps.time(point), step);
    }

    List<Value> at(List<Value> values, long time, int step) {
        SequencedMap<String, Value> components = new LinkedHashMap<>();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < steps.slots().size(); i++) {
            Slot slot = steps.slots().get(i);
            Value value = value(slot, values.get(i), time, step);
            if (slot.component()) {
                components.put(slot.javaName(), value);
            } else {
                arguments.add(value);
            }
        }
        steps.record().ifPresent(r -> arguments.addFirst(new Value.Fields(r, components)));
        return arguments;
    }

    private static Value value(Slot slot, Value value, long time, int step) {
        return switch (slot.role()) {
            case INPUT ->
                    value instanceof Value.Array(List<Value> elements)
                            ? elements.get(slot.component() ? 0 : step)
                            : value;
            case TIME -> {
                long now = time + (slot.component() ? slot.offset() : step);
                yield slot.variable().elementType().equals("double")
                        ? new Value.Real(now)
                        : new Value.Whole(now);
            }
            case STATE, CONSTANT -> value;
        };
    }
}
