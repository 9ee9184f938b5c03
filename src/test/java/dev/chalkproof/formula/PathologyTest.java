package dev.chalkproof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Input that nobody means well, as syntax trees: the answer must be clear, and come at once. */
class PathologyTest {
    private static MathNode letter(String text, int at) {
        return new MathNode("mathord", at, at + 1, Map.of("text", text));
    }

    private static MathNode atom(String family, String text, int at) {
        return new MathNode("atom", at, at + 1, Map.of("family", family, "text", text));
    }

    private static MathNode group(List<MathNode> body) {
        return new MathNode("ordgroup", -1, -1, Map.of("body", body));
    }

    private static Lowered read(List<MathNode> nodes, int length) {
        return Lowering.lower(
                "y".repeat(length),
                group(nodes),
                Scope.of(List.of(Declaration.of(Symbols.of(List.of(x()))))),
                Lowering.Mode.DEFINITION);
    }

    private static Glyph x() {
        return new Glyph.Mark(Glyph.Kind.LETTER, "x", Origin.NONE);
    }

    private static List<MathNode> sum(int terms) {
        List<MathNode> nodes = new ArrayList<>();
        nodes.add(letter("y", 0));
        nodes.add(atom("rel", "=", 1));
        for (int i = 0; i < terms; i++) {
            if (i > 0) {
                nodes.add(atom("bin", "+", 2 * i + 1));
            }
            nodes.add(letter("x", 2 * i + 2));
        }
        return nodes;
    }

    @Test
    void tenThousandSignsAreRefused() {
        Lowered lowered = read(sum(5000), 10_001);
        assertThat(lowered).isInstanceOf(Lowered.Refused.class);
        assertThat(((Lowered.Refused) lowered).message()).startsWith("the formula has more than");
    }

    @Test
    void aThousandTermsAreReadAndEvaluated() {
        Lowered lowered = read(sum(900), 1801);
        Statement.Definition definition =
                (Statement.Definition) ((Lowered.Understood) lowered).statement();
        Result<Double> result =
                new Evaluator<>(DoubleArithmetic.INSTANCE, Definitions.none())
                        .evaluate(definition.body(), Bindings.<Double>none().with("x", 1.0));
        assertThat(result).isEqualTo(new Result.Real<>(900.0));
    }

    private static List<MathNode> nested(int depth) {
        MathNode inner = letter("x", 2);
        for (int i = 0; i < depth; i++) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("numer", group(List.of(inner)));
            fields.put("denom", group(List.of(letter("x", 3))));
            fields.put("hasBarLine", true);
            inner = new MathNode("genfrac", -1, -1, fields);
        }
        return List.of(letter("y", 0), atom("rel", "=", 1), inner);
    }

    @Test
    void deepNestingIsRead() {
        assertThat(read(nested(40), 50)).isInstanceOf(Lowered.Understood.class);
    }

    @Test
    void deeperNestingIsRefused() {
        Lowered lowered = read(nested(400), 50);
        assertThat(((Lowered.Refused) lowered).message()).contains("nested more than");
    }

    @Test
    void unknownNodesAreRefused() {
        List<MathNode> nodes = new ArrayList<>(sum(1));
        nodes.add(new MathNode("holography", 3, 4, Map.of()));
        Lowered lowered = read(nodes, 4);
        assertThat(lowered)
                .isEqualTo(
                        new Lowered.Refused(
                                "'holography' has no meaning to compute with",
                                3,
                                4,
                                java.util.Optional.empty()));
    }

    @Test
    void openBracketsWithoutEnd() {
        List<MathNode> nodes = new ArrayList<>(sum(1));
        for (int i = 0; i < 1000; i++) {
            nodes.add(atom("open", "(", 3 + i));
        }
        assertThat(read(nodes, 1003)).isInstanceOf(Lowered.Refused.class);
    }

    @Test
    void anEmptyFormulaIsRefused() {
        assertThat(read(List.of(), 0)).isInstanceOf(Lowered.Refused.class);
    }

    @Test
    void placesOutsideOfTheFormulaAreNotTrusted() {
        // KaTeX counts positions within macros from the macro's start.
        List<MathNode> nodes = new ArrayList<>(sum(1));
        nodes.add(letter("q", 70));
        Lowered.Refused refused = (Lowered.Refused) read(nodes, 3);
        assertThat(refused.start()).isBetween(0, 3);
        assertThat(refused.end()).isBetween(0, 3);
    }
}
