package dev.chalkproof.claim.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chalkproof.claim.Implementation;
import dev.chalkproof.snippet.JavaText;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What names mean where several fences and pages declare them. */
final class JavaSourceTest {
    private static final Signature F =
            new Signature("f", List.of(new Signature.Parameter("x", "double")), "double");

    private static JavaText page(List<JavaText> imported, String... fences) {
        JavaText last = new JavaText(fences[0], Optional.empty(), imported);
        for (int i = 1; i < fences.length; i++) {
            last = new JavaText(fences[i], Optional.of(last), imported);
        }
        return last;
    }

    private static JavaText page(String... fences) {
        return page(List.of(), fences);
    }

    /** What {@code f(10)} is. */
    private static double f(JavaText text) throws NotLifted {
        Implementation.Result result =
                MachineDoubles.run(Lifter.lift(text, F), List.of(new Value.Real(10))).orElseThrow();
        return ((Value.Real) ((Implementation.Returned) result).value()).value();
    }

    private static void isNotLifted(JavaText text, String why) {
        assertThatThrownBy(() -> Lifter.lift(text, F))
                .isInstanceOf(NotLifted.class)
                .hasMessageContaining(why);
    }

    @Test
    void theFenceItselfComesFirst() throws NotLifted {
        String before = "static double f(double x) { return x + 1; }";
        String after = "static double f(double x) { return x + 2; }";
        assertThat(f(page(before, after))).isEqualTo(12);
        assertThat(f(page(after, before))).isEqualTo(11);
        assertThat(f(page(before, "static double g(double x) { return x; }"))).isEqualTo(11);
    }

    @Test
    void whatIsDeclaredAgainChangesNothingBefore() throws NotLifted {
        assertThat(
                        f(
                                page(
                                        "static double g(double x) { return x + 1; }"
                                                + " static double h(double x) { return g(x); }",
                                        "static double g(double x) { return x + 2; }",
                                        "static double f(double x) { return 100 * h(x) + g(x); }")))
                .isEqualTo(1112);
    }

    @Test
    void whatIsInheritedHidesWhatIsImported() throws NotLifted {
        JavaText other =
                page(
                        "static double g(int n) { return n + 1; } static double h(int n) { return n; }");
        String own = "static double g(double x) { return x + 2; }";
        String f = "static double f(double x) { return g(5) + h(7); }";
        assertThat(f(page(List.of(other), own, f))).isEqualTo(14);
        assertThat(f(page(List.of(other), f))).isEqualTo(13);
    }

    @Test
    void aPageDoesNotSeeWhatOnlyTheOtherSees() throws NotLifted {
        JavaText far = page("static double g(double x) { return x + 1; }");
        JavaText near = page(List.of(far), "static double h(double x) { return g(x); }");
        JavaText third = page("static double g(double x) { return x + 3; }");
        String f = "static double f(double x) { return 100 * h(x) + g(x); }";
        assertThat(f(page(List.of(near, third), f))).isEqualTo(1113);
        assertThat(f(page(List.of(third, near), f))).isEqualTo(1113);
        isNotLifted(page(List.of(near), f), "g");
    }

    @Test
    void classesKeepTheirMembersApart() throws NotLifted {
        String classes =
                "static class A { static final double K = 1; static double g(double x) { return x"
                        + " + K; } }"
                        + " static class B { static final double L = 2; static double g(double x) {"
                        + " return x + L; } }";
        assertThat(
                        f(
                                page(
                                        classes
                                                + " static double f(double x) { return 100 *"
                                                + " A.g(x) + B.g(x) + A.K; }")))
                .isEqualTo(1113);
        isNotLifted(page(classes + " static double f(double x) { return g(x); }"), "g");
        isNotLifted(page(classes + " static double f(double x) { return x + K; }"), "K");
        isNotLifted(page(classes + " static double f(double x) { return x + B.K; }"), "B.K");
    }

    @Test
    void aVariableHidesAConstant() throws NotLifted {
        String constant = "static final double K = 1;";
        String f = "static double f(double x) { return x + K; }";
        assertThat(f(page(constant, f))).isEqualTo(11);
        isNotLifted(page(constant, "double K = 2;", f), "K");
    }

    @Test
    void whatCannotBeToldApartIsNotRead() {
        String p = "record P(double a, double b) {}";
        String q = "record P(double b, double a) {}";
        String f = "static double f(double x) { return new P(x, 1).a(); }";
        isNotLifted(page(p, q, f), "P is declared more than once");
        isNotLifted(
                page(
                        "static final double K = 1; static double g(double x) { return x + K; }",
                        "static final double K = 2;",
                        "static double f(double x) { return g(x) + K; }"),
                "K is declared more than once");
        isNotLifted(
                page(
                        "static double f(double x) { return x; }"
                                + " static class A { static double f(double x) { return x + 1; } }"),
                "f is declared more than once");
    }
}
