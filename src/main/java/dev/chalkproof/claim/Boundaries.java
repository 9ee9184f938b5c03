package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Watch;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Finds inputs at the boundaries of branches, of formula and code alike: between two inputs that
 * take different ways, one symbol is bisected down to neighbouring numbers.
 */
final class Boundaries {
    /** Pieces have few boundaries; more searches find the same ones again. */
    private static final int MAX_SEARCHES = 40;

    /** How many pairs of points may be looked at. */
    private static final int MAX_PAIRS = 600;

    /** Code that took too many steps so often most likely does not end at many inputs. */
    private static final int MAX_EXCEEDED = 3;

    /** So many steps of it are looked at from then on: thousands of ways are compared. */
    private static final long SHORT_RUN = 10_000;

    private final Subject subject;
    private final Sampler sampler;
    private final Arithmetic<Double> doubles;
    private int exceeded;

    Boundaries(Subject subject, Sampler sampler, Arithmetic<Double> doubles) {
        this.subject = subject;
        this.sampler = sampler;
        this.doubles = doubles;
    }

    /** From one piece to another along one symbol. */
    private record Crossing(String variable, Trail from, Trail to) {}

    /** Points on both sides of boundaries between the given points, and their neighbours. */
    List<Point> find(List<Point> points, RandomStream random) {
        SequencedSet<Point> found = new LinkedHashSet<>();
        Set<Crossing> known = new HashSet<>();
        List<Variable> variables =
                subject.plan().variables().stream().filter(v -> v.rank() == 0).toList();
        if (variables.isEmpty() || points.size() < 2) {
            return List.of();
        }
        Map<Point, Trail> trails = new HashMap<>();
        Landmarks landmarks = new Landmarks(subject, sampler, doubles);
        points.forEach(p -> trails.put(p, trail(p, landmarks.noting())));
        if (trails.values().stream().allMatch(t -> t.choices() == 0)) {
            // Nobody chooses anywhere: there is one piece.
            return List.of();
        }
        int searches = 0;
        for (int i = 0; i < MAX_PAIRS && searches < MAX_SEARCHES; i++) {
            Point from = random.pick(points);
            Variable variable = random.pick(variables);
            Value target = random.pick(points).get(variable.name());
            Point to = from.with(variable.name(), target);
            double a = Values.number(from.get(variable.name()));
            double b = Values.number(to.get(variable.name()));
            if (a == b || !sampler.allowed(to)) {
                continue;
            }
            Trail one = Objects.requireNonNull(trails.get(from));
            // With few symbols most of these are inputs again.
            Trail other = trails.computeIfAbsent(to, this::trail);
            if (!one.equals(other) && known.add(new Crossing(variable.name(), one, other))) {
                searches++;
                bisect(from, variable, a, b, one, found);
            }
        }
        for (Landmarks.Pair pair : landmarks.around(points, variables, random)) {
            found.add(pair.below());
            found.add(pair.above());
            Trail trail = trail(pair.below());
            if (!trail.equals(trail(pair.above()))) {
                String name = pair.variable().name();
                double a = Values.number(pair.below().get(name));
                double b = Values.number(pair.above().get(name));
                bisect(pair.below(), pair.variable(), a, b, trail, found);
            }
        }
        return List.copyOf(found);
    }

    private void bisect(
            Point from,
            Variable variable,
            double start,
            double end,
            Trail trail,
            SequencedSet<Point> found) {
        double same = start;
        double different = end;
        double middle = middle(same, different, variable.whole());
        while (middle != same && middle != different) {
            if (trail(at(from, variable, middle)).equals(trail)) {
                same = middle;
            } else {
                different = middle;
            }
            middle = middle(same, different, variable.whole());
        }
        boolean up = different > same;
        double beyond = variable.whole() ? different + (up ? 1 : -1) : next(different, up);
        double before = variable.whole() ? same - (up ? 1 : -1) : next(same, !up);
        // The round number that the boundary most likely is at, and what lies a little further off.
        double step = Math.max(Math.abs(same), 1e-3) * 1e-7;
        List<Double> tries = new ArrayList<>(List.of(same, different, before, beyond));
        if (!variable.whole()) {
            tries.addAll(List.of(same - step, same + step, Math.rint(same * 1e6) / 1e6));
        }
        for (double x : tries) {
            Point point = at(from, variable, x);
            if (sampler.allowed(point)) {
                found.add(point);
            }
        }
    }

    /** Halfway in the order of the doubles, which reaches neighbours in at most 64 steps. */
    static double middle(double a, double b, boolean whole) {
        if (whole) {
            return Math.rint(a + (b - a) / 2) == b ? a : Math.rint(a + (b - a) / 2);
        }
        long x = order(a);
        long y = order(b);
        return unorder((x & y) + ((x ^ y) >> 1)) + 0.0;
    }

    private static long order(double x) {
        long bits = Double.doubleToLongBits(x + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double unorder(long order) {
        return Double.longBitsToDouble(order < 0 ? Long.MIN_VALUE - order : order);
    }

    private static double next(double x, boolean up) {
        return up ? Math.nextUp(x) : Math.nextDown(x);
    }

    /** The choices that formula and code make at a point, in {@code double}. */
    private Trail trail(Point point) {
        return trail(point, doubles);
    }

    private Trail trail(Point point, Arithmetic<Double> system) {
        Trail.Recorder recorder = new Trail.Recorder();
        TrailArithmetic<Double> recording = new TrailArithmetic<>(system, recorder::note);
        subject.evaluate(subject.formula(), point, recording);
        Watch watch = Watch.of(recorder::note);
        if (exceeded >= MAX_EXCEEDED) {
            watch = new Watch(watch.trail(), SHORT_RUN);
        }
        if (subject.meaning(point, recording, watch).equals(Quantity.unknown(Quantity.LONG_CODE))) {
            exceeded++;
        }
        return recorder.trail();
    }

    private static Point at(Point point, Variable variable, double x) {
        return point.with(variable.name(), Sampler.wrap(variable, x));
    }
}
