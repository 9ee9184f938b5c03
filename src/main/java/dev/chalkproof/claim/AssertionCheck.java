package dev.chalkproof.claim;

import dev.chalkproof.claim.proof.Prover;
import dev.chalkproof.claim.proof.Theory;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Settles one assertion: a few inputs, which refute most of what is wrong; a proof; and where there
 * is none, many inputs.
 */
final class AssertionCheck {
    /** Enough to refute a slip before a proof is tried. */
    private static final int FIRST_SAMPLES = 40;

    private static final int SAMPLES = 200;

    /** Undecided inputs that are tried again with rounder numbers. */
    private static final int MAX_ROUNDED = 20;

    /** Inputs of which arrays are made flat. */
    private static final int MAX_FLAT = 30;

    private final ClaimCheck request;
    private final Assertion assertion;
    private final ClaimFindings findings;
    private final Optional<Ambiguity> ambiguity;
    private final Plan plan;
    private final Subject subject;
    private final Sampler sampler;
    private final RandomStream random;
    private final Evaluator<Double> doubles;
    private final Prover prover;
    private final PointTruth truth;

    AssertionCheck(
            ClaimCheck request,
            Lowered.Understood understood,
            Assertion assertion,
            ClaimFindings findings) {
        this.request = request;
        this.assertion = assertion;
        this.findings = findings;
        Vocabulary vocabulary =
                Vocabulary.of(
                        mentioned(assertion, understood),
                        request.definitions(),
                        request.scope(),
                        _ -> false);
        this.ambiguity = Ambiguity.find(vocabulary, assertion.terms(), request.definitions());
        this.plan = Matching.free(vocabulary, assertion.terms(), assertion.conditions());
        this.subject =
                new Subject(
                        new Expr.Array(assertion.members(), Origin.NONE),
                        request.definitions(),
                        plan,
                        NO_CODE,
                        Optional.empty(),
                        Optional.empty(),
                        UnaryOperator.identity());
        this.doubles = new Evaluator<>(Systems.doubles(), request.definitions());
        this.random = new RandomStream(request.seed(), request.id());
        this.sampler = new Sampler(plan, doubles, random);
        Theory theory = Theories.of(plan, request.definitions());
        this.prover = new Prover(theory);
        this.truth = new PointTruth(subject, prover, theory);
    }

    /** The symbols that the assertion itself names: those of a side condition are others' too. */
    private static List<Declaration> mentioned(Assertion assertion, Lowered.Understood understood) {
        Set<String> names = new HashSet<>();
        for (Expr term : assertion.terms()) {
            names.addAll(Exprs.free(term));
            names.addAll(Exprs.functions(term));
        }
        return understood.symbols().stream().filter(d -> names.contains(d.name())).toList();
    }

    /** What became of it. */
    sealed interface Outcome {}

    record Held(boolean proved, int samples, List<Clause> domain) implements Outcome {}

    record Broken(Item item) implements Outcome {}

    Outcome settle() {
        if (ambiguity.isPresent()) {
            return new Broken(
                    findings.unsettled(
                            "formula-not-understood",
                            ambiguity.get().message(),
                            ambiguity.get().help()));
        }
        List<Point> first = sampler.sample(FIRST_SAMPLES);
        if (first.isEmpty()) {
            return new Broken(
                    findings.unsettled(
                            "nothing-sampled",
                            "no values of the symbols lie in their domains",
                            plan.widened()));
        }
        Optional<Item> early = refutation(first);
        if (early.isPresent()) {
            return new Broken(early.get());
        }
        Optional<Item> open = assertion.range().flatMap(r -> neverReached(r, first));
        if (open.isPresent()) {
            return new Broken(open.get());
        }
        if (isProved()) {
            return new Held(true, 0, plan.domain());
        }
        return sampled(first);
    }

    private Outcome sampled(List<Point> first) {
        SequencedSet<Point> all = new LinkedHashSet<>(first);
        List<Point> sampled = sampler.sample(SAMPLES);
        all.addAll(sampled);
        all.addAll(new Boundaries(subject, sampler, doubles.arithmetic()).find(sampled, random));
        Extremes extremes = new Extremes(subject, sampler, doubles.arithmetic());
        Map<Relation, List<Point>> closest = new LinkedHashMap<>();
        for (Relation relation : assertion.relations()) {
            closest.put(relation, extremes.closest(relation, sampled));
        }
        for (List<Point> some : closest.values()) {
            all.addAll(some);
            some.forEach(point -> all.addAll(extremes.rounded(point)));
        }
        all.addAll(flat(all));
        List<Point> points = List.copyOf(all);
        Optional<Item> late = refutation(points);
        if (late.isPresent()) {
            return new Broken(late.get());
        }
        Optional<Item> meeting = meeting(closest, points.size());
        if (meeting.isPresent()) {
            return new Broken(meeting.get());
        }
        int decided = decided(points);
        if (decided == 0 && !assertion.relations().isEmpty()) {
            return new Broken(
                    findings.unsettled(
                            "nothing-compared",
                            "the claim could be decided at no input",
                            "narrow the domains to where both sides have values"));
        }
        Optional<Tightness.Gap> gap =
                assertion.range().flatMap(r -> Tightness.gap(r, subject, points));
        return gap.isPresent()
                ? new Broken(findings.tooWide(gap.get(), points.size(), plan))
                : new Held(false, decided, plan.domain());
    }

    private Optional<Item> meeting(Map<Relation, List<Point>> closest, int samples) {
        Meeting meeting = new Meeting(subject, sampler);
        for (Map.Entry<Relation, List<Point>> entry : closest.entrySet()) {
            Relation relation = entry.getKey();
            for (Point point : entry.getValue()) {
                Optional<Point> found = meeting.find(relation, point);
                if (found.isPresent()) {
                    return Optional.of(
                            findings.meets(
                                    relation,
                                    Relation.show(relation.left(), found.get(), subject),
                                    found.get(),
                                    samples,
                                    plan));
                }
            }
        }
        return Optional.empty();
    }

