package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table behind curves: side by side where they share their x values, else one by one. */
final class Tables {
    /** How many values of a function a table lists: 0 to 50 in steps of 1, say. */
    private static final int FUNCTION_ROWS = 51;

    private Tables() {}

    static Table of(Frame frame, List<Series> series) {
        Saying x = Words.x(frame);
        Optional<Doubles> shared = sharedXs(frame, series);
        return shared.isPresent() ? wide(x, shared.get(), series) : tall(frame, x, series);
    }

    private static Optional<Doubles> sharedXs(Frame frame, List<Series> series) {
        Doubles given = null;
        for (Series s : series) {
            if (s instanceof Series.Points points) {
                if (given != null && !given.equals(points.xs())) {
                    return Optional.empty();
                }
                given = points.xs();
            }
        }
        return given != null
                ? Optional.of(given)
                : series.stream()
                        .flatMap(s -> s.function().stream())
                        .map(Series.Function::over)
                        .reduce(Extent::union)
                        .map(over -> evenly(over, frame.x().logarithmic()));
    }

    private static Doubles evenly(Extent over, boolean log) {
        Extent span = log ? over.log10() : over;
        return Doubles.generate(
                FUNCTION_ROWS,
                i -> {
                    double at = span.low() + span.length() * i / (FUNCTION_ROWS - 1);
                    double x = log ? StrictMath.pow(10, at) : at;
                    // Rounded so that a tenth reads 0.1 and not 0.1 and a trail of digits.
                    return over.clamp(Numbers.rounded(x, log ? x : over.length()));
                });
    }

    private static Table wide(Saying x, Doubles xs, List<Series> series) {
        var columns = new ArrayList<>(List.of(x));
        series.forEach(s -> columns.add(Saying.own(s.name())));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < xs.size(); i++) {
            var row = new ArrayList<>(List.of(Data.cell(xs.get(i))));
            for (Series s : series) {
                row.add(
                        Data.cell(
                                switch (s) {
                                    case Series.Points p -> p.ys().get(i);
                                    case Series.Function f -> value(f, xs.get(i));
                                }));
            }
            rows.add(row);
        }
        return Table.of(columns, rows);
    }

    private static double value(Series.Function function, double x) {
        boolean inside = x >= function.over().low() && x <= function.over().high();
        return inside ? function.f().applyAsDouble(x) : Double.NaN;
    }

    private static Table tall(Frame frame, Saying x, List<Series> series) {
        var rows = new ArrayList<List<String>>();
        for (Series s : series) {
            Doubles xs =
                    switch (s) {
                        case Series.Points p -> p.xs();
                        case Series.Function f -> evenly(f.over(), frame.x().logarithmic());
                    };
            for (int i = 0; i < xs.size(); i++) {
                double y =
                        switch (s) {
                            case Series.Points p -> p.ys().get(i);
                            case Series.Function f -> f.f().applyAsDouble(xs.get(i));
                        };
                rows.add(List.of(Labels.clean(s.name()), Data.cell(xs.get(i)), Data.cell(y)));
            }
        }
        return Table.of(List.of(Phrase.COLUMN_SERIES.with(), x, Words.y(frame)), rows);
    }
}
