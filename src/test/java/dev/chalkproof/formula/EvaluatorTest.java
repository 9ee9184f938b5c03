package dev.chalkproof.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions evaluate to, above all where they have no value. */
class EvaluatorTest {
    private static final Evaluator<Double> DOUBLES =
            new Evaluator<>(DoubleArithmetic.INSTANCE, Definitions.none());

    private static Expr body(Reading reading, String latex) {
        return ((Statement.Definition) reading.understood(latex)).body();
    }

    private static Result<Ball> exact(Expr expr, Bindings<Ball> bindings) {
        return new Reference(Definitions.none()).evaluate(expr, bindings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "y = \\frac{1}{x - 2} @ division by zero",
                "y = \\ln(x - 2) @ logarithm of a number that is not positive",
                "y = \\sqrt{1 - x} @ root of a negative number",
                "y = (1 - x)^{1/2} + 1 @ a power that is no real number",
                "y = (1 - x)^{1/3} @ a power that is no real number",
                "y = (x - 2)^{-1} @ a power that is no real number",
                "y = \\arcsin x @ an argument outside of the function's domain",
                "y = (x - 3)! @ a factorial of what is no natural number",
                "y = x \\bmod (x - 2) @ remainder by zero",
                "y = \\Gamma(2 - x) @ a pole of the function",
                "y = \\begin{cases} 1 & x < 2 \\\\ 2 & x > 2 \\end{cases} @ no case applies",
                "y = \\infty - x @ infinity is no number",
            })
    void whatHasNoValueSaysWhy(String latex, String reason) {
        Expr expr = body(Reading.given("x \\in \\mathbb{R}"), latex.strip());
        Result<Ball> result = exact(expr, Bindings.<Ball>none().with("x", Ball.of(2)));
        assertThat(result).isInstanceOf(Result.Undefined.class);
        assertThat(((Result.Undefined<Ball>) result).reason()).isEqualTo(reason);
    }

    @Test
    void theUndefinedPartIsTold() {
        String latex = "y = 1 + \\frac{x}{x - 2}";
        Expr expr = body(Reading.given("x"), latex);
        Result<Ball> result = exact(expr, Bindings.<Ball>none().with("x", Ball.of(2)));
        Origin at = ((Result.Undefined<Ball>) result).where().at();
        assertThat(latex.substring(at.start(), at.end())).isEqualTo("\\frac{x}{x - 2}");
    }

    @Test
    void indicesStayInRange() {
        Expr expr =
                body(Reading.given("x \\in \\mathbb{R}^n"), "y = \\sum_{i=1}^{n} (x_{i+1} - x_i)");
        Result<Double> array =
                new Result.Array<>(List.of(new Result.Real<>(1.0), new Result.Real<>(2.0)));
        Result<Double> result = DOUBLES.evaluate(expr, Bindings.<Double>none().with("x", array));
        assertThat(((Result.Undefined<Double>) result).reason())
                .isEqualTo("the index 3 is out of range 1 to 2");
    }

    @Test
    void unboundSymbolsAreTold() {
        Result<Double> result = DOUBLES.evaluate(Exprs.ref("x"), Bindings.none());
        assertThat(((Result.Undefined<Double>) result).reason()).isEqualTo("'x' has no value");
    }

    @Test
    void longSumsAreGivenUp() {
        Expr expr = body(Reading.given("x"), "y = \\sum_{i=1}^{1000000000} \\frac{x}{i}");
        Result<Double> result = DOUBLES.evaluate(expr, Bindings.<Double>none().with("x", 1.0));
        assertThat(result).isInstanceOf(Result.Exceeded.class);
        Expr endless = body(Reading.given("x"), "y = \\sum_{i=1}^{\\infty} x^i");
        assertThat(exact(endless, Bindings.<Ball>none().with("x", Ball.of(0.5))))
                .isInstanceOf(Result.Exceeded.class);
    }

