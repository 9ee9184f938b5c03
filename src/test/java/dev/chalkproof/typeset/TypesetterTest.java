package dev.chalkproof.typeset;

import static dev.chalkproof.typeset.Fixture.TYPESETTER;
import static dev.chalkproof.typeset.Fixture.reject;
import static dev.chalkproof.typeset.Fixture.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.typeset.Typeset.Rendered;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {
    @Test
    void givesTheTreeOfTheWholeFormula() {
        MathNode tree = render("a+b").tree();
        assertThat(tree.type()).isEqualTo("ordgroup");
        assertThat(List.of(tree.start(), tree.end())).containsExactly(0, 3);
        assertThat(tree.children("body"))
                .extracting(node -> node.text("text"))
                .containsExactly("a", "+", "b");
    }

    @Test
    void givesTheTreeOfAnEmptyFormula() {
        assertThat(render("").tree().children("body")).isEmpty();
    }

    @Test
    void nestsTheCellsOfArrays() {
        MathNode array = body("\\begin{matrix}a&b\\\\c&d\\end{matrix}");
        assertThat((List<?>) array.fields().get("body"))
                .hasSize(2)
                .allSatisfy(row -> assertThat((List<?>) row).hasSize(2));
    }

    @Test
    void tellsDisplayFromInline() {
        assertThat(render("x").html()).startsWith("<span class=\"katex-display\">");
        assertThat(render("x", false, Map.of()).html()).startsWith("<span class=\"katex\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\frac{a}{b} + \\sum_{i=1}^n i^2", "\\R \\to \\R", ""})
    void drawsWhatItSetsBesideTheMathMl(String latex) {
        Map<String, String> macros = Map.of("\\R", "\\mathbb{R}");
        for (boolean display : List.of(true, false)) {
            String whole =
                    render(latex, display, macros)
                            .html()
                            .replaceFirst("<span class=\"katex-mathml\">.*?</math></span>", "");
            assertThat(TYPESETTER.draw(latex, display, macros)).contains(whole);
        }
    }

    @Test
    void drawsNothingThatCannotBeSet() {
        assertThat(TYPESETTER.draw("\\frac{a}", true, Map.of())).isEmpty();
        assertThat(TYPESETTER.draw("{".repeat(300) + "}".repeat(300), true, Map.of())).isEmpty();
    }

    @Test
    void keepsWhatWasDrawn(@TempDir Path folder) {
        try (Cache cache = Cache.open(folder);
                Typesetter first = new Typesetter(1, cache);
                Typesetter second = new Typesetter(1, cache)) {
            Optional<String> drawn = first.draw("x^2", true, Map.of());
            assertThat(first.draw("x^", true, Map.of())).isEmpty();
            assertThat(second.draw("x^2", true, Map.of())).isEqualTo(drawn).isPresent();
            assertThat(second.draw("x^", true, Map.of())).isEmpty();
            assertThat(second.isStarted()).isFalse();
        }
    }

    @Test
    void leavesTheSpaceAfterACommandOutOfItsPlace() {
        MathNode alpha = body("\\alpha   ");
        assertThat(List.of(alpha.start(), alpha.end())).containsExactly(0, 6);
    }

    @Test
    void givesNoPlaceToWhatComesOutOfAMacro() {
        MathNode tree = render("\\half+x", true, Map.of("\\half", "y^2")).tree();
        List<MathNode> body = tree.children("body");
        assertThat(body.getFirst().child("base").orElseThrow().start()).isEqualTo(-1);
        assertThat(body.getLast().start()).isEqualTo(6);
    }

    @Test
    void givesNoPlaceThatRunsBackwards() {
        Fixture.Taken swapped = render("\\def\\swap#1#2{\\text{#2#1}}\\swap{-}{-}");
        assertThat(places(swapped.tree()))
                .allSatisfy(it -> assertThat(it.end()).isGreaterThanOrEqualTo(it.start()));
    }

    @Test
    void expandsTheMacrosOfItsCaller() {
        assertThat(render("\\two", true, Map.of("\\two", "2")).html()).contains("<mn>2</mn>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\gdef\\leak{x}",
                "\\global\\def\\leak{x}",
                "\\newcommand{\\leak}{x}",
                "\\def\\leak{x}",
                "\\xdef\\leak{x}",
                "\\global\\let\\leak=x"
            })
    void forgetsWhatAFormulaDefines(String definition) {
        Map<String, String> macros = new HashMap<>(Map.of("\\given", "y"));
        render(definition + "\\leak", true, macros);
        assertThat(macros).containsOnlyKeys("\\given");
        assertThat(reject("\\leak", true, macros).message()).contains("\\leak");
    }

    @Test
    void redefinesNothingForOthers() {
        String before = render("\\epsilon{}").html();
        assertThat(render("\\gdef\\epsilon{x}\\epsilon").html()).isNotEqualTo(before);
        assertThat(TYPESETTER.typeset("\\epsilon{} ", true, Map.of()))
                .isInstanceOfSatisfying(Rendered.class, it -> assertThat(it.html()).contains("ϵ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "\\frac{1}{",
                "\\sqrt{",
                "x^{",
                "\\text{",
                "\\left(",
                "\\hat{",
                "\\mathbf{"
            })
    void refusesWhatIsNestedTooDeeply(String opening) {
        String closing = opening.equals("\\left(") ? "\\right)" : "}";
        for (int depth : new int[] {210, 20_000}) {
            String latex = opening.repeat(depth) + "x" + closing.repeat(depth);
            assertThat(reject(latex).message()).isEqualTo("the formula is nested too deeply");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "\\frac{1}{",
                "\\sqrt{",
                "x^{",
                "\\text{",
                "\\left(",
                "\\hat{",
                "\\mathbf{"
            })
    void setsWhatIsNestedDeeperThanAnyoneReads(String opening) {
        String closing = opening.equals("\\left(") ? "\\right)" : "}";
        render(opening.repeat(90) + "x" + closing.repeat(90));
    }

    @Test
    void readsADeepTreeOnASmallStack() throws InterruptedException {
        AtomicReference<Object> result = new AtomicReference<>();
        Thread small =
                Thread.ofPlatform()
                        .stackSize(1 << 18)
                        .start(() -> result.set(render("{".repeat(190) + "}".repeat(190))));
        small.join();
        assertThat(result.get()).isInstanceOf(Fixture.Taken.class);
    }

    @Test
    void setsAFormulaOfTenThousandTokens() {
        assertThat(render("12".repeat(5_000)).tree().children("body")).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\def\\a{\\a}\\a",
                "\\def\\a{\\a\\a}\\a",
                "\\def\\a#1{\\a{#1#1}}\\a{x}",
                "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\e\\e}\\def\\e{\\f\\f}\\def\\f{\\g\\g}\\def\\g{\\h\\h}\\def\\h{\\i\\i}\\def\\i{\\j\\j}\\def\\j{xx}\\a\\a\\a"
            })
    void refusesMacrosWithoutEnd(String latex) {
        assertThat(reject(latex).message()).contains("1000 times");
    }

    @Test
    void refusesMacrosThatDoubleAsTheyAreDefined() {
        assertThat(reject("\\edef\\a{xx}" + "\\edef\\a{\\a\\a}".repeat(40) + "\\a").message())
                .contains("1000 times");
    }

    @Test
    void printsNothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed));
        System.setErr(new PrintStream(printed));
        try {
            render("\\message{hello}\\errmessage{hello}\\show\\alpha 学 ½ \\\\ \\href{a}{b} % x");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void servesManyThreads() {
        List<String> inTurn =
                IntStream.range(0, 60).mapToObj(i -> render("x_{" + i + "}").html()).toList();
        try (Typesetter fresh = new Typesetter(2, Cache.disabled())) {
            List<String> atOnce =
                    IntStream.range(0, 60)
                            .parallel()
                            .mapToObj(i -> fresh.typeset("x_{" + i + "}", true, Map.of()))
                            .map(it -> ((Rendered) it).html())
                            .toList();
            assertThat(atOnce).isEqualTo(inTurn);
        }
    }

    @Test
    void startsNoEngineForWhatTheCacheHolds(@TempDir Path folder) {
        List<String> formulas = List.of("x^2", "\\frac{a}{b}", "x^2^3", "学");
        List<Typeset> first = typesetAll(folder, formulas, true);
        assertThat(typesetAll(folder, formulas, false)).isEqualTo(first);
    }

    @Test
    void distinguishesModesAndMacrosInTheCache(@TempDir Path folder) {
        try (Cache cache = Cache.open(folder);
                Typesetter typesetter = new Typesetter(1, cache)) {
            assertThat(
                            List.of(
                                    typesetter.typeset("\\R", true, Map.of()),
                                    typesetter.typeset("\\R", false, Map.of()),
                                    typesetter.typeset("\\R", true, Map.of("\\R", "x")),
                                    typesetter.typeset("\\R ", true, Map.of())))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesToWorkWithoutJobs() {
        assertThatThrownBy(() -> new Typesetter(0, Cache.disabled()).close())
                .hasMessageContaining(">= 1");
    }

    @Test
    void refusesToWorkOnceClosed() {
        Typesetter closed = new Typesetter(1, Cache.disabled());
        closed.close();
        assertThatThrownBy(() -> closed.typeset("x", true, Map.of()))
                .hasMessageContaining("closed");
    }

    private static List<Typeset> typesetAll(Path folder, List<String> formulas, boolean started) {
        try (Cache cache = Cache.open(folder);
                Typesetter typesetter = new Typesetter(1, cache)) {
            List<Typeset> all =
                    formulas.stream().map(it -> typesetter.typeset(it, true, Map.of())).toList();
            assertThat(typesetter.isStarted()).isEqualTo(started);
            return all;
        }
    }

    private static MathNode body(String latex) {
        return render(latex).tree().children("body").getFirst();
    }

    private static List<MathNode> places(MathNode node) {
        return Stream.concat(
                        Stream.of(node),
                        node.fields().keySet().stream()
                                .flatMap(name -> node.children(name).stream())
                                .flatMap(child -> places(child).stream()))
                .toList();
    }
}
