package dev.chalkproof.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Samples a function as closely as its picture needs: evenly first, then halving where the curve
 * leaves its chord. A jump is located by bisection and drawn as a gap, since a riser would claim
 * values that the function never takes; so is the edge of the domain.
 */
final class Sampler {
    /** About one every three units of the plot. */
    private static final int CELLS = 192;

    /** A cell is halved at most this often, down to a fortieth of a unit. */
    private static final int DEPTH = 7;

    /** How far, in heights of the plot, a chord may miss the curve: a seventh of a unit. */
    private static final double TOLERANCE = 0.0005;

    /** Jumps below this, in heights of the plot, cannot be seen. */
    private static final double VISIBLE_JUMP = 0.004;

    private static final int BISECTIONS = 44;

    /** With more jumps than this a function counts something, and is drawn as a staircase. */
    private static final int MOST_JUMPS = 12;

    private final DoubleUnaryOperator f;
    private final Extent u;
    private final boolean logX;
    private final boolean logY;
    private final Points points = new Points();
    private double height = 1;
    private boolean unbounded;

    private Sampler(Series.Function function, boolean logX, boolean logY) {
        this.f = function.f();
        this.u = logX ? function.over().log10() : function.over();
        this.logX = logX;
        this.logY = logY;
    }

    static Curve sample(Series.Function function, boolean logX, boolean logY) {
        if (logX) {
            Rules.positive(function.name(), "x", Doubles.of(function.over().low()));
        }
        return new Sampler(function, logX, logY).curve(function);
    }

    /** A sample in the units of the picture, where a straight line is straight. */
    private record Sample(double u, double x, double y, double v) {
        boolean finite() {
            return Double.isFinite(v);
        }
    }

    private Curve curve(Series.Function function) {
        Sample[] coarse = new Sample[CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            // The ends are taken as given, not as computed from their logarithms.
            double at = u.low() + u.length() * i / CELLS;
            coarse[i] =
                    i == 0
                            ? at(u.low(), function.over().low())
                            : i == CELLS ? at(u.high(), function.over().high()) : at(at);
        }
        double[] finite =
                Arrays.stream(coarse).mapToDouble(Sample::v).filter(Double::isFinite).toArray();
        Extent seen = Extent.of(Arrays.stream(finite), new Extent(0, 1));
        height = seen.length() > 0 ? seen.length() : 1;
        points.add(coarse[0]);
        for (int i = 0; i < CELLS; i++) {
            cell(coarse[i], coarse[i + 1], 0);
        }
        if (!unbounded) {
            points.joinManyJumps();
        }
        Extent typical = unbounded ? middle(finite, seen) : seen.union(points.extent(seen));
        double[][] kept = points.simplified(u.length(), height);
        return new Curve(
                function.name(),
                Doubles.of(kept[0]),
                Doubles.of(kept[1]),
                logY ? typical.exp10() : typical,
                unbounded,
                true,
                false);
    }

