package dev.chalkproof.claim;

import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method that takes a step, called as often as a course has steps. A call takes the values of all
 * slots, the time of the first step and the number of steps.
 */
record StepImplementation(Implementation step, StepPlan steps) implements Implementation {
    @Override
    public Signature signature() {
        return step.signature();
    }

    /** One course on its way. */
    private static final class Course {
        private final List<Value> values;
        private final long time;
        private final int length;
        private final List<List<Value>> observed = new ArrayList<>();
        private Optional<Value> state = Optional.empty();
        private Optional<Result> failed = Optional.empty();

        Course(List<Value> values, long time, int length) {
            this.values = values;
            this.time = time;
            this.length = length;
        }
    }

    /** What a course is called with: its values, its time, its length. */
    static List<Value> inputs(StepPlan steps, Point point) {
        List<Value> inputs = new ArrayList<>(steps.plan().arguments(point));
        inputs.add(new Value.Whole(steps.time(point)));
        inputs.add(new Value.Whole(steps.steps(point)));
        return inputs;
    }

    @Override
    public List<Result> call(List<List<Value>> inputs) {
        List<Course> courses = new ArrayList<>();
        int longest = 0;
        int slots = steps.slots().size();
        for (List<Value> input : inputs) {
            long time = (long) Values.number(input.get(slots));
            int length = (int) Values.number(input.get(slots + 1));
            Course course = new Course(input.subList(0, slots), time, length);
            steps.observed().forEach(_ -> course.observed.add(new ArrayList<>()));
            courses.add(course);
            longest = Math.max(longest, length);
        }
        // All courses take their steps together: a call for each would cost a trip to the worker.
        for (int i = 0; i < longest; i++) {
            advance(courses, i);
        }
        return courses.stream().map(this::result).toList();
    }

    private void advance(List<Course> courses, int number) {
        StepArguments arguments = new StepArguments(steps);
        List<Course> active =
                courses.stream().filter(c -> c.failed.isEmpty() && number < c.length).toList();
        List<List<Value>> calls = new ArrayList<>();
        for (Course course : active) {
            List<Value> call = arguments.at(course.values, course.time, number);
            if (steps.record().isPresent()) {
                call.set(0, course.state.orElse(call.getFirst()));
            }
            calls.add(call);
        }
        List<Result> results = step.call(calls);
        for (int i = 0; i < active.size(); i++) {
            note(active.get(i), results.get(i));
        }
    }

    private void note(Course course, Result result) {
        if (!(result instanceof Returned(Value value))) {
            course.failed = Optional.of(result);
            return;
        }
        for (int i = 0; i < steps.observed().size(); i++) {
            Optional<String> component = steps.observed().get(i).component();
            Value part = value;
            if (component.isPresent()) {
                Value found =
                        value instanceof Value.Fields fields
                                ? fields.components().get(component.get())
                                : null;
                if (found == null) {
                    course.failed = Optional.of(new Threw("returns " + Values.show(value)));
                    return;
                }
                part = found;
            }
            course.observed.get(i).add(part);
        }
        course.state = Optional.of(value);
    }

    private Result result(Course course) {
        return course.failed.orElseGet(
                () ->
                        new Returned(
                                new Value.Array(
                                        course.observed.stream()
                                                .<Value>map(Value.Array::new)
                                                .toList())));
    }
}
