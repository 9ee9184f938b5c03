package dev.chalkproof.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Replaces the output folder by a new site, all at once: the files are written to a folder beside
 * it, which then takes its name. Whatever fails before that leaves the last site as it was.
 */
public final class Publisher {
    /** Marks a folder as ours, so that nobody's home folder is replaced by a wrong option. */
    static final String MARKER = ".chalkproof-site";

    private static final String MARKER_TEXT =
            "Chalkproof replaces this folder with every build. Change the notes, not these files.\n";

    /** What the marker says besides, where the notes had errors when the site was made. */
    private static final String FLAWED = "These notes had errors.\n";

    private Publisher() {}

    /** A folder that must not be replaced. The message says why and what would do. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * Whether the folder holds a site whose notes had no errors, which one with errors should not
     * replace.
     */
    public static boolean holdsGoodSite(Path output) throws IOException {
        Path marker = output.resolve(MARKER);
        return Files.isRegularFile(marker) && !Files.readString(marker).contains(FLAWED);
    }

    /**
     * Makes the output folder hold these files and no others.
     *
     * @param good whether the notes are free of errors
     * @throws RefusedException if the folder holds anything that is no earlier output
     * @throws IllegalArgumentException if two files have one path, or one lies inside another
     * @throws IOException if writing fails; the folder is then as it was before
     */
    public static void publish(Collection<OutputFile> files, Path output, boolean good)
            throws IOException {
        refuseCollisions(files);
        Path target = output.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new RefusedException(
                    output + " is the root of a file system; give a folder in it");
        }
        refuseForeign(target);
        Files.createDirectories(parent);
        // Beside the target, since only within one file system is renaming one step.
        String name = "." + target.getFileName() + "-" + UUID.randomUUID();
        Path staging = parent.resolve(name + ".new");
        Path old = parent.resolve(name + ".old");
        Leftovers.expect(staging);
        Leftovers.expect(old);
        try {
            write(files, staging, good ? MARKER_TEXT : MARKER_TEXT + FLAWED);
            replace(target, staging, old);
        } finally {
            Leftovers.delete(staging);
            Leftovers.delete(old);
        }
    }

    private static void replace(Path target, Path staging, Path old) throws IOException {
        // Nobody may delete the old site before the new one is in its place.
        synchronized (Leftovers.SWAPPING) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(target, old);
            }
            try {
                Files.move(staging, target);
            } catch (IOException e) {
                if (Files.exists(old)) {
                    Files.move(old, target);
                }
                throw e;
            }
        }
    }

    private static void write(Collection<OutputFile> files, Path folder, String marker)
            throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(MARKER), marker);
        for (OutputFile file : files) {
            Path to = folder.resolve(file.path());
            Files.createDirectories(to.getParent());
            try (OutputStream out = Files.newOutputStream(to)) {
                file.writeTo(out);
            }
        }
    }

    private static void refuseForeign(Path target) throws IOException {
        if (Files.isSymbolicLink(target)) {
            throw new RefusedException(
                    target + " is a symbolic link; give the folder it leads to as output");
        }
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new RefusedException(target + " is a file; give a folder as output");
        }
        try (DirectoryStream<Path> content = Files.newDirectoryStream(target)) {
            if (content.iterator().hasNext() && !Files.isRegularFile(target.resolve(MARKER))) {
                throw new RefusedException(
                        target
                                + " holds files that no build of Chalkproof has written; empty it"
                                + " or give another output folder");
            }
        }
    }

    /** Names that differ only in case are one file on macOS and Windows. */
    private static void refuseCollisions(Collection<OutputFile> files) {
        Map<String, String> seen = new HashMap<>();
        for (OutputFile file : files) {
            String other = seen.put(file.path().toLowerCase(Locale.ROOT), file.path());
            if (other != null) {
                throw new IllegalArgumentException(
                        "two files must not share the path "
                                + file.path()
                                + " (and "
                                + other
                                + ")");
            }
        }
    }
}