    /** Near a pole the values say nothing about what is worth showing. */
    private static Extent middle(double[] finite, Extent seen) {
        double[] sorted = finite.clone();
        Arrays.sort(sorted);
        double low = sorted[(int) (0.05 * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(0.95 * (sorted.length - 1))];
        double margin = 0.5 * (high - low);
        return new Extent(seen.clamp(low - margin), seen.clamp(high + margin));
    }

    private Sample at(double at) {
        return at(at, logX ? StrictMath.pow(10, at) : at);
    }

    private Sample at(double at, double x) {
        double y = f.applyAsDouble(x);
        // A value that a logarithm cannot take is kept, so that it is refused with its name.
        double v = logY && y > 0 ? StrictMath.log10(y) : y;
        return new Sample(at, x, y, v);
    }

    /** Adds what lies between two samples, and the second one. */
    private void cell(Sample a, Sample b, int depth) {
        if (!a.finite() && !b.finite()) {
            Sample m = at(middleOf(a, b));
            if (m.finite() && depth < DEPTH) {
                cell(a, m, depth + 1);
                cell(m, b, depth + 1);
            } else {
                points.add(b);
            }
        } else if (!a.finite() || !b.finite()) {
            edge(a, b);
        } else {
            Sample m = at(middleOf(a, b));
            double miss = m.finite() ? Math.abs(m.v() - (a.v() + b.v()) / 2) / height : 1;
            if (miss <= TOLERANCE) {
                points.add(m);
                points.add(b);
            } else if (depth < DEPTH) {
                cell(a, m, depth + 1);
                cell(m, b, depth + 1);
            } else if (m.finite() && Math.abs(b.v() - a.v()) / height > VISIBLE_JUMP) {
                jump(a, b);
            } else {
                points.add(m);
                points.add(b);
            }
        }
    }

    /** Looks for a jump: what remains of the difference however close the ends come. */
    private void jump(Sample a, Sample b) {
        Sample low = a;
        Sample high = b;
        var left = new Points();
        var right = new ArrayDeque<Sample>();
        for (int i = 0; i < BISECTIONS && low.finite() && high.finite(); i++) {
            Sample m = at(middleOf(low, high));
            if (m.u() <= low.u() || m.u() >= high.u()) {
                break;
            }
            boolean inLeft = !m.finite() || Math.abs(m.v() - low.v()) >= Math.abs(high.v() - m.v());
            if (inLeft) {
                right.push(high);
                high = m;
            } else {
                left.add(low);
                low = m;
            }
        }
        double before = Math.abs(b.v() - a.v());
        double after = Math.abs(high.v() - low.v());
        boolean jumps = !low.finite() || !high.finite() || after > before / 2;
        // At a jump the values stay what they were; towards a pole they grow.
        unbounded |= !(after <= 2 * before);
        points.addAll(left);
        points.add(low);
        if (jumps) {
            points.jump((low.x() + high.x()) / 2);
        }
        points.add(high);
        right.forEach(points::add);
    }

    /** Follows a function to the last point at which it has a value. */
    private void edge(Sample a, Sample b) {
        Sample inside = a.finite() ? a : b;
        Sample outside = a.finite() ? b : a;
        var found = new ArrayDeque<Sample>();
        for (int i = 0; i < BISECTIONS; i++) {
            Sample m = at(middleOf(inside, outside));
            if (m.u() == inside.u() || m.u() == outside.u()) {
                break;
            }
            if (m.finite()) {
                found.add(m);
                inside = m;
            } else {
                outside = m;
            }
        }
        Sample start = a.finite() ? a : b;
        unbounded |= Math.abs(inside.v() - start.v()) > height / 2;
        if (a.finite()) {
            found.forEach(points::add);
            points.gap(outside.x());
            points.add(b);
        } else {
            points.gap(outside.x());
            found.descendingIterator().forEachRemaining(points::add);
            points.add(b);
        }
    }

    private static double middleOf(Sample a, Sample b) {
        return a.u() + (b.u() - a.u()) / 2;
    }

    /** Points in the order of x, kept apart from the function that made them. */
    private static final class Points {
        private final ArrayList<Sample> samples = new ArrayList<>();
        private final Set<Double> jumps = new HashSet<>();

        void add(Sample sample) {
            samples.add(sample);
        }

        void addAll(Points other) {
            samples.addAll(other.samples);
        }

        /** A gap at which the function has values on both sides. */
        void jump(double x) {
            gap(x);
            jumps.add(x);
        }

        /** Pieces of a function that jumps all the time would look like dashes of a pattern. */
        void joinManyJumps() {
            if (jumps.size() > MOST_JUMPS) {
                samples.removeIf(s -> Double.isNaN(s.u()) && jumps.contains(s.x()));
            }
        }

        void gap(double x) {
            samples.add(new Sample(Double.NaN, x, Double.NaN, Double.NaN));
        }

        Extent extent(Extent otherwise) {
            return Extent.of(samples.stream().mapToDouble(Sample::v), otherwise);
        }

        /** Leaves out what lies on the line between its neighbours anyway. */
        double[][] simplified(double width, double height) {
            double[] us = samples.stream().mapToDouble(s -> s.u() / width).toArray();
            double[] vs = samples.stream().mapToDouble(s -> s.v() / height).toArray();
            boolean[] kept = Simplify.keep(us, vs, TOLERANCE / 2);
            double[][] points = new double[2][samples.size()];
            int count = 0;
            for (int i = 0; i < kept.length; i++) {
                if (kept[i]) {
                    points[0][count] = samples.get(i).x();
                    points[1][count++] = Double.isFinite(vs[i]) ? samples.get(i).y() : Double.NaN;
                }
            }
            return new double[][] {
                Arrays.copyOf(points[0], count), Arrays.copyOf(points[1], count)
            };
        }
    }
}
