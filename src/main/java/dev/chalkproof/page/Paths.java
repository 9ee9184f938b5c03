package dev.chalkproof.page;

/** Paths of the content folder as text, with forward slashes. */
final class Paths {
    private Paths() {}

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder, with a slash at its end; empty for the content folder itself. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The file's name without what follows its last dot. */
    static String stem(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether a page stands for its folder. */
    static boolean isIndex(String path) {
        String stem = stem(path);
        return stem.equals("index") || stem.equalsIgnoreCase("readme");
    }

    static String url(String path) {
        return folder(path) + (isIndex(path) ? "index" : stem(path)) + ".html";
    }
}
