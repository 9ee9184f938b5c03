package dev.chalkproof.cache;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Results of earlier work under the hash of all they depend on.
 *
 * <p>A cache never fails its user: what can't be read, or isn't what was written, is simply not
 * there, and what can't be written is done again next time. Threads and builds may share a folder.
 */
public interface Cache extends AutoCloseable {
    /** Enough for a hundred thousand formulas; little enough to be forgotten about. */
    long DEFAULT_LIMIT = 512L << 20;

    /**
     * A cache in a folder, which comes into being with the first result.
     *
     * @param limit how many bytes the folder may hold, at least 1; beyond it, what was not used for
     *     the longest time goes
     */
    static Cache open(Path folder, long limit) {
        return DiskCache.open(folder, limit, InstantSource.system());
    }

    /** A cache in a folder that may hold {@link #DEFAULT_LIMIT} bytes. */
    static Cache open(Path folder) {
        return open(folder, DEFAULT_LIMIT);
    }

    /** A cache that keeps nothing. */
    static Cache disabled() {
        return DisabledCache.INSTANCE;
    }

    /** What was put under a key; the array is the caller's own. */
    Optional<byte[]> get(Key key);

    /** Keeps a result, which all of this JVM can get at once, and other builds after a flush. */
    void put(Key key, byte[] result);

    /** Writes what was put to disk. */
    void flush();

    /** What hinders the cache from working, if anything does: one sentence without a full stop. */
    Optional<String> problem();

    /** Writes what was put to disk, makes room, and lets the files go. */
    @Override
    void close();
}
