package dev.chalkproof.claim.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chalkproof.claim.CompiledJava;
import dev.chalkproof.claim.Implementation;
import dev.chalkproof.snippet.JavaText;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lifted code, run on the machine's doubles, gives bit for bit what the compiled code gives. */
class LifterTest {
    private static final int CALLS = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static double f(double eta0, double alpha, int S, int t) { return eta0 *"
                        + " Math.pow(alpha, t / S); }",
                "static double f(double x) { return x > 0 ? x : 0.01 * (Math.exp(x) - 1); }",
                "static double f(double x) { if (x > 1) return x; else if (x < -1) { return -x; }"
                        + " double y = x * x; return y / (1 + y); }",
                "static final double A = 1.6732632423543772848; static final double L = 1.0507;"
                        + " static double f(double x) { return L * (x > 0 ? x : A * Math.expm1(x)); }",
                "static double f(int n, double x) { double s = 0; for (int i = 1; i <= n % 50; i++)"
                        + " { s += x / i; } return s; }",
                "static double f(double[] w) { double s = 0; for (double v : w) s += v * v; return"
                        + " Math.sqrt(s); }",
                "static double f(double[] w, double[] v) { double s = 0; for (int i = 0; i <"
                        + " Math.min(w.length, v.length); i++) s += w[i] * v[i]; return s; }",
                "static double f(double[] x) { return Arrays.stream(x).map(v -> v * v).reduce(0,"
                        + " (a, b) -> a + b); }",
                "static double f(int n) { return IntStream.rangeClosed(1, n & 31).mapToDouble(i ->"
                        + " 1.0 / i).reduce(0, Double::sum); }",
                "static double[] f(double[] x) { double[] y = new double[x.length]; double m ="
                        + " Double.NEGATIVE_INFINITY; for (double v : x) m = Math.max(m, v); for (int i"
                        + " = 0; i < x.length; i++) y[i] = Math.exp(x[i] - m); return y; }",
                "static double f(int k, double x) { return switch (k) { case 0 -> 1; case 1, 2 ->"
                        + " x; default -> { double y = x * k; yield y; } }; }",
                "static double f(int k, double x) { double y = x; switch (k) { case 1: y += 1; case"
                        + " 2: y *= 2; break; default: y = -y; } return y; }",
                "static double f(int k, double x) { switch (k) { case 0 -> { return 1; } case 1 ->"
                        + " x = x + 1; default -> x--; } return x; }",
                "static int f(int a, int b) { return a * b + (a << 3) - (b >>> 1) ^ a % (b == 0 ? 7"
                        + " : b); }",
                "static long f(int a, long b) { long c = a; c += b; c *= 3; return -c / 2 +"
                        + " Math.max(a, b); }",
                "static class P { static double g(double x) { return x + 1; } } static double g(double x) { return x * x; } static double f(double x) { return"
                        + " g(g(x)) - P.g(2); }",
                "static double f(int n) { return n <= 0 ? 1 : n > 20 ? f(20) : n * f(n - 1); }",
                "static double f(double x) { double y = x; int i = 0; while (true) { if (i++ >= 5)"
                        + " break; if (i == 2) continue; y = y * 0.5 + 1; } do { y -= 1; } while (y > 3"
                        + " && i++ < 50); return y; }",
                "record S(double m, int t) { S step(double g) { return new S(0.9 * m + g, t + 1); }"
                        + " } static double f(double g) { S s = new S(0, 0); for (int i = 0; i < 4;"
                        + " i++) s = s.step(g * i); return s.m() / s.t; }",
                "static double[][] f(double[][] a) { int n = a.length; double[][] t = new"
                        + " double[n][n]; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++)"
                        + " t[j][i] = i < a[j].length ? a[j][i] : 0; return t; }",
                "static int f(double x) { return (int) x + (int) Math.floor(x / 3) - (int) (long)"
                        + " x; }",
                "static double f(double x) { var y = x; final double z = y * 1e-3, w = 2d; return"
                        + " (y + z) % 0.75 - -w; }",
                "static boolean f(double x, int n) { return !(x > n) || x != x + 1 && n == 3; }",
                "static double f(double[] x) { return Arrays.stream(x).average().orElse(0) > 0 ?"
                        + " Arrays.stream(x).max().getAsDouble() : x.length; }",
                "static double[] f(double[] x) { double[] y = x.clone(); y[0]++; y[y.length - 1] *="
                        + " 2; return Arrays.copyOf(y, y.length + 1); }",
                "static double[] f(double x) { double[] p = {1, x, x * x}; int[] k = new int[] {0,"
                        + " 2}; return new double[] {p[k[0]], p[k[1]]}; }",
                "static long f(int a, int b, long c) { int d = b == 0 ? 3 : b; return"
                        + " Math.ceilDiv(a, d) + Math.floorDiv(a, d) - Math.ceilDiv(c, (long) d); }",
                "static double f(double x) { return DoubleStream.of(1, x, x * x).filter(v -> v >"
                        + " 0.5).map(Math::sqrt).reduce(0, Double::sum); }",
            })
    void givesWhatTheCompiledCodeGives(String members) throws NotLifted {
        Implementation compiled = CompiledJava.of(members).method("f");
        Lifted lifted = Lifter.lift(JavaText.of(members), compiled.signature());
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CALLS; i++) {
            List<Value> arguments = new ArrayList<>();
            compiled.signature().parameters().forEach(p -> arguments.add(sample(p.type(), random)));
            Implementation.Result expected = compiled.call(List.of(arguments)).getFirst();
            assertThat(MachineDoubles.run(lifted, arguments))
                    .as("%s", arguments)
                    .contains(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static double f(String x) { return x.length(); } | the type String",
                "static double f(float x) { return x; } | the type float",
                "static double f(double x) { System.out.println(x); return x; } | System.out",
                "static double f(double x) { return Math.random() * x; } | Math.random",
                "static double n = 0; static double f(double x) { return n += x; } | 'n'",
                "static double f(double x) { try { return x; } finally { } } | a try",
                "static double f(double x) { return new Random(1).nextDouble(); } | Random",
                "static double f(double x) { a: for (;;) { break a; } return x; } | a labeled"
                        + " statement",
                "static double f(double x) { return h(x); } | h, which",
            })
    void saysWhatStandsInTheWay(String test) {
        String[] parts = test.split(" \\| ", 2);
        Signature signature =
                new Signature(
                        "f",
                        List.of(
                                new Signature.Parameter(
                                        "x",
                                        parts[0].contains("f(String")
                                                ? "String"
                                                : parts[0].contains("f(float")
                                                        ? "float"
                                                        : "double")),
                        "double");
        assertThatThrownBy(() -> Lifter.lift(JavaText.of(parts[0]), signature))
                .isInstanceOf(NotLifted.class)
                .hasMessageContaining(parts[1]);
    }

    @Test
    void endsEndlessLoops() throws NotLifted {
        Run<Double> run =
                new Interpreter<>(
                                Lifter.lift(
                                        JavaText.of(
                                                "static double f(double x) { while (true) { x += 1;"
                                                        + " } }"),
                                        signature("double")),
                                new MachineDoubles())
                        .run(List.of(new Datum.Real<>(1.0)));
        assertThat(run).isInstanceOf(Run.Exceeded.class);
    }

    @Test
    void endsWhereItsWatchEnds() throws NotLifted {
        Lifted loop =
                Lifter.lift(
                        JavaText.of(
                                "static double f(double x) { while (x < 50) { x += 1; } return x;"
                                        + " }"),
                        signature("double"));
        List<Datum<Double>> zero = List.of(new Datum.Real<>(0.0));
        assertThat(new Interpreter<>(loop, new MachineDoubles()).run(zero))
                .isEqualTo(new Run.Returned<>(new Datum.Real<>(50.0)));
        Watch shorter = new Watch(_ -> {}, 50);
        assertThat(new Interpreter<>(loop, new MachineDoubles(), shorter).run(zero))
                .isInstanceOf(Run.Exceeded.class);
    }

    @Test
    void throwsWhereJavaDoes() throws NotLifted {
        String code = "static double f(int x) { int[] a = new int[2]; return a[x] + 1 / x; }";
        Lifted lifted = Lifter.lift(JavaText.of(code), signature("int"));
        for (long x : new long[] {0, 2, -1}) {
            assertThat(
                            new Interpreter<>(lifted, new MachineDoubles())
                                    .run(List.of(new Datum.Whole<>(x))))
                    .isInstanceOf(Run.Threw.class);
        }
    }

    @Test
    void parsesWhatIsExpectedApart() throws NotLifted {
        String manyErrors = "static double f(double x) { return x; }\n" + "+ ;\n".repeat(200);
        String broken = "static double f(double x) { return x; } static double g() { return 1 + }";
        String sound = "static double f(double x) { return 3.25 * x; }";
        Lifter.expect(List.of(manyErrors, broken, sound));
        Lifter.lift(
                JavaText.of("static double f(double x) { return x - 8; }"), signature("double"));
        for (String text : List.of(manyErrors, broken)) {
            assertThatThrownBy(() -> Lifter.lift(JavaText.of(text), signature("double")))
                    .isInstanceOf(NotLifted.class)
                    .hasMessageContaining("its source was not found");
        }
        Lifted lifted = Lifter.lift(JavaText.of(sound), signature("double"));
        assertThat(lifted.main().body().toString()).contains("value=3.25");
    }

    @Test
    void keepsDecimalsExact() throws NotLifted {
        Lifted lifted =
                Lifter.lift(
                        JavaText.of("static double f(double x) { return 1_0.50d; }"),
                        signature("double"));
        assertThat(lifted.main().body().toString()).contains("value=10.50");
    }

    @Test
    void hearsWhichBranchIsTaken() throws NotLifted {
        Lifted lifted =
                Lifter.lift(
                        JavaText.of("static double f(double x) { return x > 1 ? x : 0; }"),
                        signature("double"));
        List<Long> low = new ArrayList<>();
        List<Long> high = new ArrayList<>();
        new Interpreter<>(lifted, new MachineDoubles(), Watch.of(low::add))
                .run(List.of(new Datum.Real<>(0.0)));
        new Interpreter<>(lifted, new MachineDoubles(), Watch.of(high::add))
                .run(List.of(new Datum.Real<>(2.0)));
        assertThat(low).isNotEqualTo(high).isNotEmpty();
    }

    private static Signature signature(String type) {
        return new Signature("f", List.of(new Signature.Parameter("x", type)), "double");
    }

    private static Value sample(String type, SplittableRandom random) {
        if (type.endsWith("[]")) {
            List<Value> elements = new ArrayList<>();
            int length = 1 + random.nextInt(4);
            for (int i = 0; i < length; i++) {
                elements.add(sample(type.substring(0, type.length() - 2), random));
            }
            return new Value.Array(elements);
        }
        return switch (type) {
            case "double" ->
                    new Value.Real(
                            random.nextInt(4) == 0
                                    ? random.nextInt(-3, 4)
                                    : random.nextDouble(-8, 8));
            case "int" ->
                    new Value.Whole(
                            random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(1, 9));
            case "long" -> new Value.Whole(random.nextLong());
            default -> throw new IllegalArgumentException(type);
        };
    }
}
