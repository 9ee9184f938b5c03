package dev.chalkproof.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file of the finished site.
 *
 * @param path from the site's root, with forward slashes
 * @param bytes its content; not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode below look into the array.
public record OutputFile(String path, byte[] bytes) {
    public OutputFile {
        Objects.requireNonNull(bytes);
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

    public static OutputFile text(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputFile file
                && path.equals(file.path)
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return path + " (" + bytes.length + " bytes)";
    }
}
