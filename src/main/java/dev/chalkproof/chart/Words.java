package dev.chalkproof.chart;

import static dev.chalkproof.chart.Saying.joined;
import static dev.chalkproof.chart.Saying.own;

import java.util.ArrayList;
import java.util.List;

/** What a chart shows, for readers who hear it: axes, series, ends and extremes. */
final class Words {
    /** A listener remembers about as many series; more are counted. */
    private static final int MOST_SERIES = 8;

    private Words() {}

    static Saying against(Frame frame) {
        return Phrase.AGAINST.with(y(frame), x(frame));
    }

    static Saying x(Frame frame) {
        return label(frame.x().label(), own("x"));
    }

    static Saying y(Frame frame) {
        return label(frame.y().label(), own("y"));
    }

    static Saying label(String label, Saying otherwise) {
        String cleaned = Labels.clean(label);
        return cleaned.isEmpty() ? otherwise : own(cleaned);
    }

    /** An axis with its range. */
    static Saying ranged(Saying name, Frame.Axis axis, Extent range) {
        return (axis.logarithmic() ? Phrase.LOGARITHMIC_RANGE : Phrase.RANGE)
                .with(name, own(range.low()), own(range.high()));
    }

    static Saying sentences(List<Saying> sentences) {
        return joined(Phrase.NEXT, sentences);
    }

    /** One sentence for the axes, one for each curve, one for the marks. */
    static Saying curves(Phrase kind, Frame frame, Extent x, Extent y, List<Curve> curves) {
        var sentences = new ArrayList<Saying>();
        sentences.add(kind.with(ranged(y(frame), frame.y(), y), ranged(x(frame), frame.x(), x)));
        curves.stream().limit(MOST_SERIES).map(Words::curve).forEach(sentences::add);
        if (curves.size() > MOST_SERIES) {
            sentences.add(Phrase.MORE_SERIES.with(own(curves.size() - MOST_SERIES)));
        }
        sentences.addAll(marks(frame));
        return sentences(sentences);
    }

    static List<Saying> marks(Frame frame) {
        return frame.marks().stream()
                .map(
                        mark -> {
                            Saying axis = own(mark.onX() ? "x" : "y");
                            Saying at = own(mark.at());
                            return Labels.clean(mark.label()).isEmpty()
                                    ? Phrase.UNNAMED_MARK.with(axis, at)
                                    : Phrase.MARK.with(own(mark.label()), axis, at);
                        })
                .toList();
    }

    /** How a line runs from its first to its last point and where it is lowest and highest. */
    static Saying curve(Curve curve) {
        var at = new ArrayList<Integer>();
        for (int i = 0; i < curve.xs().size(); i++) {
            if (Double.isFinite(curve.ys().get(i)) && Double.isFinite(curve.xs().get(i))) {
                at.add(i);
            }
        }
        Saying name = own(curve.name());
        int lowest = at.getFirst();
        int highest = at.getFirst();
        for (int i : at) {
            lowest = curve.ys().get(i) < curve.ys().get(lowest) ? i : lowest;
            highest = curve.ys().get(i) > curve.ys().get(highest) ? i : highest;
        }
        double low = curve.ys().get(lowest);
        double high = curve.ys().get(highest);
        if (!curve.joined()) {
            return at.size() == 1
                    ? Phrase.ONE_POINT.with(name, own(low))
                    : Phrase.POINTS.with(name, own(at.size()), own(low), own(high));
        }
        double first = curve.ys().get(at.getFirst());
        double last = curve.ys().get(at.getLast());
        var clauses = new ArrayList<Saying>();
        clauses.add(
                low == high
                        ? Phrase.CONSTANT.with(name, own(low))
                        : Phrase.COURSE.with(
                                name, point(curve, at.getFirst()), point(curve, at.getLast())));
        if (curve.unbounded()) {
            clauses.add(Phrase.UNBOUNDED.with());
        } else {
            if (low < Math.min(first, last)) {
                clauses.add(Phrase.LOWEST.with(point(curve, lowest)));
            }
            if (high > Math.max(first, last)) {
                clauses.add(Phrase.HIGHEST.with(point(curve, highest)));
            }
        }
        return Phrase.SENTENCE.with(joined(Phrase.ALSO, clauses));
    }

    private static Saying point(Curve curve, int index) {
        return Phrase.AT.with(own(curve.ys().get(index)), own(curve.xs().get(index)));
    }
}
