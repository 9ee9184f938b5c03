package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recurrences and updates against records with a step method. */
class StepCheckTest {
    private static final String EMA = "v_t = \\beta v_{t-1} + (1 - \\beta) x_t";

    private static Note average(String code) {
        return Note.given(
                        "v_t \\in \\mathbb{R}",
                        "v_0 = 0",
                        "0 \\le \\beta < 1",
                        "x_t \\in \\mathbb{R}",
                        "t \\in \\mathbb{N}^{+}")
                .formula(EMA)
                .code(code)
                .method("S.next");
    }

    private static String record(String next) {
        return "record S(double v) { S next(double x, double beta) { return new S("
                + next
                + "); } }";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beta * v + (1 - beta) * x",
                "v + (1 - beta) * (x - v)",
                "x + beta * (v - x)",
            })
    void takesARecordForARecurrence(String next) {
        Evidence evidence = Note.evidence(average(record(next)).check());
        assertThat(evidence.samples()).isGreaterThan(150);
        assertThat(evidence.strength().orElseThrow()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beta * v + (1 + beta) * x",
                "beta * v + x",
                "beta * v + (1 - beta) * v",
                "beta * x + (1 - beta) * v",
                "v == 0 ? x : beta * v + (1 - beta) * x",
                "beta * v + (1 - beta) * x + 1e-12 * x",
            })
    void refutesAWrongStep(String next) {
        Item item = average(record(next)).check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void saysWhereTheValuesPart() {
        assertThat(Note.show(average(record("beta * v + x")).check()).replaceAll("of \\d+", "of n"))
                .isEqualTo(
                        """
                        refuted
                        error[formula-disagrees]: eq-f and next differ
                          (1 - \\beta) x_t <- formula 0.5, code 1
                          after 1 step from v = 0 with x = 1, beta = 0.5 (smallest of n disagreeing inputs, seed 42)
                          help: the code has `x` = 1 where the formula has `(1 - \\beta) x_t` = 0.5; they agree if `(1 - \\beta) x_t` reads `x_t`
                        """);
    }

    /** What goes wrong late needs several steps to show. */
    @Test
    void looksAtLaterSteps() {
        String code =
                "record S(double v, int t) { S next(double x, double beta) { return new S(t < 2 ? beta * v + (1 - beta) * x : x, t + 1); } }";
        assertThat(Note.show(average(code).check())).contains("refuted", "from v = ", "t = 2");
        String stuck =
                "record S(double v, int t) { S next(double x, double beta) { return new S(beta * v + (1 - beta) * x, t); } }";
        Item item = average(stuck).formula("v_t = \\beta^t v_{t-1} + (1 - \\beta) x_t").check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void noticesACounterThatDoesNotCount() {
        String counted =
                "record S(double v, int t) { S next(double x, double beta) { return new S(Math.pow(beta, t + 1) * v + x, t%s); } }";
        Note note = average(counted.formatted(" + 1")).formula("v_t = \\beta^t v_{t-1} + x_t");
        assertThat(note.check().fails()).as(Note.show(note.check())).isFalse();
        Item stuck = note.code(counted.formatted("")).check();
        assertThat(Note.show(stuck)).contains("refuted", "after 2 steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v_{t+1} = \\beta v_t + (1 - \\beta) x_t",
                "v_{t+1} = \\beta v_t + (1 - \\beta) x_{t+1}",
                "v_t = \\beta v_{t-1} + (1 - \\beta) x_{t-1}",
            })
    void takesShiftedIndicesForTheSame(String formula) {
        Note note = average(record("beta * v + (1 - beta) * x")).formula(formula);
        assertThat(note.check().fails()).as(Note.show(note.check())).isFalse();
        Item wrong = average(record("beta * v + (1 + beta) * x")).formula(formula).check();
        assertThat(wrong.verdict()).as(Note.show(wrong)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void readsAnAssignment() {
        Note note =
                Note.given("v \\in \\mathbb{R}", "0 \\le \\beta < 1", "x \\in \\mathbb{R}")
                        .formula("v \\leftarrow \\beta v + (1 - \\beta) x")
                        .method("S.next");
        Item right = note.code(record("beta * v + (1 - beta) * x")).check();
        assertThat(right.fails()).as(Note.show(right)).isFalse();
        Item wrong = note.code(record("beta * v + (1 + beta) * x")).check();
        assertThat(wrong.verdict()).as(Note.show(wrong)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void computesAnArrayOfStates() {
        String code =
                "record S(double[] v) { S next(double[] x, double beta) { double[] w = new double[v.length]; for (int i = 0; i < w.length; i++) { w[i] = beta * v[i] + (1 - beta) * x[%s]; } return new S(w); } }";
        Item right = average(code.formatted("i")).check();
        assertThat(right.fails()).as(Note.show(right)).isFalse();
        assertThat(average(code.formatted("0")).check().verdict())
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void takesAStaticMethodForAStep() {
        String code =
                "static double f(double v, double x, double beta) { return beta * v + (1 - beta) * x; }";
        Note note = average(code).method("f");
        assertThat(note.check().fails()).as(Note.show(note.check())).isFalse();
        assertThat(note.code(code.replace("1 - beta", "beta")).check().verdict())
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void saysHowToNameAComponent() {
        Item item =
                average("record S(double u) { S next(double x, double beta) { return new S(u); } }")
                        .check();
        assertThat(Note.show(item))
                .contains(
                        "unbound-symbol",
                        "component 'u' of S is no symbol of the formula",
                        "declare the symbol it stands for in the list below the formula, with (`u`) after it");
    }

    @Test
    void saysThatNothingReturnedDependsOnIt() {
        Item item =
                average("record S(double y) { S next(double x, double beta) { return new S(y); } }")
                        .and("y \\in \\mathbb{R}")
                        .check();
        assertThat(Note.show(item)).contains("nothing that next returns depends on v_t");
    }

    static String change(String code, String fault) {
        String[] sides = fault.split("→", 2);
        return code.replaceFirst(
                Pattern.quote(sides[0].strip()), Matcher.quoteReplacement(sides[1].strip()));
    }
}
