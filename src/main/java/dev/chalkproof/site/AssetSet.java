package dev.chalkproof.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts, fonts: files whose published name carries a hash of their content, so that
 * browsers may keep them for ever and still get a changed one.
 */
public final class AssetSet {
    /** The folder assets are published in. */
    private static final String FOLDER = "assets/";

    /** Hexadecimal digits of the hash in a name: 40 bits tell the versions of one file apart. */
    private static final int HASH_DIGITS = 10;

    private static final Pattern CSS_URL = Pattern.compile("url\\((['\"]?)([^'\")]+)\\1\\)");

    private final Map<String, OutputFile> files;

    private AssetSet(Map<String, OutputFile> files) {
        this.files = new TreeMap<>(files);
    }

    /**
     * Assets by name, such as {@code katex/katex.css}. What a style sheet refers to with {@code
     * url(…)} is looked up among them, relative to the style sheet, and gets its published name.
     */
    public static AssetSet of(Map<String, byte[]> assets) {
        Map<String, OutputFile> files = new TreeMap<>();
        // Style sheets last: their content, and so their hash, depends on the names of the others.
        assets.forEach(
                (name, bytes) -> {
                    if (!name.endsWith(".css")) {
                        files.put(name, publish(name, bytes));
                    }
                });
        Map<String, OutputFile> others = Map.copyOf(files);
        assets.forEach(
                (name, bytes) -> {
                    if (name.endsWith(".css")) {
                        files.put(name, publish(name, withPublishedUrls(name, bytes, others)));
                    }
                });
        return new AssetSet(files);
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** Where an asset is published, from the site's root. */
    public String path(String name) {
        OutputFile file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException(
                    "asset '" + name + "' must be one of " + String.join(", ", files.keySet()));
        }
        return file.path();
    }

    /**
     * The style sheets that every page loads, in the order they must have: those of libraries, the
     * theme's {@code site.css}, and last {@code custom.css}, with which a site changes the theme.
     */
    public List<String> styleSheets() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".css"))
                .sorted(Comparator.comparingInt(AssetSet::rank).thenComparing(name -> name))
                .toList();
    }

    private static int rank(String styleSheet) {
        return switch (styleSheet) {
            case "custom.css" -> 2;
            case "site.css" -> 1;
            default -> 0;
        };
    }

    /** The files to publish. */
    public List<OutputFile> files() {
        return new ArrayList<>(files.values());
    }

    private static OutputFile publish(String name, byte[] bytes) {
        String hash = hash(bytes);
        int dot = name.lastIndexOf('.');
        String hashed =
                dot > name.lastIndexOf('/')
                        ? name.substring(0, dot) + "." + hash + name.substring(dot)
                        : name + "." + hash;
        return new OutputFile(FOLDER + hashed, bytes);
    }

    private static byte[] withPublishedUrls(
            String name, byte[] css, Map<String, OutputFile> others) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        Matcher matcher = CSS_URL.matcher(new String(css, StandardCharsets.UTF_8));
        String published =
                matcher.replaceAll(
                        match -> {
                            OutputFile target = others.get(folder + match.group(2));
                            String url =
                                    target == null
                                            ? match.group()
                                            : "url("
                                                    + target.path()
                                                            .substring(
                                                                    FOLDER.length()
                                                                            + folder.length())
                                                    + ")";
                            return Matcher.quoteReplacement(url);
                        });
        return published.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
