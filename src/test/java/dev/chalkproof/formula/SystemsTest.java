package dev.chalkproof.formula;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Formulas of the literature on training neural networks, each read and evaluated next to Java
 * written by hand: the proof that nothing is misread.
 */
class SystemsTest {
    private static final double[] POINTS = {-3, -1, -0.25, 0, 0.5, 1, 2.75};

    /** Values of the symbols, in the order of their names. */
    private record At(List<String> names, List<Double> values) {
        double get(String name) {
            return values.get(names.indexOf(name));
        }
    }

    /** Tries a formula at points, against a function, in doubles and in balls. */
    private static void holds(
            Reading reading, String latex, String names, ToDoubleFunction<At> expected) {
        Statement.Definition definition = (Statement.Definition) reading.understood(latex);
        List<String> symbols = List.of(names.split(" "));
        Definitions definitions = reading.definitions().with(definition);
        for (int i = 0; i < 20; i++) {
            List<Double> values = new ArrayList<>();
            for (int k = 0; k < symbols.size(); k++) {
                values.add(point(symbols.get(k), i * (k + 2) + k));
            }
            At at = new At(symbols, values);
            Bindings<Double> doubles = Bindings.none();
            Bindings<Ball> balls = Bindings.none();
            for (int k = 0; k < symbols.size(); k++) {
                doubles = doubles.with(symbols.get(k), values.get(k));
                balls = balls.with(symbols.get(k), Ball.of(values.get(k)));
            }
            double wanted = expected.applyAsDouble(at);
            Result<Double> near =
                    new Evaluator<>(DoubleArithmetic.INSTANCE, definitions)
                            .evaluate(definition.body(), doubles);
            Result<Ball> exact = new Reference(definitions).evaluate(definition.body(), balls);
            if (Double.isNaN(wanted)) {
                assertThat(exact).as(latex + at).isInstanceOf(Result.Undefined.class);
            } else {
                double tolerance = 1e-12 * max(1, Math.abs(wanted));
                assertThat(real(near)).as(latex + " " + at).isCloseTo(wanted, within(tolerance));
                assertThat(((Result.Real<Ball>) exact).value().toDouble())
                        .as(latex + " " + at)
                        .isCloseTo(wanted, within(tolerance));
            }
        }
    }

    /** Small letters of counting symbols get whole numbers. */
    private static double point(String name, int i) {
        return switch (name) {
            case "t", "S", "T", "m", "n", "epoch_num" -> 1 + i % 7;
            case "alpha",
                    "beta",
                    "beta_1",
                    "lambda",
                    "sigma",
                    "eta_0",
                    "alpha_0",
                    "k",
                    "d",
                    "gamma",
                    "epsilon",
                    "decay_rate",
                    "sigma^2_batch" ->
                    0.125 * (1 + i % 6);
            default -> POINTS[i % POINTS.length];
        };
    }

    private static double real(Result<Double> result) {
        return ((Result.Real<Double>) result).value();
    }

    private static Reading given(String... declarations) {
        return Reading.given(declarations);
    }

    @Test
    void activations() {
        Reading x = given("x \\in \\mathbb{R}", "\\alpha > 0", "\\lambda > 0");
        holds(x, "\\sigma(x)=\\frac{1}{1+e^{-x}}", "x", a -> 1 / (1 + exp(-a.get("x"))));
        holds(x, "\\tanh(x)=\\frac{e^x-e^{-x}}{e^x+e^{-x}}", "x", a -> Math.tanh(a.get("x")));
        holds(x, "\\text{ReLU}(x)=\\max(0,x)", "x", a -> max(0, a.get("x")));
        holds(
                x,
                "f(x)=\\begin{cases} x, & \\text{if } x>0 \\\\ \\alpha x, & \\text{otherwise} \\end{cases}",
                "x alpha",
                a -> a.get("x") > 0 ? a.get("x") : a.get("alpha") * a.get("x"));
        holds(
                x,
                "f(x)=\\lambda\\begin{cases} x & x > 0 \\\\ \\alpha(e^x-1) & x \\le 0 \\end{cases}",
                "x alpha lambda",
                a ->
                        a.get("lambda")
                                * (a.get("x") > 0
                                        ? a.get("x")
                                        : a.get("alpha") * (exp(a.get("x")) - 1)));
        Reading sigmoid = given("x \\in \\mathbb{R}").documented("\\sigma(x)=\\frac{1}{1+e^{-x}}");
        holds(sigmoid, "s(x) = x\\sigma(x)", "x", a -> a.get("x") / (1 + exp(-a.get("x"))));
        holds(sigmoid, "s(x)=2\\sigma(2x)-1", "x", a -> Math.tanh(a.get("x")));
        holds(
                sigmoid,
                "\\sigma'(x)=\\sigma(x)\\,(1-\\sigma(x))",
                "x",
                a -> exp(-a.get("x")) / pow(1 + exp(-a.get("x")), 2));
    }

