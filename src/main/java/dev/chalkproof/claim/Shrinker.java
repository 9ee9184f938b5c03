package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a counterexample small and round, one symbol at a time, while it stays one. */
final class Shrinker {
    /** After so many rounds over all symbols what is left is small enough. */
    private static final int MAX_ROUNDS = 8;

    /** Longest arrays that are shrunk element by element. */
    private static final int MAX_ELEMENTS = 12;

    private final Plan plan;
    private final Sampler sampler;
    private final Search search;

    /** What is known not to fail: every round meets many points of the one before. */
    private final Set<Point> passing = new HashSet<>();

    /** Looks for failing points; asked for many at once, since calling the code has its price. */
    interface Search {
        /** The first of the points that fails. */
        Optional<Point> first(List<Point> points);
    }

    Shrinker(Plan plan, Sampler sampler, Search search) {
        this.plan = plan;
        this.sampler = sampler;
        this.search = search;
    }

    /** A point that fails as the given one does, as simple as it can be made. */
    Point shrink(Point start) {
        Point best = start;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Point before = best;
            best = shrinkLengths(best);
            for (Variable variable : plan.variables()) {
                best = shrink(best, variable);
            }
            if (best.equals(before)) {
                break;
            }
        }
        return best;
    }

    static double cost(Point point) {
        return point.values().values().stream().mapToDouble(Simplicity::cost).sum();
    }

    private Point shrink(Point point, Variable variable) {
        Point best = point;
        if (best.get(variable.name()) instanceof Value.Array(List<Value> elements)) {
            for (int i = 0; i < Math.min(elements.size(), MAX_ELEMENTS); i++) {
                best = shrinkElement(best, variable, i);
            }
            return best;
        }
        List<Point> tries =
                alternatives(best.get(variable.name()), variable, best).stream()
                        .map(v -> point.with(variable.name(), v))
                        .filter(sampler::allowed)
                        .toList();
        return first(tries).orElse(best);
    }

    private Point shrinkElement(Point point, Variable variable, int index) {
        if (!(point.get(variable.name()) instanceof Value.Array(List<Value> elements))) {
            return point;
        }
        List<Point> tries = new ArrayList<>();
        for (Value alternative : alternatives(elements.get(index), variable, point)) {
            List<Value> changed = new ArrayList<>(elements);
            changed.set(index, alternative);
            tries.add(point.with(variable.name(), new Value.Array(changed)));
        }
        return first(tries.stream().filter(sampler::allowed).toList()).orElse(point);
    }

    private List<Value> alternatives(Value value, Variable variable, Point point) {
        return switch (value) {
            case Value.Real(double x) ->
                    numbers(x, variable, point).stream().<Value>map(Value.Real::new).toList();
            case Value.Whole(long n) ->
                    numbers((double) n, variable, point).stream()
                            .filter(y -> y == Math.rint(y))
                            .<Value>map(y -> new Value.Whole(y.longValue()))
                            .toList();
            // A row of a matrix: all zeros, if that is enough.
            case Value.Array(List<Value> elements) ->
                    sampler.fits(variable, 0, point)
                                    && Simplicity.cost(value) > elements.size() * 2.5
                            ? List.of(
                                    new Value.Array(
                                            elements.stream()
                                                    .<Value>map(_ -> Sampler.wrap(variable, 0))
                                                    .toList()))
                            : List.of();
            case Value.Truth _, Value.Text _, Value.Fields _, Value.Drawn _, Value.Nothing _ ->
                    List.of();
        };
    }

    private List<Double> numbers(double x, Variable variable, Point point) {
        return Simplicity.simpler(x).stream()
                .filter(y -> sampler.fits(variable, y, point))
                .toList();
    }

    /** Shortens arrays, together with the symbols that count their elements. */
    private Point shrinkLengths(Point point) {
        Point best = point;
        while (true) {
            List<Point> tries =
                    sampler.lengths().shorter(best).stream().filter(sampler::allowed).toList();
            Optional<Point> found = first(tries);
            if (found.isEmpty()) {
                return best;
            }
            best = found.get();
        }
    }

    private Optional<Point> first(List<Point> tries) {
        List<Point> open = tries.stream().filter(p -> !passing.contains(p)).toList();
        Optional<Point> found = open.isEmpty() ? Optional.empty() : search.first(open);
        open.stream()
                .takeWhile(p -> found.isEmpty() || !p.equals(found.get()))
                .forEach(passing::add);
        return found;
    }
}
