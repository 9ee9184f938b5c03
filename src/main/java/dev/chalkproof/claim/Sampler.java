package dev.chalkproof.claim;

import dev.chalkproof.claim.NumberSampler.Style;
import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Truth;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Chooses inputs from the declared domains. */
final class Sampler {
    /** How often an input may fall outside of the conditions for each one that is wanted. */
    private static final int ATTEMPTS_PER_POINT = 30;

    /** Arrays are short: every length beyond a few finds the same mistakes. */
    private static final long MAX_LENGTH = 6;

    /** Sequences reach a little beyond the largest index that is chosen. */
    private static final long SEQUENCE_LENGTH = MAX_LENGTH + 2;

    private static final List<Style> STYLES = List.of(Style.values());

    private final Plan plan;
    private final Evaluator<Double> evaluator;
    private final RandomStream random;
    private final NumberSampler numbers;
    private final Lengths arrays;
    private final SequencedSet<String> lengths;
    private final IdentityHashMap<Expr, OptionalDouble> constants = new IdentityHashMap<>();

    Sampler(Plan plan, Evaluator<Double> evaluator, RandomStream random) {
        this.plan = plan;
        this.evaluator = evaluator;
        this.random = random;
        this.numbers = new NumberSampler(random);
        this.arrays = new Lengths(plan, this::evaluate);
        this.lengths = Lengths.names(plan);
    }

    /** The lengths of the arrays that are chosen. */
    Lengths lengths() {
        return arrays;
    }

    /** Different points of the domain: so many, or all that could be found. */
    List<Point> sample(int count) {
        SequencedSet<Point> points = new LinkedHashSet<>();
        for (int i = 0; i < count * ATTEMPTS_PER_POINT && points.size() < count; i++) {
            attempt(i).filter(this::allowed).ifPresent(points::add);
        }
        return List.copyOf(points);
    }

    private Optional<Point> attempt(int number) {
        // All symbols in one style, or each in its own.
        Optional<Style> common =
                number % 2 == 0
                        ? Optional.of(STYLES.get(number / 2 % STYLES.size()))
                        : Optional.empty();
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        List<Double> chosen = new ArrayList<>();
        long commonLength = random.between(1L, MAX_LENGTH);
        // A length that is no symbol of its own, such as n in $w \\in \\mathbb{R}^n$.
        for (String name : lengths) {
            if (plan.variables().stream().noneMatch(v -> v.name().equals(name))) {
                values.put(name, new Value.Whole(random.between(1L, MAX_LENGTH)));
            }
        }
        for (Variable variable : plan.variables()) {
            Point soFar = new Point(values);
            Optional<List<Long>> dimensions = dimensions(variable, soFar, commonLength);
            if (dimensions.isEmpty()) {
                return Optional.empty();
            }
            Optional<Value> value = value(variable, soFar, dimensions.get(), common, chosen);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(variable.name(), value.get());
        }
        return Optional.of(new Point(values));
    }

    private Optional<Value> value(
            Variable variable,
            Point soFar,
            List<Long> dimensions,
            Optional<Style> common,
            List<Double> chosen) {
        if (dimensions.isEmpty()) {
            Optional<Double> number = number(variable, soFar, common, chosen);
            number.ifPresent(chosen::add);
            return number.map(x -> wrap(variable, x));
        }
        List<Value> elements = new ArrayList<>();
        for (long i = 0; i < dimensions.getFirst(); i++) {
            Optional<Value> element =
                    value(
                            variable,
                            soFar,
                            dimensions.subList(1, dimensions.size()),
                            common,
                            chosen);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            elements.add(element.get());
        }
        return Optional.of(new Value.Array(elements));
    }

    private Optional<Double> number(
            Variable variable, Point soFar, Optional<Style> common, List<Double> chosen) {
        Style style = common.orElseGet(() -> random.pick(STYLES));
        Optional<List<Double>> members = members(variable, soFar);
        if (members.isPresent()) {
            return members.get().isEmpty()
                    ? Optional.empty()
                    : Optional.of(random.pick(members.get()));
        }
        return range(variable, soFar)
                .filter(r -> !r.isEmpty())
                .map(r -> lengths.contains(variable.name()) ? shortened(r) : r)
                .map(r -> numbers.choose(r, style, chosen) + 0.0);
    }

    private static Range shortened(Range range) {
        double low = Math.max(range.low(), 1);
        return new Range(low, Math.min(range.high(), low + MAX_LENGTH - 1), true);
    }

