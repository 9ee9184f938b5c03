package dev.chalkproof.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt word was meant to be. */
public final class Suggestions {
    /** Longer words are no misspellings of ours. */
    private static final int LONGEST = 40;

    private Suggestions() {}

    /**
     * The candidate closest to a word: at most one edit for every three characters of it, but at
     * least one. Letter case counts for nothing.
     */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> distance(lower, candidate) <= tolerance(candidate))
                .min(
                        Comparator.<String>comparingInt(candidate -> distance(lower, candidate))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int tolerance(String candidate) {
        return Math.max(1, candidate.length() / 3);
    }

    /**
     * The number of insertions, deletions, replacements and swaps of neighbours that turn one word
     * into the other (optimal string alignment), each character edited at most once.
     */
    static int distance(String from, String to) {
        if (from.length() > LONGEST || to.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int edits(int[][] edits, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least =
                Math.min(
                        edits[i - 1][j - 1] + (same ? 0 : 1),
                        1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
