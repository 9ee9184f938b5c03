package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The optimisers, in the forms in which notes print them, against records that take a step. Right
 * code must be verified, and every planted fault refuted by one formula of the system at least.
 */
class OptimisersTest {
    private static final List<String> SYMBOLS =
            List.of(
                    "\\theta_t \\in \\mathbb{R}",
                    "w_t \\in \\mathbb{R}",
                    "u_t \\in \\mathbb{R}",
                    "u_0 = 0",
                    "m_t \\in \\mathbb{R}",
                    "m_0 = 0",
                    "v_t \\ge 0",
                    "v_0 = 0",
                    "s_t \\ge 0",
                    "s_0 = 0",
                    "g_t \\in \\mathbb{R}",
                    "0 \\le \\beta < 1",
                    "0 \\le \\beta_1 < 1",
                    "0 \\le \\beta_2 < 1",
                    "\\eta > 0",
                    "\\lambda \\ge 0",
                    "\\epsilon > 0",
                    "t \\in \\mathbb{N}^{+}");

    /**
     * @param formulas named together
     * @param state components of the record
     * @param inputs of a step
     * @param body of the step; its last line returns {@code next(...)}
     * @param faults {@code old → new}
     */
    record Optimiser(
            String name,
            List<String> formulas,
            String state,
            String inputs,
            String body,
            List<String> faults) {
        String code() {
            return "record S(%s) { S step(%s) { %s } }".formatted(state, inputs, body);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Optimiser system(
            String name,
            List<String> formulas,
            String state,
            String inputs,
            String body,
            String... faults) {
        return new Optimiser(name, formulas, state, inputs, body, List.of(faults));
    }

    private static final String FIRST = "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1) g_t";
    private static final String SECOND = "v_t = \\beta_2 v_{t-1} + (1 - \\beta_2) g_t^2";
    private static final String CORRECTED =
            "\\hat m_t = \\frac{m_t}{1 - \\beta_1^t}, \\quad \\hat v_t = \\frac{v_t}{1 - \\beta_2^t}";
    private static final String ADAM_STATE = "double m, double v, double theta, int t";
    private static final String ADAM_INPUTS =
            "double g, double eta, double beta1, double beta2, double epsilon";
    private static final String ADAM_BODY =
            "int n = t + 1; double a = beta1 * m + (1 - beta1) * g; double b = beta2 * v + (1 - beta2) * g * g;"
                    + " double p = a / (1 - Math.pow(beta1, n)); double q = b / (1 - Math.pow(beta2, n));"
                    + " return new S(a, b, theta - eta * p / (Math.sqrt(q) + epsilon), n);";

    static final List<Optimiser> SYSTEMS =
            List.of(
                    system(
                            "gradient descent, shifted",
                            List.of("\\theta_{t+1} = \\theta_t - \\eta g_t"),
                            "double theta",
                            "double g, double eta",
                            "return new S(theta - eta * g);",
                            "theta - → theta + ",
                            "eta * g → g"),
                    system(
                            "weight decay as an assignment",
                            List.of("w \\leftarrow w - \\eta (g + \\lambda w)"),
                            "double w",
                            "double g, double eta, double lambda",
                            "return new S((1 - eta * lambda) * w - eta * g);",
                            "1 - eta → 1 + eta",
                            "eta * lambda → lambda"),
                    system(
                            "momentum, average",
                            List.of(
                                    "m_t = \\beta m_{t-1} + (1 - \\beta) g_t",
                                    "\\theta_t = \\theta_{t-1} - \\eta m_t"),
                            "double m, double theta",
                            "double g, double eta, double beta",
                            "double n = beta * m + (1 - beta) * g; return new S(n, theta - eta * n);",
                            "(1 - beta) * g → g",
                            "eta * n → eta * m"),
                    system(
                            "momentum, average, shifted",
                            List.of(
                                    "m_{t+1} = \\beta m_t + (1 - \\beta) g_t",
                                    "\\theta_{t+1} = \\theta_t - \\eta m_{t+1}"),
                            "double m, double theta",
                            "double g, double eta, double beta",
                            "double n = beta * m + (1 - beta) * g; return new S(n, theta - eta * n);",
                            "eta * n → eta * m"),
                    system(
                            "momentum in one block",
                            List.of(
                                    "u_t = \\beta u_{t-1} + \\eta g_t \\\\ \\theta_{t+1} = \\theta_t - u_t"),
                            "double u, double theta",
                            "double g, double eta, double beta",
                            "double n = beta * u + eta * g; return new S(n, theta - n);",
                            "theta - n → theta - u",
                            "eta * g → g"),
                    system(
                            "momentum with the sign turned, aligned",
                            List.of(
                                    "\\begin{aligned} u_t &= \\beta u_{t-1} - \\eta g_t \\\\ \\theta_t &= \\theta_{t-1} + u_t \\end{aligned}"),
                            "double u, double theta",
                            "double g, double eta, double beta",
                            "double n = beta * u - eta * g; return new S(n, theta + n);",
                            "theta + n → theta - n"),
                    system(
                            "momentum, sum",
                            List.of(
                                    "u_t = \\beta u_{t-1} + g_t",
                                    "\\theta_t = \\theta_{t-1} - \\eta u_t"),
                            "double u, double theta",
                            "double g, double eta, double beta",
                            "double n = beta * u + g; return new S(n, theta - eta * n);",
                            "beta * u + g → beta * u + eta * g"),
                    system(
                            "AdaGrad, epsilon inside",
                            List.of(
                                    "s_t = s_{t-1} + g_t^2",
                                    "\\theta_{t} = \\theta_{t-1} - \\frac{\\eta}{\\sqrt{s_t + \\epsilon}} g_t"),
                            "double s, double theta",
                            "double g, double eta, double epsilon",
                            "double n = s + g * g; return new S(n, theta - eta * g / Math.sqrt(n + epsilon));",
                            "Math.sqrt(n + epsilon) → (Math.sqrt(n) + epsilon)",
                            "Math.sqrt(n → Math.sqrt(s",
                            "g * g → g"),
                    system(
                            "RMSProp without a time index on the average",
                            List.of(
                                    "v = \\beta v + (1 - \\beta) g_t^2",
                                    "\\theta_t = \\theta_{t-1} - \\frac{\\eta g_t}{\\sqrt{v} + \\epsilon}"),
                            "double v, double theta",
                            "double g, double eta, double beta, double epsilon",
                            "double n = beta * v + (1 - beta) * g * g; return new S(n, theta - eta * g / (Math.sqrt(n) + epsilon));",
                            "(Math.sqrt(n) + epsilon) → Math.sqrt(n + epsilon)",
                            "Math.sqrt(n) → Math.sqrt(v)"),
                    system(
                            "Adam",
                            List.of(
                                    FIRST,
                                    SECOND,
                                    CORRECTED,
                                    "\\theta_t = \\theta_{t-1} - \\frac{\\eta \\hat m_t}{\\sqrt{\\hat v_t} + \\epsilon}"),
                            ADAM_STATE,
                            ADAM_INPUTS,
                            ADAM_BODY,
                            "(Math.sqrt(q) + epsilon) → Math.sqrt(q + epsilon)",
                            "int n = t + 1 → int n = Math.max(1, t)",
                            "Math.sqrt(q) → Math.sqrt(b)",
                            "* g * g → * g",
                            "epsilon), n) → epsilon), t)"),
                    system(
                            "AdamW, epsilon inside",
                            List.of(
                                    FIRST,
                                    SECOND,
                                    CORRECTED,
                                    "\\theta_t = \\theta_{t-1} - \\eta \\left(\\frac{\\hat m_t}{\\sqrt{\\hat v_t + \\epsilon}} + \\lambda \\theta_{t-1}\\right)"),
                            ADAM_STATE,
                            ADAM_INPUTS + ", double lambda",
                            ADAM_BODY.replace(
                                    "theta - eta * p / (Math.sqrt(q) + epsilon)",
                                    "theta - eta * (p / Math.sqrt(q + epsilon) + lambda * theta)"),
                            "lambda * theta → lambda * p",
                            "Math.sqrt(q + epsilon) → (Math.sqrt(q) + epsilon)"));

    private static Note note(Optimiser system, int place, String code) {
        return Note.given(SYMBOLS.toArray(String[]::new))
                .and(system.formulas.getFirst().contains("leftarrow") ? ASSIGNED : NONE)
                .and(system.formulas.getFirst().startsWith("v = ") ? AVERAGE : NONE)
                .system(place, system.formulas.toArray(String[]::new))
                .code(code)
                .method("S.step");
    }

    private static final String[] NONE = {};
    private static final String[] AVERAGE = {"v \\ge 0"};
    private static final String[] ASSIGNED = {"w \\in \\mathbb{R}", "g \\in \\mathbb{R}"};

    @ParameterizedTest
    @FieldSource("SYSTEMS")
    void rightCodeIsVerified(Optimiser system) {
        for (int i = 0; i < system.formulas.size(); i++) {
            Item item = note(system, i, system.code()).check();
            Evidence evidence = Note.evidence(item);
            assertThat(evidence.strength().orElseThrow())
                    .as(evidence.remarks().toString())
                    .isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @FieldSource("SYSTEMS")
    void plantedFaultsAreRefuted(Optimiser system) {
        for (String fault : system.faults) {
            String changed = StepCheckTest.change(system.body, fault);
            assertThat(changed).as(fault).isNotEqualTo(system.body);
            String code = system.code().replace(system.body, changed);
            List<String> shown = new ArrayList<>();
            boolean refuted = false;
            for (int i = system.formulas.size() - 1; i >= 0 && !refuted; i--) {
                Item item = note(system, i, code).check();
                shown.add(Note.show(item));
                refuted = item.verdict() instanceof Verdict.Refuted;
            }
            assertThat(refuted).as("%s: %s", fault, shown).isTrue();
        }
    }

    @Test
    void tellsWhereEpsilonBelongs() {
        Optimiser adam =
                SYSTEMS.stream().filter(s -> s.name.equals("Adam")).findFirst().orElseThrow();
        String inside = adam.code().replace("(Math.sqrt(q) + epsilon)", "Math.sqrt(q + epsilon)");
        Item item = note(adam, 3, inside).check();
        assertThat(Note.show(item))
                .contains("after 1 step from m = 0, v = 0, theta = ")
                .contains("they agree if", "\\sqrt{\\hat{v}_t + \\epsilon}");
        // The averages themselves are right.
        assertThat(note(adam, 0, inside).check().fails()).isFalse();
    }

    @Test
    void readsAssignmentsInTheirOrderWhereThatAgrees() {
        Note note =
                Note.given(
                                "u \\in \\mathbb{R}",
                                "w \\in \\mathbb{R}",
                                "g \\in \\mathbb{R}",
                                "0 \\le \\beta < 1",
                                "\\eta > 0")
                        .system(1, "u \\leftarrow \\beta u - \\eta g", "w \\leftarrow w + u")
                        .method("S.step");
        String code =
                "record S(double u, double w) { S step(double g, double eta, double beta) { double n = beta * u - eta * g; return new S(n, w + %s); } }";
        assertThat(Note.remarks(note.code(code.formatted("n")).check()))
                .contains("the assignments are read in their order: later ones see new values");
        assertThat(Note.remarks(note.code(code.formatted("u")).check())).isEmpty();
        assertThat(note.code(code.formatted("g")).check().verdict())
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void comparesStaticMethodsOverAllInputs() {
        Note note =
                Note.given(SYMBOLS.toArray(String[]::new))
                        .system(0, "s_t = s_{t-1} + g_t^2")
                        .code(
                                "static double[] f(double[] g) { double[] s = new double[g.length]; double n = 0; for (int i = 0; i < s.length; i++) { n += g[i] * g[i]; s[i] = n; } return s; }");
        assertThat(note.check().fails()).as(Note.show(note.check())).isFalse();
    }
}
