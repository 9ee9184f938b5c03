package dev.chalkproof.typeset;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Key;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sets LaTeX formulas with KaTeX: HTML with MathML for the page, and the syntax tree for whoever
 * wants to compute with the formula.
 *
 * <p>A formula that was set before is taken from the cache. The first one that was not starts a
 * JavaScript engine inside this JVM, which takes about two seconds.
 *
 * <pre>{@code
 * try (Cache cache = Cache.open(folder);
 *         Typesetter typesetter = new Typesetter(2, cache)) {
 *     switch (typesetter.typeset("x^2", true, Map.of())) {
 *         case Rendered rendered -> page.add(rendered.html());
 *         case Rejected rejected -> complain(rejected.message(), rejected.position());
 *     }
 * }
 * }</pre>
 */
public final class Typesetter implements AutoCloseable {
    /** Formulas take milliseconds; this only keeps a build from hanging. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    /** Formulas kept in memory, as pages repeat them; some 10 kB each. */
    private static final int REMEMBERED = 5_000;

    private final JavaScript javaScript = new JavaScript();
    private final Cache cache;
    private final ScriptPool katex;
    private final Highlighter highlighter;
    private final String script = WebJar.script("typeset.js");
    private final String version = WebJar.KATEX.version() + Key.of(script);
    private final Map<Key, Typeset> remembered = Collections.synchronizedMap(new Memory<>());
    private final Map<Key, Optional<String>> drawn = Collections.synchronizedMap(new Memory<>());

    /**
     * A typesetter that has started nothing yet.
     *
     * @param jobs how many formulas may be set at once, at least 1
     * @param cache where results are kept; stays open when the typesetter is closed
     */
    public Typesetter(int jobs, Cache cache) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs " + jobs + " must be >= 1");
        }
        this.cache = cache;
        katex = new ScriptPool(jobs, LIMIT, () -> javaScript.load(scripts()));
        highlighter = new Highlighter(jobs, cache, javaScript);
    }

    private Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("katex.min.js", WebJar.KATEX.text("dist/katex.min.js"));
        scripts.put("typeset.js", script);
        return scripts;
    }

    /**
     * Sets one formula. Can be called from several threads.
     *
     * @param latex the formula without its delimiters
     * @param display whether it stands on lines of its own
     * @param macros what names such as {@code \R} stand for; unchanged by the call, whatever the
     *     formula defines
     */
    public Typeset typeset(String latex, boolean display, Map<String, String> macros) {
        String macrosAsText = text(macros);
        Key key = Key.of("katex", version, macrosAsText, Boolean.toString(display), latex);
        Typeset known = remembered.get(key);
        if (known != null) {
            return known;
        }
        Typeset typeset =
                cache.get(key)
                        .map(bytes -> Answer.read(Strings.decode(bytes), latex))
                        .orElseGet(() -> set(key, latex, display, macrosAsText));
        remembered.put(key, typeset);
        return typeset;
    }

    private Typeset set(Key key, String latex, boolean display, String macrosAsText) {
        if (Answer.depth(latex) > Answer.DEEPEST) {
            // KaTeX takes minutes to read twenty thousand braces.
            return Answer.tooDeep(latex);
        }
        List<String> answer;
        try {
            answer = katex.call(latex, display, macrosAsText, Answer.DEEPEST, false);
        } catch (JavaScript.Failure e) {
            return switch (e.kind()) {
                case STACK -> Answer.tooDeep(latex);
                case CANCELLED -> Answer.tooSlow(latex, LIMIT);
                case FAULT -> throw e;
            };
        }
        cache.put(key, Strings.encode(answer));
        return Answer.read(answer, latex);
    }

    private static String text(Map<String, String> macros) {
        return new TreeMap<>(macros)
                .entrySet().stream()
                        .map(macro -> macro.getKey() + '\0' + macro.getValue())
                        .collect(Collectors.joining("\0"));
    }

    /**
     * The HTML of a formula as it is drawn, without MathML: less than half the work where nobody
     * wants more.
     *
     * @return empty where the formula cannot be set; {@link #typeset} says why
     */
    public Optional<String> draw(String latex, boolean display, Map<String, String> macros) {
        String macrosAsText = text(macros);
        Key key = Key.of("katex-drawn", version, macrosAsText, Boolean.toString(display), latex);
        Optional<String> known = drawn.get(key);
        if (known != null) {
            return known;
        }
        Optional<String> html =
                cache.get(key)
                        .map(bytes -> Strings.decode(bytes).stream().findFirst())
                        .orElseGet(() -> draw(key, latex, display, macrosAsText));
        drawn.put(key, html);
        return html;
    }

    private Optional<String> draw(Key key, String latex, boolean display, String macrosAsText) {
        if (Answer.depth(latex) > Answer.DEEPEST) {
            return Optional.empty();
        }
        List<String> answer;
        try {
            answer = katex.call(latex, display, macrosAsText, Answer.DEEPEST, true);
        } catch (JavaScript.Failure e) {
            return switch (e.kind()) {
                case STACK, CANCELLED -> Optional.empty();
                case FAULT -> throw e;
            };
        }
        Optional<String> html = Answer.drawn(answer);
        cache.put(key, Strings.encode(html.stream().toList()));
        return html;
    }

    /** Highlights code on the same engine, until this typesetter is closed. */
    public Highlighter highlighter() {
        return highlighter;
    }

    /** Whether the engine runs, as it does once something was not in the cache. */
    boolean isStarted() {
        return javaScript.isStarted();
    }

    /** Stops what runs and frees the engine. Nothing can be set any more. */
    @Override
    public void close() {
        katex.close();
        highlighter.close();
        javaScript.close();
    }

    /** What was asked for last. */
    private static final class Memory<T> extends LinkedHashMap<Key, T> {
        Memory() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
            return size() > REMEMBERED;
        }
    }
}