    @Test
    void derivativesAreComputed() {
        Reading sigmoid = given("x \\in \\mathbb{R}").documented("\\sigma(x)=\\frac{1}{1+e^{-x}}");
        ToDoubleFunction<At> slope = a -> exp(-a.get("x")) / pow(1 + exp(-a.get("x")), 2);
        holds(sigmoid, "y = \\sigma'(x)", "x", slope);
        holds(sigmoid, "y = \\frac{d}{dx}\\sigma(x)", "x", slope);
        holds(sigmoid, "y = \\frac{d\\sigma}{dx}", "x", slope);
        holds(
                given("x"),
                "y = \\frac{d^2}{dx^2}\\left[x^3 + \\sin x\\right]",
                "x",
                a -> 6 * a.get("x") - Math.sin(a.get("x")));
        Reading bowl = given("x", "y").documented("f(x,y)=x^2/20+y^2");
        holds(bowl, "z = \\frac{\\partial f}{\\partial x}", "x y", a -> a.get("x") / 10);
        holds(bowl, "z = \\frac{\\partial f}{\\partial y}", "x y", a -> 2 * a.get("y"));
        // At a kink there is no derivative.
        Reading relu = given("x").documented("r(x) = \\max(0, x)");
        holds(
                relu,
                "y = r'(x)",
                "x",
                a -> a.get("x") == 0 ? 0 : a.get("x") > 0 ? 1 : 0,
                a -> a.get("x") != 0);
    }

    private static void holds(
            Reading reading,
            String latex,
            String name,
            ToDoubleFunction<At> expected,
            java.util.function.Predicate<At> where) {
        Statement.Definition definition = (Statement.Definition) reading.understood(latex);
        for (double x : POINTS) {
            At at = new At(List.of(name), List.of(x));
            Result<Double> result =
                    new Evaluator<>(DoubleArithmetic.INSTANCE, reading.definitions())
                            .evaluate(definition.body(), Bindings.<Double>none().with(name, x));
            if (where.test(at)) {
                assertThat(real(result)).isEqualTo(expected.applyAsDouble(at));
            } else {
                assertThat(result).isInstanceOf(Result.Undefined.class);
            }
        }
    }

    @Test
    void schedules() {
        Reading s =
                given(
                        "\\eta_0 > 0",
                        "0 < \\alpha < 1",
                        "t \\in \\mathbb{N}",
                        "S \\in \\mathbb{N}^+",
                        "\\alpha_0 > 0",
                        "k > 0",
                        "d > 0",
                        "T > 0",
                        "\\text{decay\\_rate} > 0",
                        "\\text{epoch\\_num} \\in \\mathbb{N}");
        holds(
                s,
                "\\eta_t=\\eta_0\\alpha^t",
                "eta_0 alpha t",
                a -> a.get("eta_0") * pow(a.get("alpha"), a.get("t")));
        holds(
                s,
                "\\eta_t=\\eta_0\\cdot\\alpha^{t \\mod S}",
                "eta_0 alpha t S",
                a -> a.get("eta_0") * pow(a.get("alpha"), (int) a.get("t") % (int) a.get("S")));
        holds(
                s,
                "\\eta_t=\\eta_0\\cdot\\alpha^{\\lfloor t/S \\rfloor}",
                "eta_0 alpha t S",
                a ->
                        a.get("eta_0")
                                * pow(
                                        a.get("alpha"),
                                        Math.floorDiv((int) a.get("t"), (int) a.get("S"))));
        holds(
                s,
                "\\alpha_t=\\begin{cases}\\alpha_0, & t < T \\\\ \\alpha_0\\times d, & t \\ge T\\end{cases}",
                "alpha_0 d t T",
                a -> a.get("t") < a.get("T") ? a.get("alpha_0") : a.get("alpha_0") * a.get("d"));
        holds(
                s,
                "\\alpha_t=\\alpha_0\\times e^{-kt}",
                "alpha_0 k t",
                a -> a.get("alpha_0") * exp(-a.get("k") * a.get("t")));
        holds(
                s,
                "\\alpha_t=\\frac{1}{2}\\alpha_0(1+cos(\\frac{t\\pi}{T}))",
                "alpha_0 t T",
                a -> 0.5 * a.get("alpha_0") * (1 + Math.cos(a.get("t") * Math.PI / a.get("T"))));
        holds(
                s,
                "\\alpha=\\frac{\\alpha_0}{1+\\text{decay\\_rate}\\times\\text{epoch\\_num}}",
                "alpha_0 decay_rate epoch_num",
                a -> a.get("alpha_0") / (1 + a.get("decay_rate") * a.get("epoch_num")));
        holds(
                s,
                "\\alpha=\\alpha_0\\times 0.95^{\\text{epoch\\_num}}",
                "alpha_0 epoch_num",
                a -> a.get("alpha_0") * pow(0.95, a.get("epoch_num")));
        holds(
                s,
                "\\alpha=\\frac{k}{\\sqrt{\\text{epoch\\_num}}}\\alpha_0",
                "k alpha_0 epoch_num",
                a -> a.get("k") / sqrt(a.get("epoch_num")) * a.get("alpha_0"));
    }