    @Test
    void endlessRecursionIsGivenUp() {
        Statement f = Reading.given().understood("f(n) = n f(n - 1)");
        Result<Double> result =
                DOUBLES.with(Definitions.of(List.of(f)))
                        .evaluate(Exprs.call("f", Exprs.num(3)), Bindings.none());
        assertThat(result).isInstanceOf(Result.Exceeded.class);
        Statement loop = Reading.given().understood("x_t = y_t + 1, \\quad y_t = x_t - 1");
        Result<Double> equation =
                DOUBLES.with(Definitions.of(List.of(loop)))
                        .evaluate(Exprs.ref("x", Exprs.num(1)), Bindings.none());
        assertThat(equation).isInstanceOf(Result.Undefined.class);
    }

    @Test
    void longRecurrencesDoNotNeedTheStack() {
        Statement v = Reading.given("\\beta").understood("v_t = \\beta v_{t-1} + 1");
        Result<Double> result =
                DOUBLES.with(Definitions.of(List.of(v)))
                        .evaluate(
                                Exprs.ref("v", Exprs.num(20_000)),
                                Bindings.<Double>none().with("beta", 0.5).with("v_0", 0.0));
        assertThat(result).isEqualTo(new Result.Real<>(2.0));
    }

    @Test
    void recurrencesNeedAStart() {
        Statement v = Reading.given("\\beta").understood("v_t = \\beta v_{t-1} + 1");
        Result<Double> result =
                DOUBLES.with(Definitions.of(List.of(v)))
                        .evaluate(
                                Exprs.ref("v", Exprs.num(3)),
                                Bindings.<Double>none().with("beta", 0.5));
        assertThat(Evaluation.fails(result)).isTrue();
    }

    /** At the edge of a case an interval can't tell, so that both values count. */
    @Test
    void intervalsTakeAllCasesThatMayApply() {
        Expr expr =
                body(
                        Reading.given("x"),
                        "y = \\begin{cases} x & x > 0 \\\\ 2x & x \\le 0 \\end{cases}");
        Result<Interval> result =
                new Evaluator<>(IntervalArithmetic.INSTANCE, Definitions.none())
                        .evaluate(expr, Bindings.<Interval>none().with("x", Interval.of(-1, 1)));
        Interval value = ((Result.Real<Interval>) result).value();
        assertThat(value.contains(Interval.of(-2, 1))).isTrue();
        assertThat(value.certain()).isTrue();
    }

    @Test
    void cancellationIsSeenThrough() {
        Expr expr = body(Reading.given("x"), "y = \\frac{1 - \\cos x}{x^2}");
        Bindings<Ball> at = Bindings.<Ball>none().with("x", Ball.of(1e-9));
        Ball value = ((Result.Real<Ball>) exact(expr, at)).value();
        assertThat(value.toDouble()).isEqualTo(0.5);
        Result<Double> naive = DOUBLES.evaluate(expr, Bindings.<Double>none().with("x", 1e-9));
        assertThat(((Result.Real<Double>) naive).value()).isZero();
    }

    @Test
    void aNumberFarBelowOneStillCounts() {
        Expr expr = body(Reading.given("x"), "y = 1 - \\frac{1}{1 + e^{-x}}");
        Bindings<Ball> at = Bindings.<Ball>none().with("x", Ball.of(2533));
        Result<Ball> result = exact(expr, at);
        Interval value = ((Result.Real<Ball>) result).value().toInterval();
        // Two precisions that agree on 0.5 or 1e-16 would agree on a wrong value.
        assertThat(value.contains(0)).isTrue();
        assertThat(value.width()).isLessThan(1e-300);
    }

    /** Edges between cases are no gaps, however many there are. */
    @ParameterizedTest
    @CsvSource({"-0.1, 0.1", "0.9, 1.1", "1, 1"})
    void edgesOfCasesAreNoGaps(double low, double high) {
        Expr expr =
                body(
                        Reading.given("x"),
                        "y = \\begin{cases} 0 & x < 0 \\\\ x & 0 \\le x < 1 \\\\ 1 & x \\ge 1 \\end{cases}");
        Result<Interval> result =
                new Evaluator<>(IntervalArithmetic.INSTANCE, Definitions.none())
                        .evaluate(
                                expr, Bindings.<Interval>none().with("x", Interval.of(low, high)));
        assertThat(result).isInstanceOf(Result.Real.class);
    }

