package dev.chalkproof;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Codec;
import dev.chalkproof.cache.Key;
import dev.chalkproof.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Results of earlier builds, each under the hash of all it depends on, and of this build. */
final class Results {
    private final Cache cache;
    private final Key tool;
    private final History history;
    private final Map<String, Origin> origins = new ConcurrentSkipListMap<>();
    private final Set<String> lacking = ConcurrentHashMap.newKeySet();

    /**
     * Where a result of this build came from.
     *
     * @param reused whether an earlier build had found it
     * @param reason why it was reused, or found anew
     * @param inputs what it depends on
     */
    record Origin(boolean reused, String reason, Inputs inputs) {}

    /**
     * @param cache where results are kept
     * @param tool the fingerprint of Chalkproof itself
     * @param history of the last build, which reasons refer to
     */
    Results(Cache cache, Key tool, History history) {
        this.cache = cache;
        this.tool = tool;
        this.history = history;
    }

    /** Where the results that were asked for came from, by kind and id. */
    Map<String, Origin> origins() {
        return Map.copyOf(origins);
    }

    /** Whether all results that were asked for are in the cache by now. */
    boolean areAllKept() {
        return lacking.isEmpty();
    }

    /** Whether there are none of an earlier build. */
    boolean areAllNew() {
        return history.isNone();
    }

    /** Results of the same build, of which account is kept by itself until they are added. */
    Results part() {
        return new Results(cache, tool, history);
    }

    /** Adds a part. */
    void add(Results part) {
        part.origins.forEach(this::account);
        lacking.addAll(part.lacking);
    }

    /**
     * Adds results that are known from before.
     *
     * @param before where they came from then
     */
    void addKnown(Map<String, Origin> before) {
        before.forEach(
                (result, origin) ->
                        account(
                                result,
                                new Origin(
                                        true,
                                        history.reason(origin.inputs(), true),
                                        origin.inputs())));
    }

    /** The result that an earlier build found, its places where they are now. */
    <T> Optional<T> find(Inputs inputs, Class<T> type) {
        Optional<T> found =
                inputs.unrepeatable().isPresent()
                        ? Optional.empty()
                        : cache.get(address(inputs))
                                .flatMap(bytes -> codec(inputs).decode(bytes, type));
        if (found.isEmpty()) {
            lacking.add(inputs.result());
        }
        account(
                inputs.result(),
                new Origin(found.isPresent(), history.reason(inputs, found.isPresent()), inputs));
        return found;
    }

    /** What was found anew and then asked for again was not reused. */
    private void account(String result, Origin origin) {
        origins.merge(result, origin, (before, now) -> before.reused() ? now : before);
    }

    /** Keeps a result, unless it speaks of places that its inputs don't tell. */
    void keep(Inputs inputs, Object result) {
        if (inputs.unrepeatable().isPresent()) {
            return;
        }
        try {
            cache.put(address(inputs), codec(inputs).encode(result));
            lacking.remove(inputs.result());
        } catch (UnknownPlaceException e) {
            // The next build finds it out again.
        }
    }

    private Key address(Inputs inputs) {
        return Key.builder("result").add(tool).add(inputs.key()).build();
    }

    private static Codec codec(Inputs inputs) {
        return new Codec(new Within(inputs.places()));
    }

    /** A place in none of the texts that a result depends on. */
    private static final class UnknownPlaceException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        UnknownPlaceException(Span span) {
            super("no input of the result contains " + span);
        }
    }

    /** Places as offsets in the texts around them. */
    private record Within(List<Span> texts) implements Codec.Places {
        @Override
        public Optional<List<Integer>> write(Object value) {
            if (!(value instanceof Span span)) {
                return Optional.empty();
            }
            for (int i = 0; i < texts.size(); i++) {
                Span text = texts.get(i);
                if (text.file() == span.file()
                        && text.start() <= span.start()
                        && span.end() <= text.end()) {
                    return Optional.of(
                            List.of(i, span.start() - text.start(), span.end() - text.start()));
                }
            }
            throw new UnknownPlaceException(span);
        }

        @Override
        public Object read(List<Integer> place) {
            Span text = texts.get(place.get(0));
            int start = text.start() + place.get(1);
            int end = text.start() + place.get(2);
            if (start < text.start() || end > text.end()) {
                throw new IllegalArgumentException("place " + place + " must lie within " + text);
            }
            return text.file().span(start, end);
        }
    }
}
