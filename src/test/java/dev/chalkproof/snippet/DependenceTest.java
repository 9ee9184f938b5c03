package dev.chalkproof.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fence, an expression or a method depends on: never too little. */
class DependenceTest {
    private final Map<String, Program> pages = new LinkedHashMap<>();

    /** A page with these fences; a text that begins with {@code =} is an expression. */
    private DependenceTest page(String name, List<String> uses, String... code) {
        List<Snippet> snippets = new ArrayList<>();
        List<Expression> expressions = new ArrayList<>();
        for (String text : code) {
            if (text.startsWith("=")) {
                MappedText expression = MappedText.of(name, text.substring(1));
                expressions.add(new Expression("e" + expressions.size(), expression));
            } else {
                snippets.add(
                        new Snippet(
                                "f" + snippets.size(),
                                MappedText.of(name, text),
                                false,
                                Optional.empty(),
                                Snippet.DEFAULT_TIMEOUT));
            }
        }
        List<MappedText> used = uses.stream().map(u -> MappedText.of(name, u)).toList();
        pages.put(name, new Program(name, used, snippets, expressions));
        return this;
    }

    private DependenceTest page(String... code) {
        return page("p", List.of(), code);
    }

    private Code code() {
        return Code.read(List.copyOf(pages.values()));
    }

    private static String parts(Dependence dependence) {
        return String.join(
                " ",
                dependence.parts().stream()
                        .map(p -> p.page().equals("p") ? p.id() : p.page() + "." + p.id())
                        .toList());
    }

    private String ofFence(int number) {
        return parts(code().ofFence("p", number));
    }

    @Test
    void aFenceDependsOnWhatDeclaresItsNames() {
        page("double f(double x) { return x; }", "double g(double x) { return 2; }", "f(1)");
        assertThat(ofFence(2)).isEqualTo("f0 f2");
    }

    @Test
    void andOnWhichPagesSeeThem() {
        page("a", List.of(), "int n = 1;")
                .page("b", List.of("a"), "int m = n;")
                .page("p", List.of("b"), "=n + m");
        assertThat(code().ofExpression("p", 0).uses())
                .containsExactly(Map.entry("b", List.of("a")), Map.entry("p", List.of("b")));
        page("p", List.of("b", "a"), "=n + m");
        assertThat(code().ofExpression("p", 0).uses())
                .containsExactly(Map.entry("b", List.of("a")), Map.entry("p", List.of("b", "a")));
        // What has nothing to do with it may be used or not.
        page("p", List.of("b", "a"), "=1 + 1");
        assertThat(code().ofExpression("p", 0).uses()).isEmpty();
    }

    @Test
    void andOnWhatTheseDependOn() {
        page("double f() { return 1; }", "double g() { return f(); }", "double h = 1;", "g()");
        assertThat(ofFence(3)).isEqualTo("f0 f1 f3");
    }

    @Test
    void aLaterFenceDoesNotMatter() {
        page("double f() { return 1; }", "f()", "double f() { return 2; }");
        assertThat(ofFence(1)).isEqualTo("f0 f1");
    }

    @Test
    void whoChangesAVariableMattersToWhoReadsIt() {
        page("int n = 0;", "n++;", "int m = 1;", "n");
        assertThat(ofFence(3)).isEqualTo("f0 f1 f3");
    }

    @Test
    void alsoThroughAMethod() {
        page("int n = 0;", "void bump() { n++; }", "int m = 1;", "bump();", "n");
        assertThat(ofFence(4)).isEqualTo("f0 f1 f3 f4");
    }

    @Test
    void alsoThroughAStaticField() {
        page(
                "class Counter { static int n; static int next() { return ++n; } }",
                "Counter.next();",
                "Counter.next()");
        assertThat(ofFence(2)).isEqualTo("f0 f1 f2");
    }

    @Test
    void alsoThroughAnArrayThatIsFinal() {
        page("final double[] w = {1};", "w[0] = 2;", "w[0]");
        assertThat(ofFence(2)).isEqualTo("f0 f1 f2");
    }

    @Test
    void aConstantIsChangedByNobody() {
        page("final double C = 3;", "C + 1", "C");
        assertThat(ofFence(2)).isEqualTo("f0 f2");
    }

