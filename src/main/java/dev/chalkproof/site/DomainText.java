package dev.chalkproof.site;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The domain of a variable in the page's language. Evidence tells it in English, in few and fixed
 * words; what is said in others is left as it is.
 */
final class DomainText {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?<name>[^:]+): (?<kind>a real number|a whole number)(?:, (?<bounds>.+))?");
    private static final Pattern ONE_OF = Pattern.compile("(?<name>[^:]+): one of (?<members>.+)");
    private static final Pattern BY_TYPE =
            Pattern.compile("(?<name>[^:]+): (?<kind>whole|real), by its Java type");

    /** No one of these begins another, so that their order does not matter. */
    private static final Map<String, Term> BOUNDS =
            Map.of(
                    "greater than ", Term.DOMAIN_ABOVE,
                    "at least ", Term.DOMAIN_FROM,
                    "less than ", Term.DOMAIN_BELOW,
                    "at most ", Term.DOMAIN_TO,
                    "not ", Term.DOMAIN_NOT);

    private final Strings strings;

    DomainText(Strings strings) {
        this.strings = strings;
    }

    /** A line such as {@code alpha: a real number, greater than 0 and less than 1}. */
    String of(String line) {
        Matcher bounded = LINE.matcher(line);
        if (bounded.matches()) {
            String kind = strings.say(kind(bounded.group("kind")));
            String bounds = bounded.group("bounds");
            Optional<String> said = bounds == null ? Optional.of(kind) : within(kind, bounds);
            return said.map(words -> bounded.group("name") + ": " + words).orElse(line);
        }
        Matcher listed = ONE_OF.matcher(line);
        if (listed.matches()) {
            String members = listed.group("members");
            return listed.group("name") + ": " + strings.say(Term.DOMAIN_ONE_OF, members);
        }
        Matcher typed = BY_TYPE.matcher(line);
        if (typed.matches()) {
            String kind = strings.say(kind(typed.group("kind")));
            return typed.group("name") + ": " + strings.say(Term.DOMAIN_BY_TYPE, kind);
        }
        return line;
    }

    private static Term kind(String words) {
        return words.contains("whole") ? Term.DOMAIN_WHOLE : Term.DOMAIN_REAL;
    }

    private Optional<String> within(String kind, String bounds) {
        Optional<String> all =
                Arrays.stream(bounds.split(" and ", -1))
                        .map(this::bound)
                        .reduce(
                                (a, b) ->
                                        a.flatMap(
                                                first ->
                                                        b.map(
                                                                next ->
                                                                        strings.say(
                                                                                Term.DOMAIN_AND,
                                                                                first,
                                                                                next))))
                        .orElse(Optional.empty());
        return all.map(words -> strings.say(Term.DOMAIN_WITHIN, kind, words));
    }

    private Optional<String> bound(String bound) {
        return BOUNDS.entrySet().stream()
                .filter(entry -> bound.startsWith(entry.getKey()))
                .map(
                        entry ->
                                strings.say(
                                        entry.getValue(), bound.substring(entry.getKey().length())))
                .findFirst();
    }
}
