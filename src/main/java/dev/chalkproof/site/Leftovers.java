package dev.chalkproof.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Folders that must not outlive a build, however it ends: they are deleted when it is interrupted,
 * too.
 */
public final class Leftovers {
    /** Held while a site takes the place of another one. */
    static final Object SWAPPING = new Object();

    /** Held while a folder is made, and for ever once the build ends: none may be made then. */
    private static final Semaphore MAKING = new Semaphore(1);

    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    /** Threads of an interrupted build run on for a moment, and may still write. */
    private static final int ATTEMPTS = 20;

    private static final long PAUSE_MILLIS = 25;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::deleteAll, "delete leftovers"));
    }

    private Leftovers() {}

    /** A new folder among the system's temporary ones. */
    public static Path temporary(String prefix) throws IOException {
        MAKING.acquireUninterruptibly();
        try {
            Path folder = Files.createTempDirectory(prefix);
            expect(folder);
            return folder;
        } finally {
            MAKING.release();
        }
    }

    /** Takes note of a folder that may come into being, and is to be deleted. */
    static void expect(Path folder) {
        FOLDERS.add(folder);
    }

    /**
     * Deletes a folder, if it is there, and all in it; links are deleted, not followed.
     *
     * @throws IOException if something in it can't be deleted
     */
    public static void delete(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (NoSuchFileException e) {
            // Already gone, which is what was wanted.
        }
        FOLDERS.remove(folder);
    }

    private static void deleteAll() {
        MAKING.acquireUninterruptibly();
        // While a site takes the place of another one, a folder may be all there is of the old one.
        synchronized (SWAPPING) {
            FOLDERS.forEach(Leftovers::deleteForGood);
        }
    }

    /**
     * Threads which still write to a folder could fill it as fast as it is emptied. It is therefore
     * renamed first, so that they fail.
     */
    private static void deleteForGood(Path folder) {
        Path renamed = folder.resolveSibling(folder.getFileName() + ".deleted");
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                delete(renamed);
                if (Files.notExists(folder)) {
                    return;
                }
                Files.move(folder, renamed);
            } catch (IOException | UncheckedIOException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
                throws IOException {
            if (fault != null) {
                throw fault;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
