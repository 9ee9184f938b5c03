package dev.chalkproof.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made in the last round, so that the next one need not make it again. What a round did
 * not ask for is forgotten when the next but one begins.
 *
 * <p>Can be used by several threads.
 *
 * @param <K> all that a value is made of
 */
public final class Recent<K, V> {
    private volatile Map<K, V> before = Map.of();
    private volatile Map<K, V> now = new ConcurrentHashMap<>();

    /** The value made for an equal key in this round or the last, else a new one. */
    public V get(K key, Function<K, V> make) {
        Optional<V> known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        // Making one may ask for others, so that no lock may be held meanwhile.
        V value = make.apply(key);
        V earlier = now.putIfAbsent(key, value);
        return earlier == null ? value : earlier;
    }

    /** The value made for an equal key in this round or the last. */
    public Optional<V> find(K key) {
        V known = now.get(key);
        if (known == null) {
            known = before.get(key);
            if (known != null) {
                now.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** Whether nothing was made in this round or the last. */
    public boolean isEmpty() {
        return now.isEmpty() && before.isEmpty();
    }

    /** Keeps a value that was made for a key. */
    public void put(K key, V value) {
        now.put(key, value);
    }

    /** Begins a round. */
    public void nextRound() {
        before = now;
        now = new ConcurrentHashMap<>();
    }
}
