package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds inputs at which relations fail.
 *
 * @param relations all of them are claimed
 */
record Refutation(
        List<Relation> relations,
        Subject subject,
        Sampler sampler,
        PointTruth truth,
        ClaimFindings findings) {
    /** Undecided inputs that are tried again with rounder numbers. */
    private static final int MAX_ROUNDED = 20;

    /** The smallest input at which one of the relations fails, seen from these. */
    Optional<Item> among(List<Point> points) {
        for (Relation relation : relations) {
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
                                        subject.plan(),
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
                                    subject.plan()));
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

    /**
     * Where the sides of a strict inequality meet between doubles, though it holds at each.
     *
     * @param closest for each relation inputs at which it is closest to failing
     * @param samples how many inputs were tried
     */
    Optional<Item> meeting(Map<Relation, List<Point>> closest, int samples) {
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
                                    subject.plan()));
                }
            }
        }
        return Optional.empty();
    }

    /** A point with all its real numbers replaced by one. */
    private static Point with(double number, Point point) {
        Point result = point;
        for (Map.Entry<String, Value> value : point.values().entrySet()) {
            result = result.with(value.getKey(), with(number, value.getValue()));
        }
        return result;
    }

    /** The same with all its real numbers replaced by one. */
    static Value with(double number, Value value) {
        return Values.map(value, e -> e instanceof Value.Real ? new Value.Real(number) : e);
    }

    private boolean fails(Relation relation, Point point) {
        return truth.of(relation, point) instanceof Relation.Outcome.Fails;
    }
}
