package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Lifter;
import dev.chalkproof.claim.lift.NotLifted;
import dev.chalkproof.claim.lift.Watch;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.JavaParameter;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.formula.Truth;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * The verifier's comparison without its explanations: whether a changed formula or program is told
 * from the right one, and if not, whether it is another one at all.
 */
final class Examination {
    private static final int SAMPLES = 200;

    private static final Set<String> MEANINGLESS =
            Set.of(Subject.NOT_LIFTED, Quantity.BEYOND_REALS, Quantity.LONG_CODE);

    /** What becomes of a mutant. */
    enum Fate {
        REFUTED,
        /**
         * It cannot be read, leaves a parameter without a symbol, can be compared at no input, or
         * does not come back where the formula has a value: no check passes.
         */
        REFUSED,
        /** Another formula, and nothing was noticed. */
        SURVIVED,
        /** The same values at all inputs, also at many that the check didn't try. */
        EQUIVALENT
    }

    private final Subject subject;
    private final FormulaCheck request;

    private Examination(Subject subject, FormulaCheck request) {
        this.subject = subject;
        this.request = request;
    }

    /** Nothing where the formula isn't read, or doesn't fit the method. */
    static Optional<Examination> of(FormulaCheck request) {
        List<JavaParameter> parameters =
                request.code().signature().parameters().stream()
                        .map(p -> new JavaParameter(p.name(), p.type()))
                        .toList();
        Lowered lowered =
                Lowering.lower(
                        request.latex().text(),
                        request.tree(),
                        request.scope().withJava(parameters),
                        Lowering.Mode.DEFINITION);
        if (!(lowered instanceof Lowered.Understood understood)
                || !(understood.statement() instanceof Statement.Definition definition)) {
            return Optional.empty();
        }
        Bound bound = Bound.of(request, understood, Principal.of(definition));
        if (bound.ambiguity().isPresent() || !bound.matched().problems().isEmpty()) {
            return Optional.empty();
        }
        String returns = request.code().signature().returnType();
        return Optional.of(
                new Examination(
                        new Subject(
                                definition.body(),
                                bound.definitions(),
                                bound.matched().plan(),
                                new BoundedPatience(request.code()),
                                lift(request),
                                ElementLaw.recurrence(definition),
                                body -> bound.returned(body, returns)),
                        request));
    }

    private static Optional<Lifted> lift(FormulaCheck request) {
        try {
            return Optional.of(
                    Lifter.lift(request.source().orElseThrow(), request.code().signature()));
        } catch (NotLifted e) {
            return Optional.empty();
        }
    }

    boolean isLifted() {
        return subject.lifted().isPresent();
    }

    /** Some arguments of the method, from the domains of the formula's symbols. */
    List<List<Value>> inputs(int count) {
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), subject.definitions());
        RandomStream random = new RandomStream(request.options().seed(), request.id());
        return new Sampler(subject.plan(), doubles, random)
                .sample(count).stream().map(subject::arguments).toList();
    }

    /** What comparing formula and code says. */
    enum Comparison {
        DIFFERENT,
        THE_SAME,
        /** At no input formula and code had values to compare, or the code ran out of time. */
        UNSETTLED
    }

    /** Compares formula and code. */
    Comparison compare() {
        Judge<Ball> judge = Systems.judge(subject);
        RandomStream random = new RandomStream(request.options().seed(), request.id());
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), subject.definitions());
        Sampler sampler = new Sampler(subject.plan(), doubles, random);
        List<Point> sampled = sampler.sample(SAMPLES);
        List<Judgement> judgements = new ArrayList<>(judge(judge, sampled));
        if (judgements.stream().anyMatch(Judgement.Differs.class::isInstance)) {
            return Comparison.DIFFERENT;
        }
        SequencedSet<Point> edges =
                new LinkedHashSet<>(
                        new Boundaries(subject, sampler, doubles.arithmetic())
                                .find(sampled, random));
        sampled.forEach(edges::remove);
        judgements.addAll(judge(judge, List.copyOf(edges)));
        if (judgements.stream().anyMatch(Judgement.Differs.class::isInstance)) {
            return Comparison.DIFFERENT;
        }
        return judgements.stream().anyMatch(Judgement.Agrees.class::isInstance)
                        && judgements.stream().noneMatch(Judgement.OutOfTime.class::isInstance)
                ? Comparison.THE_SAME
                : Comparison.UNSETTLED;
    }

    /** The judgements at points, up to the first at which formula and code differ. */
    private List<Judgement> judge(Judge<Ball> judge, List<Point> points) {
        List<Implementation.Result> results = new Trials(subject).call(points);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            judgements.add(
                    results.get(i) instanceof Implementation.Untried
                            ? new Judgement.OutOfTime()
                            : judge.judge(points.get(i), results.get(i)));
            if (judgements.getLast() instanceof Judgement.Differs) {
                break;
            }
        }
        return judgements;
    }

    /**
     * Whether two have the same values: formulas and meanings of code to some 30 digits, at inputs
     * of another seed; what the compiled code gives where it has no meaning, to the last bit.
     */
    boolean isEquivalent(Examination right, int inputs) {
        Judge<Ball> judge = Systems.judge(subject);
        RandomStream random = new RandomStream(request.options().seed() + 1, "equivalence");
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), subject.definitions());
        List<Point> points = new Sampler(right.subject.plan(), doubles, random).sample(inputs);
        List<Implementation.Result> a = new Trials(subject).call(points);
        List<Implementation.Result> b = new Trials(right.subject).call(points);
        var balls = judge.systems().apply(Judge.PRECISIONS.getFirst());
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Quantity<Ball> meaning = subject.meaning(point, balls, Watch.NONE);
            Quantity<Ball> rightMeaning = right.subject.meaning(point, balls, Watch.NONE);
            boolean sameFormula =
                    !apart(
                            subject.evaluate(subject.formula(), point, balls),
                            right.subject.evaluate(right.subject.formula(), point, balls),
                            balls);
            boolean sameCode =
                    (hasMeaning(meaning) && hasMeaning(rightMeaning))
                            ? !apart(meaning, rightMeaning, balls)
                            : a.get(i).equals(b.get(i));
            if (!sameFormula || !sameCode) {
                return false;
            }
        }
        return true;
    }

    /** Code that goes on with an infinity has no meaning that more precision could tell. */
    private static boolean hasMeaning(Quantity<Ball> quantity) {
        return quantity.cells().stream()
                .noneMatch(
                        c ->
                                c instanceof Cell.Unknown<Ball>(String reason)
                                        && MEANINGLESS.contains(reason));
    }

    private static boolean apart(Quantity<Ball> a, Quantity<Ball> b, Arithmetic<Ball> balls) {
        if (a.cells().size() != b.cells().size()) {
            return true;
        }
        for (int i = 0; i < a.cells().size(); i++) {
            boolean apart =
                    switch (a.cells().get(i)) {
                        case Cell.Known<Ball>(Ball x) ->
                                switch (b.cells().get(i)) {
                                    case Cell.Known<Ball>(Ball y) ->
                                            balls.compare(Operator.EQUAL, x, y) == Truth.FALSE;
                                    case Cell.Undefined<Ball> _ -> true;
                                    case Cell.Unknown<Ball> _ -> false;
                                };
                        case Cell.Undefined<Ball> _ -> b.cells().get(i) instanceof Cell.Known<Ball>;
                        case Cell.Unknown<Ball> _ -> false;
                    };
            if (apart) {
                return true;
            }
        }
        return false;
    }
}
