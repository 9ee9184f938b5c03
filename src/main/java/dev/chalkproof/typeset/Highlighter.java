package dev.chalkproof.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Colours code with highlight.js: HTML whose spans bear classes such as {@code hljs-keyword}, for a
 * style sheet to colour.
 */
public final class Highlighter {
    /** After which code is shown plain rather than waited for. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What every language goes by, to the name of its grammar. */
    private static final Map<String, String> LANGUAGES = languages();

    private static final String PLAIN = "plaintext";

    private final Cache cache;
    private final ScriptPool pool;
    private final String script = WebJar.script("highlight.js");
    private final String version = WebJar.HIGHLIGHT.version() + Key.of(script);

    Highlighter(int jobs, Cache cache, JavaScript javaScript) {
        this.cache = cache;
        pool = new ScriptPool(jobs, LIMIT, () -> javaScript.load(scripts()));
    }

    private Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("highlight.min.js", WebJar.HIGHLIGHT.text("highlight.min.js"));
        scripts.put("highlight-code.js", script);
        return scripts;
    }

    /** Whether code in a language, by any of its names in any case, gets colours. */
    public static boolean knows(String language) {
        return !grammar(language).orElse(PLAIN).equals(PLAIN);
    }

    /**
     * The HTML for the inside of a {@code code} element. Can be called from several threads.
     *
     * @param language a name such as {@code java}, {@code py} or {@code C++}; code in a language
     *     nobody knows is merely escaped
     */
    public String highlight(String code, String language) {
        String grammar = grammar(language).orElse(PLAIN);
        if (grammar.equals(PLAIN) || code.isBlank()) {
            return escape(code);
        }
        Key key = Key.of("highlight", version, grammar, code);
        return cache.get(key)
                .map(html -> new String(html, UTF_8))
                .orElseGet(() -> highlight(key, code, grammar));
    }

    private String highlight(Key key, String code, String grammar) {
        String html;
        try {
            // A grammar that has no file of its own is part of highlight.js itself.
            String file = "languages/" + grammar + ".min.js";
            String source = WebJar.HIGHLIGHT.has(file) ? WebJar.HIGHLIGHT.text(file) : "";
            html = pool.call(code, grammar, source).getFirst();
        } catch (JavaScript.Failure e) {
            // Code that no one waits for is still read. highlight.js itself never throws.
            return switch (e.kind()) {
                case STACK, CANCELLED -> escape(code);
                case FAULT -> throw e;
            };
        }
        cache.put(key, html.getBytes(UTF_8));
        return html;
    }

    private static Optional<String> grammar(String language) {
        return Optional.ofNullable(LANGUAGES.get(language.toLowerCase(Locale.ROOT)));
    }

    /** Escapes the same five characters as highlight.js, in the same way. */
    private static String escape(String code) {
        return code.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;");
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        for (String line : WebJar.script("languages.txt").lines().toList()) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                String[] names = line.replace(":", "").split(" ", -1);
                for (String name : names) {
                    languages.putIfAbsent(name, names[0]);
                }
            }
        }
        return Map.copyOf(languages);
    }

    void close() {
        pool.close();
    }
}
