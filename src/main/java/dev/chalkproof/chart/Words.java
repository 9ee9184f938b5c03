package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a chart shows, for readers who hear it: axes, series, ends and extremes. */
final class Words {
    /** A listener remembers about as many series; more are counted. */
    private static final int MOST_SERIES = 8;

    private Words() {}

    static String against(Frame frame) {
        return label(frame.y().label(), "y") + " against " + label(frame.x().label(), "x");
    }

    static String label(String label, String otherwise) {
        String cleaned = Labels.clean(label);
        return cleaned.isEmpty() ? otherwise : cleaned;
    }

    static String axes(Frame frame, Extent x, Extent y) {
        return axis(frame.y(), "y", y) + " against " + axis(frame.x(), "x", x);
    }

    private static String axis(Frame.Axis axis, String otherwise, Extent range) {
        return label(axis.label(), otherwise)
                + " ("
                + range(range)
                + (axis.logarithmic() ? ", logarithmic" : "")
                + ")";
    }

    static String range(Extent range) {
        return Numbers.brief(range.low()) + " to " + Numbers.brief(range.high());
    }

    /** One sentence for the axes, one for each curve, one for the marks. */
    static String curves(String kind, Frame frame, Extent x, Extent y, List<Curve> curves) {
        var sentences = new ArrayList<String>();
        sentences.add(kind + " of " + axes(frame, x, y) + ".");
        curves.stream().limit(MOST_SERIES).map(Words::curve).forEach(sentences::add);
        if (curves.size() > MOST_SERIES) {
            sentences.add("And " + (curves.size() - MOST_SERIES) + " more series.");
        }
        marks(frame).forEach(sentences::add);
        return String.join(" ", sentences);
    }

    static List<String> marks(Frame frame) {
        return frame.marks().stream()
                .map(
                        mark ->
                                String.format(
                                        Locale.ROOT,
                                        "A line marks %s at %s = %s.",
                                        label(mark.label(), "a value"),
                                        mark.onX() ? "x" : "y",
                                        Numbers.brief(mark.at())))
                .toList();
    }

    /** How a line runs from its first to its last point and where it is lowest and highest. */
    static String curve(Curve curve) {
        var at = new ArrayList<Integer>();
        for (int i = 0; i < curve.xs().size(); i++) {
            if (Double.isFinite(curve.ys().get(i)) && Double.isFinite(curve.xs().get(i))) {
                at.add(i);
            }
        }
        String name = Labels.clean(curve.name());
        int lowest = at.getFirst();
        int highest = at.getFirst();
        for (int i : at) {
            lowest = curve.ys().get(i) < curve.ys().get(lowest) ? i : lowest;
            highest = curve.ys().get(i) > curve.ys().get(highest) ? i : highest;
        }
        double low = curve.ys().get(lowest);
        double high = curve.ys().get(highest);
        if (!curve.joined()) {
            return name
                    + ": "
                    + at.size()
                    + (at.size() == 1 ? " point" : " points")
                    + ", from "
                    + Numbers.brief(low)
                    + " to "
                    + Numbers.brief(high)
                    + ".";
        }
        double first = curve.ys().get(at.getFirst());
        double last = curve.ys().get(at.getLast());
        String run =
                low == high
                        ? name + ": " + Numbers.brief(low) + " throughout"
                        : name
                                + ": from "
                                + point(curve, at.getFirst())
                                + " to "
                                + point(curve, at.getLast());
        var extremes = new ArrayList<String>();
        if (curve.unbounded()) {
            extremes.add("growing without bound in between");
        } else {
            if (low < Math.min(first, last)) {
                extremes.add("lowest " + point(curve, lowest));
            }
            if (high > Math.max(first, last)) {
                extremes.add("highest " + point(curve, highest));
            }
        }
        return run + extremes.stream().map(e -> ", " + e).collect(Collectors.joining()) + ".";
    }

    private static String point(Curve curve, int index) {
        return Numbers.brief(curve.ys().get(index)) + " at " + Numbers.brief(curve.xs().get(index));
    }
}
