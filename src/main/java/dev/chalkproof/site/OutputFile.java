package dev.chalkproof.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A file of the finished site. */
public final class OutputFile {
    private final String path;
    private final Content content;

    OutputFile(String path, Content content) {
        this.path = path;
        this.content = Objects.requireNonNull(content);
        // A path comes from file names and front matter: it must not lead out of the output folder.
        boolean safe =
                !path.isEmpty()
                        && path.indexOf('\\') < 0
                        && path.indexOf('\0') < 0
                        && Arrays.stream(path.split("/", -1))
                                .noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
        if (!safe) {
            throw new IllegalArgumentException(
                    "path '" + path + "' must be relative, without empty, '.' or '..' parts");
        }
    }

    /**
     * A file.
     *
     * @param path from the site's root, with forward slashes
     * @param bytes its content; not copied, so nobody may change it
     */
    public OutputFile(String path, byte[] bytes) {
        this(path, Content.of(bytes));
    }

    public static OutputFile text(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** From the site's root, with forward slashes. */
    public String path() {
        return path;
    }

    /** Its content; not copied, so nobody may change it. */
    public byte[] bytes() {
        return content.bytes();
    }

    /** Whether the content is that of another file without having to look at it. */
    @SuppressWarnings("ReferenceEquality") // Content that is equal would have to be read.
    public boolean holdsSameAs(OutputFile other) {
        return content == other.content;
    }

    void writeTo(OutputStream out) throws IOException {
        content.writeTo(out);
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputFile file
                && path.equals(file.path)
                && Arrays.equals(bytes(), file.bytes());
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return path + " (" + content.size() + " bytes)";
    }
}
