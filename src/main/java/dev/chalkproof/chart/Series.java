package dev.chalkproof.chart;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Something with a name in a chart with two number axes. */
sealed interface Series {
    String name();

    /** A function, to be sampled as closely as the picture needs. */
    record Function(String name, Extent over, DoubleUnaryOperator f) implements Series {}

    /** Given values. */
    record Points(String name, Doubles xs, Doubles ys, boolean joined) implements Series {}

    static List<String> names(Collection<? extends Series> series) {
        return series.stream().map(Series::name).toList();
    }

    /** The series as points to draw on these axes. */
    default Curve curve(Frame frame) {
        return switch (this) {
            case Points p -> {
                check(frame, p.name(), p.xs(), p.ys());
                yield Curve.ofData(p);
            }
            case Function f -> {
                Curve curve = Sampler.sample(f, frame.x().logarithmic(), frame.y().logarithmic());
                check(frame, f.name(), curve.xs(), curve.ys());
                yield curve;
            }
        };
    }

    private static void check(Frame frame, String name, Doubles xs, Doubles ys) {
        if (frame.x().logarithmic()) {
            Rules.positive(name, "x", xs);
        }
        if (frame.y().logarithmic()) {
            Rules.positive(name, "y", ys);
        }
        boolean shown = false;
        for (int i = 0; i < xs.size(); i++) {
            shown |= Double.isFinite(xs.get(i)) && Double.isFinite(ys.get(i));
        }
        Rules.require(
                shown,
                "series '" + name + "' has no point with a finite x and y; it needs at least one");
    }

    /** The function behind the series, where there is one. */
    default Optional<Function> function() {
        return this instanceof Function f ? Optional.of(f) : Optional.empty();
    }
}
