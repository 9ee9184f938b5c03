package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Code that does not come back, always or at some inputs only, is never called right. */
class EndlessCodeTest {
    private static Note absolute(String code) {
        return Note.given("x \\in \\mathbb{R}").formula("y = |x| + x").code(code);
    }

    private static Diagnostic unsettled(Item item) {
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Unsettled.class);
        return item.diagnostics().getFirst();
    }

    @Test
    void neverComesBack() {
        Item item = absolute("static double f(double x) { while (true) {} }").check();
        assertThat(unsettled(item).code()).isEqualTo("call-timed-out");
    }

    @Test
    void comesBackAtAllInputsButSome() {
        Item item =
                absolute(
                                """
                                static double f(double x) {
                                    while (x == -1) {}
                                    return Math.abs(x) + x;
                                }
                                """)
                        .check();
        assertThat(unsettled(item).code()).isEqualTo("call-timed-out");
        assertThat(unsettled(item).message())
                .isEqualTo("f does not come back in its time at x = -1");
    }

    @Test
    void comesBackTooLateAlsoAsABlackBox() {
        Item item =
                Note.given("n \\in \\{0, \\ldots, 50\\}")
                        .formula("y = n + 1")
                        .code(
                                """
                                static double f(int n) {
                                    var left = new ArrayDeque<Integer>(List.of(n));
                                    while (!left.isEmpty() || n == 43) left.poll();
                                    return n + 1;
                                }
                                """)
                        .check();
        assertThat(unsettled(item).message()).contains("n = 43");
    }

    @Test
    void aStepThatDoesNotComeBack() {
        Item item =
                Note.given("v_0 = 0", "g_t \\in [-1, 1]", "t \\in \\mathbb{N}^{+}")
                        .formula("v_t = v_{t-1} + g_t")
                        .code(
                                """
                                record S(double v) {
                                    S step(double g) {
                                        for (int i = 0; i < 1; ) { if (v <= 0 || g <= 0) i++; }
                                        return new S(v + g);
                                    }
                                }
                                """)
                        .method("S.step")
                        .check();
        assertThat(unsettled(item).code()).isEqualTo("call-timed-out");
    }

    /** What is wrong is wrong, however long it takes elsewhere. */
    @Test
    void isRefutedWhereItComesBack() {
        Item item =
                absolute(
                                """
                                static double f(double x) {
                                    while (x == -1) {}
                                    return x > 10 ? 0 : Math.abs(x) + x;
                                }
                                """)
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
    }

    /** Where the formula has no value there is none to wait for. */
    @Test
    void needNotEndWhereTheFormulaHasNoValue() {
        Item item =
                Note.given("n \\in \\{-2, \\ldots, 30\\}")
                        .formula("y = n + 1 + 0 \\sqrt{n}")
                        .code("static double f(int n) { while (n < 0) {} return n + 1; }")
                        .check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    /** Then the others were not tried, and none of them is said not to come back. */
    @Test
    void isStoppedTooOften() {
        Item item =
                Note.given("n \\in \\{-30, \\ldots, 30\\}")
                        .formula("y = n + 1 + 0 \\sqrt{n}")
                        .code("static double f(int n) { while (n < 0) {} return n + 1; }")
                        .check();
        assertThat(unsettled(item).code()).isEqualTo("call-timed-out");
        assertThat(unsettled(item).message()).startsWith("f was stopped too often to be called");
    }

    /** Each call that is stopped costs its whole limit: there must be few in all of a check. */
    @Test
    void isCalledSeldomOnceItRanOutOfTime() {
        int[] calls = {0};
        Signature signature =
                new Signature("f", List.of(new Signature.Parameter("x", "double")), "double");
        Implementation slow =
                new Implementation() {
                    @Override
                    public Signature signature() {
                        return signature;
                    }

                    @Override
                    public List<Result> call(List<List<Value>> inputs) {
                        calls[0]++;
                        return inputs.stream().map(i -> at(Values.number(i.getFirst()))).toList();
                    }

                    private Result at(double x) {
                        return x < 1e6 ? new TimedOut() : new Returned(new Value.Real(0));
                    }
                };
        Item item = Note.given("x \\in \\mathbb{R}").formula("y = x").check(slow, Optional.empty());
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
        assertThat(calls[0]).isOne();
    }
}
