package dev.chalkproof;

import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.snippet.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a table of records says: the names of its columns and the texts in its cells.
 *
 * @param rows its records, all with the same components; at least one
 */
record TableWords(List<Value.Fields> rows) {
    TableWords {
        rows = List.copyOf(rows);
    }

    /** The table that a fence left to show, if its value is one. */
    static Optional<TableWords> of(FenceOutcome outcome) {
        return outcome.value()
                .filter(Value.Array.class::isInstance)
                .map(array -> ((Value.Array) array).elements())
                .filter(TableWords::areRecords)
                .map(rows -> rows.stream().map(Value.Fields.class::cast).toList())
                .filter(rows -> rows.stream().map(TableWords::columns).distinct().count() == 1)
                .map(TableWords::new);
    }

    private static boolean areRecords(List<Value> values) {
        return !values.isEmpty() && values.stream().allMatch(Value.Fields.class::isInstance);
    }

    private static List<String> columns(Value.Fields row) {
        return List.copyOf(row.components().sequencedKeySet());
    }

    /** Whether a text is the name of a column or stands in a cell, as a whole. */
    boolean says(String text) {
        return columns(rows.getFirst()).contains(text)
                || rows.stream()
                        .flatMap(row -> row.components().values().stream())
                        .anyMatch(new Value.Text(text)::equals);
    }

    /** The names that two columns would share, with other words for some of them. */
    Set<String> shared(Map<String, String> texts) {
        Set<String> names = new HashSet<>();
        return columns(rows.getFirst()).stream()
                .map(column -> texts.getOrDefault(column, column))
                .filter(name -> !names.add(name))
                .collect(Collectors.toSet());
    }

    /** The same with other words; as it is where two columns would come to have one name. */
    Value.Array said(Map<String, String> texts) {
        Map<String, String> used = shared(texts).isEmpty() ? texts : Map.of();
        return new Value.Array(rows.stream().<Value>map(row -> said(row, used)).toList());
    }

    private static Value.Fields said(Value.Fields row, Map<String, String> texts) {
        SequencedMap<String, Value> components = new LinkedHashMap<>();
        row.components()
                .forEach(
                        (column, cell) ->
                                components.put(
                                        texts.getOrDefault(column, column),
                                        cell instanceof Value.Text(String text)
                                                ? new Value.Text(texts.getOrDefault(text, text))
                                                : cell));
        return new Value.Fields(row.type(), components);
    }
}
