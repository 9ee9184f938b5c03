package dev.chalkproof.chart;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** What a heat map colours: a function over a rectangle, or the cells of a matrix. */
sealed interface Surface {
    /** Nodes of the grid on which a function is evaluated: one every four units of the picture. */
    int COLUMNS = 129;

    int ROWS = 97;

    /** In shares of the plot: about a third of a unit. */
    double TOLERANCE = 0.0007;

    String name();

    Extent x();

    Extent y();

    /** All values, to find their range. */
    Doubles values();

    /** The region where the value is at least a level; empty where there is none. */
    Path2D region(double level);

    /** The lines on which the value is a level; cells have none. */
    List<Path2D> lines(double level);

    record Sampled(String name, Extent x, Extent y, Contours.Field field) implements Surface {
        static Sampled of(String name, Extent x, Extent y, DoubleBinaryOperator f) {
            Doubles xs = nodes(x, COLUMNS);
            Doubles ys = nodes(y, ROWS);
            Doubles values =
                    Doubles.generate(
                            COLUMNS * ROWS,
                            k -> f.applyAsDouble(xs.get(k % COLUMNS), ys.get(k / COLUMNS)));
            return new Sampled(name, x, y, new Contours.Field(xs, ys, values));
        }

        private static Doubles nodes(Extent over, int count) {
            return Doubles.generate(
                    count, i -> over.clamp(over.low() + over.length() * i / (count - 1)));
        }

        @Override
        public Doubles values() {
            return field.values();
        }

        @Override
        public Path2D region(double level) {
            var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (Contours.Line line : Contours.regions(field, level)) {
                add(path, line, true);
            }
            return path;
        }

        @Override
        public List<Path2D> lines(double level) {
            return Contours.lines(field, level).stream()
                    .map(
                            line -> {
                                Path2D path = new Path2D.Double();
                                add(path, line, false);
                                return path;
                            })
                    .toList();
        }

        private void add(Path2D path, Contours.Line line, boolean close) {
            double[] us = line.xs().stream().map(v -> v / x.length()).toArray();
            double[] vs = line.ys().stream().map(v -> v / y.length()).toArray();
            boolean[] kept = Simplify.keep(us, vs, TOLERANCE);
            boolean started = false;
            // The last point of a closed region is the first one again.
            int count = close ? kept.length - 1 : kept.length;
            for (int k = 0; k < count; k++) {
                if (!kept[k]) {
                    continue;
                }
                if (started) {
                    path.lineTo(line.xs().get(k), line.ys().get(k));
                } else {
                    path.moveTo(line.xs().get(k), line.ys().get(k));
                    started = true;
                }
            }
            if (close && started) {
                path.closePath();
            }
        }
    }

    /** Rows from the top, as a matrix is written; the cell of row i, column j is around (j, i). */
    record Cells(String name, List<Doubles> rows) implements Surface {
        @Override
        public Extent x() {
            return new Extent(-0.5, rows.getFirst().size() - 0.5);
        }

        @Override
        public Extent y() {
            return new Extent(-0.5, rows.size() - 0.5);
        }

        @Override
        public Doubles values() {
            return Doubles.of(rows.stream().flatMapToDouble(Doubles::stream));
        }

        /** Neighbours in a row are one rectangle, which is shorter and leaves no seams. */
        @Override
        public Path2D region(double level) {
            var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (int i = 0; i < rows.size(); i++) {
                Doubles row = rows.get(i);
                int start = 0;
                for (int j = 0; j <= row.size(); j++) {
                    boolean inside =
                            j < row.size() && Double.isFinite(row.get(j)) && row.get(j) >= level;
                    if (!inside) {
                        if (j > start) {
                            rectangle(path, start - 0.5, i - 0.5, j - 0.5, i + 0.5);
                        }
                        start = j + 1;
                    }
                }
            }
            return path;
        }

        private static void rectangle(Path2D path, double x1, double y1, double x2, double y2) {
            path.moveTo(x1, y1);
            path.lineTo(x2, y1);
            path.lineTo(x2, y2);
            path.lineTo(x1, y2);
            path.closePath();
        }

        @Override
        public List<Path2D> lines(double level) {
            return List.of();
        }
    }
}
