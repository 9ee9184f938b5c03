package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Code that compares or casts an infinity or NaN means nothing among the reals, and has to answer
 * for what it gives.
 */
class BeyondRealsTest {
    private static Note direction(String code) {
        return Note.given("a \\in \\mathbb{R}", "b \\in \\mathbb{R}")
                .formula(
                        "y = \\begin{cases} 1 & a b > 0 \\\\ 2 & a b < 0 \\\\ 3 & a b = 0 \\end{cases}")
                .code(code);
    }

    private static Note quotient(String code) {
        return Note.given("0 \\le a \\le 100", "0 \\le b \\le 10")
                .formula(
                        "y = \\begin{cases} 0 & b = 0 \\\\ \\lfloor a / b \\rfloor &"
                                + " \\text{otherwise} \\end{cases}")
                .code(code);
    }

    private static void assertRefuted(Note note, String place) {
        Item item = note.check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
        assertThat(Note.show(item)).contains(place);
    }

    private static void assertVerified(Note note) {
        Item item = note.check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void comparesAnInfinity() {
        assertRefuted(
                direction(
                        "static int f(double a, double b) { return a / b > 0 ? 1 : a / b < 0 ? 2 : 3; }"),
                "b = 0");
    }

    @Test
    void comparesNaN() {
        assertRefuted(
                Note.given("x \\in \\mathbb{R}")
                        .formula("y = |x|")
                        .code(
                                "static double f(double x) { return Math.sqrt(x) >= 0 ? x : x < -9 ? 9 : -x; }"),
                "x = -10");
    }

    @Test
    void castsAnInfinity() {
        assertRefuted(
                quotient("static long f(double a, double b) { return (long) (a / b); }"), "b = 0");
    }

    @Test
    void mayGoThroughAnInfinity() {
        assertVerified(
                Note.given("0 \\le x \\le 5")
                        .formula(
                                "y = \\begin{cases} 10 & x < 0.1 \\\\ 1 / x & \\text{otherwise} \\end{cases}")
                        .code(
                                "static double f(double x) { double r = 1 / x; return r > 10 ? 10 : r; }"));
    }

    @Test
    void mayGoThroughNaN() {
        assertVerified(
                Note.given("x \\in \\mathbb{R}")
                        .formula(
                                "y = \\begin{cases} \\sqrt{x} & x \\ge 0 \\\\ 0 & x < 0 \\end{cases}")
                        .code(
                                "static double f(double x) { double r = Math.sqrt(x); return r >= 0 ? r : 0; }"));
    }

    @Test
    void mayCastAnInfinity() {
        assertVerified(
                Note.given("0 \\le a \\le 100", "b \\in \\{0, \\ldots, 10\\}")
                        .formula(
                                "y = \\begin{cases} 0 & b = 0 \\\\ \\lfloor a / b \\rfloor &"
                                        + " \\text{otherwise} \\end{cases}")
                        .code(
                                "static double f(double a, double b) { long q = (long) (a / b); return q == Long.MAX_VALUE ? 0 : q; }"));
    }

    private static Note entropy(String otherwise) {
        return Note.given("x \\in \\mathbb{R}")
                .formula(
                        "y = \\begin{cases} -x \\ln x & x > 0 \\\\ 0 & x = 0 \\\\ -\\infty &"
                                + " \\text{otherwise} \\end{cases}")
                .code(
                        "static double f(double x) { return x > 0 ? -x * Math.log(x) : x == 0 ? 0 : %s; }"
                                .formatted(otherwise));
    }

    @Test
    void givesTheInfinityOfACase() {
        assertVerified(entropy("Double.NEGATIVE_INFINITY"));
    }

    @Test
    void givesAnotherThanTheInfinityOfACase() {
        assertRefuted(entropy("Double.POSITIVE_INFINITY"), "formula -infinity, code infinity");
        assertRefuted(entropy("Double.NaN"), "formula -infinity, code NaN");
        assertRefuted(entropy("-Double.MAX_VALUE"), "formula -infinity, code -1.79");
        assertRefuted(entropy("1 / (int) 0.0"), "formula -infinity");
    }

    @Test
    void computesWithNoInfinity() {
        assertVerified(
                Note.given("x \\in \\mathbb{R}")
                        .formula(
                                "y = \\frac{1}{z}, \\quad z = \\begin{cases} x & x > 0 \\\\ \\infty &"
                                        + " \\text{otherwise} \\end{cases}")
                        .code("static double f(double x) { return x > 0 ? 1 / x : Double.NaN; }"));
    }
}