    @Test
    void aMethodsOwnVariableIsNobodyElses() {
        page("double x = 1;", "double f(double x) { double y = x; return y; }", "f(2)");
        assertThat(ofFence(2)).isEqualTo("f1 f2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f() { { int k = 1; } return k; }",
                "double f(Object o) { if (!(o instanceof Integer k)) { return k; } return 0; }",
                "double f() { if (1 > 2 || 3 > k) { } return 0; }",
                "double f() { return k; }",
                "double f() { for (int i = 0; i < 2; i++) { int k = i; } return k; }",
                "IntSupplier f() { return () -> switch (1) { default -> { yield k; } }; }",
            })
    void aVariableInOneBlockIsNotThatOfAnother(String method) {
        page("int k = 1;", method, "k = 2;", "f()");
        assertThat(ofFence(3)).contains("f0").contains("f2");
    }

    @Test
    void anImportOfEverythingMattersToAllThatFollows() {
        page("import java.math.*;", "int a = 1;", "2");
        assertThat(ofFence(2)).isEqualTo("f0 f2");
    }

    @Test
    void anExpressionComesAfterAllFences() {
        page("=n", "int n = 1;", "int m;", "n = 2;", "=m", "=n");
        assertThat(parts(code().ofExpression("p", 0))).isEqualTo("f0 f2 e0");
        assertThat(parts(code().ofExpression("p", 1))).isEqualTo("f1 e1");
        assertThat(parts(code().ofExpression("p", 2))).isEqualTo("f0 f2 e0 e2");
    }

    @Test
    void pagesDependOnThePagesTheyUse() {
        page("a", List.of(), "double one() { return 1; }", "double two() { return 2; }");
        page("b", List.of("a"), "double three() { return one() + 2; }");
        page("p", List.of("b"), "three()");
        assertThat(ofFence(0)).isEqualTo("a.f0 b.f0 f0");
    }

    @Test
    void anotherPagesNamesAreAnotherPagesAffair() {
        page("a", List.of(), "double f() { return 1; }");
        page("p", List.of(), "double f() { return 2; }", "f()");
        assertThat(ofFence(1)).isEqualTo("f0 f1");
    }

    @Test
    void aMethodIsIndependentOfDemonstrationsOfIt() {
        page("double f(double x) { return x; }", "double y = f(1);", "y");
        Dependence methods = code().ofMethods("p", 0);
        assertThat(parts(methods)).isEqualTo("f0");
        assertThat(methods.unrepeatable()).isEmpty();
    }

