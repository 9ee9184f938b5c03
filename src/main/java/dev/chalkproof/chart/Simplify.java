package dev.chalkproof.chart;

import java.util.ArrayDeque;

/**
 * Leaves out points of a line that no one would miss, after Ramer (1972) and Douglas and Peucker
 * (1973).
 */
final class Simplify {
    private Simplify() {}

    /**
     * Which points to keep so that no other is further than the tolerance from the line. A point
     * that is not finite ends the line, and one such point is kept of each run of them.
     */
    static boolean[] keep(double[] xs, double[] ys, double tolerance) {
        boolean[] kept = new boolean[xs.length];
        int start = 0;
        for (int i = 0; i <= xs.length; i++) {
            boolean gap = i == xs.length || !Double.isFinite(xs[i]) || !Double.isFinite(ys[i]);
            if (gap) {
                if (i > start) {
                    line(xs, ys, start, i - 1, tolerance, kept);
                }
                if (i < xs.length && i > 0 && kept[i - 1] && Double.isFinite(ys[i - 1])) {
                    kept[i] = true;
                }
                start = i + 1;
            }
        }
        return kept;
    }

    private static void line(
            double[] xs, double[] ys, int first, int last, double tolerance, boolean[] kept) {
        kept[first] = true;
        kept[last] = true;
        var open = new ArrayDeque<int[]>();
        open.push(new int[] {first, last});
        while (!open.isEmpty()) {
            int[] part = open.pop();
            int furthest = -1;
            double most = tolerance;
            for (int i = part[0] + 1; i < part[1]; i++) {
                double distance = distance(xs, ys, i, part[0], part[1]);
                if (distance > most) {
                    most = distance;
                    furthest = i;
                }
            }
            if (furthest >= 0) {
                kept[furthest] = true;
                open.push(new int[] {part[0], furthest});
                open.push(new int[] {furthest, part[1]});
            }
        }
    }

    /** The distance of a point from the segment between two others. */
    private static double distance(double[] xs, double[] ys, int point, int from, int to) {
        double dx = xs[to] - xs[from];
        double dy = ys[to] - ys[from];
        double px = xs[point] - xs[from];
        double py = ys[point] - ys[from];
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : Math.clamp((px * dx + py * dy) / squared, 0, 1);
        return Math.hypot(px - along * dx, py - along * dy);
    }
}
