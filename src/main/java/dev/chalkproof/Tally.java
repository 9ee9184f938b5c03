package dev.chalkproof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Counts what a build has done and remembers what took longest. */
final class Tally implements Progress {
    /** What is quicker is not worth a word. */
    private static final double WORTH_TELLING_SECONDS = 0.1;

    /**
     * How many lines of the slowest there are with {@code --verbose}, and how many names without.
     */
    private static final int SLOWEST_LINES = 10;

    private static final int SLOWEST_NAMES = 3;

    private record Piece(String what, double seconds) {
        @Override
        public String toString() {
            return what + " " + Stopwatch.show(seconds);
        }
    }

    private final Map<Work, Integer> totals = new EnumMap<>(Work.class);
    private final Map<Work, Integer> done = new EnumMap<>(Work.class);
    private final List<Piece> pieces = new ArrayList<>();
    private String stage = "starting";
    private Consumer<String> log = _ -> {};

    /** From now on there is a line for everything that is finished. */
    synchronized void log(Consumer<String> lines) {
        log = lines;
    }

    @Override
    public synchronized void begin(String next, Map<Work, Integer> counts) {
        stage = next;
        totals.clear();
        totals.putAll(counts);
        done.clear();
    }

    @Override
    public synchronized void done(Work work, int count) {
        done.merge(work, count, Integer::sum);
    }

    @Override
    public void took(String what, double seconds) {
        Piece piece = new Piece(what, seconds);
        Consumer<String> lines;
        synchronized (this) {
            pieces.add(piece);
            lines = log;
        }
        // Outside, since the display asks back how far it is.
        lines.accept(piece.toString());
    }

    /** How far it is, such as {@code checking: 3 of 38 pages, 41 of 200 fences}. */
    synchronized String line() {
        List<String> counts = new ArrayList<>();
        totals.forEach(
                (work, total) -> {
                    if (total > 0) {
                        int so = done.getOrDefault(work, 0);
                        counts.add(so + " of " + total + " " + work.label());
                    }
                });
        return counts.isEmpty() ? stage : stage + ": " + String.join(", ", counts);
    }

    /** What took longest, in a line; empty if everything was quick. */
    synchronized Optional<String> slowest() {
        List<String> names =
                longest()
                        .filter(p -> p.seconds() >= WORTH_TELLING_SECONDS)
                        .limit(SLOWEST_NAMES)
                        .map(Piece::toString)
                        .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("slowest: " + String.join(", ", names));
    }

    /** What took longest, a line each. */
    synchronized List<String> slowestLines() {
        return longest()
                .limit(SLOWEST_LINES)
                .map(p -> String.format(Locale.ROOT, "%9.3f s  %s", p.seconds(), p.what()))
                .toList();
    }

    private Stream<Piece> longest() {
        return pieces.stream()
                .sorted(
                        Comparator.comparingDouble(Piece::seconds)
                                .reversed()
                                .thenComparing(Piece::what));
    }
}
