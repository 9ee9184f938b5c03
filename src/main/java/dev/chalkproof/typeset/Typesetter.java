package dev.chalkproof.typeset;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets LaTeX formulas with KaTeX: HTML with MathML for the page, and the syntax tree for whoever
 * wants to compute with the formula.
 *
 * <p>KaTeX runs on a JavaScript engine inside this JVM, which is started by the first formula that
 * no cache knows.
 */
public final class Typesetter implements AutoCloseable {
    /** Formulas take milliseconds; this only keeps a build from hanging. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final JavaScript javaScript = new JavaScript();
    private final ScriptPool katex;

    /**
     * A typesetter that has started nothing yet.
     *
     * @param jobs how many formulas may be set at once, at least 1
     */
    public Typesetter(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs " + jobs + " must be >= 1");
        }
        katex = new ScriptPool(jobs, LIMIT, () -> javaScript.load(scripts()));
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
        String macrosAsJson = JsonMapper.shared().writeValueAsString(new TreeMap<>(macros));
        try {
            return Answer.read(katex.call(latex, display, macrosAsJson), latex);
        } catch (JavaScript.Failure e) {
            return switch (e.kind()) {
                case STACK -> Answer.tooDeep(latex);
                case CANCELLED -> Answer.tooSlow(latex, LIMIT);
                case FAULT -> throw e;
            };
        }
    }

    private static Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("katex.min.js", WebJar.KATEX.text("dist/katex.min.js"));
        scripts.put("typeset.js", WebJar.script("typeset.js"));
        return scripts;
    }

    /** Stops what runs and frees the engine. Formulas can't be set any more. */
    @Override
    public void close() {
        katex.close();
        javaScript.close();
    }
}
