package dev.chalkproof;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The first files of a site: a configuration, a page, and what a repository needs besides. */
final class NewSite {
    private static final String CONTENT = "content";
    private static final String UNTITLED = "Notes";

    private final Path folder;

    private NewSite(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the files; what is there stays as it is.
     *
     * @param folder made if it is not there
     * @param out is told what was written
     */
    static void write(Path folder, PrintWriter out) throws IOException {
        Path content = folder.resolve(CONTENT);
        if (Files.exists(content, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(
                    content + " is there already; give a folder that has no notes yet");
        }
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(
                    folder + " is a file; give a folder, or the name of a new one");
        }
        for (Map.Entry<String, String> file : new NewSite(folder).files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            try {
                Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
                out.println("wrote " + path);
            } catch (FileAlreadyExistsException e) {
                out.println("left " + path + " as it was");
            }
        }
        out.println();
        Path there = folder.toAbsolutePath().normalize();
        out.println("In " + there + ", `chalkproof serve` shows the site while you write.");
    }

    private SequencedMap<String, String> files() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(CONTENT + "/site.yaml", "title: " + quoted(title()) + "\n");
        files.put(CONTENT + "/index.md", resource("index.md"));
        files.put(".gitignore", resource("gitignore"));
        files.put(".github/workflows/pages.yml", resource("pages.yml"));
        return files;
    }

    /** The folder's name, as a title begins. */
    private String title() {
        String name =
                Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                        .map(Path::toString)
                        .orElse("")
                        .replaceAll("[-_\\s]+", " ")
                        .strip();
        return name.isEmpty()
                ? UNTITLED
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + name.substring(name.offsetByCodePoints(0, 1));
    }

    /** In YAML's double quotes (section 7.3.1), in which any character can stand. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                quoted.append('\\').appendCodePoint(c);
                            } else if (Character.isISOControl(c)) {
                                quoted.append(String.format(Locale.ROOT, "\\x%02X", c));
                            } else {
                                quoted.appendCodePoint(c);
                            }
                        });
        return quoted.append('"').toString();
    }

    private static String resource(String name) {
        try (InputStream in = NewSite.class.getResourceAsStream("/dev/chalkproof/init/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " must be part of the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