    @Test
    void normalisation() {
        Reading z =
                given(
                        "z",
                        "\\mu_{\\text{batch}}",
                        "\\sigma^2_{\\text{batch}} \\ge 0",
                        "\\epsilon > 0",
                        "\\gamma",
                        "\\hat z",
                        "\\beta",
                        "x'",
                        "\\sigma > 0");
        holds(
                z,
                "\\hat z=\\frac{z-\\mu_{\\text{batch}}}{\\sqrt{\\sigma^2_{\\text{batch}}+\\epsilon}}",
                "z mu_batch sigma^2_batch epsilon",
                a ->
                        (a.get("z") - a.get("mu_batch"))
                                / sqrt(a.get("sigma^2_batch") + a.get("epsilon")));
        holds(
                z,
                "z_{\\text{normalized}}=\\gamma\\hat z+\\beta",
                "gamma z_hat beta",
                a -> a.get("gamma") * a.get("z_hat") + a.get("beta"));
        holds(z, "x''=\\frac{x'}{\\sigma}", "x' sigma", a -> a.get("x'") / a.get("sigma"));
        holds(given("y"), "y'=y(1-y)", "y", a -> a.get("y") * (1 - a.get("y")));
        holds(
                given("x"),
                "y=\\begin{cases} 1 & x = 0 \\\\ \\frac{\\sin x}{x} & \\text{otherwise}\\end{cases}",
                "x",
                a -> a.get("x") == 0 ? 1 : Math.sin(a.get("x")) / a.get("x"));
        holds(
                given("x"),
                "y=\\frac{1}{x}",
                "x",
                a -> a.get("x") == 0 ? Double.NaN : 1 / a.get("x"));
    }

    private static Result<Double> vector(double... values) {
        List<Result<Double>> elements = new ArrayList<>();
        for (double value : values) {
            elements.add(new Result.Real<>(value));
        }
        return new Result.Array<>(elements);
    }

    @Test
    void reductions() {
        Reading r =
                given(
                        "\\lambda \\ge 0",
                        "m \\in \\mathbb{N}^+",
                        "w \\in \\mathbb{R}^n",
                        "x \\in \\mathbb{R}^n");
        Bindings<Double> at =
                Bindings.<Double>none()
                        .with("lambda", 1.0)
                        .with("m", 2.0)
                        .with("w", vector(3, -4))
                        .with("x", vector(1, 2));
        assertThat(value(r, "L=\\frac{\\lambda}{2m}\\sum_{i=1}^m ||w||^2", at)).isEqualTo(12.5);
        assertThat(value(r, "L=\\frac{\\lambda}{2m}\\|w\\|_2^2", at)).isEqualTo(6.25);
        assertThat(value(r, "L=\\frac{\\lambda}{m}\\|w\\|_1", at)).isEqualTo(3.5);
        assertThat(value(r, "s=\\sum_{i=1}^n w_i x_i", at)).isEqualTo(-5);
        assertThat(value(r, "s=w^\\top x + w \\cdot x + \\langle w, x \\rangle", at))
                .isEqualTo(-15);
        assertThat(value(r, "s=\\max_i |w_i| + \\min_i w_i", at)).isZero();
        assertThat(value(r, "s=\\prod_{i=1}^{n} (1 + x_i)", at)).isEqualTo(6);
        assertThat(value(r, "s=\\sum_{j \\ne k} x_j", at.with("k", 1.0), "k \\in \\mathbb{N}"))
                .isEqualTo(2);
        assertThat(value(r, "s=\\|w\\|_\\infty + \\|w\\|", at)).isEqualTo(9);
        assertThat(value(r, "s=\\sum_{i=1}^{0} x_i", at)).isZero();
    }

