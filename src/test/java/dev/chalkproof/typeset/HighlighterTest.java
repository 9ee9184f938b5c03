package dev.chalkproof.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
    private static final Highlighter HIGHLIGHTER = Fixture.TYPESETTER.highlighter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "java ! record A() {} ! <span class=\"hljs-keyword\">record</span>",
                "Java ! int x; ! <span class=\"hljs-type\">int</span>",
                "python ! def f(): ! <span class=\"hljs-keyword\">def</span>",
                "py ! def f(): ! <span class=\"hljs-keyword\">def</span>",
                "bash ! if true ! <span class=\"hljs-keyword\">if</span>",
                "json ! {\"a\": 1} ! <span class=\"hljs-attr\">&quot;a&quot;</span>",
                "yaml ! a: 1 ! <span class=\"hljs-attr\">a:</span>",
                "html ! <p> ! <span class=\"hljs-name\">p</span>",
                "latex ! \\alpha ! <span class=\"hljs-keyword\">\\alpha</span>",
                "tex ! \\alpha ! <span class=\"hljs-keyword\">\\alpha</span>",
                "markdown ! **a** ! <span class=\"hljs-strong\">**a**</span>",
                "js ! let x ! <span class=\"hljs-keyword\">let</span>",
                "c ! int x; ! <span class=\"hljs-type\">int</span>",
                "c++ ! auto x; ! <span class=\"hljs-keyword\">auto</span>",
                "r ! x <- f(1) ! <span class=\"hljs-operator\">&lt;-</span>",
                "julia ! function f end ! <span class=\"hljs-keyword\">function</span>",
                "matlab ! if x, end ! <span class=\"hljs-keyword\">if</span>",
                "docker ! FROM x ! <span class=\"hljs-keyword\">FROM</span>",
                "graphql ! query { a } ! <span class=\"hljs-keyword\">query</span>",
                "diff ! +a ! <span class=\"hljs-addition\">+a</span>",
            })
    void coloursCode(String language, String code, String part) {
        assertThat(HIGHLIGHTER.highlight(code, language)).contains(part);
        assertThat(Highlighter.knows(language)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text", "txt", "plaintext", "mermaid", "../java", "no such language"})
    void escapesWhatItHasNoColoursFor(String language) {
        assertThat(HIGHLIGHTER.highlight("a < b && \"c\" > 'd'", language))
                .isEqualTo("a &lt; b &amp;&amp; &quot;c&quot; &gt; &#x27;d&#x27;");
        assertThat(Highlighter.knows(language)).isFalse();
    }

    @Test
    void escapesWhatTheJarHasNoGrammarFor() {
        assertThat(HIGHLIGHTER.highlight("<", "nestedtext")).isEqualTo("&lt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "python", "xml", "markdown", "latex"})
    void losesNoCharacter(String language) {
        String code = "<a href=\"x\"> & 'é' \\begin{x} /* {{ \"unclosed\n\tdef f(: return 学 😀\n";
        String text =
                HIGHLIGHTER
                        .highlight(code, language)
                        .replaceAll("</?span[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#x27;", "'")
                        .replace("&amp;", "&");
        assertThat(text).isEqualTo(code);
    }

    @Test
    void startsNoEngineForWhatTheCacheHolds(@TempDir Path folder) {
        String first = highlight(folder, true);
        assertThat(highlight(folder, false)).isEqualTo(first);
    }

    @Test
    void hasTheLanguagesOfThisVersion() {
        assertThat(WebJar.script("languages.txt"))
                .as("record the languages again, with src/test/katex/record.mjs")
                .contains("highlight.js " + WebJar.HIGHLIGHT.version() + ":");
    }

    @Test
    void startsNoEngineForPlainText() {
        try (Typesetter typesetter = new Typesetter(1, Cache.disabled())) {
            typesetter.highlighter().highlight("<", "text");
            assertThat(typesetter.isStarted()).isFalse();
        }
    }

    private static String highlight(Path folder, boolean started) {
        try (Cache cache = Cache.open(folder);
                Typesetter typesetter = new Typesetter(1, cache)) {
            String html = typesetter.highlighter().highlight("int x;", "java");
            assertThat(typesetter.isStarted()).isEqualTo(started);
            return html;
        }
    }
}
