package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Datum;
import dev.chalkproof.claim.lift.Interpreter;
import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Run;
import dev.chalkproof.claim.lift.Watch;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.MappedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Where the new state of formula and code first part: at which step, and in which sub-terms.
 *
 * <p>The step at which the two first differ is run again with numbers that keep the terms they come
 * from, so that the code has an expression whatever loops and arrays it uses.
 *
 * @param step counted from 1
 * @param formula what the formula's sub-term gives
 * @param code what the code's gives
 * @param leaves how the code writes what it is given
 */
record StepDifference(
        Difference difference, int step, double formula, double code, Map<Expr, String> leaves) {
    /** What doubles can't tell apart at a counterexample was not found by them. */
    private static final double NEAR = 1e-12;

    /** Longer terms are no help: their values are. */
    private static final int MAX_LENGTH = 100;

    private static final Arithmetic<Double> DOUBLES = DoubleArithmetic.INSTANCE;

    static Optional<StepDifference> find(StepCourse course, Lifted code, Point point) {
        StepPlan steps = course.steps();
        Map<String, List<Quantity<Double>>> values = course.values(point, DOUBLES);
        List<LiftedSteps.Taken<Double>> taken =
                new LiftedSteps(steps, code).taken(point, DOUBLES, Watch.NONE);
        for (int step = 0; step < taken.size(); step++) {
            if (!(taken.get(step).result() instanceof Run.Returned<Double>(Datum<Double> result))) {
                return Optional.empty();
            }
            for (StepPlan.Observed observed : steps.observed()) {
                Quantity<Double> formula =
                        values.getOrDefault(observed.name(), List.of()).get(step);
                List<StepLeaves.Cell<Double>> cells =
                        StepLeaves.cells(LiftedSteps.part(result, observed));
                for (int i = 0; i < Math.min(cells.size(), formula.cells().size()); i++) {
                    OptionalDouble own = number(formula.cells().get(i));
                    OptionalDouble other = cells.get(i).number();
                    if (own.isEmpty() || other.isEmpty()) {
                        return Optional.empty();
                    }
                    if (!near(own.getAsDouble(), other.getAsDouble())) {
                        List<Integer> path = cells.get(i).path();
                        return new At(course, point, step, path)
                                .find(code, taken.get(step).arguments(), observed, i);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What the two sub-terms are, with their values, for people. */
    String words(MappedText latex, UnaryOperator<String> names) {
        String said = Formatting.latex(latex, timeless(difference.formula()));
        String written = new JavaPrinter(names, leaves).print(difference.code());
        boolean leaf = written.equals(Values.show(code));
        boolean brief = written.length() <= MAX_LENGTH && !leaf;
        return (step == 1 ? "" : "in step " + step + " ")
                + "the code has "
                + (brief ? "`" + written + "` = " : "")
                + Values.show(code)
                + " where the formula has "
                + (said.length() <= MAX_LENGTH ? "`" + said + "` = " : "")
                + Values.show(formula);
    }

    /** Assignments count no steps: their symbols go without the index that was put in. */
    private static Expr timeless(Expr expr) {
        return Exprs.rewrite(
                expr,
                e ->
                        e instanceof Expr.Ref ref
                                        && ref.indices().stream()
                                                .anyMatch(i -> Exprs.mentions(i, Equations.STEP))
                                ? new Expr.Ref(ref.name(), List.of(), ref.at())
                                : e);
    }

    private static OptionalDouble number(Cell<Double> cell) {
        return cell instanceof Cell.Known<Double>(Double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }

    private static boolean near(double a, double b) {
        return a == b
                || (Double.isFinite(a - b)
                        && Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b)));
    }

    /** One element of what is compared, after one step. */
    private record At(StepCourse course, Point point, int step, List<Integer> path) {
        Optional<StepDifference> find(
                Lifted code, List<Datum<Double>> arguments, StepPlan.Observed observed, int cell) {
            Equations equations = course.equations();
            Optional<Statement.Definition> definition = equations.definition(observed.name());
            if (definition.isEmpty() || definition.get().target().indices().size() != 1) {
                return Optional.empty();
            }
            String time = definition.get().target().indices().getFirst().variable();
            ToDoubleFunction<Expr> here = formula(time);
            StepLeaves leaves = new StepLeaves(course.steps(), path, time, here);
            List<Datum<Traced>> traced = leaves.arguments(arguments);
            Run<Traced> run = new Interpreter<>(code, TracedArithmetic.INSTANCE).run(traced);
            if (!(run instanceof Run.Returned<Traced>(Datum<Traced> result))) {
                return Optional.empty();
            }
            List<StepLeaves.Cell<Traced>> cells =
                    StepLeaves.cells(LiftedSteps.part(result, observed));
            if (cell >= cells.size()) {
                return Optional.empty();
            }
            Meanings meanings = new Meanings(equations, time, leaves.names().keySet());
            BiPredicate<Expr, Expr> same = same(code, time, here, leaves);
            return cells.get(cell)
                    .term()
                    .flatMap(
                            written ->
                                    Difference.between(
                                            meanings.body(definition.get()),
                                            written,
                                            same,
                                            meanings::of))
                    .map(
                            d ->
                                    new StepDifference(
                                            d,
                                            step + 1,
                                            here.applyAsDouble(d.formula()),
                                            leaves.value(d.code()),
                                            leaves.names()));
        }

        /**
         * Sub-terms are the same if they are so here and nearby: with the round numbers of a
         * counterexample much has the same value by chance.
         */
        private BiPredicate<Expr, Expr> same(
                Lifted code, String time, ToDoubleFunction<Expr> here, StepLeaves leaves) {
            At near = new At(course, moved(point), step, path);
            List<LiftedSteps.Taken<Double>> taken =
                    new LiftedSteps(course.steps(), code).taken(near.point, DOUBLES, Watch.NONE);
            ToDoubleFunction<Expr> formula = near.formula(time);
            Map<Expr, Double> worth =
                    step < taken.size() ? leaves.elsewhere(taken.get(step).arguments()) : Map.of();
            return (a, b) -> {
                if (a.equals(b)) {
                    return true;
                }
                if (!near(here.applyAsDouble(a), leaves.value(b))) {
                    return false;
                }
                double x = formula.applyAsDouble(a);
                double y = StepLeaves.value(b, worth);
                return Double.isNaN(x) || Double.isNaN(y) || near(x, y);
            };
        }

        /** What expressions are worth by the equations. */
        private ToDoubleFunction<Expr> formula(String time) {
            Evaluator.Session<Double> session =
                    course.session(
                            point, path.subList(0, Math.min(course.depth(), path.size())), DOUBLES);
            Expr now = Exprs.num(course.steps().time(point) + step);
            return expr -> value(session.evaluate(Exprs.substitute(expr, time, now)));
        }

        /** Of an array the element that is looked at; NaN for what is no number. */
        private double value(Result<Double> result) {
            Result<Double> part = result;
            int depth = course.depth();
            while (part instanceof Result.Array<Double> array
                    && depth < path.size()
                    && path.get(depth) < array.elements().size()) {
                part = array.elements().get(path.get(depth++));
            }
            return part instanceof Result.Real<Double>(Double number) ? number : Double.NaN;
        }

        /** All real numbers a little larger, each by another part. */
        private static Point moved(Point point) {
            SequencedMap<String, Value> moved = new LinkedHashMap<>();
            int[] count = {0};
            point.values()
                    .forEach(
                            (name, value) ->
                                    moved.put(name, Values.map(value, v -> moved(v, count))));
            return new Point(moved);
        }

        private static Value moved(Value value, int[] count) {
            if (!(value instanceof Value.Real(double x))) {
                return value;
            }
            // Multiples of the golden ratio have no small relations to each other.
            double part = ++count[0] * 0.6180339887498949;
            return new Value.Real(
                    x + (1 + Math.abs(x)) * (0.02 + 0.06 * (part - Math.floor(part))));
        }
    }

    /**
     * What names stand for that equations define.
     *
     * @param time of the equation that is followed
     * @param known what the code is given
     */
    private record Meanings(Equations equations, String time, Set<Expr> known) {
        Optional<Expr> of(Expr expr) {
            if (!(expr instanceof Expr.Ref ref) || known.contains(ref)) {
                return Optional.empty();
            }
            Optional<Statement.Definition> definition = equations.definition(ref.name());
            List<Statement.Index> indices =
                    definition.map(d -> d.target().indices()).orElse(List.of());
            boolean plain =
                    definition.map(d -> d.target().parameters().isEmpty()).orElse(false)
                            && indices.size() == ref.indices().size();
            if (!plain || indices.isEmpty()) {
                return plain ? definition.map(this::body) : Optional.empty();
            }
            Statement.Index index = indices.getFirst();
            OptionalLong offset = Equation.offset(ref.indices().getFirst(), time);
            if (indices.size() > 1 || offset.isEmpty()) {
                return Optional.empty();
            }
            long shift = offset.getAsLong() - index.offset();
            Expr body = body(definition.get());
            return Optional.of(
                    shift == 0 && index.variable().equals(time)
                            ? body
                            : Placeless.of(
                                    Exprs.substitute(
                                            body, index.variable(), Equation.at(time, shift))));
        }

        /** Only what the checked formula says has a place in it. */
        Expr body(Statement.Definition definition) {
            boolean own =
                    equations.own().stream()
                            .anyMatch(e -> e.name().equals(definition.target().name()));
            return own ? definition.body() : Placeless.of(definition.body());
        }
    }
}
