package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * Chooses courses of steps: single steps from any state, where most mistakes show at once, and
 * several from the start and from elsewhere, where those show that add up or come late.
 */
record StepPoints(StepPlan steps, Sampler single, RandomStream random)
        implements ClosedForm.Source {
    /** Of the courses from one state, those with this many steps are the usual ones. */
    private static final int SHORT = 6;

    /** What counts steps or forgets slowly needs a few longer courses. */
    private static final int LONG = 40;

    @Override
    public List<Point> points(Sampler sampler, int count) {
        List<Point> base = single.sample(count);
        Map<String, List<Point>> byShape =
                base.stream().collect(Collectors.groupingBy(StepPoints::shape));
        SequencedSet<Point> courses = new LinkedHashSet<>();
        for (int i = 0; i < base.size(); i++) {
            boolean alone = !steps.goesOn() || (i % 2 == 0 && !steps.fromStart());
            boolean start = steps.start().isPresent() && (i % 4 != 3 || steps.fromStart());
            int length = alone ? 1 : i % 50 == 25 ? LONG : 1 + i / 2 % SHORT;
            Point first = base.get(i);
            List<Point> others = byShape.getOrDefault(shape(first), List.of());
            Point course = course(first, others, length, !alone && start);
            if (sampler.allowed(course)) {
                courses.add(course);
            }
        }
        return List.copyOf(courses);
    }

    /** The same from the stated start. */
    @Override
    public Point telling(Point simplest) {
        SequencedMap<String, Value> values = new LinkedHashMap<>(simplest.values());
        steps.start().ifPresent(start -> begin(start, values));
        return new Point(values);
    }

    private void begin(StepPlan.Start start, SequencedMap<String, Value> values) {
        for (Slot slot : steps.slots()) {
            String name = slot.variable().name();
            Double stated = start.values().get(name);
            Value before = values.get(name);
            if (stated != null && before != null) {
                values.put(name, same(before, stated, slot.variable()));
            }
        }
        steps.time().ifPresent(t -> values.put(t.name(), new Value.Whole(start.time())));
    }

    /**
     * @param others points of the same shape
     */
    private Point course(Point first, List<Point> others, int length, boolean start) {
        SequencedMap<String, Value> values = new LinkedHashMap<>(first.values());
        for (Slot slot : steps.slots()) {
            String name = slot.variable().name();
            if (slot.role() == Slot.Role.INPUT) {
                List<Value> sequence = new ArrayList<>(List.of(first.get(name)));
                while (sequence.size() < length) {
                    // Now and then the same again: repeated inputs have cases of their own.
                    sequence.add(
                            random.chance(0.2)
                                    ? sequence.getLast()
                                    : random.pick(others).get(name));
                }
                values.put(name, new Value.Array(sequence));
            }
        }
        steps.count().ifPresent(c -> values.put(c.name(), new Value.Whole(length)));
        steps.start().filter(_ -> start).ifPresent(from -> begin(from, values));
        return new Point(values);
    }

    /** A number, or an array of the same shape that is full of it. */
    private static Value same(Value shape, double value, Variable variable) {
        return shape instanceof Value.Array(List<Value> elements)
                ? new Value.Array(elements.stream().map(e -> same(e, value, variable)).toList())
                : Sampler.wrap(variable, value);
    }

    private static String shape(Point point) {
        StringBuilder shape = new StringBuilder();
        point.values().values().forEach(v -> shape(v, shape));
        return shape.toString();
    }

    private static void shape(Value value, StringBuilder shape) {
        if (value instanceof Value.Array(List<Value> elements)) {
            shape.append('[').append(elements.size());
            elements.forEach(e -> shape(e, shape));
        }
        shape.append(';');
    }
}