    /** Where cases leave a gap, an interval over it is not decided. */
    @Test
    void gapsBetweenCasesAreNotCovered() {
        Expr expr =
                body(
                        Reading.given("x"),
                        "y = \\begin{cases} 0 & x < 0 \\\\ 1 & x > 0 \\end{cases}");
        Result<Interval> result =
                new Evaluator<>(IntervalArithmetic.INSTANCE, Definitions.none())
                        .evaluate(expr, Bindings.<Interval>none().with("x", Interval.of(-1, 1)));
        assertThat(result).isInstanceOf(Result.Undecided.class);
    }

    @Test
    void recurrencesMayStartWithACase() {
        Statement f =
                Reading.given()
                        .understood(
                                "F_n = \\begin{cases} n & n \\le 1 \\\\ F_{n-1} + F_{n-2} & \\text{otherwise} \\end{cases}");
        Result<Double> result =
                DOUBLES.with(Definitions.of(List.of(f)))
                        .evaluate(Exprs.ref("F", Exprs.num(50)), Bindings.none());
        assertThat(result).isEqualTo(new Result.Real<>(12586269025.0));
    }

    @Test
    void gradients() {
        Reading reading =
                Reading.given("\\theta \\in \\mathbb{R}^n")
                        .documented("J(\\theta) = \\|\\theta\\|^2");
        Expr expr = body(reading, "g = \\nabla_\\theta J(\\theta)");
        Result<Double> point =
                new Result.Array<>(List.of(new Result.Real<>(3.0), new Result.Real<>(-4.0)));
        Result<Double> result =
                DOUBLES.with(reading.definitions())
                        .evaluate(expr, Bindings.<Double>none().with("theta", point));
        List<Result<Double>> slopes = ((Result.Array<Double>) result).elements();
        assertThat(((Result.Real<Double>) slopes.get(0)).value()).isCloseTo(6, within(1e-14));
        assertThat(((Result.Real<Double>) slopes.get(1)).value()).isCloseTo(-8, within(1e-14));
    }

    @Test
    void matrices() {
        Reading reading = Reading.given("x \\in \\mathbb{R}^2", "a");
        Result<Double> x =
                new Result.Array<>(List.of(new Result.Real<>(1.0), new Result.Real<>(2.0)));
        Bindings<Double> at = Bindings.<Double>none().with("x", x).with("a", 3.0);
        Expr product =
                body(reading, "y = x^\\top \\begin{pmatrix} a & 1 \\\\ 0 & 2 \\end{pmatrix} x");
        assertThat(DOUBLES.evaluate(product, at)).isEqualTo(new Result.Real<>(13.0));
        Expr det = body(reading, "y = \\det \\begin{pmatrix} a & 1 \\\\ 4 & 2 \\end{pmatrix}");
        assertThat(DOUBLES.evaluate(det, at)).isEqualTo(new Result.Real<>(2.0));
        Expr trace = body(reading, "y = \\operatorname{tr}(x x^\\top)");
        assertThat(DOUBLES.evaluate(trace, at)).isEqualTo(new Result.Real<>(5.0));
    }

    /** The slope of a kink is an interval; where both sides agree it is a number. */
    @Test
    void kinksHaveIntervalsOfSlopes() {
        Reading reading = Reading.given("x").documented("r(x) = |x|").documented("s(x) = x|x|");
        Evaluator<Ball> balls = new Evaluator<>(new BallArithmetic(64), reading.definitions());
        Bindings<Ball> zero = Bindings.<Ball>none().with("x", Ball.of(0));
        Interval kink =
                ((Result.Real<Ball>) balls.evaluate(body(reading, "y = r'(x)"), zero))
                        .value()
                        .toInterval();
        assertThat(kink.contains(Interval.of(-1, 1))).isTrue();
        Interval smooth =
                ((Result.Real<Ball>) balls.evaluate(body(reading, "y = s'(x)"), zero))
                        .value()
                        .toInterval();
        assertThat(smooth.contains(0)).isTrue();
        assertThat(smooth.width()).isLessThan(1e-9);
    }
}
