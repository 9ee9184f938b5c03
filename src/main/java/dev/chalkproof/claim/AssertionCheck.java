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
    private final Refutation refutation;

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
        this.refutation = new Refutation(assertion.relations(), subject, sampler, truth, findings);
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
        Optional<Item> early = refutation.among(first);
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
        Optional<Item> late = refutation.among(points);
        if (late.isPresent()) {
            return new Broken(late.get());
        }
        Optional<Item> meeting = refutation.meeting(closest, points.size());
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
                result = result.with(value.getKey(), Refutation.with(number, value.getValue()));
            }
        }
        return result;
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
