package dev.chalkproof;

import dev.chalkproof.cache.Codec;
import dev.chalkproof.cache.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the last build's results depended on, and whether each was reused: for people who ask why.
 * No build relies on it. It is one file in the cache's folder; of builds at the same time the last
 * to end has its say.
 */
final class History {
    private static final String FILE = "history";

    /**
     * A result of the last build.
     *
     * @param reused whether an earlier build had found it
     * @param reason why it was reused, or found anew: a sentence without a full stop
     * @param parts what it depended on, by names for people
     */
    record Entry(boolean reused, String reason, SequencedMap<String, Key> parts) {
        Entry {
            parts = new LinkedHashMap<>(parts);
        }
    }

    private record Build(Key tool, Map<String, Entry> results) {}

    private final Optional<Path> file;
    private final Key tool;

    /** Read when it is asked about: where all is reused, nobody does. */
    private Optional<Build> last = Optional.empty();

    private History(Optional<Path> file, Key tool) {
        this.file = file;
        this.tool = tool;
    }

    /**
     * What is known of the last build with a cache; nothing without a cache.
     *
     * @param tool the fingerprint of Chalkproof as it is now
     */
    static History open(Optional<Path> cacheFolder, Key tool) {
        return new History(cacheFolder.map(folder -> folder.resolve(FILE)), tool);
    }

    private synchronized Build last() {
        if (last.isEmpty()) {
            last = file.flatMap(History::read).or(() -> Optional.of(new Build(tool, Map.of())));
        }
        return last.orElseThrow();
    }

    private static Optional<Build> read(Path file) {
        try {
            return new Codec(Codec.Places.NONE).decode(Files.readAllBytes(file), Build.class);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The results of the last build by kind and name: {@code fence schedules/step fence 0}, {@code
     * number …}, {@code verdict schedules/step eq-step-decay}, {@code claim …}.
     */
    Map<String, Entry> results() {
        return last().results();
    }

    /** Whether nothing can be reused: there was no build, or one by another tool. */
    boolean isNone() {
        return last().results().isEmpty() || !last().tool().equals(tool);
    }

    /** Why a result is reused or found anew, seen from the last build. */
    String reason(Inputs now, boolean reused) {
        if (reused) {
            return "nothing it depends on has changed since it was found";
        }
        if (now.unrepeatable().isPresent()) {
            return "it is found anew by every build, since its code uses "
                    + now.unrepeatable().get();
        }
        if (!last().tool().equals(tool)) {
            return "Chalkproof itself has changed, or the JDK";
        }
        Entry before = last().results().get(now.result());
        if (before == null) {
            return "no build before this one has found it";
        }
        List<String> changes = new ArrayList<>();
        now.parts()
                .forEach(
                        (name, key) -> {
                            Key old = before.parts().get(name);
                            if (old == null) {
                                changes.add("it now depends on " + name);
                            } else if (!old.equals(key)) {
                                changes.add(name + " has changed");
                            }
                        });
        before.parts().keySet().stream()
                .filter(name -> !now.parts().containsKey(name))
                .forEach(name -> changes.add("it no longer depends on " + name));
        return changes.isEmpty()
                ? "the result was not kept, or is no longer in the cache"
                : String.join("; ", changes);
    }

    /** Takes the place of what was known: the results of this build. */
    void save(Map<String, Results.Origin> origins) {
        if (file.isEmpty()) {
            return;
        }
        Map<String, Entry> entries = new TreeMap<>();
        origins.forEach(
                (result, origin) ->
                        entries.put(
                                result,
                                new Entry(
                                        origin.reused(),
                                        origin.reason(),
                                        origin.inputs().parts())));
        try {
            Path target = file.get();
            Files.createDirectories(target.toAbsolutePath().getParent());
            // The cache removes what a build that is gone has left under such a name.
            Path unfinished = target.resolveSibling(UUID.randomUUID() + ".tmp");
            Files.write(unfinished, new Codec(Codec.Places.NONE).encode(new Build(tool, entries)));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Nobody can be told why, this time; the results are not affected.
        }
    }
}
