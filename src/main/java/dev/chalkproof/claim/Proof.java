package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves inequalities by evaluating them in outward-rounded intervals over the whole domain, which
 * is halved where the intervals are too wide to tell.
 *
 * @param <I> the intervals
 */
final class Proof<I> {
    /** Boxes looked at before giving up: a claim that needs more is called tested. */
    private static final int MAX_BOXES = 500;

    private final Arithmetic<I> intervals;
    private final Evaluator<I> evaluator;
    private final List<Variable> variables;
    private int boxes;

    private Proof(Arithmetic<I> intervals, Definitions definitions, List<Variable> variables) {
        this.intervals = intervals;
        this.evaluator = new Evaluator<>(intervals, definitions);
        this.variables = variables;
    }

    private record Side(double low, double high) {}

    /** Whether a relation holds on the whole domain; false only means that there is no proof. */
    static <I> boolean holdsEverywhere(
            Relation relation,
            Plan plan,
            Sampler sampler,
            Definitions definitions,
            Arithmetic<I> intervals) {
        // Equations hold in no box: rounding leaves a little between the sides.
        return relation.operator() != Operator.EQUAL
                && byIntervals(relation, plan, sampler, definitions, intervals);
    }

    private static <I> boolean byIntervals(
            Relation relation,
            Plan plan,
            Sampler sampler,
            Definitions definitions,
            Arithmetic<I> intervals) {
        List<Side> sides = new ArrayList<>();
        for (Variable variable : plan.variables()) {
            Optional<Side> side = side(variable, sampler);
            if (variable.rank() > 0 || side.isEmpty()) {
                return false;
            }
            sides.add(side.get());
        }
        return new Proof<>(intervals, definitions, plan.variables()).proves(relation, sides);
    }

    /** The closed interval around a domain whose bounds are numbers. */
    private static Optional<Side> side(Variable variable, Sampler sampler) {
        if (!Free.dependencies(variable.declaration()).isEmpty()) {
            return Optional.empty();
        }
        Point nothing = new Point(new LinkedHashMap<>());
        Optional<List<Double>> members = sampler.members(variable, nothing);
        if (members.isPresent()) {
            return members.get().size() == 1
                    ? Optional.of(new Side(members.get().getFirst(), members.get().getFirst()))
                    : Optional.empty();
        }
        Domain domain = variable.declaration().domain().orElse(Domain.REALS);
        return sampler.range(variable, nothing)
                .map(
                        r ->
                                new Side(
                                        domain.lower().value().isEmpty()
                                                ? Double.NEGATIVE_INFINITY
                                                : Math.nextDown(r.low()),
                                        domain.upper().value().isEmpty()
                                                ? Double.POSITIVE_INFINITY
                                                : Math.nextUp(r.high())));
    }

    private boolean proves(Relation relation, List<Side> sides) {
        if (++boxes > MAX_BOXES) {
            return false;
        }
        Map<String, Result<I>> values = new LinkedHashMap<>();
        for (int i = 0; i < sides.size(); i++) {
            I low = intervals.number(sides.get(i).low());
            I high = intervals.number(sides.get(i).high());
            if (intervals.isUndefined(low) || intervals.isUndefined(high)) {
                return false;
            }
            values.put(variables.get(i).name(), new Result.Real<>(intervals.hull(low, high)));
        }
        if (evaluator.evaluate(relation.condition(), Bindings.of(values))
                instanceof Result.Logical<I>(Truth truth)) {
            if (truth != Truth.UNKNOWN) {
                return truth == Truth.TRUE;
            }
        }
        return split(sides, relation);
    }

    private boolean split(List<Side> sides, Relation relation) {
        int widest = -1;
        double most = 0;
        for (int i = 0; i < sides.size(); i++) {
            double low = compressed(sides.get(i).low());
            double high = compressed(sides.get(i).high());
            if (high - low > most) {
                most = high - low;
                widest = i;
            }
        }
        if (widest < 0 || most < 1e-9) {
            return false;
        }
        Side side = sides.get(widest);
        double middle = expanded((compressed(side.low()) + compressed(side.high())) / 2);
        if (!(side.low() < middle && middle < side.high())) {
            return false;
        }
        List<Side> left = new ArrayList<>(sides);
        List<Side> right = new ArrayList<>(sides);
        left.set(widest, new Side(side.low(), middle));
        right.set(widest, new Side(middle, side.high()));
        return proves(relation, left) && proves(relation, right);
    }

    /** The real line on a finite one, so that unbounded intervals have a middle. */
    private static double compressed(double x) {
        return Math.signum(x) * (1 - 1 / (1 + Math.log1p(Math.abs(x))));
    }

    private static double expanded(double y) {
        return Math.signum(y) * Math.expm1(1 / (1 - Math.abs(y)) - 1);
    }
}