    @Test
    void aMethodWithStateMayBehaveDifferentlyAtEachCall() {
        page("int n = 0; int next() { return ++n; }", "n = 5;");
        Dependence methods = code().ofMethods("p", 0);
        assertThat(parts(methods)).isEqualTo("f0 f1");
        assertThat(methods.unrepeatable()).hasValueSatisfying(n -> assertThat(n).startsWith("n,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.currentTimeMillis()",
                "System.getenv(\"HOME\")",
                "Math.random()",
                "new Random().nextInt()",
                "Stream.generate(Random::new).limit(1).count()",
                "RandomGenerator.getDefault().nextInt()",
                "import java.nio.file.Files; Files.exists(null)",
                "java.nio.file.Files.exists(null)",
                "import java.time.LocalDate; LocalDate.now()",
                "Thread.currentThread().threadId()",
                "Class.forName(\"java.nio.file.Files\")",
                "new Object().getClass().getResource(\"x\")",
                "IntStream.range(0, 9).parallel().sum()",
                "UUID.randomUUID()",
                "new Date()",
                "Collections.shuffle(list)",
                "picocli.CommandLine.usage(null, null)",
                "import org.snakeyaml.engine.v2.api.Load; 1",
                "new Exception().printStackTrace();",
                "DoubleStream.generate(Math::random).limit(1).sum()",
                "StrictMath.random()",
                "double random(long seed) { return seed; } double x = Math.random();",
                "record P(double x) { double random() { return x; } } double y = random();",
                "import static java.lang.Math.random; double x = random();",
                "double f(double x) { return x > random() ? 1 : 0; }",
                "double f(Supplier<Double> s) { if (s.get() > random()) { return 1; } return 0; }",
                "double parallel(double a, double b) { return a + b; } list.stream().parallel();",
                "Collections.shuffle(list(1, 2))",
                "Consumer<List<?>> mix = Collections::shuffle;",
                "record Thread(int n) { } java.lang.Thread t = null;",
            })
    void whatReachesOutsideIsRunEveryTime(String text) {
        page(text, "1");
        assertThat(code().ofFence("p", 0).unrepeatable()).as(text).isPresent();
        assertThat(code().ofFence("p", 1).unrepeatable()).isEmpty();
    }

    @Test
    void anImportOfEverythingElsewhereReachesFurther() {
        page("import java.nio.file.*;", "1");
        assertThat(code().ofFence("p", 1).unrepeatable()).contains("java.nio.file.*");
    }

    @Test
    void whatDependsOnItTooButNothingElse() {
        page("long now = System.nanoTime();", "now + 1", "1 + 1");
        assertThat(code().ofFence("p", 1).unrepeatable())
                .hasValueSatisfying(u -> assertThat(u).contains("nanoTime"));
        assertThat(code().ofFence("p", 2).unrepeatable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(1);",
                "new Random(42).nextInt()",
                "Math.exp(1)",
                "java.util.Arrays.stream(new int[] {1}).sum()",
                "import java.util.function.*; 1",
                "net.weights.length",
                "double random = 1;",
                "Charts.line(\"a\", \"b\")",
                "// System.exit(0)\n1",
                "\"java.nio.file.Files\"",
                "double random(long seed) { return seed; } double x = random(3);",
                "double random() { return 4; } double x = random();",
                "List<Double> random() { return List.of(); } double[] random(int n) { return null; }",
                "record Net(double w) { static Net random(long seed) { return new Net(seed); } }"
                        + " Net net = Net.random(1);",
                "record Die(int sides) { int random() { return 4; } int two() { return random(); } }"
                        + " int n = new Die(6).random();",
                "double parallel(double a, double b) { return a * b / (a + b); } parallel(1, 2)",
                "double wait(double lambda, double mu) { return 1 / (mu - lambda); } wait(1, 2)",
                "double wait = 2; double f(boolean parallel) { return parallel ? wait : 1; }",
                "Collections.shuffle(list(1, 2), new Random(1))",
                "void shuffle(double[] a) { } shuffle(null);",
                "record Process(double q) { } Process p = new Process(1);",
                "record Plant(Process p) { record Process(double q) { } }",
            })
    void whatStaysInsideIsNot(String text) {
        page(text);
        assertThat(code().ofFence("p", 0).unrepeatable()).as(text).isEmpty();
    }

    @Test
    void whatAnEarlierFenceOrAUsedPageDeclaresIsNoChance() {
        page("a", List.of(), "double random() { return 4; }");
        page("p", List.of("a"), "double x = random();", "double shuffle(int[] a) { return 1; }");
        assertThat(code().ofFence("p", 0).unrepeatable()).isEmpty();
        page("p", List.of(), "void shuffle(int[] a) { }", "shuffle(null);", "=random()");
        assertThat(code().ofFence("p", 1).unrepeatable()).isEmpty();
        assertThat(code().ofExpression("p", 0).unrepeatable()).isPresent();
    }

    @Test
    void whatALaterFenceOrAnotherPageDeclaresIs() {
        page("a", List.of(), "double random() { return 4; }");
        page("b", List.of("a"), "double one = 1;");
        page("p", List.of("b"), "double x = random();", "double random() { return 5; }");
        assertThat(code().ofFence("p", 0).unrepeatable()).contains("random");
        page("p", List.of("a"), "import static java.lang.Math.*;", "double x = random();");
        assertThat(code().ofFence("p", 1).unrepeatable()).contains("random");
    }

    @Test
    void codeThatCannotBeReadIsStillDependedOn() {
        page("double f( { return 1; }", "f(1)");
        assertThat(ofFence(1)).isEqualTo("f0 f1");
        assertThat(Arrays.asList(ofFence(0))).containsExactly("f0");
    }
}
