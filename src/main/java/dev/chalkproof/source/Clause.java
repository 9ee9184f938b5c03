package dev.chalkproof.source;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the tool's, or a part of one, that can be said in any language: what was found is
 * told on pages in the page's language, on the console and in reports in English.
 */
public sealed interface Clause {
    /** A wording with places for parts, {@code {0}} and so on; its vocabulary lists it once. */
    interface Form {
        String english();
    }

    /** How a language puts a form, with the places of the English one. */
    @FunctionalInterface
    interface Language {
        Language ENGLISH = Form::english;

        String say(Form form);

        /**
         * A form with its places filled.
         *
         * @param part what goes into the place of a number
         */
        default String fill(Form form, IntFunction<String> part) {
            return Said.PLACE
                    .matcher(say(form))
                    .replaceAll(
                            place ->
                                    Matcher.quoteReplacement(
                                            part.apply(Integer.parseInt(place.group(1)))));
        }
    }

    /** A name, a number or code: the same in all languages. */
    record Own(String text) implements Clause {}

    /** Words that exist in English only. */
    record English(String text) implements Clause {}

    /** A form with its places filled. */
    record Said(Form form, List<Clause> parts) implements Clause {
        private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

        public Said {
            parts = List.copyOf(parts);
        }
    }

    static Clause own(String text) {
        return new Own(text);
    }

    static Clause of(Form form, Clause... parts) {
        return new Said(form, List.of(parts));
    }

    /** A form about names, numbers or code. */
    static Clause of(Form form, String... parts) {
        return new Said(form, Arrays.stream(parts).map(Clause::own).toList());
    }

    static Clause of(Form form) {
        return new Said(form, List.of());
    }

    /**
     * Several as one.
     *
     * @param joint joins two
     * @param clauses at least one
     */
    static Clause joined(Form joint, List<Clause> clauses) {
        return clauses.stream().reduce((before, next) -> of(joint, before, next)).orElseThrow();
    }

    default String in(Language language) {
        return switch (this) {
            case Own own -> own.text();
            case English english -> english.text();
            case Said said -> language.fill(said.form(), i -> said.parts().get(i).in(language));
        };
    }

    default String english() {
        return in(Language.ENGLISH);
    }

    /** Whether all of it can be said in other languages than English. */
    default boolean translates() {
        return switch (this) {
            case Own _ -> true;
            case English _ -> false;
            case Said said -> said.parts().stream().allMatch(Clause::translates);
        };
    }
}
