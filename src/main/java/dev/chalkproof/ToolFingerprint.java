package dev.chalkproof;

import dev.chalkproof.cache.Key;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What tells this build of Chalkproof, on this JDK, from any other: a result is worth nothing to
 * another one.
 */
final class ToolFingerprint {
    /** What a result of the same classes may still depend on: the numbers of its mathematics. */
    private static final List<String> PLATFORM =
            List.of("java.vm.version", "java.vendor.version", "java.vm.name", "os.name", "os.arch");

    /** What runs stays the same as long as the process does. */
    private static final class Held {
        static final Key KEY = compute();
    }

    private ToolFingerprint() {}

    /** The fingerprint of the class path and the platform of this process. */
    static Key get() {
        return Held.KEY;
    }

    private static Key compute() {
        Key.Builder key = Key.builder("tool");
        PLATFORM.forEach(name -> key.add(System.getProperty(name, "")));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            try {
                if (Files.isDirectory(path)) {
                    addFolder(key, path);
                } else if (Files.exists(path)) {
                    addJar(key, path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return key.build();
    }

    private static void addFolder(Key.Builder key, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                key.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
            }
        }
    }

    /**
     * A jar by the checksums in its directory; those on its own class path by name and size, since
     * what Maven has published under a version is never changed.
     */
    private static void addJar(Key.Builder key, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ)) {
            String libraries =
                    file.getManifest() == null
                            ? ""
                            : file.getManifest()
                                    .getMainAttributes()
                                    .getOrDefault(Attributes.Name.CLASS_PATH, "")
                                    .toString();
            if (libraries.isBlank()) {
                key.add(jar.getFileName().toString()).add(Long.toString(Files.size(jar)));
                return;
            }
            List<ZipEntry> entries = new ArrayList<>(file.stream().toList());
            entries.sort(Comparator.comparing(ZipEntry::getName));
            for (ZipEntry entry : entries) {
                // Maven writes the time of the build into one of them.
                if (!entry.getName().startsWith("META-INF/")) {
                    key.add(entry.getName())
                            .add(Long.toHexString(entry.getCrc()))
                            .add(Long.toString(entry.getSize()));
                }
            }
            for (String library : libraries.split(" ", -1)) {
                Path path = jar.resolveSibling(library);
                key.add(library).add(Long.toString(Files.exists(path) ? Files.size(path) : -1));
            }
        }
    }
}