    private static double value(
            Reading reading, String latex, Bindings<Double> at, String... more) {
        Reading whole = reading;
        if (more.length > 0) {
            whole = given("x \\in \\mathbb{R}^n", more[0]);
        }
        Statement.Definition definition = (Statement.Definition) whole.understood(latex);
        return real(
                new Evaluator<>(DoubleArithmetic.INSTANCE, Definitions.none())
                        .evaluate(definition.body(), at));
    }

    /** Adam as in Kingma and Ba, algorithm 1, over 40 steps from its stated start. */
    @Test
    void adam() {
        Reading adam =
                given(
                        "\\beta_1, \\beta_2 \\in [0,1)",
                        "g_t",
                        "\\eta > 0",
                        "\\epsilon > 0",
                        "t \\in \\mathbb{N}^+");
        Statement system =
                adam.understood(
                        "\\begin{aligned} m_t &= \\beta_1 m_{t-1} + (1-\\beta_1) g_t \\\\"
                                + " v_t &= \\beta_2 v_{t-1} + (1-\\beta_2) g_t^2 \\\\"
                                + " \\theta_t &= \\theta_{t-1} - \\frac{\\eta \\hat m_t}{\\sqrt{\\hat v_t}+\\epsilon} \\\\"
                                + " \\hat m_t &= \\frac{m_t}{1-\\beta_1^t}, \\quad \\hat v_t = \\frac{v_t}{1-\\beta_2^t}"
                                + " \\end{aligned}");
        double[] gradients = new double[40];
        double m = 0;
        double v = 0;
        double theta = 0.5;
        for (int t = 1; t <= 40; t++) {
            double g = Math.sin(t);
            gradients[t - 1] = g;
            m = 0.9 * m + (1 - 0.9) * g;
            v = 0.999 * v + (1 - 0.999) * g * g;
            double mHat = m / (1 - pow(0.9, t));
            double vHat = v / (1 - pow(0.999, t));
            theta -= 0.1 * mHat / (sqrt(vHat) + 1e-8);
        }
        Bindings<Double> at =
                Bindings.<Double>none()
                        .with("beta_1", 0.9)
                        .with("beta_2", 0.999)
                        .with("eta", 0.1)
                        .with("epsilon", 1e-8)
                        .with("m_0", 0.0)
                        .with("v_0", 0.0)
                        .with("theta_0", 0.5)
                        .with("g", vector(gradients));
        Result<Double> last =
                new Evaluator<>(DoubleArithmetic.INSTANCE, Definitions.of(List.of(system)))
                        .evaluate(Exprs.ref("theta", Exprs.num(40)), at);
        assertThat(real(last)).isCloseTo(theta, within(1e-12));
    }

    /** RMSProp whose note forgot the time index of its state. */
    @Test
    void forgottenTimeIndex() {
        Reading rms = given("\\beta", "\\nabla w_t", "\\alpha", "\\epsilon");
        Statement system =
                rms.understood(
                        "S_{\\nabla w}=\\beta S_{\\nabla w}+(1-\\beta)(\\nabla w_t)^2 \\\\"
                                + " w_t=w_{t-1}-\\frac{\\alpha\\nabla w_t}{\\sqrt{S_{\\nabla w}}+\\epsilon}");
        Bindings<Double> at =
                Bindings.<Double>none()
                        .with("beta", 0.5)
                        .with("alpha", 1.0)
                        .with("epsilon", 0.0)
                        .with("S_nabla_w_0", 0.0)
                        .with("w_0", 0.0)
                        .with("nabla_w", vector(2, 2));
        double s1 = 0.5 * 4;
        double s2 = 0.5 * s1 + 0.5 * 4;
        Result<Double> result =
                new Evaluator<>(DoubleArithmetic.INSTANCE, Definitions.of(List.of(system)))
                        .evaluate(Exprs.ref("w", Exprs.num(2)), at);
        assertThat(real(result)).isCloseTo(-2 / sqrt(s1) - 2 / sqrt(s2), within(1e-15));
    }

    @Test
    void decimalsAreExactInTheReference() {
        Statement.Definition d =
                (Statement.Definition) given("x").understood("y = \\lfloor x / 0.1 \\rfloor");
        Bindings<Ball> at = Bindings.<Ball>none().with("x", Ball.of(new BigDecimal("0.3")));
        Result<Ball> result = new Reference(Definitions.none()).evaluate(d.body(), at);
        assertThat(result).isEqualTo(new Result.Real<>(Ball.of(3)));
    }
}
