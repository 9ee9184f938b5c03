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

class CompilerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    int x = "s";                       | 2:9 java-does-not-compile: incompatible types: String cannot be converted to int
                    double y = sine(1);                | 2:12 java-does-not-compile: cannot find method sine(int)
                    Math.sine(1)                       | 2:6 java-does-not-compile: cannot find method sine(int) in class Math
                    "a".foo                            | 2:5 java-does-not-compile: cannot find variable foo in class String
                    Vector3 v = null;                  | 2:1 java-does-not-compile: cannot find class Vector3
                    int x = 5                          | 2:10 java-does-not-compile: ';' expected
                    int f() { }                        | 2:11 java-does-not-compile: missing return statement
                    x = 5;                             | 2:1 java-does-not-compile: cannot find variable x
                    int x = 1; int x = 2;              | 2:16 java-does-not-compile: variable x is already defined in this page
                    f(1;                               | 2:2 java-does-not-compile: this '(' is never closed
                    if (true) else f();                | 2:16 java-does-not-compile: 'else' without 'if'
                    package a;                         | 2:1 java-does-not-compile: a fence cannot declare a package
                    import java.utile.List;            | 2:8 java-does-not-compile: package java.utile does not exist
                    while (true) { } int x;  x = 1;    | 2:26 java-does-not-compile: unreachable statement
                    record A(int x) { } new A("s")     | 2:27 java-does-not-compile: incompatible types: String cannot be converted to int
                    static int f(int x) { return x; } f("s") | 2:37 java-does-not-compile: incompatible types: String cannot be converted to int
                    var n = nothing();                 | 2:9 java-does-not-compile: cannot find method nothing()
                    var n = null;                      | 2:5 java-does-not-compile: cannot infer type for local variable n
                    """)
    void errorsAreAtTheirPlace(String code, String diagnostic) {
        PageRun run = run(code, "1 + 1");

        assertThat(told(run)).containsExactly(diagnostic);
        assertThat(results(run)).containsExactly("-", 2L);
        assertThat(run.snippets())
                .extracting(SnippetResult::status)
                .containsExactly(Status.FAILED, Status.PASSED);
    }

    @Test
    void errorsInAnIndentedFenceAreAtTheirColumn() {
        PageRun run =
                runPage(
                        markdown(
                                "indented",
                                """
                                1. A list with a fence:

                                   ```java
                                   static double f(double x) {
                                       return x * unknown;
                                   }

                                   Object o = f("s");
                                   ```
                                """));

        assertThat(told(run))
                .containsExactly(
                        "5:19 java-does-not-compile: cannot find variable unknown",
                        "8:17 java-does-not-compile: incompatible types: String cannot be"
                                + " converted to double");
    }

    @Test
    void whatNeedsABrokenFenceIsNotRunWithSomethingElse() {
        PageRun run =
                runPage(
                        markdown(
                                "broken",
                                """
                                ```java
                                static double rate(int t) { return 1; } static double other() { return 2; }
                                ```
                                ```java
                                static double rate(int t) { return broken; }
                                ```
                                ```java
                                static double twice(int t) { return 2 * rate(t); }
                                ```
                                ```java
                                twice(1)
                                ```
                                ```java
                                other()
                                ```
                                <!--= rate(1) --> <!--= other() -->
                                """));

        assertThat(told(run))
                .containsExactly(
                        "5:36 java-does-not-compile: cannot find variable broken",
                        "8:1 java-not-run: this was not run, since 'rate' does not compile",
                        "11:1 java-not-run: this was not run, since 'twice' does not compile",
                        "16:7 java-not-run: this was not run, since 'rate' does not compile");
        assertThat(results(run)).containsExactly("-", "-", "-", "-", 2.0);
        assertThat(run.snippets())
                .extracting(SnippetResult::status)
                .containsExactly(
                        Status.PASSED,
                        Status.FAILED,
                        Status.NOT_RUN,
                        Status.NOT_RUN,
                        Status.PASSED);
        assertThat(run.expressions())
                .extracting(ExpressionResult::status)
                .containsExactly(Status.NOT_RUN, Status.PASSED);
    }

    @Test
    void namesDeclaredInAnUnreadableFenceAreMissedToo() {
        PageRun run = run("static double f(double x) { return (x; }", "f(1)", "2");

        assertThat(told(run))
                .containsExactly(
                        "2:40 java-does-not-compile: this '}' does not close the '(' before it",
                        "5:1 java-not-run: this was not run, since 'f' does not compile");
    }

    @Test
    void errorsOfOnePageLeaveOthersAlone() {
        List<PageRun> runs =
                runPages(page("a", "int x = 1 +;"), page("b", "int x = y;"), page("c", "1 + 1"));

        assertThat(told(runs.get(0))).hasSize(1);
        assertThat(told(runs.get(1))).hasSize(1);
        assertThat(results(runs.get(2))).containsExactly(2L);
    }

    @Test
    void expressionsHaveTheirOwnErrors() {
        PageRun run =
                runPage(
                        markdown(
                                "expressions",
                                """
                                ```java
                                static int f(int x) { return x; }
                                ```
                                A number<!--= f(1) -->, 2<!--= g(2) -->, 3<!--= f(3); -->, 4<!-- none -->,
                                5<!--= 1 + -->, 6<!--= -->, 7<!--= f(7) } -->, 8<!--= List.of().clear() -->.
                                """));

        assertThat(told(run))
                .containsExactly(
                        "4:32 java-does-not-compile: cannot find method g(int)",
                        "4:53 java-does-not-compile: an expression has no semicolon",
                        "5:12 java-does-not-compile: illegal start of expression",
                        "5:23 java-does-not-compile: an expression is missing here",
                        "5:41 java-does-not-compile: nothing is open that this '}' could close",
                        "5:55 java-does-not-compile: incompatible types: void cannot be converted to Object");
        assertThat(run.expressions().getFirst().value()).contains(new Value.Whole(1));
    }

    @Test
    void whatMustNotCompileIsShownAsTheCompilerSaysIt() {
        PageRun run =
                runPage(
                        markdown(
                                "fail",
                                """
                                ```java
                                int shared = 1;
                                ```
                                ```java {.fail}
                                final int x = 1;
                                x = 2;
                                ```
                                ```java {.fail}
                                int n = 0;
                                Runnable r = () -> n++;
                                ```
                                ```java {.fail}
                                int shared = "no number";
                                ```
                                ```java {.fail}
                                int = 5
                                ```
                                ```java {.fail}
                                f(;
                                ```
                                ```java {.fail}
                                int fine = shared + 1;
                                ```
                                ```java
                                shared
                                ```
                                """));

        assertThat(told(run))
                .containsExactly(
                        "22:1 java-compiles: this compiles, though it is marked as failing to");
        assertThat(run.snippets())
                .extracting(SnippetResult::out)
                .containsExactly(
                        "",
                        "cannot assign a value to final variable x",
                        "local variables referenced from a lambda expression must be final or"
                                + " effectively final",
                        "incompatible types: String cannot be converted to int",
                        "'.class' expected",
                        "this '(' is never closed",
                        "",
                        "");
        assertThat(results(run).getLast()).isEqualTo(1L);
    }

    @Test
    void pagesMustHaveDifferentNames() {
        assertThatThrownBy(() -> runPages(page("a", "1"), page("a", "2")))
                .hasMessage("page name 'a' must be unique in the site");
    }

    @Test
    void sourcesHoldTheMembersWithTheirTypes() {
        Compilation compilation =
                Running.compile(
                        markdown("base", "```java\nstatic int one() { return 1; }\n```\n"),
                        markdown(
                                "top",
                                """
                                uses: [base]
                                ```java
                                import java.util.List;
                                var xs = List.of(1.5);
                                final double A = 2;
                                System.out.println(A);
                                record P(double x) { double twice() { return 2 * x; } }
                                static double f(double x) { return A * x; }
                                f(1)
                                ```
                                """));

        assertThat(compilation.page("top").sources())
                .containsExactly(
                        "static int one() { return 1; }\n",
                        """
                        java.util.List<java.lang.Double> xs = List.of(1.5);
                        final double A = 2;
                        record P(double x) { double twice() { return 2 * x; } }
                        static double f(double x) { return A * x; }
                        """);
        assertThat(compilation.page("top").methods())
                .extracting(m -> m.signature().toString())
                .containsExactly("twice[P this]", "f[double x]");
    }
}
