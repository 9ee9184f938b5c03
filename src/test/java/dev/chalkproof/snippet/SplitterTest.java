package dev.chalkproof.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
    /**
     * The kinds of the parts: i m t v s r for import, method, type, variables, statement, result.
     */
    private static String kinds(String code) throws SplitException {
        return Splitter.split(code).stream()
                .map(
                        chunk ->
                                switch (chunk) {
                                    case Chunk.Import _ -> "i";
                                    case Chunk.Method _ -> "m";
                                    case Chunk.Type _ -> "t";
                                    case Chunk.Variables _ -> "v";
                                    case Chunk.Statement _ -> "s";
                                    case Chunk.Result _ -> "r";
                                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    import java.util.List;                           | i
                    import static java.lang.Math.*; import module java.base; | ii
                    static double f(double x) { return x; }          | m
                    double f(double x) { return x; }                 | m
                    private static final int f() { return 1; }       | m
                    <T extends Comparable<T>> T max(List<T> l) { return null; } | m
                    Map<String, List<int[]>> f(int... xs) throws IOException, E { return null; } | m
                    @SuppressWarnings("unchecked") void f() { }      | m
                    synchronized void f() { }                        | m
                    int f()[] { return null; }                       | m
                    void f() { if (true) { while (true) { } } } int g() { return 1; } | mm
                    record P(double x, double y) { }                 | t
                    record P<T>(T x) implements Q<T> { int f() { return 1; } } | t
                    record Empty() {}                                | t
                    enum E { A, B { int f() { return 1; } }; int f() { return 0; } } | t
                    sealed interface S permits A, B { } non-sealed class A implements S { } final class B implements S { } | ttt
                    abstract static class A { abstract void f(); }   | t
                    @interface Note { int value() default 1; }       | t
                    @Note(1) class A { }                             | t
                    interface I { default void f() { } }             | t
                    int x = 1;                                       | v
                    int x = 1, y[] = {1, 2}, z;                      | v
                    final double[] w = {1, 2};                       | v
                    static final Map<String, Integer> M = new HashMap<String, Integer>(); | v
                    var f = new Object() { int a = 1; };             | v
                    Function<Double, Double> f = x -> { return x; }; | v
                    java.util.List<String>[] a = null;               | v
                    int x = switch (y) { case 1 -> 2; default -> { yield 3; } }; | v
                    String s = "a; b } \\" {" + 'c' + ';';           | v
                    char c = '"';                                    | v
                    x = 5;                                           | s
                    f(1); g(2);                                      | ss
                    if (a) b(); else if (c) d(); else { e(); } f();  | ss
                    if (a) if (b) c(); else d(); e();                | ss
                    for (int i = 0; i < 3; i++) f(i); g();           | ss
                    for (var x : xs) { f(x); } g();                  | ss
                    while (a) b(); do c(); while (d); e();           | sss
                    outer: for (;;) { break outer; } f();            | ss
                    a: b: while (true) break a; f();                 | ss
                    try { f(); } catch (E e) { } catch (F e) { } finally { } g(); | ss
                    try (var a = f(); var b = g()) { } h();          | ss
                    switch (x) { case 1: f(); break; default: } g(); | ss
                    switch (x) { case 1 -> f(); default -> g(); } h(); | ss
                    synchronized (a) { } f();                        | ss
                    { int local = 1; } f();                          | ss
                    static { f(); }                                  | s
                    throw new E();                                   | s
                    assert a : "b";                                  | s
                    ;                                                | s
                    new Foo() { void f() { } }.f();                  | s
                    i < 5                                            | r
                    a < b && c > d                                   | r
                    x -> x + 1                                       | r
                    f(x)                                             | r
                    new int[] {1}                                    | r
                    (a)                                              | r
                    List.<String>of()                                | r
                    i++                                              | r
                    x = 5                                            | r
                    "text"                                           | r
                    Foo::bar                                         | r
                    switch (x) { case 1 -> "a"; default -> "b"; }    | r
                    switch (x) { case 1: yield "a"; default: yield "b"; } | r
                    switch (x) { case 1 -> f(); default -> g(); }    | s
                    switch (x) { case 1 -> "a"; default -> "b"; }.length() | r
                    int x = 5                                        | s
                    // a comment                                     | ``
                    /* ; } */ int x = 1; // ; {                      | v
                    sealed = 1;                                      | s
                    record = f(x);                                   | s
                    var record = 1; record + 1                       | vr
                    """)
    void parts(String code, String kinds) throws SplitException {
        assertThat(kinds(code)).isEqualTo(kinds);
    }

    @Test
    void textBlocksHoldAnything() throws SplitException {
        assertThat(kinds("String s = \"\"\"\n  } \" \\\"\"\" {\n  \"\"\"; int y = 1;"))
                .isEqualTo("vv");
    }

    @Test
    void signaturesAreWrittenPlainly() throws SplitException {
        List<Chunk> chunks =
                Splitter.split(
                        "static Map < String,List<int [ ]> > f(final double x, @A int... n, long y[],"
                                + " List<? extends Number> l) { return null; }");

        assertThat(((Chunk.Method) chunks.getFirst()).signature())
                .hasToString("f[double x, int[] n, long[] y, List<? extends Number> l]")
                .extracting(Signature::returnType)
                .isEqualTo("Map<String, List<int[]>>");
    }

    @Test
    void recordsHaveComponentsAndMethods() throws SplitException {
        Chunk.Type type =
                (Chunk.Type)
                        Splitter.split(
                                        """
                                        record State(double w, double v) {
                                            static final double ETA = 0.1;
                                            State { assert w > 0; }
                                            State(double w) { this(w, 0); }
                                            State step(double g) { return new State(w - ETA * g, v); }
                                            static State start() { return new State(1); }
                                        }
                                        """)
                                .getFirst();

        assertThat(type.components())
                .extracting(Signature.Parameter::name)
                .containsExactly("w", "v");
        assertThat(type.methods())
                .extracting(m -> m.signature().name())
                .containsExactly("step", "start");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    var x = 1;                        | int
                    var x = -1.5;                     | double
                    var x = 1L;                       | long
                    var x = 1f;                       | float
                    var x = 0x1F;                     | int
                    var x = 0x1p3;                    | double
                    var x = 'c';                      | char
                    var x = "s";                      | String
                    var x = true;                     | boolean
                    var x = new double[3][];          | double[][]
                    var x = new int[] {1, 2};         | int[]
                    var x = new ArrayList<String>(4); | ArrayList<String>
                    var x = new ArrayList<>();        | -
                    var x = new A() { };              | -
                    var x = new A().b();              | -
                    var x = new int[] {1}.length;     | -
                    var x = f();                      | -
                    var x = 1 + 2;                    | -
                    """)
    void typesThatTheSyntaxTells(String code, String type) throws SplitException {
        Chunk.Variables chunk = (Chunk.Variables) Splitter.split(code).getFirst();

        assertThat(chunk.variables().getFirst().type().orElse("-")).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    f(1;                     | 1  | this '(' is never closed
                    void f() { if (a) { }    | 9  | this '{' is never closed
                    } class A {              | 0  | nothing is open that this '}' could close
                    f(1];                    | 3  | this ']' does not close the '(' before it
                    /* comment               | 0  | this comment is never closed with */
                    f("text);                | 2  | this string is not closed on its line
                    f('a);                   | 2  | this character is not closed on its line
                    package a; int x;        | 0  | a fence cannot declare a package
                    """)
    void whatCannotBeTakenApart(String code, int at, String message) {
        assertThatThrownBy(() -> Splitter.split(code))
                .hasMessage(message)
                .satisfies(e -> assertThat(((SplitException) e).start()).isEqualTo(at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "@",
                "<",
                "->",
                "...",
                "import",
                "import ;",
                "class",
                "class A",
                "record",
                "record A(",
                "if",
                "if (",
                "try",
                "do",
                "do x",
                "switch",
                "switch (x)",
                "for",
                "else",
                "int",
                "int x =",
                "int x = ;",
                "f(",
                "@interface",
                "@A",
                "x ?",
                "new",
                "static",
                "<T>",
                "case 1:",
                "a: ",
                "\"",
                "'",
                "'''",
                "\"\"\"",
                "\\",
                "#",
                "\u0000",
                "0x",
                "1e",
                "1__",
                "é",
                "😀",
                "non-",
                "non-sealed",
                "yield",
                "} {",
                "switch (x) { case 1 -> }",
                "a.b.c.",
                "int[",
                "List<",
                "List<String",
                "List<String> x",
                "void f()",
                "void f() throws",
                "int x,"
            })
    void nonsenseNeitherLoopsNorCrashes(String code) {
        try {
            assertThat(Splitter.split(code)).isNotNull();
        } catch (SplitException e) {
            assertThat(e).hasMessageNotContaining("null");
            assertThat(e.end()).isGreaterThanOrEqualTo(e.start());
        }
    }
}
