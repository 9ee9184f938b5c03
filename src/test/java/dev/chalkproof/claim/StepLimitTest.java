package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.snippet.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changed programs that would not end are ended, and others are left alone. */
class StepLimitTest {
    private static List<Implementation.Result> call(String program, double... inputs) {
        List<List<Value>> values =
                Arrays.stream(inputs).mapToObj(x -> List.<Value>of(new Value.Real(x))).toList();
        return CompiledJava.of(program).method("f").call(values);
    }

    private static Implementation.Result returned(double x) {
        return new Implementation.Returned(new Value.Real(x));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (;;) x++;",
                "for (int i = 0; i < 10; ) x += i;",
                "for (int i = 0; i < 10; i--) { i++; }",
                "do { x = 0; } while (x < 1);",
                "while (true) { try { x = g(x); } finally { continue; } }",
                "while (true) { try { while (true) x++; } catch (Exception e) { x = 1; } }",
                "while (true) { try { while (true) x++; } catch (Throwable t) { x = 1; } }",
                "a: while (true) { switch ((int) x) { case 0: continue a; default: x = 0; } }",
                "while (true) { x = switch ((int) x) { case 1, 2 -> 3; case 700 -> 4; default -> x; }; }",
                "return IntStream.iterate(0, i -> i).filter(i -> i > 0).findFirst().getAsInt();",
                "return new R(x).endless();",
                "return many(60);",
            })
    void endsWhatHasNoEnd(String body) {
        String program =
                """
                static double f(double x) { if (x != 5) { %s } return x; }
                static double g(double x) { return x; }
                static double many(int n) { return n < 2 ? n : many(n - 1) + many(n - 2); }
                record R(double x) { double endless() { while (g(x) == x) {} return x; } }
                """
                        .formatted(body);
        assertThat(call(program, 1, 5)).containsExactly(new Implementation.TimedOut(), returned(5));
    }

    @Test
    void overflowsTheStackAsAWorkerDoes() {
        assertThat(call("static double f(double x) { return 1 + f(x); }", 1))
                .containsExactly(new Implementation.Threw("java.lang.StackOverflowError"));
    }

    @Test
    void leavesLongProgramsAlone() {
        String program = "static double f(double x) { int n = 0; while (n < x) n++; return n; }";
        assertThat(call(program, StepLimit.STEPS - 2, StepLimit.STEPS))
                .containsExactly(returned(StepLimit.STEPS - 2), new Implementation.TimedOut());
    }

    @Test
    void everyCallMayTakeAllSteps() {
        String program = "static double f(double x) { double n = 0; while (n < x) n++; return n; }";
        double half = 0.6 * StepLimit.STEPS;
        assertThat(call(program, half, half)).containsExactly(returned(half), returned(half));
    }

    @Test
    void callsNoMoreAfterThreeAsAWorkerDoes() {
        String program = "static double f(double x) { while (x < 3) {} return x; }";
        assertThat(call(program, 0, 3, 1, 4, 2, 5))
                .containsExactly(
                        new Implementation.TimedOut(),
                        returned(3),
                        new Implementation.TimedOut(),
                        returned(4),
                        new Implementation.TimedOut(),
                        new Implementation.Untried());
    }

    /** Branches that meet in a type of the program need its classes for their stack maps. */
    @Test
    void keepsClassesValid() {
        String program =
                """
                sealed interface S permits A, B {}
                record A(double x) implements S {}
                record B(double x) implements S {}
                static double f(double x) {
                    double sum = 0;
                    for (int i = 0; i < 3; i++) {
                        var s = x > i ? new A(x) : new B(i);
                        S t = s;
                        sum += switch (t) { case A(double a) -> a; case B(double b) -> -b; };
                    }
                    return sum;
                }
                """;
        assertThat(call(program, 1.5)).containsExactly(returned(1));
    }
}
