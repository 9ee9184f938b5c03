package dev.chalkproof.typeset;

import static dev.chalkproof.typeset.Fixture.TYPESETTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.typeset.Reading.Read;
import dev.chalkproof.typeset.Typeset.Rendered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Formulas that are only read: nothing may be found wrong with them later. */
class ReadingTest {
    /** Where KaTeX's source names a sign or a macro. */
    private static final Pattern DEFINITION = Pattern.compile("(?m)^define(?:Symbol|Macro)\\(.*$");

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\texttt{\\textbf{x}}",
                "\\textbf{$\\hslash$}",
                "\\textit{\\circledR}",
                "\\over_i^2",
            })
    void refusesWhatKatexRefusesOnlyToSet(String latex) {
        assertThat(TYPESETTER.read(latex, true, Map.of()))
                .isInstanceOf(Rejected.class)
                .isEqualTo(TYPESETTER.typeset(latex, true, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\origof",
                "a ⊷ b",
                "\\char\"1F600",
                "\\verb|½|",
                "\\textbf{\\S}",
                "\\text{‖ or x}",
                "\\operatorname{\\mu}(x)",
                "\\operatorname{α}(x)",
            })
    void warnsOfWhatKatexRemarksOnOnlyAsItIsSet(String latex) {
        List<Remark> remarks = ((Read) TYPESETTER.read(latex, true, Map.of())).warnings();
        assertThat(remarks).extracting(Remark::code).containsExactly("unknown-symbol");
        assertThat(((Rendered) TYPESETTER.typeset(latex, true, Map.of())).warnings())
                .isEqualTo(remarks);
    }

    /** All that KaTeX has a name for, in surroundings that change its font. */
    @ParameterizedTest
    @ValueSource(strings = {"@", "\\text{@}", "\\mathbf{@}_{\\operatorname{@}}"})
    void findsWhatSettingFindsOfAllSigns(String surroundings) {
        SortedSet<String> names = named();
        assertThat(names.size()).isGreaterThan(1_500);
        for (String name : names) {
            assertSame(surroundings.replace("@", name + ' '));
        }
    }

    @Test
    void readsCommonFormulasWithoutSettingThem() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("katex.min.js", WebJar.KATEX.text("dist/katex.min.js"));
        scripts.put("tripwire.js", "katex.renderToString = () => { throw Error('is set'); }");
        scripts.put("typeset.js", WebJar.script("typeset.js"));
        try (JavaScript javaScript = new JavaScript();
                JavaScript.Program katex = javaScript.load(scripts)) {
            assertThat(
                            Fixture.formulasWithTrees().stream()
                                    .filter(
                                            latex ->
                                                    katex.call(
                                                                    "read",
                                                                    latex,
                                                                    true,
                                                                    "",
                                                                    Answer.DEEPEST)
                                                            .contains("is set")))
                    .isEmpty();
        }
    }

    @Test
    void keepsTreesApartFromHtml(@TempDir Path folder) {
        List<String> formulas = List.of("x^2", "\\frac{a}", "学");
        List<Reading> read;
        try (Cache cache = Cache.open(folder);
                Typesetter first = new Typesetter(1, cache)) {
            read = formulas.stream().map(it -> first.read(it, true, Map.of())).toList();
        }
        try (Cache cache = Cache.open(folder);
                Typesetter second = new Typesetter(1, cache)) {
            assertThat(formulas).map(it -> second.read(it, true, Map.of())).isEqualTo(read);
            assertThat(second.typeset("\\frac{a}", true, Map.of())).isInstanceOf(Rejected.class);
            assertThat(second.isStarted()).isFalse();
            assertThat(second.typeset("x^2", true, Map.of())).isInstanceOf(Rendered.class);
            assertThat(second.isStarted()).isTrue();
        }
    }

    @Test
    void comesToTheSameInOneGo(@TempDir Path folder) {
        List<String> formulas = new ArrayList<>(Fixture.formulasWithTrees());
        formulas.addAll(
                List.of(
                        "\\sum_i^n x",
                        "a\\tag{1}",
                        "\\gdef\\a{x}\\a",
                        "学",
                        "\\char\"1F600",
                        "\\frac{a}",
                        "\\texttt{\\textbf{x}}",
                        "{".repeat(300) + "}".repeat(300)));
        try (Cache cache = Cache.open(folder);
                Typesetter first = new Typesetter(1, cache);
                Typesetter second = new Typesetter(1, cache)) {
            for (String latex : formulas) {
                Reading read = TYPESETTER.read(latex, true, Map.of());
                Typeset set = TYPESETTER.typeset(latex, true, Map.of());
                assertThat(first.readToSet(latex, true, Map.of())).as(latex).isEqualTo(read);
                assertThat(first.typeset(latex, true, Map.of())).as(latex).isEqualTo(set);
                assertThat(second.read(latex, true, Map.of())).as(latex).isEqualTo(read);
                assertThat(second.readToSet(latex, true, Map.of())).as(latex).isEqualTo(read);
                assertThat(second.typeset(latex, true, Map.of())).as(latex).isEqualTo(set);
            }
            assertThat(second.isStarted()).isFalse();
        }
    }

    @Test
    void lendsItsParserToNobody() {
        assertThat(Fixture.reject("x + \\@parser"))
                .isEqualTo(
                        new Rejected(
                                Fixture.reject("x + \\@parses")
                                        .message()
                                        .replace("parses", "parser"),
                                4,
                                8,
                                Optional.empty()));
        assertThat(Fixture.render("\\alpha").html()).contains("α");
    }

    /** All that KaTeX's source knows a sign or a macro by, and what that stands for. */
    private static SortedSet<String> named() {
        return DEFINITION
                .matcher(WebJar.KATEX.text("dist/katex.mjs"))
                .results()
                .flatMap(line -> STRING.matcher(line.group()).results())
                // JSON knows the same escapes as these strings of JavaScript.
                .map(string -> JsonMapper.shared().readTree(string.group()).stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertSame(String latex) {
        Reading reading = TYPESETTER.read(latex, true, Map.of());
        switch (TYPESETTER.typeset(latex, true, Map.of())) {
            case Rejected rejected -> assertThat(reading).as(latex).isEqualTo(rejected);
            case Rendered rendered ->
                    assertThat(((Read) reading).warnings())
                            .as(latex)
                            .isEqualTo(rendered.warnings());
        }
    }
}
