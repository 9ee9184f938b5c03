package dev.chalkproof.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A folder of {@link Pack packs}, with the index of all of them in memory.
 *
 * <p>Each build writes packs of its own, so that builds need no locks: at worst two keep the same
 * result. Closing merges packs once they are many, and drops what was not used for longest once
 * they are large. Builds that still read a pack that goes away keep their map of it.
 */
final class DiskCache implements Cache {
    /** Results held in memory before they are written; bounds what a killed build loses. */
    private static final long PENDING_BYTES = 8L << 20;

    /** Packs smaller than {@link #SMALL} that may lie about before they are merged. */
    private static final int SMALL_PACKS = 24;

    private static final long SMALL = PENDING_BYTES;

    /** A file that is this old and unfinished was left by a build that is gone. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private record Place(Pack pack, int entry) {
        int lastUse() {
            return pack.lastUse(entry);
        }
    }

    private final Path folder;
    private final long limit;
    private final int minute;
    private final List<Pack> packs = new CopyOnWriteArrayList<>();
    private final Map<Key, Place> places = new ConcurrentHashMap<>();
    private final Map<Key, byte[]> pending = new ConcurrentHashMap<>();
    private final AtomicLong pendingBytes = new AtomicLong();
    private volatile @Nullable String problem;
    private volatile boolean closed;

    private DiskCache(Path folder, long limit, int minute) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " must be >= 1");
        }
        this.folder = folder;
        this.limit = limit;
        this.minute = minute;
    }

    static DiskCache open(Path folder, long limit, InstantSource clock) {
        int minute = (int) (clock.instant().getEpochSecond() / 60);
        DiskCache cache = new DiskCache(folder, limit, minute);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                cache.open(file, clock);
            }
        } catch (NoSuchFileException e) {
            // Nothing was kept yet.
        } catch (NotDirectoryException e) {
            cache.report("is no folder", e);
        } catch (IOException e) {
            cache.report("can't be read", e);
        }
        return cache;
    }

    private void open(Path file, InstantSource clock) throws IOException {
        String name = file.toString();
        if (name.endsWith(PackWriter.SUFFIX)) {
            try {
                add(Pack.open(file));
            } catch (IOException e) {
                // Damaged, or of another version: no build will ever read it.
                Files.deleteIfExists(file);
            }
        } else if (name.endsWith(PackWriter.UNFINISHED)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(clock.instant().minus(ABANDONED))) {
            Files.deleteIfExists(file);
        }
    }

    private void add(Pack pack) {
        packs.add(pack);
        for (int entry = 0; entry < pack.count(); entry++) {
            places.put(pack.key(entry), new Place(pack, entry));
        }
    }

    @Override
    public Optional<byte[]> get(Key key) {
        byte[] written = pending.get(key);
        if (written != null) {
            return Optional.of(written.clone());
        }
        Place place = places.get(key);
        if (place == null || closed) {
            return Optional.empty();
        }
        Optional<byte[]> result = place.pack.get(place.entry);
        if (result.isPresent()) {
            place.pack.use(place.entry, minute);
        } else {
            places.remove(key, place);
        }
        return result;
    }

    @Override
    public void put(Key key, byte[] result) {
        // A result that took up much of the room would drive out all others.
        if (closed || result.length > limit / 4 || places.containsKey(key)) {
            return;
        }
        if (pending.putIfAbsent(key, result.clone()) == null
                && pendingBytes.addAndGet(result.length) > PENDING_BYTES) {
            flush();
        }
    }

    @Override
    public synchronized void flush() {
        if (pending.isEmpty()) {
            return;
        }
        Map<Key, byte[]> batch = Map.copyOf(pending);
        try (PackWriter writer = new PackWriter(folder)) {
            for (Map.Entry<Key, byte[]> entry : batch.entrySet()) {
                writer.add(entry.getKey(), entry.getValue(), minute);
            }
            add(writer.finish());
        } catch (IOException e) {
            report("can't be written", e);
        }
        // Forgotten even if they could not be written: memory is not where to keep them.
        for (Map.Entry<Key, byte[]> entry : batch.entrySet()) {
            pending.remove(entry.getKey());
            pendingBytes.addAndGet(-entry.getValue().length);
        }
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        flush();
        closed = true;
        List<Pack> old = List.of();
        try {
            for (Pack pack : packs) {
                pack.saveUses();
            }
            old = tidy();
        } catch (IOException e) {
            report("can't be written", e);
        }
        // Some systems delete no file that is mapped.
        packs.forEach(Pack::close);
        old.forEach(Pack::delete);
    }

    /** Merges packs if there is reason to; returns those that are no longer needed. */
    private List<Pack> tidy() throws IOException {
        long size = packs.stream().mapToLong(Pack::size).sum();
        List<Pack> small = packs.stream().filter(pack -> pack.size() < SMALL).toList();
        if (size > limit) {
            // A quarter of the room is made at once, so that not every build has to.
            return merge(packs, limit / 4 * 3);
        }
        return small.size() > SMALL_PACKS ? merge(small, Long.MAX_VALUE) : List.of();
    }

    /** Writes into one pack what was used last of the results in several, up to a size. */
    private List<Pack> merge(List<Pack> old, long room) throws IOException {
        List<Place> kept = new ArrayList<>(places.values());
        kept.removeIf(place -> !old.contains(place.pack));
        kept.sort(Comparator.comparingInt(Place::lastUse).reversed());
        long left = room - Long.BYTES - Pack.TRAILER;
        try (PackWriter writer = new PackWriter(folder)) {
            for (Place place : kept) {
                left -= place.pack.length(place.entry) + Pack.INDEX_ENTRY + Integer.BYTES;
                Optional<byte[]> result = left < 0 ? Optional.empty() : place.pack.get(place.entry);
                if (result.isPresent()) {
                    writer.add(place.pack.key(place.entry), result.get(), place.lastUse());
                }
            }
            writer.finish().close();
        }
        return old;
    }

    private void report(String what, IOException cause) {
        problem = "the cache " + folder + " " + what + ": " + cause.getMessage();
    }
}
