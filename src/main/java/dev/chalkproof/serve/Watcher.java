package dev.chalkproof.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for files to change in some folders, all the way down.
 *
 * <p>What has changed is decided by looking at the files. The operating system's notices only say
 * when to look: they get lost where too many come at once, where a folder is deleted and made
 * again, and on file systems of other machines, so that it looks every now and then without one.
 */
public final class Watcher implements AutoCloseable {
    /** How long it waits for a notice before it looks by itself. */
    private static final long LOOK_MILLIS = 500;

    /**
     * How long nothing may have changed before a change counts as finished: an editor truncates,
     * writes, renames. It is also longer than the clock of any usual file system stands still, so
     * that a change after it has another time.
     */
    private static final long QUIET_MILLIS = 15;

    /** Someone who never stops writing is not waited for. */
    private static final long PATIENCE_MILLIS = 300;

    /** What tells one state of a file from another without reading it. */
    private record Stamp(FileTime changed, long size, @Nullable Object file) {}

    private final List<Path> folders;
    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private Map<Path, Stamp> known;

    /**
     * @param folders they need not exist yet
     */
    public Watcher(List<Path> folders) throws IOException {
        this.folders = List.copyOf(folders);
        this.service = FileSystems.getDefault().newWatchService();
        this.known = look();
    }

    /**
     * Waits until something is other than it was when this watcher was made or this method returned
     * last, and has settled.
     */
    public void awaitChange() throws InterruptedException {
        Map<Path, Stamp> now = look();
        while (now.equals(known)) {
            await(LOOK_MILLIS);
            now = look();
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        Map<Path, Stamp> before = known;
        while (!now.equals(before) && System.nanoTime() < end) {
            Thread.sleep(QUIET_MILLIS);
            before = now;
            now = look();
        }
        known = now;
    }

    private void await(long millis) throws InterruptedException {
        try {
            WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = service.poll();
            }
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("the watcher is closed");
        }
    }

    /** The state of all files; hidden ones left out, since they are no notes. */
    private Map<Path, Stamp> look() {
        Map<Path, Stamp> stamps = new HashMap<>();
        Set<Path> visited = new HashSet<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, new Look(folder, stamps, visited));
            } catch (IOException | ClosedWatchServiceException _) {
                // It is not there, or goes away right now: the next look will tell.
            }
        }
        keys.entrySet()
                .removeIf(
                        key -> {
                            boolean gone = !visited.contains(key.getKey());
                            if (gone) {
                                key.getValue().cancel();
                            }
                            return gone;
                        });
        return stamps;
    }

    private final class Look extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, Stamp> stamps;
        private final Set<Path> visited;

        Look(Path root, Map<Path, Stamp> stamps, Set<Path> visited) {
            this.root = root;
            this.stamps = stamps;
            this.visited = visited;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            visited.add(folder);
            // The folder itself counts by its being there, not by its time: hidden files in it
            // change that too.
            stamps.put(folder, new Stamp(FileTime.fromMillis(0), 0, attributes.fileKey()));
            watch(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                stamps.put(
                        file,
                        new Stamp(
                                attributes.lastModifiedTime(),
                                attributes.size(),
                                attributes.fileKey()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return !path.equals(root) && path.getFileName().toString().startsWith(".");
        }
    }

    /** Asks for notices of a folder; one that was made again under its name counts as new. */
    private void watch(Path folder) {
        WatchKey key = keys.get(folder);
        if (key == null || !key.isValid()) {
            try {
                keys.put(
                        folder,
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE));
            } catch (IOException _) {
                // Too many folders for the operating system, or none any more: it is still looked
                // at every now and then.
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
