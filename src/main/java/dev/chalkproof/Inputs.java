package dev.chalkproof;

import dev.chalkproof.cache.Key;
import dev.chalkproof.snippet.Dependence;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All that a result depends on, part by part, and where in the notes the texts among it stand: a
 * result may speak of places in these, which move when something above them is edited.
 *
 * @param result what is asked for, such as {@code fence} and an id
 * @param unrepeatable why the result must be found anew in any case, if so
 */
record Inputs(
        String result,
        SequencedMap<String, Key> parts,
        List<Span> places,
        Optional<String> unrepeatable) {
    Inputs {
        parts = new LinkedHashMap<>(parts);
        places = List.copyOf(places);
    }

    /** The address of the result. The parts' names are for people, their order tells them apart. */
    Key key() {
        Key.Builder key = Key.builder(kind());
        parts.values().forEach(key::add);
        return key.build();
    }

    private String kind() {
        return result.substring(0, result.indexOf(' '));
    }

    /** Collects what a result depends on. */
    static final class Builder {
        private final String result;
        private final SequencedMap<String, Key> parts = new LinkedHashMap<>();
        private final List<Span> places = new ArrayList<>();
        private Optional<String> unrepeatable = Optional.empty();

        /**
         * @param kind of result
         * @param id of what it is the result of
         */
        Builder(String kind, String id) {
            result = kind + " " + id;
        }

        Builder part(String name, Key key) {
            parts.put(name, key);
            return this;
        }

        Builder part(String name, String value) {
            return part(name, Key.of("text", value));
        }

        /**
         * A text of the notes, as it is and as it stands there: both have to be the same for places
         * in it to be found again.
         */
        Builder text(String name, MappedText text, Span at) {
            places.add(at);
            return part(name, Key.of("mapped", text.text(), at.text()));
        }

        Builder code(Dependence code) {
            for (Dependence.Part part : code.parts()) {
                Span at = part.code().span();
                places.add(at);
                part(
                        part.id() + " of " + part.page(),
                        Key.of(
                                "code",
                                part.page(),
                                Integer.toString(part.place()),
                                part.code().text(),
                                at.text(),
                                part.options()));
            }
            code.uses()
                    .forEach(
                            (page, used) ->
                                    part(
                                            "the uses of " + page,
                                            Key.of("uses", page, String.join("\0", used))));
            unrepeatable = unrepeatable.or(code::unrepeatable);
            return this;
        }

        Inputs build() {
            return new Inputs(result, parts, places, unrepeatable);
        }
    }
}
