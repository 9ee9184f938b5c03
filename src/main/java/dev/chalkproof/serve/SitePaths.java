package dev.chalkproof.serve;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which file of a site an address means.
 *
 * @param basePath where the site is published, with slashes at both ends; {@code /} for a host's
 *     root
 */
record SitePaths(String basePath) {
    static final String NOT_FOUND = "404.html";

    SitePaths {
        if (!basePath.startsWith("/") || !basePath.endsWith("/")) {
            throw new IllegalArgumentException(
                    "base path '" + basePath + "' must begin and end with a slash");
        }
    }

    /**
     * The file of a path, which is among those of the site or nothing.
     *
     * @param path decoded, as a browser asks for it
     */
    Optional<String> file(String path, Set<String> files) {
        return Stream.of(path, underRoot(path))
                .filter(p -> p.startsWith("/"))
                .map(p -> p.endsWith("/") ? p + "index.html" : p)
                .map(p -> p.substring(1))
                .filter(files::contains)
                .findFirst();
    }

    /** The file a browser will get for a path once there is one. */
    String wanted(String path, Set<String> files) {
        return file(path, files)
                .orElseGet(
                        () ->
                                (path.endsWith("/") ? path + "index.html" : path)
                                        .replaceFirst("^/", ""));
    }

    private String underRoot(String path) {
        return path.startsWith(basePath) ? "/" + path.substring(basePath.length()) : path;
    }
}
