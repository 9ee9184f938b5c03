package dev.chalkproof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers footnotes by the order in which they are referred to. */
final class Footnotes {
    private final Map<String, List<Block>> definitions;
    private final List<String> labels = new ArrayList<>();
    private final List<Integer> uses = new ArrayList<>();

    /** The how-manieth reference, from 1, to the footnote of a number. */
    record Use(int number, int use) {}

    Footnotes(Map<String, List<Block>> definitions) {
        this.definitions = definitions;
    }

    /** Counts a reference; nothing if no note has the label. */
    Optional<Use> refer(String label) {
        if (!definitions.containsKey(label)) {
            return Optional.empty();
        }
        int index = labels.indexOf(label);
        if (index < 0) {
            index = labels.size();
            labels.add(label);
            uses.add(0);
        }
        uses.set(index, uses.get(index) + 1);
        return Optional.of(new Use(index + 1, uses.get(index)));
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** How many notes have been referred to so far. */
    int count() {
        return labels.size();
    }

    List<Block> content(int number) {
        return definitions.getOrDefault(labels.get(number - 1), List.of());
    }

    int uses(int number) {
        return uses.get(number - 1);
    }

    /** The id of a reference; no label or anchor holds a colon. */
    static String referenceId(int number, int use) {
        return "fnref:" + number + (use > 1 ? ":" + use : "");
    }
}
