package dev.chalkproof.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Addresses within a site. Pages link each other by relative paths, so a site works anywhere. */
public final class Urls {
    private Urls() {}

    /** The way from a page to the site's root: {@code ../} for each folder the page is in. */
    public static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /**
     * The way from one file of the site to another, both given from the root.
     *
     * @param to may carry a fragment
     */
    public static String relative(String from, String to) {
        int fragment = to.indexOf('#');
        String file = fragment < 0 ? to : to.substring(0, fragment);
        // Folders that both lie in need not be left and entered again.
        int shared = 0;
        for (int i = 0; i < file.length() && i < from.length(); i++) {
            if (from.charAt(i) != file.charAt(i)) {
                break;
            }
            shared = file.charAt(i) == '/' ? i + 1 : shared;
        }
        return root(from.substring(shared)) + encodePath(to.substring(shared));
    }

    /** The file that a relative address on a page means, from the site's root. */
    static String resolve(String from, String address) {
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/", -1)));
        parts.removeLast();
        for (String part : address.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** What an index file is called in public: its folder. */
    static String canonicalPath(String path) {
        String shown =
                path.equals("index.html") || path.endsWith("/index.html")
                        ? path.substring(0, path.length() - "index.html".length())
                        : path;
        return encodePath(shown);
    }

    /** The path part of an absolute address; {@code /} if it has none. */
    static String pathOf(String url) {
        int host = url.indexOf("://");
        int slash = url.indexOf('/', host < 0 ? 0 : host + 3);
        return slash < 0 ? "/" : url.substring(slash);
    }

    /** Percent-encodes what a path may not hold; slashes and a fragment stay. */
    static String encodePath(String path) {
        int hash = path.indexOf('#');
        String file = hash < 0 ? path : path.substring(0, hash);
        String fragment = hash < 0 ? "" : "#" + encode(path.substring(hash + 1));
        return Arrays.stream(file.split("/", -1)).map(Urls::encode).collect(Collectors.joining("/"))
                + fragment;
    }

    private static String encode(String segment) {
        // The encoder is one for form data; paths write a space as %20 and may hold a tilde.
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }
}
