package dev.chalkproof.typeset;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Key;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads and sets LaTeX formulas with KaTeX: the syntax tree for whoever wants to compute with a
 * formula, HTML with MathML for the page. To read is a fifth of the work.
 *
 * <p>What was done before is taken from the cache. The first formula of which it was not starts a
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

    /** Formulas of each kind kept in memory, as pages repeat them; some 10 kB each. */
    private static final int REMEMBERED = 5_000;

    private final JavaScript javaScript = new JavaScript();
    private final Cache cache;
    private final ScriptPool katex;
    private final Highlighter highlighter;
    private final String script = WebJar.script("typeset.js");
    private final String version = WebJar.KATEX.version() + Key.of(script);
    private final Map<Key, Reading> read = Collections.synchronizedMap(new Memory<>());
    private final Map<Key, Typeset> set = Collections.synchronizedMap(new Memory<>());
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

    /** What KaTeX is asked to do, by the name that {@code typeset.js} has for it. */
    private enum Task {
        READ,
        SET,
        BOTH,
        DRAW;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Formula(String latex, boolean display, String macros) {
        Formula(String latex, boolean display, Map<String, String> macros) {
            this(latex, display, text(macros));
        }

        private static String text(Map<String, String> macros) {
            return new TreeMap<>(macros)
                    .entrySet().stream()
                            .map(macro -> macro.getKey() + '\0' + macro.getValue())
                            .collect(Collectors.joining("\0"));
        }
    }

    /**
     * Reads one formula. Can be called from several threads.
     *
     * @param latex the formula without its delimiters
     * @param display whether it stands on lines of its own
     * @param macros what names such as {@code \R} stand for; unchanged by the call, whatever the
     *     formula defines
     * @return what {@link #typeset} would find wrong with it too
     */
    public Reading read(String latex, boolean display, Map<String, String> macros) {
        return read(new Formula(latex, display, macros));
    }

    private Reading read(Formula formula) {
        Key key = key(Task.READ, formula);
        return kept(
                key,
                read,
                answer -> Answer.read(answer, formula.latex()),
                () -> Answer.read(ask(Task.READ, formula, key), formula.latex()));
    }

    /**
     * Reads one formula as {@link #read} does. If that was not done before, it is set as well, for
     * {@link #typeset} to give later: together they take less time than one after the other.
     */
    public Reading readToSet(String latex, boolean display, Map<String, String> macros) {
        Formula formula = new Formula(latex, display, macros);
        return kept(
                key(Task.READ, formula),
                read,
                answer -> Answer.read(answer, latex),
                () -> readAndSet(formula));
    }

    private Reading readAndSet(Formula formula) {
        List<String> answer = ask(Task.BOTH, formula);
        Optional<Answer.Halves> halves = Answer.halves(answer);
        if (halves.isPresent()) {
            Key key = key(Task.SET, formula);
            keep(key, halves.get().set());
            set.put(key, Answer.set(halves.get().set(), formula.latex()));
        }
        List<String> reading = halves.map(Answer.Halves::read).orElse(answer);
        keep(key(Task.READ, formula), reading);
        return Answer.read(reading, formula.latex());
    }

    /**
     * Sets one formula, with the parameters of {@link #read}. Can be called from several threads.
     */
    public Typeset typeset(String latex, boolean display, Map<String, String> macros) {
        Formula formula = new Formula(latex, display, macros);
        Key key = key(Task.SET, formula);
        return kept(
                key,
                set,
                answer -> Answer.set(answer, latex),
                () ->
                        switch (read(formula)) {
                            case Rejected rejected -> rejected;
                            case Reading.Read _ -> Answer.set(ask(Task.SET, formula, key), latex);
                        });
    }

    /**
     * The HTML of a formula as it is drawn, without MathML: less than half the work where nobody
     * wants more.
     *
     * @return empty where the formula cannot be set; {@link #read} says why
     */
    public Optional<String> draw(String latex, boolean display, Map<String, String> macros) {
        Formula formula = new Formula(latex, display, macros);
        Key key = key(Task.DRAW, formula);
        return kept(key, drawn, Answer::drawn, () -> Answer.drawn(ask(Task.DRAW, formula, key)));
    }

    private Key key(Task task, Formula formula) {
        return Key.of(
                "katex-" + task.text(),
                version,
                formula.macros(),
                Boolean.toString(formula.display()),
                formula.latex());
    }

    /** What is in memory or in the cache, else what is made. */
    private <T> T kept(
            Key key, Map<Key, T> memory, Function<List<String>, T> known, Supplier<T> made) {
        T remembered = memory.get(key);
        if (remembered != null) {
            return remembered;
        }
        T result = cache.get(key).map(Strings::decode).map(known).orElseGet(made);
        memory.put(key, result);
        return result;
    }

    /** KaTeX's answer, which is kept. */
    private List<String> ask(Task task, Formula formula, Key key) {
        List<String> answer = ask(task, formula);
        keep(key, answer);
        return answer;
    }

    /** Puts an answer into the cache if it is the same everywhere. */
    private void keep(Key key, List<String> answer) {
        if (!Answer.isJavas(answer)) {
            cache.put(key, Strings.encode(answer));
        }
    }

    private List<String> ask(Task task, Formula formula) {
        if (Answer.depth(formula.latex()) > Answer.DEEPEST) {
            // KaTeX takes minutes to read twenty thousand braces.
            return Answer.TOO_DEEP;
        }
        try {
            return katex.call(
                    task.text(),
                    formula.latex(),
                    formula.display(),
                    formula.macros(),
                    Answer.DEEPEST);
        } catch (JavaScript.Failure e) {
            return switch (e.kind()) {
                case STACK -> Answer.TOO_DEEP;
                case CANCELLED -> Answer.TOO_SLOW;
                case FAULT -> throw e;
            };
        }
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
