package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims about arrays of any length: what is proved of them, and what must not be. */
class ArrayProofsTest {
    private static final String MAX = "\\max_{1 \\le j \\le n} z_j";
    private static final String MIN = "\\min_{1 \\le j \\le n} z_j";
    private static final String LSE = "\\ln \\sum_{j=1}^{n} e^{z_j}";

    private static Note note(String claim) {
        return Note.given(
                        "n \\in \\mathbb{N}^{+}",
                        "z \\in \\mathbb{R}^n",
                        "g \\in \\mathbb{R}^n",
                        "h \\in \\mathbb{R}^n",
                        "p \\in \\mathbb{R}^n",
                        "p \\ge 0",
                        "i \\in \\{1, \\ldots, n\\}",
                        "c \\in \\mathbb{R}",
                        "\\lambda \\ge 0",
                        "\\tau > 0")
                .formula(claim);
    }

    private static ProverAlone alone(String claim) {
        return note(claim).alone().orElseThrow(() -> new AssertionError(claim));
    }

    static final String[] TRUE = {
        MAX + " \\le " + LSE,
        LSE + " \\le " + MAX + " + \\ln n",
        MIN + " + \\ln n \\le " + LSE,
        "z_i \\le " + MAX,
        MIN + " \\le z_i \\le " + LSE,
        "\\sum_{j=1}^{n} z_j \\le n " + MAX,
        "\\sum_{j=1}^{n} z_j \\ge n " + MIN,
        "\\sum_{j=1}^{n} z_j^2 \\ge z_i^2",
        "\\sum_{j=1}^{n} e^{z_j} \\ge e^{z_i}",
        "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n} z_j^2 = 2 z_i",
        "\\frac{\\partial}{\\partial z_i} \\frac{\\lambda}{2} \\sum_{j=1}^{n} z_j^2 = \\lambda z_i",
        "\\frac{\\partial}{\\partial z_i} " + LSE + " = \\frac{e^{z_i}}{\\sum_{j=1}^{n} e^{z_j}}",
        "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n} g_j z_j = g_i",
        "\\lVert c g \\rVert_2 = |c| \\lVert g \\rVert_2",
        "\\lVert -g \\rVert_2 = \\lVert g \\rVert_2",
        "\\left\\lVert g \\cdot \\min\\left(1, \\frac{\\tau}{\\lVert g \\rVert_2}\\right) \\right\\rVert_2 \\le \\tau \\quad \\text{if } \\lVert g \\rVert_2 > 0",
    };

    @Test
    void provesWhatHoldsForEveryLength() {
        List<String> open = new ArrayList<>();
        for (String claim : TRUE) {
            if (!alone(claim).provesAll()) {
                open.add(claim);
            }
        }
        assertThat(open).isEmpty();
    }

