package dev.chalkproof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the items of symbol lists say. */
class DeclarationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "\\eta_0 > 0 @ eta_0 @ eta0 @ a real number, greater than 0",
                "0 < \\alpha < 1 @ alpha @ alpha @ a real number, greater than 0 and less than 1",
                "1 > \\alpha \\ge 0 @ alpha @ alpha @ a real number, at least 0 and less than 1",
                "x \\in \\mathbb{R} @ x @ x @ a real number",
                "x \\in \\mathbb R @ x @ x @ a real number",
                "x \\in [-5, 5] @ x @ x @ a real number, at least -5 and at most 5",
                "x \\in (0, 1] @ x @ x @ a real number, greater than 0 and at most 1",
                "x \\in ]0, 1[ @ x @ x @ a real number, greater than 0 and less than 1",
                "x \\in (-\\infty, 0] @ x @ x @ a real number, at most 0",
                "x \\in \\mathbb{R}_{>0} @ x @ x @ a real number, greater than 0",
                "x \\in \\mathbb{R}_{\\ge 0} @ x @ x @ a real number, at least 0",
                "x \\in \\mathbb{R} \\setminus \\{0\\} @ x @ x @ a real number, not 0",
                "t \\in \\mathbb{N} @ t @ t @ a whole number, at least 0",
                "n \\in \\mathbb{N}^{+} @ n @ n @ a whole number, at least 1",
                "n \\in \\mathbb{N}_0 @ n @ n @ a whole number, at least 0",
                "z \\in \\mathbb Z @ z @ z @ a whole number",
                "k \\in \\{0, \\ldots, 300\\} @ k @ k @ a whole number, at least 0 and at most 300",
                "k \\in \\{1, 2, \\dots, n\\} @ k @ k @ a whole number, at least 1 and at most n",
                "n \\in \\{1, 2, 3\\} @ n @ n @ one of 1, 2, 3",
                "\\epsilon = 10^{-8} @ epsilon @ epsilon @ one of 10^(-8)",
                "v_0 = 0 @ v_0 @ v0 @ one of 0",
                "S \\ge 1 @ S @ S @ a real number, at least 1",
                "x \\neq 0 @ x @ x @ a real number, not 0",
                "0 \\le t \\le T @ t @ t @ a real number, at least 0 and at most T",
                "\\text{decay\\_rate} > 0 @ decay_rate @ decayRate @ a real number, greater than 0",
                "\\hat v \\ge 0 @ v_hat @ vHat @ a real number, at least 0",
                "\\text{学习率} > 0 @ 学习率 @ 学习率 @ a real number, greater than 0",
                "\\sigma^2 > 0 @ sigma^2 @ sigma2 @ a real number, greater than 0",
                "\\mu_B \\in \\mathbb{R} @ mu_B @ muB @ a real number",
                "x' \\in \\mathbb{R} @ x' @ xPrime @ a real number",
                "\\theta_t \\in \\mathbb{R} @ theta @ theta @ a real number",
                "-\\pi < \\phi \\le \\pi @ phi @ phi @ a real number, greater than -pi and at most pi",
            })
    void domains(String latex, String name, String java, String domain) {
        Declaration read = Reading.declared(latex.strip()).getFirst();
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.symbol().javaNames().getFirst()).isEqualTo(java);
        assertThat(read.domain()).map(Domain::toString).hasValue(domain);
    }

    @Test
    void aBareSymbolHasNoDomain() {
        assertThat(Reading.declared("x").getFirst().domain()).isEmpty();
    }

    @Test
    void severalSymbolsShareADomain() {
        List<Declaration> both = Reading.declared("\\beta_1, \\beta_2 \\in [0, 1)");
        assertThat(both).extracting(Declaration::name).containsExactly("beta_1", "beta_2");
        assertThat(both.get(0).domain()).isEqualTo(both.get(1).domain());
    }

    @Test
    void shapes() {
        assertThat(Reading.declared("w \\in \\mathbb{R}^n").getFirst().shape())
                .isEqualTo(new Shape(Shape.Kind.VECTOR, List.of(Exprs.ref("n"))));
        assertThat(Reading.declared("W \\in \\mathbb{R}^{m \\times n}").getFirst().shape())
                .isEqualTo(new Shape(Shape.Kind.MATRIX, List.of(Exprs.ref("m"), Exprs.ref("n"))));
        assertThat(Reading.declared("x \\in [0, 1]^3").getFirst().shape())
                .isEqualTo(new Shape(Shape.Kind.VECTOR, List.of(Exprs.num(3))));
        Declaration function = Reading.declared("J(\\theta, x)").getFirst();
        assertThat(function.shape().kind()).isEqualTo(Shape.Kind.FUNCTION);
        assertThat(function.parameters()).containsExactly("theta", "x");
    }

    @Test
    void indices() {
        assertThat(Reading.declared("\\theta_t").getFirst().symbol().indices())
                .containsExactly("t");
        assertThat(Reading.declared("w_{ij}").getFirst().symbol().indices())
                .containsExactly("i", "j");
        assertThat(Reading.declared("W^{[l]}").getFirst().symbol().indices()).containsExactly("l");
        assertThat(Reading.declared("x^{(i)}_j").getFirst().symbol().indices())
                .containsExactly("i", "j");
        assertThat(Reading.declared("x_{max}").getFirst().symbol().indices()).isEmpty();
        assertThat(Reading.declared("n_{in}").getFirst().name()).isEqualTo("n_in");
    }

    /** Whether a subscript counts depends on what else is declared. */
    @Test
    void aScopeKnowsWhatCounts() {
        Scope counted =
                Scope.of(Reading.declared("x_e")).withAll(Reading.declared("e \\in \\mathbb{N}"));
        assertThat(counted.find("x")).isPresent();
        Scope plain =
                Scope.of(Reading.declared("x_k")).withAll(Reading.declared("k \\in \\mathbb{R}"));
        assertThat(plain.find("x_k")).isPresent();
    }

    @Test
    void aCodeSpanNamesTheParameter() {
        Declaration read = Reading.declared("\\eta_0 > 0").getFirst();
        assertThat(read.answersTo("eta0")).isTrue();
        assertThat(read.answersTo("eta_0")).isTrue();
        assertThat(read.answersTo("rate")).isFalse();
        assertThat(read.withJavaName("rate").answersTo("rate")).isTrue();
        assertThat(read.withJavaName("rate").answersTo("eta0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x \\in",
                "x \\in \\mathbb{Q}",
                "x \\in \\mathbb{C}",
                "x \\in A",
                "x + y > 0",
                "2x",
                "x \\in (0, 1",
                "x \\approx 3",
                "x \\in \\{1, 3, \\ldots, 9\\}",
                "x \\in [0]",
                "",
                "x \\in \\mathbb{R}^{2 \\times 3 \\times 4}",
                "1 < 2",
                "a < b < c < d < e"
            })
    void whatIsRefused(String latex) {
        assertThat(Reading.declare(latex)).isInstanceOf(Declarations.Read.Refused.class);
    }

    @Test
    void refusalsStandAtTheirPlace() {
        String latex = "x \\in \\mathbb{Q}";
        Declarations.Read.Refused refused = (Declarations.Read.Refused) Reading.declare(latex);
        assertThat(latex.substring(refused.start(), refused.end())).isEqualTo("\\mathbb{Q}");
        assertThat(refused.help()).isPresent();
    }
}
