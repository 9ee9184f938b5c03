package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Level lines of a function on a grid, by marching squares (Lorensen and Cline 1987, in the plane).
 * A crossing lies on an edge of the grid and is shared by the two cells beside the edge, so lines
 * are joined by the numbers of their edges and never by comparing coordinates.
 */
final class Contours {
    private static final int NONE = -1;

    private final Field field;
    private final double level;
    private final int width;

    /** For each edge the one or two edges that its crossing is joined with. */
    private final int[] first;

    private final int[] second;

    private Contours(Field field, double level) {
        this.field = field;
        this.level = level;
        this.width = field.xs().size();
        this.first = new int[2 * width * field.ys().size()];
        this.second = new int[first.length];
        Arrays.fill(first, NONE);
        Arrays.fill(second, NONE);
    }

    /** Points along a level line; the first and the last are the same where it is closed. */
    record Line(Doubles xs, Doubles ys) {}

    /** The lines on which the function has a value; they end where it has none. */
    static List<Line> lines(Field field, double level) {
        return new Contours(field, level).trace(false);
    }

    /**
     * The closed lines around where the function has at least a value, along the edges of the grid
     * and around holes, too: filled by the even-odd rule they are that region.
     */
    static List<Line> regions(Field field, double level) {
        return new Contours(field.surrounded(), level).trace(true);
    }

    private List<Line> trace(boolean everywhere) {
        for (int j = 0; j + 1 < field.ys().size(); j++) {
            for (int i = 0; i + 1 < width; i++) {
                if (everywhere || field.isFiniteAround(i, j)) {
                    cell(i, j);
                }
            }
        }
        var lines = new ArrayList<Line>();
        // Open lines first, from one of their ends; what is left then is closed.
        for (int ends = 1; ends <= 2; ends++) {
            for (int edge = 0; edge < first.length; edge++) {
                if (degree(edge) == ends) {
                    lines.add(follow(edge));
                }
            }
        }
        return lines;
    }

    private int degree(int edge) {
        return first[edge] == NONE ? 0 : second[edge] == NONE ? 1 : 2;
    }

    private void cell(int i, int j) {
        int bottom = 2 * (j * width + i);
        int left = bottom + 1;
        int right = left + 2;
        int top = bottom + 2 * width;
        int corners = bit(i, j, 1) | bit(i + 1, j, 2) | bit(i + 1, j + 1, 4) | bit(i, j + 1, 8);
        switch (corners) {
            case 1, 14 -> join(left, bottom);
            case 2, 13 -> join(bottom, right);
            case 3, 12 -> join(left, right);
            case 4, 11 -> join(right, top);
            case 6, 9 -> join(bottom, top);
            case 7, 8 -> join(left, top);
            case 5, 10 -> {
                // A saddle: the mean in the middle says which corners belong together.
                boolean high = field.meanAround(i, j) >= level;
                if (high == (corners == 5)) {
                    join(bottom, right);
                    join(left, top);
                } else {
                    join(left, bottom);
                    join(right, top);
                }
            }
            default -> {} // all corners on one side
        }
    }

    private int bit(int i, int j, int bit) {
        return field.at(i, j) >= level ? bit : 0;
    }

    private void join(int from, int to) {
        link(from, to);
        link(to, from);
    }

    private void link(int from, int to) {
        if (first[from] == NONE) {
            first[from] = to;
        } else {
            second[from] = to;
        }
    }

    private Line follow(int start) {
        var edges = new ArrayList<Integer>();
        int previous = NONE;
        int edge = start;
        while (edge != NONE) {
            edges.add(edge);
            if (degree(edge) == 0) {
                break; // back at the start of a closed line
            }
            int onward = first[edge] == previous ? second[edge] : first[edge];
            first[edge] = NONE;
            second[edge] = NONE;
            previous = edge;
            edge = onward;
        }
        double[] xs = new double[edges.size()];
        double[] ys = new double[edges.size()];
        for (int k = 0; k < xs.length; k++) {
            crossing(edges.get(k), xs, ys, k);
        }
        return new Line(Doubles.of(xs), Doubles.of(ys));
    }

    private void crossing(int edge, double[] xs, double[] ys, int k) {
        int i = edge / 2 % width;
        int j = edge / 2 / width;
        int i2 = i + (edge % 2 == 0 ? 1 : 0);
        int j2 = j + edge % 2;
        double a = field.at(i, j);
        double b = field.at(i2, j2);
        // Towards a point without a value the line follows the last point that has one.
        double share = Double.isInfinite(a) ? 1 : Double.isInfinite(b) ? 0 : (level - a) / (b - a);
        xs[k] = field.xs().get(i) + share * (field.xs().get(i2) - field.xs().get(i));
        ys[k] = field.ys().get(j) + share * (field.ys().get(j2) - field.ys().get(j));
    }

    /** Values at the nodes of a grid, row by row; what is not finite is a hole. */
    record Field(Doubles xs, Doubles ys, Doubles values) {
        Field {
            values = Doubles.of(values.stream().map(Field::orHole));
        }

        private static double orHole(double value) {
            return Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
        }

        double at(int i, int j) {
            return values.get(j * xs.size() + i);
        }

        boolean isFiniteAround(int i, int j) {
            return Double.isFinite(meanAround(i, j));
        }

        double meanAround(int i, int j) {
            // Quarters first, so that large values do not overflow.
            return at(i, j) / 4 + at(i + 1, j) / 4 + at(i, j + 1) / 4 + at(i + 1, j + 1) / 4;
        }

        /** The same with a ring of holes around it, of no width. */
        Field surrounded() {
            int w = xs.size();
            int h = ys.size();
            double[] around = new double[(w + 2) * (h + 2)];
            Arrays.fill(around, Double.NEGATIVE_INFINITY);
            for (int j = 0; j < h; j++) {
                for (int i = 0; i < w; i++) {
                    around[(j + 1) * (w + 2) + i + 1] = at(i, j);
                }
            }
            return new Field(repeatedEnds(xs), repeatedEnds(ys), Doubles.of(around));
        }

        private static Doubles repeatedEnds(Doubles axis) {
            return Doubles.generate(
                    axis.size() + 2, i -> axis.get(Math.clamp(i - 1, 0, axis.size() - 1)));
        }
    }
}
