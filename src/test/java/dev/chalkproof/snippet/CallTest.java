package dev.chalkproof.snippet;

import static dev.chalkproof.snippet.Running.toValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallTest {
    private static List<CallResult> call(String code, String method, Object... arguments) {
        return callAll(code, method, List.of(values(arguments)));
    }

    private static List<CallResult> callAll(String code, String method, List<List<Value>> calls) {
        try (Session session = Running.open(code)) {
            assertThat(Running.told(session.run())).isEmpty();
            return session.call(method(session, method), calls, Duration.ofMillis(400));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Session session, String name) {
        return session.methods().reversed().stream()
                .filter(m -> m.signature().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Value> values(Object... arguments) {
        return Arrays.stream(arguments).map(Running::toValue).toList();
    }

    private static Value returned(CallResult result) {
        assertThat(result).isInstanceOf(CallResult.Returned.class);
        return ((CallResult.Returned) result).value();
    }

    private static Value.Fields fields(String type, Object... namesAndValues) {
        SequencedMap<String, Value> components = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            components.put((String) namesAndValues[i], toValue(namesAndValues[i + 1]));
        }
        return new Value.Fields(type, components);
    }

    static List<Arguments> echoes() {
        return List.of(
                Arguments.of("double", toValue(-0.0)),
                Arguments.of("double", toValue(Double.NaN)),
                Arguments.of("double", toValue(Double.MIN_VALUE)),
                Arguments.of("int", toValue(Integer.MIN_VALUE)),
                Arguments.of("long", toValue(Long.MAX_VALUE)),
                Arguments.of("short", toValue(-5)),
                Arguments.of("byte", toValue(127)),
                Arguments.of("float", toValue(0.5)),
                Arguments.of("boolean", toValue(true)),
                Arguments.of("Double", toValue(1.5)),
                Arguments.of("Object", toValue("text")),
                Arguments.of("String", toValue("ünï\n\"")),
                Arguments.of("String", new Value.Nothing()),
                Arguments.of("double[]", toValue(new double[] {1, -0.0, 1e300})),
                Arguments.of("double[]", toValue(List.of())),
                Arguments.of("int[]", toValue(List.of(1, 2))),
                Arguments.of("long[][]", toValue(List.of(List.of(1, 2), List.of(3)))),
                Arguments.of("double[][]", toValue(List.of(List.of(1.0, 2.0), List.of()))),
                Arguments.of("String[]", toValue(List.of("a", "b"))),
                Arguments.of("boolean[]", toValue(List.of(true, false))),
                Arguments.of("List<Double>", toValue(List.of(1.0, 2.0))),
                Arguments.of("List<List<Integer>>", toValue(List.of(List.of(1), List.of()))),
                Arguments.of("List<double[]>", toValue(List.of(List.of(1.0)))),
                Arguments.of("P", fields("P", "x", 1.0, "n", 2)),
                Arguments.of("P[]", toValue(List.of(fields("P", "x", 1.0, "n", 2)))),
                Arguments.of("List<P>", toValue(List.of(fields("P", "x", 1.0, "n", 2)))),
                Arguments.of(
                        "Q<Double>",
                        fields("Q", "w", List.of(0.5), "p", fields("P", "x", 1.0, "n", 2))));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void valuesGoThereAndBack(String type, Value value) {
        String code =
                """
                record P(double x, int n) { }
                record Q<T>(List<T> w, P p) { }
                static %s echo(%s x) { return x; }
                """
                        .formatted(type, type);

        assertThat(returned(call(code, "echo", value).getFirst())).isEqualTo(value);
    }

    @Test
    void methodsOfRecordsTakeTheRecordFirst() {
        String code =
                """
                record Adam(double[] m, int t) {
                    Adam { assert t >= 0; }
                    Adam step(double g) { return new Adam(new double[] {m[0] + g}, t + 1); }
                    static Adam start() { return new Adam(new double[1], 0); }
                }
                """;
        Value start = fields("Adam", "m", new double[] {1}, "t", 3);

        assertThat(returned(call(code, "step", start, 0.5).getFirst()))
                .isEqualTo(fields("Adam", "m", new double[] {1.5}, "t", 4));
        assertThat(returned(call(code, "start").getFirst()))
                .isEqualTo(fields("Adam", "m", new double[] {0}, "t", 0));
        assertThat(
                        call(code, "step", fields("Adam", "m", new double[] {1}, "t", -1), 0.5)
                                .getFirst())
                .isEqualTo(
                        new CallResult.Failed(
                                "record Adam cannot be made: java.lang.AssertionError"));
        assertThat(call(code, "step", fields("Adam", "m", new double[] {1}), 0.5).getFirst())
                .isEqualTo(new CallResult.Failed("record Adam has the components [m, t], not [m]"));
    }

    @Test
    void generatorsAreSeeded() {
        String code =
                """
                static double next(RandomGenerator random) { return random.nextDouble(); }
                static double old(Random random) { return random.nextDouble(); }
                """;

        assertThat(call(code, "next", 42))
                .isEqualTo(call(code, "next", 42))
                .isNotEqualTo(call(code, "next", 43));
        assertThat(returned(call(code, "old", 42).getFirst()))
                .isEqualTo(toValue(new java.util.Random(42).nextDouble()));
    }

    @Test
    void overloadsAreToldApart() throws InterruptedException {
        try (Session session =
                Running.open(
                        "static String f(int x) { return \"int\"; } static String f(double x) { return \"double\"; }"
                                + " static <T> String f(List<T> x) { return \"list\"; } static <T> T g(T x) { return x; }")) {
            session.run();
            List<String> results =
                    session.methods().subList(0, 3).stream()
                            .map(m -> argumentFor(session, m))
                            .toList();

            assertThat(results).containsExactly("int", "double", "list");
            assertThat(session.call(session.methods().getLast(), List.of(values(1.5))))
                    .containsExactly(new CallResult.Returned(toValue(1.5)));
        }
    }

    private static String argumentFor(Session session, Method method) {
        String type = method.signature().parameters().getFirst().type();
        try {
            Object argument = type.startsWith("List") ? List.of() : 1;
            CallResult result = session.call(method, List.of(values(argument))).getFirst();
            return (String) Running.plain(returned(result));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String code = "static int f(int x) { return x; } static int g(Runnable r) { return 1; }";

        assertThat(call(code, "f", 1.5).getFirst())
                .isEqualTo(
                        new CallResult.Failed(
                                "Real[value=1.5] does not fit a parameter of type int"));
        assertThat(call(code, "f", 1L << 40).getFirst()).isInstanceOf(CallResult.Failed.class);
        assertThat(call(code, "f", "1").getFirst()).isInstanceOf(CallResult.Failed.class);
        assertThat(call(code, "f", new Value.Nothing()).getFirst())
                .isInstanceOf(CallResult.Failed.class);
        assertThat(call(code, "f", 1, 2).getFirst())
                .isEqualTo(new CallResult.Failed("f takes 1 arguments, not 2"));
        assertThat(call(code, "g", 1).getFirst()).isInstanceOf(CallResult.Failed.class);
    }

    @Test
    void aCallThatFailsLeavesTheOthersAlone() {
        String code =
                """
                int base = 100;
                static int f(int x) {
                    switch (x) {
                        case 1: throw new IllegalStateException("one");
                        case 2: while (true) { }
                        case 3: Runtime.getRuntime().halt(1);
                        case 4: return f(x);
                        case 5: System.exit(0);
                        default: return base + x;
                    }
                }
                """;

        List<CallResult> results =
                callAll(code, "f", IntStream.range(0, 7).mapToObj(CallTest::values).toList());

        assertThat(results.get(0)).isEqualTo(new CallResult.Returned(toValue(100)));
        assertThat(results.get(1))
                .isInstanceOfSatisfying(
                        CallResult.Threw.class,
                        t -> assertThat(t.exception()).hasToString("IllegalStateException: one"));
        assertThat(results.get(2)).isEqualTo(new CallResult.TimedOut());
        assertThat(results.get(3)).isEqualTo(new CallResult.Failed("the Java process ended"));
        assertThat(results.get(4))
                .isInstanceOfSatisfying(
                        CallResult.Threw.class,
                        t -> assertThat(t.exception().type()).isEqualTo("StackOverflowError"));
        assertThat(results.get(5)).isEqualTo(new CallResult.Failed("it ends the Java process"));
        // After three that had to be stopped, the rest is not tried.
        assertThat(results.get(6)).isEqualTo(new CallResult.Untried());
    }

    private static List<Value> values(int x) {
        return List.of(toValue(x));
    }

    @Test
    void manyCallsGoInOneBatch() {
        List<CallResult> results =
                callAll(
                        "static double f(double x) { return 2 * x; }",
                        "f",
                        IntStream.range(0, 20_000)
                                .mapToObj(i -> CallTest.values((Object) (double) i))
                                .toList());

        assertThat(results)
                .hasSize(20_000)
                .last()
                .isEqualTo(new CallResult.Returned(toValue(39_998.0)));
    }

    @Test
    void stateIsRebuiltForCallsAfterTheWorkerIsLost() throws InterruptedException {
        try (Session session =
                Running.open(
                        "int n = 5; static int get() { return n; } static void die() { Runtime.getRuntime().halt(0); }")) {
            session.run();
            session.call(method(session, "die"), List.of(List.of()));

            assertThat(session.call(method(session, "get"), List.of(List.of())))
                    .containsExactly(new CallResult.Returned(toValue(5)));
        }
    }
}
