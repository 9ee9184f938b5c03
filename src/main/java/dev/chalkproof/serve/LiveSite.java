package dev.chalkproof.serve;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The site as it was built last, in memory: what is served is what the build made and nothing else,
 * whatever lies on the disk. Safe for use by several threads.
 */
public final class LiveSite {
    /** Files that no page shows: where they alone change, nothing has to be loaded again. */
    private static final Set<String> UNSEEN = Set.of("html", "json", "xml", "txt");

    private Version version = new Version(0, Map.of(), new SitePaths("/"), Map.of(), 0, "");
    private boolean closed;

    /**
     * What one build made.
     *
     * @param number grows with every build
     * @param files by path
     * @param paths what addresses mean
     * @param changes the number of the build that last changed, added or removed a file
     * @param shown the number of the build that last changed an image, a style or a script
     * @param problems the messages to be shown with every page; empty if all is well
     */
    record Version(
            long number,
            Map<String, byte[]> files,
            SitePaths paths,
            Map<String, Long> changes,
            long shown,
            String problems) {
        /** Whether a page looks otherwise than it did in an earlier version. */
        boolean changedSince(long earlier, String path) {
            return changes.getOrDefault(path, 0L) > earlier || shown > earlier;
        }
    }

    /**
     * Replaces the site.
     *
     * @param files by path from the site's root; not copied, so nobody may change them
     * @param basePath the path of the site where it is published, such as {@code /notes/}, which
     *     works here too
     * @param problems the messages to be shown with every page; empty if all is well
     * @return how many files are other than before
     */
    public synchronized int update(Map<String, byte[]> files, String basePath, String problems) {
        return update(files, new SitePaths(basePath), problems, true);
    }

    /**
     * Adds what no page needs to be shown, such as the search index: no page has to be loaded again
     * for its sake.
     *
     * @param files all of them by path from the site's root; not copied, so nobody may change them
     * @param problems the messages to be shown with every page; empty if all is well
     */
    public synchronized void complete(Map<String, byte[]> files, String problems) {
        update(files, version.paths, problems, false);
    }

    private int update(
            Map<String, byte[]> files, SitePaths sitePaths, String problems, boolean loaded) {
        long number = version.number + 1;
        Map<String, Long> changes = new HashMap<>(version.changes);
        long shown = version.shown;
        int count = 0;
        Set<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(version.files.keySet());
        for (String path : paths) {
            byte @Nullable [] before = version.files.get(path);
            if (!Arrays.equals(before, files.get(path))) {
                changes.put(path, number);
                count++;
                // A new image is of no interest until a page shows it.
                if (loaded
                        && before != null
                        && !UNSEEN.contains(path.substring(path.lastIndexOf('.') + 1))) {
                    shown = number;
                }
            }
        }
        version = new Version(number, Map.copyOf(files), sitePaths, changes, shown, problems);
        notifyAll();
        return count;
    }

    /** Keeps the site as it is, since no new one could be built, and says why. */
    public synchronized void update(String problems) {
        version =
                new Version(
                        version.number + 1,
                        version.files,
                        version.paths,
                        version.changes,
                        version.shown,
                        problems);
        notifyAll();
    }

    synchronized Version now() {
        return version;
    }

    /** The version after one, or the same again if there is none within a time or ever. */
    synchronized Version awaitNewer(long number, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        long left = limit.toMillis();
        while (version.number <= number && !closed && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return version;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Nobody need wait any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