    /** False neighbours of the above; most hold for nearly all arrays, or nearly all elements. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\max_{1 \\le j \\le n} z_j < \\ln \\sum_{j=1}^{n} e^{z_j}",
                "\\ln \\sum_{j=1}^{n} e^{z_j} < \\max_{1 \\le j \\le n} z_j + \\ln n",
                "\\ln \\sum_{j=1}^{n} e^{z_j} \\le \\max_{1 \\le j \\le n} z_j",
                "\\ln \\sum_{j=1}^{n} e^{z_j} \\le \\min_{1 \\le j \\le n} z_j + \\ln n",
                "\\max_{1 \\le j \\le n} z_j + 10^{-9} \\le \\ln \\sum_{j=1}^{n} e^{z_j}",
                "z_i < \\max_{1 \\le j \\le n} z_j",
                "z_i \\le \\max_{2 \\le j \\le n} z_j",
                "z_1 \\le \\max_{2 \\le j \\le n + 1} z_j",
                "\\max_{1 \\le j \\le n} z_j \\le \\sum_{j=1}^{n} z_j",
                "\\sum_{j=1}^{n} z_j \\ge z_i",
                "\\sum_{j=1}^{n} p_j > p_i",
                "\\sum_{j=2}^{n} p_j \\ge p_i",
                "\\sum_{j=2}^{n} p_j \\ge \\max_{1 \\le j \\le n} p_j",
                "\\sum_{j=1}^{n} z_j^2 \\le n (\\max_{1 \\le j \\le n} z_j)^2",
                "\\sum_{j=1}^{n} j z_j \\le n \\max_{1 \\le j \\le n} z_j",
                "\\sum_{j=1}^{n} -z_j \\le -n \\max_{1 \\le j \\le n} z_j",
                "\\sum_{j=1}^{n} e^{-z_j} \\le n e^{-\\max_{1 \\le j \\le n} z_j}",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=2}^{n} z_j^2 = 2 z_i",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n} z_j^2 = 2 z_i + 10^{-9}",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n} z_j^2 = 2 \\sum_{j=1}^{n} z_j",
                "\\frac{\\partial}{\\partial z_i} (z_i z_1) = z_1",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n} z_j z_1 = z_1",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n} (z_j - z_1)^2 = 2 (z_i - z_1)",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n-1} z_j z_{j+1} = z_{i+1}",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n} |z_j| = 1",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=0}^{n} z_j^2 = 2 z_i",
                "\\frac{\\partial}{\\partial z_i} \\sum_{j=1}^{n+1} z_j^2 = 2 z_i",
                "\\frac{\\partial}{\\partial z_i} (z_i^2 + z_{n+1}) = 2 z_i",
                "\\frac{\\partial}{\\partial z_i} \\left(z_i + \\frac{1}{c}\\right) = 1",
                "\\frac{\\partial}{\\partial c} \\left(c + \\frac{1}{z_i}\\right) = 1",
                "\\sum_{j=0}^{n} z_j = z_0 + \\sum_{j=1}^{n} z_j",
                "\\lVert c g \\rVert_2 = c \\lVert g \\rVert_2",
                "\\lVert g + h \\rVert_2 = \\lVert g \\rVert_2 + \\lVert h \\rVert_2",
                "\\lVert g \\rVert_2 > 0",
                "\\frac{\\lVert g \\rVert_2}{\\lVert g \\rVert_2} = 1",
                "\\left\\lVert g \\cdot \\min\\left(1, \\frac{\\tau}{\\lVert g \\rVert_2}\\right) \\right\\rVert_2 < \\tau \\quad \\text{if } \\lVert g \\rVert_2 > 0",
                "\\left\\lVert g \\cdot \\min\\left(1, \\frac{\\tau}{\\lVert g \\rVert_2}\\right) \\right\\rVert_2 \\le \\tau",
            })
    void provesNoFalseNeighbour(String claim) {
        // A claim that can't even be read proves nothing.
        boolean proved = note(claim).alone().map(ProverAlone::provesAll).orElse(false);
        assertThat(proved).isFalse();
    }

    /** Numbers, signs and relations changed at random: what is still proved holds densely. */
    @Test
    void provesNothingThatFailsAtAnyInput() {
        Random random = new Random(20261122);
        List<String> wrong = new ArrayList<>();
        int proved = 0;
        for (int round = 0; round < 6; round++) {
            for (String claim : TRUE) {
                String changed = changed(claim, random);
                ProverAlone alone = note(changed).alone().orElse(null);
                if (alone != null && !alone.proved().isEmpty()) {
                    proved++;
                    alone.failures(150, round).stream()
                            .limit(1)
                            .forEach(f -> wrong.add(changed + " fails " + f));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(proved).isGreaterThan(5);
    }

    private static final List<List<String>> SIGNS =
            List.of(
                    List.of(" \\le ", " < ", " \\ge ", " > ", " = "),
                    List.of(" + ", " - "),
                    List.of("\\max", "\\min"),
                    List.of("z_j", "z_i", "g_j", "p_j"),
                    List.of("j=1", "j=2", "j=0"),
                    List.of("^{n}", "^{n+1}", "^{n-1}", "^{i}"),
                    List.of("^2", "^3", ""),
                    List.of("2 ", "3 ", "-2 "),
                    List.of("e^{z_j}", "e^{-z_j}", "(1 + z_j^2)"));

    private static String changed(String claim, Random random) {
        String text = claim;
        for (int i = 0; i < 40 && (text.equals(claim) || random.nextInt(3) == 0); i++) {
            List<String> group = SIGNS.get(random.nextInt(SIGNS.size()));
            String from = group.get(random.nextInt(group.size()));
            int at = from.isEmpty() ? -1 : text.indexOf(from);
            if (at >= 0) {
                String to = group.get(random.nextInt(group.size()));
                text = text.substring(0, at) + to + text.substring(at + from.length());
            }
        }
        return text;
    }

    /** Of a vector, not to be zero is another thing than to have no element that is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "g \\ne 0",
                "g \\in \\mathbb{R}^n, g \\ne 0",
                "g \\in \\mathbb{R}^n \\setminus \\{0\\}",
                "\\lVert g \\rVert > 0",
            })
    void doesNotGuessWhatIsNotZero(String item) {
        assertThatThrownBy(() -> note("z_i = z_i").and(item))
                .hasMessageMatching(
                        "(?s).*(leaves open whether it is said of each element or of g as a whole"
                                + "|not clear which symbol).*");
    }

    /** A further condition on an array leaves it an array. */
    @Test
    void boundsTheElementsOfAnArray() {
        assertThat(alone("\\sum_{j=1}^{n} z_j \\ge 0").provesAll()).isFalse();
        assertThat(
                        note("z_i = z_i")
                                .and("z > 0")
                                .formula("\\sum_{j=1}^{n} z_j > 0")
                                .claim()
                                .fails())
                .isFalse();
    }
}
