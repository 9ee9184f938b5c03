package dev.chalkproof.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an index in the format of lunr 2.3, so that the browser only has to load it.
 *
 * <p>Terms are weighed as lunr's own builder does (Okapi BM25; Robertson and Zaragoza, <i>The
 * Probabilistic Relevance Framework</i>, 2009), with a text that is its title and names first and
 * its words second.
 */
final class SearchIndex {
    /** The version of the format. */
    static final String VERSION = "2.3.9";

    /** How fast further occurrences of a term in a field stop counting. */
    private static final double K1 = 1.2;

    /** How much longer fields count less. */
    private static final double B = 0.75;

    /** Characters of a text that results show; searched is all of it. */
    private static final int SHOWN = 240;

    /** Fields with what a hit in them is worth. */
    private enum Field {
        TITLE(8),
        NAMES(6),
        TEXT(1);

        private final int weight;

        Field(int weight) {
            this.weight = weight;
        }

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        List<String> terms(SearchEntry entry) {
            return switch (this) {
                case TITLE -> SearchTerms.of(entry.title());
                case NAMES -> SearchTerms.of(String.join(" ", entry.names()));
                case TEXT -> SearchTerms.of(entry.text());
            };
        }
    }

    private final List<SearchEntry> entries;
    private final Strings strings;

    /** Of each field and entry, how often each term occurs. */
    private final Map<Field, List<SortedMap<String, Integer>>> counts = new LinkedHashMap<>();

    private final SortedMap<String, Integer> places = new TreeMap<>();

    private SearchIndex(List<SearchEntry> entries, Strings strings) {
        this.entries = entries;
        this.strings = strings;
        Set<String> all = new TreeSet<>();
        for (Field field : Field.values()) {
            List<SortedMap<String, Integer>> perEntry = new ArrayList<>();
            for (SearchEntry entry : entries) {
                SortedMap<String, Integer> terms = new TreeMap<>();
                field.terms(entry).forEach(term -> terms.merge(term, 1, Integer::sum));
                all.addAll(terms.keySet());
                perEntry.add(terms);
            }
            counts.put(field, perEntry);
        }
        all.forEach(term -> places.put(term, places.size()));
    }

    /** A script that hands over the index and what results show. */
    static String script(List<SearchEntry> entries, Strings strings) {
        SearchIndex index = new SearchIndex(entries, strings);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("entries", index.shown());
        data.put("index", index.lunr());
        return "self.chalkproofSearch="
                + JsonMapper.shared()
                        .writeValueAsString(data)
                        // A script may not hold these two as they are in every browser.
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029")
                + ";\n";
    }

    private List<List<String>> shown() {
        return entries.stream()
                .map(
                        entry ->
                                List.of(
                                        strings.say(entry.kind()),
                                        entry.url(),
                                        entry.title(),
                                        entry.page(),
                                        cut(entry.text())))
                .toList();
    }

    private static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    private Map<String, Object> lunr() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("version", VERSION);
        index.put("fields", List.of(Field.values()).stream().map(Field::label).toList());
        index.put("fieldVectors", vectors());
        index.put("invertedIndex", inverted());
        index.put("pipeline", List.of());
        return index;
    }

    private List<List<Object>> vectors() {
        Map<String, Integer> documents = new HashMap<>();
        counts.values()
                .forEach(
                        field ->
                                field.forEach(
                                        terms ->
                                                terms.keySet()
                                                        .forEach(
                                                                term ->
                                                                        documents.merge(
                                                                                term,
                                                                                1,
                                                                                Integer::sum))));
        List<List<Object>> vectors = new ArrayList<>();
        counts.forEach(
                (field, perEntry) -> {
                    double average =
                            perEntry.stream().mapToInt(SearchIndex::length).average().orElse(0);
                    for (int i = 0; i < perEntry.size(); i++) {
                        vectors.add(
                                List.of(
                                        field.label() + "/" + Integer.toString(i, 36),
                                        vector(field, perEntry.get(i), average, documents)));
                    }
                });
        return vectors;
    }

    private static int length(Map<String, Integer> terms) {
        return terms.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<Object> vector(
            Field field,
            SortedMap<String, Integer> terms,
            double average,
            Map<String, Integer> documents) {
        double length = length(terms) / Math.max(average, 1e-9);
        List<Object> vector = new ArrayList<>();
        terms.forEach(
                (term, count) -> {
                    int having = documents.getOrDefault(term, 0);
                    double rarity = (entries.size() - having + 0.5) / (having + 0.5);
                    double score =
                            StrictMath.log(1 + Math.abs(rarity))
                                    * ((K1 + 1) * count)
                                    / (K1 * (1 - B + B * length) + count)
                                    * field.weight;
                    vector.add(places.getOrDefault(term, 0));
                    // Two decimals tell results apart, and three would make the index larger.
                    vector.add(Math.round(score * 100) / 100.0);
                });
        return vector;
    }

    private List<List<Object>> inverted() {
        Map<String, Map<Field, Map<String, Object>>> having = new HashMap<>();
        counts.forEach(
                (field, perEntry) -> {
                    for (int i = 0; i < perEntry.size(); i++) {
                        String entry = Integer.toString(i, 36);
                        for (String term : perEntry.get(i).keySet()) {
                            having.computeIfAbsent(term, _ -> new EnumMap<>(Field.class))
                                    .computeIfAbsent(field, _ -> new LinkedHashMap<>())
                                    .put(entry, Map.of());
                        }
                    }
                });
        List<List<Object>> inverted = new ArrayList<>();
        places.forEach(
                (term, place) -> {
                    Map<String, Object> posting = new LinkedHashMap<>();
                    posting.put("_index", place);
                    Map<Field, Map<String, Object>> fields = having.getOrDefault(term, Map.of());
                    for (Field field : Field.values()) {
                        posting.put(field.label(), fields.getOrDefault(field, Map.of()));
                    }
                    inverted.add(List.of(term, posting));
                });
        return inverted;
    }
}
