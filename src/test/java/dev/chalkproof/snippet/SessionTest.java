package dev.chalkproof.snippet;

import static dev.chalkproof.snippet.Running.markdown;
import static dev.chalkproof.snippet.Running.page;
import static dev.chalkproof.snippet.Running.results;
import static dev.chalkproof.snippet.Running.run;
import static dev.chalkproof.snippet.Running.runPage;
import static dev.chalkproof.snippet.Running.runPages;
import static dev.chalkproof.snippet.Running.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1 + 1                                    | 2
                    1.5 * 2                                  | 3.0
                    "a" + 'b'                                | ab
                    1 < 2                                    | true
                    new int[] {1, 2}                         | [1, 2]
                    List.of(0.5, 1.5)                        | [0.5, 1.5]
                    IntStream.range(0, 3).boxed().toList()   | [0, 1, 2]
                    new double[][] {{1}, {2, 3}}             | [[1.0], [2.0, 3.0]]
                    Optional.of(1)                           | Optional[1]
                    BigDecimal.ONE.add(BigDecimal.TEN)       | 11
                    System.out.println("a call of void")     | -
                    int x = 1;                               | -
                    int x = 1; x                             | 1
                    var x = new ArrayList<>(List.of(1)); x.add(2); x | [1, 2]
                    switch (3) { case 3 -> "three"; default -> "other"; } | three
                    int y; if (1 < 2) y = 1; else y = 2; y++ | 1
                    for (int i = 0; i < 3; i++) {} 7         | 7
                    double[] a = {1, 2}, b[] = {{3}}; b[0][0] + a[1] | 5.0
                    new TreeMap<>(Map.of("k", 1))            | map{k=1}
                    record P(int a, double b) {} new P(1, 2) | P{a=Whole[value=1], b=Real[value=2.0]}
                    (float) 0.5                              | 0.5
                    null                                     | -
                    return 5;                                | 5
                    """)
    void lastExpressionIsTheResult(String code, String value) {
        PageRun run = run(code);

        assertThat(told(run)).isEmpty();
        assertThat(results(run)).hasToString("[" + value + "]");
    }

    @Test
    void laterFencesSeeEarlierOnes() {
        PageRun run =
                run(
                        "import java.util.concurrent.atomic.AtomicInteger; var n = new AtomicInteger(1);",
                        "double f(double x) { return 2 * x; } record P(double x) { double twice() { return f(x); } }",
                        "var p = new P(n.incrementAndGet()); var q = p;",
                        "var twice = q.twice(); double next = twice + 1;",
                        "AtomicInteger m = n; next + m.get()",
                        "enum E { A, B } E e = E.B; switch (e) { case A -> 1; case B -> 2; }");

        assertThat(told(run)).isEmpty();
        assertThat(results(run)).containsExactly("-", "-", "-", "-", 7.0, 2L);
    }

    @Test
    void laterFencesMayDeclareAnew() {
        PageRun run =
                run(
                        "int x = 1; static int f() { return x; } record R(int a) { }",
                        "String x = \"new\"; private static int f() { return 10; } record R(String b) { }",
                        "x + f() + new R(\"r\").b()",
                        "import java.awt.List; List.class.getName()",
                        "import java.util.List; List.class.getName()");

        assertThat(told(run)).isEmpty();
        assertThat(results(run))
                .containsExactly("-", "-", "new10r", "java.awt.List", "java.util.List");
    }

    @Test
    void variablesMayBeUsedInMethodsAndChangedInLambdas() {
        PageRun run =
                run(
                        """
                        private int count = 0;
                        final int LIMIT = 3;
                        static void bump() { count++; }
                        Runnable r = () -> count += 10;
                        UnaryOperator<Integer> down = n -> n == 0 ? 0 : this_(n);
                        static int this_(int n) { return down.apply(n - 1) + 1; }
                        bump(); r.run();
                        String name = switch (count) { case LIMIT -> "three"; default -> "more"; };
                        """,
                        "name + count + down.apply(4)");

        assertThat(told(run)).isEmpty();
        assertThat(results(run)).containsExactly("-", "more114");
    }

    @Test
    void pagesUseOtherPages() {
        String base =
                "```java\nint calls = 0;\nstatic int f() { return ++calls; }\nrecord P(int x) { int y() { return x; } }\nf();\n```";
        List<PageRun> runs =
                runPages(
                        markdown("base", base),
                        markdown(
                                "middle",
                                "uses: [base]\n```java\nstatic int g() { return 10 * f(); }\ng()\n```"),
                        markdown(
                                "top",
                                "uses: [middle, base]\n```java\ng() + new P(1).y() + calls\n```"));

        assertThat(runs).allSatisfy(run -> assertThat(told(run)).isEmpty());
        // Each page has its own copy of what it uses, whatever other pages did to theirs.
        assertThat(results(runs.get(1))).containsExactly(20L);
        assertThat(results(runs.get(2))).containsExactly(34L);
    }

    @Test
    void usesThatCannotBe() {
        Compilation compilation =
                Running.compile(
                        markdown("a", "uses: [b, nowhere]\n```java\n1\n```"),
                        markdown("b", "uses: [c]\n```java\n2\n```"),
                        markdown("c", "uses: [a]\n```java\n3\n```"));

        assertThat(compilation.pages().stream().flatMap(p -> told(p.diagnostics()).stream()))
                .containsExactlyInAnyOrder(
                        "1:8 circular-use: pages use each other in a circle",
                        "1:11 unknown-page: there is no page 'nowhere' with Java to use");
    }

    @Test
    void outputIsCaptured() {
        PageRun run =
                run(
                        "System.out.printf(\"%.2f ä€\", 1.5); System.err.print(\"oops\"); 1",
                        "System.out.print(\"é\".repeat(40_000))", "System.in.read()");

        assertThat(run.snippets().get(0).out()).isEqualTo("1.50 ä€");
        assertThat(run.snippets().get(0).err()).isEqualTo("oops");
        assertThat(run.snippets().get(1).out()).isEqualTo("é".repeat(32 << 10));
        assertThat(told(run))
                .containsExactly("5:1 output-cut: only the first 64 kB of the output are shown");
        assertThat(results(run)).containsExactly(1L, "-", -1L);
    }

    @Test
    void surroundingsAreTheSameForAll() {
        PageRun run =
                run(
                        """
                        Locale.setDefault(Locale.GERMANY);
                        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
                        System.setProperty("x", "y");
                        System.setOut(null);
                        """,
                        """
                        System.out.print("heard");
                        Locale.getDefault() + " " + TimeZone.getDefault().getID() + " "
                            + System.getProperty("x") + " " + java.nio.charset.Charset.defaultCharset()
                            + " " + System.getenv("HOME")
                        """);

        assertThat(told(run)).isEmpty();
        assertThat(results(run).getLast()).isEqualTo("en UTC null UTF-8 null");
        assertThat(run.snippets().getLast().out()).isEqualTo("heard");
    }

    @Test
    void filesOfOnePageAreNotSeenByAnother() {
        String write =
                "java.nio.file.Files.writeString(java.nio.file.Path.of(\"a.txt\"), \"text\");";
        String read = "java.nio.file.Files.exists(java.nio.file.Path.of(\"a.txt\"))";
        List<PageRun> runs =
                runPages(page("writer", write, read), page("reader", read), page("third", read));

        assertThat(results(runs.get(0))).containsExactly("-", true);
        assertThat(results(runs.get(1))).containsExactly(false);
        assertThat(results(runs.get(2))).containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ArithmeticException           | 1 / (1 - 1)                    | -
                    java.lang.ArithmeticException | 1 / (1 - 1)                    | -
                    RuntimeException              | 1 / (1 - 1)                    | -
                    Mine                          | class Mine extends Exception { } throw new Mine(); | -
                    AssertionError                | assert false;                  | -
                    StackOverflowError            | f(1)                           | -
                    ArithmeticException           | 1 + 1                          | 5:1 java-does-not-throw: nothing is thrown, though ArithmeticException should be
                    NullPointerException          | 1 / (1 - 1)                    | 5:1 java-throws: ArithmeticException: / by zero is thrown, though NullPointerException should be
                    Exception                     | assert false;                  | 5:1 java-throws: AssertionError is thrown, though Exception should be
                    """)
    void expectedExceptions(String type, String code, String diagnostic) {
        String text =
                "```java\nint f(int x) { return f(x + 1); }\n```\n```java throws=%s\n%s\n```\n"
                        .formatted(type, code);
        PageRun run = runPage(markdown("throwing", text));

        assertThat(told(run)).hasToString(diagnostic.equals("-") ? "[]" : "[" + diagnostic + "]");
    }

    @Test
    void anExceptionIsReportedWhereTheFenceCallsWhatThrows() {
        PageRun run =
                runPage(
                        markdown(
                                "thrown",
                                """
                                ```java
                                static int root(int x) {
                                    if (x < 0) {
                                        throw new IllegalArgumentException("negative: " + x);
                                    }
                                    return x;
                                }
                                ```

                                  ```java
                                  int a = 4, b = -4;

                                  root(a)
                                      + root(b)
                                  ```
                                """));

        assertThat(told(run))
                .containsExactly(
                        "14:7 java-throws: the code throws IllegalArgumentException: negative: -4");
        assertThat(run.diagnostics().getFirst().notes()).contains("at thrown.md:4");
        assertThat(run.snippets().getLast().thrown().orElseThrow().type())
                .isEqualTo("IllegalArgumentException");
    }

    @Test
    void stateSurvivesTheLossOfAWorker() {
        PageRun run =
                run(
                        "int n = 1; System.out.print(\"once\");",
                        "n = 2; 1 / 0",
                        "n++; Runtime.getRuntime().halt(3);",
                        "n",
                        "System.exit(1);",
                        "n + 1");

        assertThat(results(run)).containsExactly("-", "-", "-", 2L, "-", 3L);
        assertThat(run.snippets().getFirst().out()).isEqualTo("once");
        assertThat(run.diagnostics())
                .extracting(d -> d.code())
                .containsExactly("java-throws", "java-exits", "java-exits");
    }

    @Test
    void whatUsesABrokenPageIsNotRun() {
        List<PageRun> runs =
                runPages(
                        markdown(
                                "base",
                                "```java\nint f() { return 1 }\n```\n```java\nint g() { return 1; }\n```"),
                        markdown("top", "uses: [base]\n```java\nf()\n```\n```java\ng()\n```"));

        assertThat(told(runs.get(0))).containsExactly("2:19 java-does-not-compile: ';' expected");
        assertThat(told(runs.get(1)))
                .containsExactly("3:1 java-not-run: this was not run, since 'f' does not compile");
        assertThat(results(runs.get(1))).containsExactly("-", 1L);
    }

    @Test
    void aPageIsRunOnceAndBeforeItsMethodsAreCalled() throws InterruptedException {
        try (Session session = Running.open("static int f() { return 1; }")) {
            Method f = session.methods().getFirst();
            assertThatThrownBy(() -> session.call(f, List.of(List.of())))
                    .hasMessage("page page must be run before calls");

            session.run();

            assertThatThrownBy(session::run).hasMessage("page page must be run once in a session");
        }
    }
}
