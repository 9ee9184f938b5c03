package dev.chalkproof.site;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many things bear each mark.
 *
 * @param counts a number for each mark
 */
public record Totals(Map<Mark, Integer> counts) {
    public Totals {
        EnumMap<Mark, Integer> all = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            all.put(mark, counts.getOrDefault(mark, 0));
        }
        counts = Map.copyOf(all);
    }

    public static Totals of(List<Mark> marks) {
        EnumMap<Mark, Integer> counts = new EnumMap<>(Mark.class);
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        return new Totals(counts);
    }

    public int count(Mark mark) {
        return counts.getOrDefault(mark, 0);
    }

    /** What was checked and held, announced refutations included: they held what the note says. */
    public int settled() {
        return count(Mark.VERIFIED) + count(Mark.PROVED) + count(Mark.ANNOUNCED);
    }

    /** What fails the build. */
    public int failed() {
        return count(Mark.REFUTED) + count(Mark.UNSETTLED);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The marks that occur, in their order. */
    public List<Mark> present() {
        return Arrays.stream(Mark.values()).filter(mark -> count(mark) > 0).toList();
    }
}
