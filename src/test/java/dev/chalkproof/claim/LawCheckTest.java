package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements about random variables against code that draws. */
class LawCheckTest {
    private static final String FAN_IN = "n_{\\text{in}} \\in \\{1, \\ldots, 1000\\} (fanIn)";
    private static final String FAN_OUT = "n_{\\text{out}} \\in \\{1, \\ldots, 1000\\} (fanOut)";

    private static Note law(String formula, String parameters, String value) {
        return Note.given(FAN_IN, FAN_OUT, "0 \\le p < 1", "\\sigma > 0", "0 < \\lambda < 100")
                .formula(formula)
                .code(
                        "static double f(RandomGenerator random"
                                + parameters
                                + ") { return "
                                + value
                                + "; }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    \\operatorname{Var}(w) = \\frac{2}{n_{\\text{in}}} | , int fanIn | random.nextGaussian() * Math.sqrt(2.0 / fanIn)
                    \\operatorname{Var}(w) = \\frac{2}{n_{\\text{in}} + n_{\\text{out}}} | , int fanIn, int fanOut | random.nextGaussian() * Math.sqrt(2.0 / (fanIn + fanOut))
                    \\operatorname{Var}(w) = \\frac{1}{3 n_{\\text{in}}} | , int fanIn | random.nextDouble(-1, 1) / Math.sqrt(fanIn)
                    \\mathbb{E}[y] = 1 - p | , double p | random.nextDouble() >= p ? 1 : 0
                    \\mathbb{E}[x] = \\frac{1}{\\lambda} | , double lambda | random.nextExponential() / lambda
                    \\operatorname{Var}(x) = \\frac{1}{\\lambda^2} | , double lambda | random.nextExponential() / lambda
                    \\mathbb{E}[z^2] = \\sigma^2 | , double sigma | sigma * random.nextGaussian()
                    w \\sim \\mathcal{N}(0, \\sigma^2) | , double sigma | sigma * random.nextGaussian()
                    w \\sim \\mathcal{U}(-\\sigma, \\sigma) | , double sigma | sigma * (2 * random.nextDouble() - 1)
                    """)
    void holdsForRightCode(String formula, String parameters, String value) {
        Item item = law(formula, parameters == null ? "" : parameters, value).check();
        Evidence evidence = Note.evidence(item);
        assertThat(evidence.samples()).isGreaterThan(50_000);
        assertThat(evidence.remarks().getFirst().english())
                .contains("would have been noticed with a probability of 99.9 per cent");
        assertThat(evidence.strength().orElseThrow()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    \\operatorname{Var}(w) = \\frac{2}{n_{\\text{in}}} | , int fanIn | random.nextGaussian() * Math.sqrt(1.0 / fanIn)
                    \\operatorname{Var}(w) = \\frac{2}{n_{\\text{in}}} | , int fanIn | random.nextGaussian() * 2.0 / fanIn
                    \\operatorname{Var}(w) = \\frac{1}{n_{\\text{in}}} | , int fanIn, int fanOut | random.nextGaussian() * Math.sqrt(2.0 / (fanIn + fanOut))
                    \\mathbb{E}[y] = 1 - p | , double p | random.nextDouble() >= p ? 1 / (1 - p) : 0
                    \\mathbb{E}[y] = p | , double p | random.nextDouble() >= p ? 1 : 0
                    w \\sim \\mathcal{N}(0, \\sigma^2) | , double sigma | sigma * sigma * random.nextGaussian()
                    w \\sim \\mathcal{N}(0, \\sigma^2) | , double sigma | sigma * Math.sqrt(3) * (2 * random.nextDouble() - 1)
                    w \\sim \\mathcal{U}(-\\sigma, \\sigma) | , double sigma | sigma * random.nextDouble()
                    w \\sim \\mathcal{U}(-\\sigma, \\sigma) | , double sigma | sigma * 1.001 * (2 * random.nextDouble() - 1)
                    """)
    void refutesWrongCode(String formula, String parameters, String value) {
        Item item = law(formula, parameters == null ? "" : parameters, value).check();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void saysWhatWasSeenAndWhatWouldAgree() {
        Item item =
                law(
                                "\\operatorname{Var}(w) = \\frac{1}{n_{\\text{in}}}",
                                ", int fanIn", "random.nextGaussian() * Math.sqrt(2.0 / fanIn)")
                        .check();
        assertThat(Note.show(item))
                .contains("eq-f and f differ", "formula 1, code 2.0", "at fanIn = 1 (")
                .contains("they agree if `1` reads `2`");
    }

    /** Letters that touch may be a product or a name: only a declaration tells. */
    @Test
    void refusesAProductOfUndeclaredVariables() {
        Item item = law("\\mathbb{E}[xy] = 0", "", "random.nextGaussian()").check();
        assertThat(Note.show(item)).contains("formula-not-understood");
    }

    @Test
    void takesArraysAsManySamples() {
        Note note =
                Note.given(FAN_IN)
                        .formula("\\operatorname{Var}(w_i) = \\frac{1}{n_{\\text{in}}}")
                        .code(
                                "static double[] f(RandomGenerator random, int fanIn) { return random.doubles(5).map(u -> random.nextGaussian() / Math.sqrt(fanIn)).toArray(); }");
        assertThat(note.check().fails()).as(Note.show(note.check())).isFalse();
    }

    @Test
    void asksForAMethodThatDraws() {
        Item item =
                Note.given("0 \\le p < 1")
                        .formula("\\mathbb{E}[y] = 1 - p")
                        .code("static double f(double p) { return 1 - p; }")
                        .check();
        assertThat(Note.show(item))
                .contains("f draws none", "give the method a parameter of type RandomGenerator");
    }

    /** Blocks of a skewed distribution lie on both sides of the mean, rarely all on one. */
    @Test
    void signsRejectOneSideOnly() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            values.add(i < 140 ? 1.0 : -1.0);
        }
        assertThat(SignTest.rejects(values, 0)).isFalse();
        assertThat(SignTest.rejects(values, 2)).isTrue();
        assertThat(SignTest.rejects(5, 0)).isFalse();
        assertThat(SignTest.noticeable(240)).isBetween(0.5, 1.5);
        assertThat(SignTest.noticeable(10)).isInfinite();
    }

    /** Against the tables of the binomial and the normal distribution. */
    @Test
    void knowsItsTails() {
        assertThat(Binomials.tail(10, 8, 0.5)).isEqualTo(56.0 / 1024, within(1e-12));
        assertThat(Binomials.normal(1.96)).isEqualTo(0.9750021, within(1e-6));
        assertThat(Binomials.normalQuantile(0.975)).isEqualTo(1.959964, within(1e-5));
        assertThat(Distribution.distance(new double[] {0.25, 0.75})).isEqualTo(0.25);
    }

    private static org.assertj.core.data.Offset<Double> within(double distance) {
        return org.assertj.core.data.Offset.offset(distance);
    }
}
