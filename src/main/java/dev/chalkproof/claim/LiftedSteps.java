package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Datum;
import dev.chalkproof.claim.lift.Interpreter;
import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Run;
import dev.chalkproof.claim.lift.Watch;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lifted code that takes a step, run as often as a course has steps. */
record LiftedSteps(StepPlan steps, Lifted code) {
    /**
     * One step.
     *
     * @param arguments what the code is called with, the state first where it is a record's
     * @param result what it returns
     */
    record Taken<N>(List<Datum<N>> arguments, Run<N> result) {}

    /** The steps of a course, to the first that returns nothing. */
    <N> List<Taken<N>> taken(Point point, Arithmetic<N> arithmetic, Watch watch) {
        StepArguments arguments = new StepArguments(steps);
        List<Value> values = steps.plan().arguments(point);
        List<Taken<N>> taken = new ArrayList<>();
        Optional<Datum<N>> state = Optional.empty();
        for (int step = 0; step < steps.steps(point); step++) {
            List<Datum<N>> data = new ArrayList<>();
            for (Value argument : arguments.at(values, point, step)) {
                data.add(Subject.datum(argument, arithmetic));
            }
            if (steps.record().isPresent()) {
                data.set(0, state.orElse(data.getFirst()));
            }
            List<Datum<N>> given = data.stream().map(LiftedSteps::copy).toList();
            Run<N> run = new Interpreter<>(code, arithmetic, watch).run(data);
            taken.add(new Taken<>(given, run));
            if (!(run instanceof Run.Returned<N>(Datum<N> result))) {
                break;
            }
            state = Optional.of(copy(result));
        }
        return taken;
    }

    /** What of a result is compared. */
    static <N> Datum<N> part(Datum<N> result, StepPlan.Observed observed) {
        return observed.component().isPresent() && result instanceof Datum.Fields<N> fields
                ? fields.components().getOrDefault(observed.component().get(), result)
                : result;
    }

    /** Code may change the arrays it is given; those of an earlier state must not change. */
    private static <N> Datum<N> copy(Datum<N> datum) {
        return switch (datum) {
            case Datum.Array<N>(List<Datum<N>> elements) -> {
                List<Datum<N>> copies = new ArrayList<>();
                elements.forEach(e -> copies.add(copy(e)));
                yield new Datum.Array<>(copies);
            }
            case Datum.Fields<N> fields -> {
                Map<String, Datum<N>> copies = new LinkedHashMap<>();
                fields.components().forEach((name, value) -> copies.put(name, copy(value)));
                yield new Datum.Fields<>(fields.type(), copies);
            }
            case Datum.Whole<N> _, Datum.Real<N> _, Datum.Infinite<N> _, Datum.Truth<N> _ -> datum;
        };
    }
}