    /** At how many points all relations are told to hold, or to be equal to all digits. */
    private int decided(List<Point> points) {
        int decided = 0;
        for (Point point : points) {
            boolean all = true;
            for (Relation relation : assertion.relations()) {
                all &= truth.of(relation, point).isDecided();
            }
            decided += all ? 1 : 0;
        }
        return decided;
    }

    private Optional<Item> refutation(List<Point> points) {
        for (Relation relation : assertion.relations()) {
            List<Point> failing = new ArrayList<>();
            for (Point point : points) {
                if (fails(relation, point)) {
                    failing.add(point);
                }
            }
            if (failing.isEmpty()) {
                failing.addAll(failingNearEquality(relation, points));
            }
            if (!failing.isEmpty()) {
                Point smallest =
                        new Shrinker(
                                        plan,
                                        sampler,
                                        tries ->
                                                tries.stream()
                                                        .filter(p -> fails(relation, p))
                                                        .findFirst())
                                .shrink(failing.getFirst());
                if (truth.of(relation, smallest) instanceof Relation.Outcome.Fails fails) {
                    return Optional.of(
                            findings.refuted(
                                    relation,
                                    fails,
                                    smallest,
                                    failing.size(),
                                    points.size(),
                                    plan));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where a strict inequality can't be told from an equality, rounder inputs may show that it is
     * one: e^x / e^x < 1 is undecided wherever e^x has no end, and false at 0.
     */
    private List<Point> failingNearEquality(Relation relation, List<Point> points) {
        boolean strict =
                switch (relation.operator()) {
                    case LESS, GREATER, NOT_EQUAL -> true;
                    default -> false;
                };
        if (!strict) {
            return List.of();
        }
        return points.stream()
                .filter(p -> !truth.of(relation, p).isDecided())
                .limit(MAX_ROUNDED)
                .flatMap(p -> Stream.of(with(0, p), with(1, p)))
                .filter(p -> sampler.allowed(p) && fails(relation, p))
                .distinct()
                .toList();
    }

    /** Some points with arrays that are all zeros, or all ones: where their spread vanishes. */
    private List<Point> flat(SequencedSet<Point> points) {
        boolean arrays = plan.variables().stream().anyMatch(v -> v.rank() > 0);
        return !arrays
                ? List.of()
                : points.stream()
                        .limit(MAX_FLAT)
                        .flatMap(p -> Stream.of(flat(0, p), flat(1, p)))
                        .filter(sampler::allowed)
                        .distinct()
                        .toList();
    }

    private static Point flat(double number, Point point) {
        Point result = point;
        for (Map.Entry<String, Value> value : point.values().entrySet()) {
            if (value.getValue() instanceof Value.Array) {
                result = result.with(value.getKey(), with(number, value.getValue()));
            }
        }
        return result;
    }

    /** A point with all its real numbers replaced by one. */
    private static Point with(double number, Point point) {
        Point result = point;
        for (Map.Entry<String, Value> value : point.values().entrySet()) {
            result = result.with(value.getKey(), with(number, value.getValue()));
        }
        return result;
    }

    private static Value with(double number, Value value) {
        return Values.map(value, e -> e instanceof Value.Real ? new Value.Real(number) : e);
    }

    private boolean fails(Relation relation, Point point) {
        return truth.of(relation, point) instanceof Relation.Outcome.Fails;
    }

    private boolean isProved() {
        for (Relation relation : assertion.relations()) {
            boolean proved =
                    prover.holds(relation.left(), relation.operator(), relation.right())
                            || isProvedByIntervals(relation);
            if (!proved) {
                return false;
            }
        }
        return assertion
                .range()
                .map(
                        r ->
                                prover.reaches(r.value(), r.domain().lower(), false)
                                        && prover.reaches(r.value(), r.domain().upper(), true))
                .orElse(true);
    }

    /** Intervals see derivatives as rules, which have no values at kinks. */
    private boolean isProvedByIntervals(Relation relation) {
        Optional<Expr> left = prover.resolved(relation.left());
        Optional<Expr> right = prover.resolved(relation.right());
        return left.isPresent()
                && right.isPresent()
                && Proof.holdsEverywhere(
                        new Relation(left.get(), relation.operator(), right.get()),
                        plan,
                        sampler,
                        request.definitions(),
                        Systems.intervals());
    }

    /** Whether a closed end of a range is proved to be no value. */
    private Optional<Item> neverReached(Statement.Membership range, List<Point> points) {
        return neverReached(range, range.domain().lower(), Operator.GREATER, points)
                .or(() -> neverReached(range, range.domain().upper(), Operator.LESS, points));
    }

    private Optional<Item> neverReached(
            Statement.Membership range, Domain.Bound end, Operator strictly, List<Point> points) {
        boolean never =
                !end.open()
                        && end.value()
                                .map(v -> prover.holds(range.value(), strictly, v))
                                .orElse(false);
        return never
                ? Tightness.nearest(range, subject, points, strictly == Operator.LESS)
                        .map(gap -> findings.neverReached(gap, points.size(), plan))
                : Optional.empty();
    }

    /** Claims call no code. */
    static final Implementation NO_CODE =
            new Implementation() {
                @Override
                public Signature signature() {
                    return new Signature("", List.of(), "");
                }

                @Override
                public List<Result> call(List<List<Value>> inputs) {
                    throw new IllegalStateException("a claim has no code");
                }
            };
}
