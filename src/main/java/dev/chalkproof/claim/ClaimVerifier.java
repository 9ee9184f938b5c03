package dev.chalkproof.claim;

import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;

/** Settles a claim: a relation between expressions, for all values of their symbols. */
final class ClaimVerifier {
    private static final int SAMPLES = 200;

    private final ClaimCheck request;
    private final Lowered.Understood understood;

    ClaimVerifier(ClaimCheck request, Lowered.Understood understood) {
        this.request = request;
        this.understood = understood;
    }

    /** Settles a chain of relations between neighbours. */
    Item settle(List<Expr> members, List<Operator> operators, Statement statement) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            relations.add(new Relation(members.get(i), operators.get(i), members.get(i + 1)));
        }
        return settle(relations, members, statement, Optional.empty());
    }

    /** Settles a range: all values lie in it, and they come near to both of its ends. */
    Item settleRange(Statement.Membership membership) {
        Domain domain = membership.domain();
        if (domain.whole() || !domain.members().isEmpty()) {
            return unsettled(
                    "claim-not-supported",
                    request.id() + " claims a set that is no interval",
                    "write the range as an interval, such as $f(x) \\in [0, 1)$");
        }
        List<Relation> relations = new ArrayList<>();
        domain.lower()
                .value()
                .ifPresent(
                        v ->
                                relations.add(
                                        new Relation(
                                                v,
                                                domain.lower().open()
                                                        ? Operator.LESS
                                                        : Operator.LESS_EQUAL,
                                                membership.value())));
        domain.upper()
                .value()
                .ifPresent(
                        v ->
                                relations.add(
                                        new Relation(
                                                membership.value(),
                                                domain.upper().open()
                                                        ? Operator.LESS
                                                        : Operator.LESS_EQUAL,
                                                v)));
        return settle(relations, List.of(membership.value()), membership, Optional.of(membership));
    }

    private Item settle(
            List<Relation> relations,
            List<Expr> members,
            Statement statement,
            Optional<Statement.Membership> range) {
        Vocabulary vocabulary =
                Vocabulary.of(
                        understood.symbols(), request.definitions(), request.scope(), _ -> false);
        List<Expr> terms = terms(relations, members, statement);
        Optional<Ambiguity> ambiguity = Ambiguity.find(vocabulary, terms, request.definitions());
        if (ambiguity.isPresent()) {
            return unsettled(
                    "formula-not-understood", ambiguity.get().message(), ambiguity.get().help());
        }
        Plan plan = Matching.free(vocabulary, terms, statement.conditions());
        Subject subject =
                new Subject(
                        new Expr.Array(members, Origin.NONE),
                        request.definitions(),
                        plan,
                        NO_CODE,
                        Optional.empty(),
                        Optional.empty(),
                        UnaryOperator.identity());
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), request.definitions());
        RandomStream random = new RandomStream(request.seed(), request.id());
        Sampler sampler = new Sampler(plan, doubles, random);
        List<Point> sampled = sampler.sample(SAMPLES);
        SequencedSet<Point> points = new LinkedHashSet<>(sampled);
        points.addAll(new Boundaries(subject, sampler, doubles.arithmetic()).find(sampled, random));
        if (points.isEmpty()) {
            return unsettled(
                    "nothing-sampled",
                    "no values of the symbols lie in their domains",
                    "widen the domains: " + String.join("; ", plan.domain()));
        }
        int unclear = 0;
        for (Relation relation : relations) {
            List<Point> failing = points.stream().filter(p -> fails(relation, p, subject)).toList();
            if (!failing.isEmpty()) {
                Point smallest =
                        new Shrinker(plan, sampler)
                                .shrink(
                                        failing.getFirst(),
                                        tries ->
                                                tries.stream()
                                                        .map(p -> fails(relation, p, subject))
                                                        .toList());
                return refuted(relation, smallest, failing.size(), points.size(), plan, subject);
            }
        }
        if (!relations.isEmpty() && unclear == points.size() * relations.size()) {
            return unsettled(
                    "nothing-compared",
                    "the claim could be decided at no input",
                    "narrow the domains to where both sides have values");
        }
        Optional<Tightness.Gap> gap =
                range.flatMap(r -> Tightness.gap(r, subject, List.copyOf(points)));
        if (gap.isPresent()) {
            return tooWide(gap.get(), points.size(), plan);
        }
        boolean proved =
                Proof.holdsEverywhere(
                        relations, plan, sampler, request.definitions(), Systems.intervals());
        // That values come near the ends is seen, not proved.
        return verified(
                proved && range.isEmpty(),
                points.size() - unclear / Math.max(1, relations.size()),
                plan);
    }

    private static List<Expr> terms(
            List<Relation> relations, List<Expr> members, Statement statement) {
        List<Expr> terms = new ArrayList<>(members);
        relations.forEach(r -> terms.addAll(List.of(r.left(), r.right())));
        terms.addAll(statement.conditions());
        return terms;
    }

    /** Claims call no code. */
    private static final Implementation NO_CODE =
            new Implementation() {
                @Override
                public Signature signature() {
                    return new Signature("", List.of(), "");
                }

                @Override
                public List<Result> call(List<List<Value>> inputs) {
                    throw new UnsupportedOperationException("a claim has no code");
                }
            };

    private static boolean fails(Relation relation, Point point, Subject subject) {
        return relation.at(point, subject, Systems::balls) instanceof Relation.Outcome.Fails;
    }

    private Item verified(boolean proved, int samples, Plan plan) {
        Evidence evidence = evidence(proved, samples, plan);
        List<Diagnostic> diagnostics =
                request.refuted().isEmpty()
                        ? List.of()
                        : List.of(
                                Diagnostic.error(
                                                "refutation-fails",
                                                request.latex().span(),
                                                request.id()
                                                        + " is announced as refuted, but it holds")
                                        .withHelp("remove the annotation `refuted:`"));
        return item(new Verdict.Verified(evidence), diagnostics);
    }

    private Item refuted(
            Relation relation, Point point, int count, int samples, Plan plan, Subject subject) {
        Relation.Outcome.Fails fails =
                (Relation.Outcome.Fails) relation.at(point, subject, Systems::balls);
        var inputs = Formatting.inputs(plan, point);
        Span from = Formatting.span(request.latex(), relation.left());
        Span to = Formatting.span(request.latex(), relation.right());
        Span at =
                from.file()
                        .span(Math.min(from.start(), to.start()), Math.max(from.end(), to.end()));
        String found =
                count == 1 ? "the only failing input" : "smallest of " + count + " failing inputs";
        Diagnostic diagnostic =
                Diagnostic.error("claim-fails", at, request.id() + " does not hold")
                        .withLabel("left " + fails.left() + ", right " + fails.right())
                        .withNotes(
                                List.of(
                                        Formatting.inputs(inputs)
                                                + " ("
                                                + found
                                                + ", seed "
                                                + request.seed()
                                                + ")"))
                        .withHelp("mend the claim, or declare where it holds");
        boolean announced = request.refuted().isPresent();
        return item(
                new Verdict.Refuted(
                        Optional.of(new Counterexample(inputs, fails.left(), fails.right())),
                        Optional.of(evidence(false, samples, plan)),
                        announced),
                announced ? List.of() : List.of(diagnostic));
    }

    private Item tooWide(Tightness.Gap gap, int samples, Plan plan) {
        var inputs = Formatting.inputs(plan, gap.nearest());
        boolean announced = request.refuted().isPresent();
        Diagnostic diagnostic =
                Diagnostic.error(
                                "range-too-wide",
                                request.latex().span(),
                                request.id() + " claims a wider range than there is")
                        .withLabel(
                                "the claimed end is "
                                        + gap.end()
                                        + ", the nearest value "
                                        + gap.value())
                        .withNotes(
                                List.of(
                                        Formatting.inputs(inputs)
                                                + " (of "
                                                + samples
                                                + " inputs, seed "
                                                + request.seed()
                                                + ")"))
                        .withHelp("end the range where the values end");
        return item(
                new Verdict.Refuted(
                        Optional.of(new Counterexample(inputs, gap.end(), gap.value())),
                        Optional.of(evidence(false, samples, plan)),
                        announced),
                announced ? List.of() : List.of(diagnostic));
    }

    Item unsettled(String code, String message, String help) {
        return item(
                new Verdict.Unsettled(message),
                List.of(Diagnostic.error(code, request.latex().span(), message).withHelp(help)));
    }

    private Item item(Verdict verdict, List<Diagnostic> diagnostics) {
        return new Item(
                request.id(), Item.Kind.CLAIM, request.latex().span(), verdict, diagnostics);
    }

    private Evidence evidence(boolean proved, int samples, Plan plan) {
        return new Evidence(
                proved ? Evidence.Method.PROVED : Evidence.Method.TESTED,
                Optional.empty(),
                proved ? 0 : samples,
                request.seed(),
                plan.domain(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
    }
}
