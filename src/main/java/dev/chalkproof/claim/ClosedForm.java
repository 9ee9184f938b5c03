package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tries a closed form against its code: chooses inputs, compares, and searches for the smallest
 * disagreement.
 *
 * @param <N> the enclosures that settle what is equal
 */
final class ClosedForm<N> {
    /** Inputs from the domain; the ones at branches come on top. */
    private static final int SAMPLES = 200;

    private final Judge<N> judge;
    private final Subject subject;
    private final Sampler sampler;
    private final RandomStream random;
    private final Arithmetic<Double> doubles;
    private final Trials trials;
    private final Source source;

    /** Where inputs come from. */
    interface Source {
        List<Point> points(Sampler sampler, int count);

        /** A point that says more to people than one with the simplest numbers, if there is one. */
        default Point telling(Point simplest) {
            return simplest;
        }
    }

    ClosedForm(Judge<N> judge, RandomStream random, Evaluator<Double> doubles) {
        this(judge, random, doubles, Sampler::sample);
    }

    ClosedForm(Judge<N> judge, RandomStream random, Evaluator<Double> doubles, Source source) {
        this.judge = judge;
        this.subject = judge.subject();
        this.random = random;
        this.doubles = doubles.arithmetic();
        this.sampler = new Sampler(subject.plan(), doubles, random);
        this.trials = new Trials(subject);
        this.source = source;
    }

    /** Compares at all inputs; none, where the domain has none. */
    List<Trial> run() {
        List<Point> sampled = source.points(sampler, SAMPLES);
        SequencedSet<Point> points = new LinkedHashSet<>(sampled);
        points.addAll(new ArrayScales(subject.plan(), sampler, random).of(sampled));
        points.addAll(new Boundaries(subject, sampler, doubles).find(sampled, random));
        return judge(List.copyOf(points));
    }

    private List<Trial> judge(List<Point> points) {
        return called(points).toList();
    }

    /** Calls the code at all points at once, and judges what it gives where that is asked for. */
    private Stream<Trial> called(List<Point> points) {
        List<Implementation.Result> results = trials.call(points);
        return IntStream.range(0, points.size())
                .mapToObj(
                        i ->
                                new Trial(
                                        points.get(i),
                                        results.get(i),
                                        judge.judge(points.get(i), results.get(i))));
    }

    /** The simplest point at which a trial is as wanted. */
    private Point shrunk(Point start, Predicate<Trial> wanted) {
        return new Shrinker(
                        subject.plan(),
                        sampler,
                        points -> called(points).filter(wanted).map(Trial::point).findFirst())
                .shrink(start);
    }

    /** The smallest, roundest input at which the two differ, starting from those that do. */
    Optional<Trial> smallest(List<Trial> tried) {
        Optional<Trial> start =
                tried.stream()
                        .filter(Trial::differs)
                        .min(
                                Comparator.comparing((Trial t) -> kind(t))
                                        .thenComparingDouble(t -> Shrinker.cost(t.point())));
        if (start.isEmpty()) {
            return start;
        }
        Judgement.Kind kind = kind(start.get());
        Point point = shrunk(start.get().point(), t -> t.differs() && kind(t) == kind);
        Trial simplest = judge(List.of(point)).getFirst();
        Point telling = source.telling(point);
        if (telling.equals(point) || !sampler.allowed(telling)) {
            return Optional.of(simplest);
        }
        Trial other = judge(List.of(telling)).getFirst();
        return Optional.of(other.differs() && kind(other) == kind ? other : simplest);
    }

    /** The inputs tried and more, at which the code is less accurate. */
    List<Trial> lessAccurate(List<Trial> tried) {
        List<Trial> all = new ArrayList<>(tried);
        if (!subject.plan().variables().isEmpty()) {
            all.addAll(
                    new AccuracySearch(subject.plan(), sampler, random).climb(tried, this::judge));
        }
        return List.copyOf(all);
    }

    /** The simplest input at which the code computes badly what it means. */
    Optional<Trial> loss(List<Trial> tried) {
        Optional<Trial> worst = Findings.worst(tried, true);
        return worst.map(
                start -> {
                    Point point = shrunk(start.point(), ClosedForm::isLossy);
                    return judge(List.of(point)).getFirst();
                });
    }

    private static boolean isLossy(Trial trial) {
        return trial.judgement() instanceof Judgement.Agrees agrees && agrees.lossy();
    }

    /**
     * The first form of a derivation that changes the value, at the smallest input that shows it.
     */
    Optional<Derivation.Break> brokenStep(List<Trial> tried, List<Expr> forms) {
        Derivation<N> derivation = new Derivation<>(subject, judge.systems());
        for (int i = 1; i < forms.size(); i++) {
            List<Expr> step = forms.subList(i - 1, i + 1);
            int index = i;
            Optional<Point> found =
                    tried.stream()
                            .map(Trial::point)
                            .filter(p -> derivation.broken(step, p).isPresent())
                            .findFirst();
            if (found.isPresent()) {
                Point smallest =
                        new Shrinker(
                                        subject.plan(),
                                        sampler,
                                        points ->
                                                points.stream()
                                                        .filter(
                                                                p ->
                                                                        derivation
                                                                                .broken(step, p)
                                                                                .isPresent())
                                                        .findFirst())
                                .shrink(found.get());
                return derivation.broken(step, smallest).map(b -> b.at(index));
            }
        }
        return Optional.empty();
    }

    static Judgement.Kind kind(Trial trial) {
        return trial.judgement() instanceof Judgement.Differs differs
                ? differs.kind()
                : Judgement.Kind.FORMULA_UNDEFINED;
    }
}
