package dev.chalkproof;

import dev.chalkproof.cache.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Everything in a folder.
 *
 * @param key the hash of all names, and of what the files hold
 * @param pages the Markdown among the files, by path in the folder with forward slashes
 */
record FolderContent(Key key, Map<String, String> pages) {
    /** Of a folder that is not there. */
    static final FolderContent NONE = new FolderContent(Key.of("folder"), Map.of());

    /**
     * Reads a folder but for hidden files, which no build looks at; empty if something in it can't
     * be read, or is a link: what that leads to may change without the folder.
     */
    static Optional<FolderContent> read(Path folder) {
        Map<String, String> pages = new TreeMap<>();
        return key(
                        folder,
                        name -> !name.startsWith("."),
                        (path, file) -> {
                            try {
                                byte[] bytes = Files.readAllBytes(file);
                                if (path.endsWith(".md")) {
                                    pages.put(path, new String(bytes, StandardCharsets.UTF_8));
                                }
                                return Optional.of(Key.builder("file").add(bytes).build());
                            } catch (IOException e) {
                                return Optional.empty();
                            }
                        })
                .map(key -> new FolderContent(key, pages));
    }

    /**
     * What tells a folder from itself after a change, without reading the files: their names, sizes
     * and times. Empty if there is no such folder.
     */
    static Optional<Key> state(Path folder) {
        return key(
                folder,
                _ -> true,
                (_, file) -> {
                    try {
                        BasicFileAttributes is =
                                Files.readAttributes(file, BasicFileAttributes.class);
                        return Optional.of(
                                Key.of("state", is.size() + " " + is.lastModifiedTime()));
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                });
    }

    private static Optional<Key> key(
            Path folder,
            Predicate<String> wanted,
            BiFunction<String, Path, Optional<Key>> describe) {
        Map<String, Key> files = new TreeMap<>();
        try {
            boolean[] whole = {true};
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path visited, BasicFileAttributes attributes) {
                            if (!visited.equals(folder)
                                    && !wanted.test(visited.getFileName().toString())) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            files.put(name(folder, visited) + "/", Key.of("folder"));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (!wanted.test(file.getFileName().toString())) {
                                return FileVisitResult.CONTINUE;
                            }
                            String name = name(folder, file);
                            Optional<Key> key =
                                    attributes.isRegularFile()
                                            ? describe.apply(name, file)
                                            : Optional.empty();
                            key.ifPresent(k -> files.put(name, k));
                            whole[0] &= key.isPresent();
                            return whole[0] ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                        }
                    });
            if (!whole[0]) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        Key.Builder key = Key.builder("folder");
        files.forEach((path, file) -> key.add(path).add(file));
        return Optional.of(key.build());
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
