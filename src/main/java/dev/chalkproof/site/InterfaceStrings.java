package dev.chalkproof.site;

import dev.chalkproof.page.Suggestions;
import dev.chalkproof.page.Wording;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the interface in every language of a site: the shipped ones and the author's. */
public final class InterfaceStrings {
    private static final Map<String, Term> TERMS =
            Arrays.stream(Term.values()).collect(Collectors.toMap(Term::key, Function.identity()));

    /** Where a number or a name stands in a sentence. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final Map<String, Map<Term, String>> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private InterfaceStrings(List<String> languages) {
        languages.forEach(language -> own.put(language, new EnumMap<>(Term.class)));
    }

    /** The shipped words alone. */
    static InterfaceStrings shipped() {
        return new InterfaceStrings(List.of());
    }

    /**
     * The shipped words and an author's.
     *
     * @param languages of the site
     */
    public static InterfaceStrings of(List<Wording> wordings, List<String> languages) {
        InterfaceStrings strings = new InterfaceStrings(languages);
        wordings.forEach(wording -> strings.read(wording, languages));
        return strings;
    }

    /** The words in one language. */
    Strings in(String language) {
        return new Strings(language, own.getOrDefault(language, Map.of()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InterfaceStrings strings && own.equals(strings.own);
    }

    @Override
    public int hashCode() {
        return own.hashCode();
    }

    /** What is wrong with the author's words; those are left out. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private void read(Wording wording, List<String> languages) {
        Map<Term, String> mine = own.get(wording.language());
        Term term = TERMS.get(wording.key());
        if (mine == null) {
            diagnostics.add(
                    Diagnostic.error(
                                    "unknown-string",
                                    wording.languageAt(),
                                    "the site has no language '" + wording.language() + "'")
                            .withHelp("its languages are " + String.join(", ", languages)));
        } else if (term == null) {
            diagnostics.add(
                    Diagnostic.error(
                                    "unknown-string",
                                    wording.keyAt(),
                                    "the interface has no text called '" + wording.key() + "'")
                            .withHelp(
                                    meant(wording.key())
                                            .map(key -> "did you mean '" + key + "'?")
                                            .orElse(
                                                    "the manual's page on strings of the interface"
                                                            + " names them all")));
        } else if (!places(wording.text()).equals(places(term.english()))) {
            diagnostics.add(
                    Diagnostic.error(
                                    "string-places",
                                    wording.textAt(),
                                    places(term.english()).isEmpty()
                                            ? "this text has nothing to put between braces"
                                            : "this text has to have "
                                                    + String.join(" and ", places(term.english())))
                            .withHelp("in English it is “" + term.english() + "”"));
        } else {
            mine.put(term, wording.text());
        }
    }

    private static Optional<String> meant(String key) {
        return Suggestions.closest(key, TERMS.keySet());
    }

    /** The places of a sentence, and what else its braces hold. */
    private static NavigableSet<String> places(String text) {
        NavigableSet<String> places =
                PLACE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new));
        PLACE.matcher(text)
                .replaceAll("")
                .chars()
                .filter(c -> c == '{' || c == '}')
                .forEach(c -> places.add(Character.toString(c)));
        return places;
    }
}
