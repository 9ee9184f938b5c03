package dev.chalkproof.snippet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The temporary folders of workers. Each holds {@code work}, the working directory, and {@code tmp}
 * for temporary files.
 */
final class Folders {
    private static final String PREFIX = "chalkproof-worker-";

    private Folders() {}

    static Path create() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        Files.createDirectory(folder.resolve("work"));
        Files.createDirectory(folder.resolve("tmp"));
        return folder;
    }

    /** Whether the code that ran left files in a folder. */
    static boolean isUsed(Path folder) {
        return hasEntries(folder.resolve("work")) || hasEntries(folder.resolve("tmp"));
    }

    private static boolean hasEntries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            // The code that ran removed its own folder.
            return true;
        }
    }

    /** Removes a folder with all it holds; without effect on anything but a worker's folder. */
    static void delete(String name) {
        Path folder = Path.of(name);
        Path last = folder.getFileName();
        if (last != null && last.toString().startsWith(PREFIX) && Files.isDirectory(folder)) {
            try {
                Files.walkFileTree(folder, new Remover());
            } catch (IOException | UncheckedIOException e) {
                // What is held open by another process is left to the system.
            }
        }
    }

    /** Removes all it can, and does not follow symbolic links. */
    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
