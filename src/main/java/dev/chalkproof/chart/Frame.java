package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What charts with two number axes have in common, apart from their data. */
record Frame(Optional<String> title, Axis x, Axis y, List<Mark> marks) {
    /** An axis as the author wants it; an absent range is taken from the data. */
    record Axis(String label, boolean logarithmic, Optional<Extent> range) {
        Axis inLog() {
            return new Axis(label, true, range);
        }

        Axis over(Extent chosen) {
            return new Axis(label, logarithmic, Optional.of(chosen));
        }
    }

    /** A labelled reference line at a value of one axis. */
    record Mark(boolean onX, double at, String label) {}

    Frame {
        marks = List.copyOf(marks);
        checkLog("x", x, marks.stream().filter(Mark::onX).toList());
        checkLog("y", y, marks.stream().filter(m -> !m.onX()).toList());
    }

    static Frame of(String xLabel, String yLabel) {
        return new Frame(
                Optional.empty(),
                new Axis(xLabel, false, Optional.empty()),
                new Axis(yLabel, false, Optional.empty()),
                List.of());
    }

    Frame titled(String text) {
        return new Frame(Optional.of(text), x, y, marks);
    }

    Frame withX(Axis axis) {
        return new Frame(title, axis, y, marks);
    }

    Frame withY(Axis axis) {
        return new Frame(title, x, axis, marks);
    }

    Frame marked(Mark mark) {
        Rules.finite("mark '" + mark.label() + "' at", mark.at());
        var more = new ArrayList<>(marks);
        more.add(mark);
        return new Frame(title, x, y, more);
    }

    private static void checkLog(String name, Axis axis, List<Mark> marks) {
        if (!axis.logarithmic()) {
            return;
        }
        double low = axis.range().map(Extent::low).orElse(1.0);
        Rules.require(
                low > 0,
                "the "
                        + name
                        + " axis is logarithmic and starts at "
                        + low
                        + "; it must start above 0");
        for (Mark mark : marks) {
            Rules.positive(mark.label(), name, Doubles.of(mark.at()));
        }
    }
}