    /** The values of a domain that lists them, or of a symbol that has one value. */
    Optional<List<Double>> members(Variable variable, Point soFar) {
        Declaration declaration = variable.declaration();
        Optional<Expr> fixed =
                declaration.value().filter(_ -> declaration.symbol().indices().isEmpty());
        List<Expr> listed = declaration.domain().map(Domain::members).orElse(List.of());
        List<Expr> members = fixed.map(List::of).orElse(listed);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                members.stream()
                        .map(m -> evaluate(m, soFar))
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .filter(x -> variable.elementType().equals("double") || x == Math.rint(x))
                        .toList());
    }

    /** The range of a symbol where the symbols it depends on have values; empty if it has none. */
    Optional<Range> range(Variable variable, Point soFar) {
        Domain domain = variable.declaration().domain().orElse(Domain.REALS);
        double low = -Double.MAX_VALUE;
        double high = Double.MAX_VALUE;
        boolean lowOpen = false;
        boolean highOpen = false;
        if (domain.lower().value().isPresent()) {
            OptionalDouble bound = evaluate(domain.lower().value().get(), soFar);
            if (bound.isEmpty()) {
                return Optional.empty();
            }
            low = Math.max(bound.getAsDouble(), low);
            lowOpen = domain.lower().open() && low == bound.getAsDouble();
        }
        if (domain.upper().value().isPresent()) {
            OptionalDouble bound = evaluate(domain.upper().value().get(), soFar);
            if (bound.isEmpty()) {
                return Optional.empty();
            }
            high = Math.min(bound.getAsDouble(), high);
            highOpen = domain.upper().open() && high == bound.getAsDouble();
        }
        return Optional.of(
                Range.of(low, lowOpen, high, highOpen, variable.whole(), variable.elementType()));
    }

    /**
     * Whether a point lies in all domains, which may depend on each other, its arrays are as long
     * as they are declared, and the formula's conditions hold.
     */
    boolean allowed(Point point) {
        if (!arrays.hold(point) || !plan.variables().stream().allMatch(v -> inside(v, point))) {
            return false;
        }
        if (plan.conditions().isEmpty()) {
            return true;
        }
        Bindings<Double> bindings = point.bindings(evaluator.arithmetic());
        return plan.conditions().stream()
                .noneMatch(
                        c ->
                                evaluator.evaluate(c, bindings)
                                                instanceof Result.Logical<Double>(Truth truth)
                                        && truth == Truth.FALSE);
    }

    /** Whether a symbol, or each element of it, has a value of its domain. */
    private boolean inside(Variable variable, Point point) {
        Optional<List<Double>> members = members(variable, point);
        Optional<Range> range = members.isPresent() ? Optional.empty() : range(variable, point);
        List<Expr> excluded =
                variable.declaration().domain().map(Domain::excluded).orElse(List.of());
        List<Double> not =
                excluded.stream()
                        .map(e -> evaluate(e, point))
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .toList();
        return all(
                point.get(variable.name()),
                x ->
                        not.stream().noneMatch(e -> e == x)
                                && members.map(m -> m.contains(x + 0.0))
                                        .orElseGet(
                                                () -> range.map(r -> r.contains(x)).orElse(false)));
    }

    /** Whether a value or all of its elements are numbers of a kind. */
    private static boolean all(Value value, DoublePredicate kind) {
        return switch (value) {
            case Value.Real(double x) -> kind.test(x);
            case Value.Whole(long n) -> kind.test((double) n);
            case Value.Array(List<Value> elements) -> elements.stream().allMatch(e -> all(e, kind));
            case Value.Truth _, Value.Text _, Value.Fields _, Value.Drawn _, Value.Nothing _ ->
                    false;
        };
    }

    /** Whether a number may stand for a symbol, given the others. */
    boolean fits(Variable variable, double x, Point others) {
        Optional<List<Double>> members = members(variable, others);
        return members.map(m -> m.contains(x))
                .orElseGet(() -> range(variable, others).map(r -> r.contains(x)).orElse(false));
    }

    /** The lengths of an array; empty for a number, nothing where they can't be said. */
    private Optional<List<Long>> dimensions(Variable variable, Point soFar, long commonLength) {
        return arrays.declared(variable, soFar)
                .map(
                        known ->
                                IntStream.range(0, variable.rank())
                                        .mapToObj(
                                                i ->
                                                        i < known.size()
                                                                ? known.get(i)
                                                                : Lengths.isSequence(plan, variable)
                                                                        ? SEQUENCE_LENGTH
                                                                        : commonLength)
                                        .toList());
    }

    private OptionalDouble evaluate(Expr expr, Point point) {
        if (!isConstant(expr)) {
            return computed(expr, point);
        }
        OptionalDouble known = constants.get(expr);
        if (known == null) {
            known = computed(expr, point);
            constants.put(expr, known);
        }
        return known;
    }

    /** Whether it has one value at all points, as most bounds have. */
    private static boolean isConstant(Expr expr) {
        return switch (expr) {
            case Expr.Num _, Expr.Constant _, Expr.Bool _ -> true;
            case Expr.Apply apply -> apply.arguments().stream().allMatch(Sampler::isConstant);
            case Expr.Ref _,
                    Expr.Call _,
                    Expr.Cases _,
                    Expr.Reduce _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    false;
        };
    }

    private OptionalDouble computed(Expr expr, Point point) {
        Result<Double> result = evaluator.evaluate(expr, point.bindings(evaluator.arithmetic()));
        if (expr instanceof Expr.Constant c && c.name() == Expr.Constant.Name.INFINITY) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        return result instanceof Result.Real<Double>(Double x) && !Double.isNaN(x)
                ? OptionalDouble.of(x)
                : OptionalDouble.empty();
    }

    static Value wrap(Variable variable, double x) {
        return variable.elementType().equals("double") && !variable.whole()
                ? new Value.Real(x)
                : new Value.Whole((long) x);
    }
}
