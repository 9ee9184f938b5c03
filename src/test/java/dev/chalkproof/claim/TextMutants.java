package dev.chalkproof.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes programs and formulas in their text, one token at a time: it knows nothing of the
 * verifier's trees, nor of the changes that the verifier itself tries.
 */
final class TextMutants {
    private static final Pattern JAVA =
            Pattern.compile(
                    "\\d+(?:\\.\\d*)?(?:e-?\\d+)?|[A-Za-z_]\\w*|\\+\\+|--|&&|\\|\\||[-+*/<>=!%]=|[-+*/<>%?]");

    private static final Map<String, List<String>> JAVA_OPERATORS =
            Map.ofEntries(
                    Map.entry("+", List.of("-", "*")),
                    Map.entry("-", List.of("+", "* -")),
                    Map.entry("*", List.of("/", "+")),
                    Map.entry("/", List.of("*", "-")),
                    Map.entry("%", List.of("/", "*")),
                    Map.entry("<", List.of("<=", ">")),
                    Map.entry("<=", List.of("<", ">=")),
                    Map.entry(">", List.of(">=", "<")),
                    Map.entry(">=", List.of(">", "<=")),
                    Map.entry("==", List.of("!=", ">=")),
                    Map.entry("!=", List.of("==")),
                    Map.entry("&&", List.of("||")),
                    Map.entry("||", List.of("&&")),
                    Map.entry("+=", List.of("-=", "=")),
                    Map.entry("-=", List.of("+=", "=")),
                    Map.entry("*=", List.of("/=", "+=")),
                    Map.entry("exp", List.of("expm1", "cosh")),
                    Map.entry("expm1", List.of("exp", "sinh")),
                    Map.entry("log", List.of("log1p", "log10")),
                    Map.entry("log1p", List.of("log", "expm1")),
                    Map.entry("sin", List.of("cos", "sinh")),
                    Map.entry("cos", List.of("sin", "cosh")),
                    Map.entry("tanh", List.of("sinh", "atan")),
                    Map.entry("cosh", List.of("sinh", "exp")),
                    Map.entry("atan", List.of("tan", "tanh")),
                    Map.entry("max", List.of("min")),
                    Map.entry("min", List.of("max")),
                    Map.entry("abs", List.of("ceil", "")),
                    Map.entry("sqrt", List.of("cbrt", "")),
                    Map.entry("floor", List.of("ceil", "")),
                    Map.entry("signum", List.of("abs", "")));

    private static final Pattern LATEX =
            Pattern.compile("\\\\[A-Za-z]+|\\d+(?:\\.\\d+)?|[-+<>/]|\\^\\{?[2-9]\\}?|\\|");

    private static final Map<String, List<String>> LATEX_SIGNS =
            Map.ofEntries(
                    Map.entry("+", List.of("-", "\\cdot ")),
                    Map.entry("-", List.of("+", "\\cdot -")),
                    Map.entry("/", List.of("\\cdot ", "+")),
                    Map.entry("<", List.of("\\le ", ">")),
                    Map.entry(">", List.of("\\ge ", "<")),
                    Map.entry("\\le", List.of("<", "\\ge ")),
                    Map.entry("\\ge", List.of(">", "\\le ")),
                    Map.entry("\\ne", List.of("=")),
                    Map.entry("\\ln", List.of("\\log_2 ", "\\log_{10} ")),
                    Map.entry("\\exp", List.of("\\cosh ", "\\sinh ")),
                    Map.entry("\\sin", List.of("\\cos ", "\\tan ")),
                    Map.entry("\\cos", List.of("\\sin ", "\\cosh ")),
                    Map.entry("\\tanh", List.of("\\sinh ", "\\arctan ")),
                    Map.entry("\\max", List.of("\\min ")),
                    Map.entry("\\min", List.of("\\max ")),
                    Map.entry("\\sum", List.of("\\prod ")),
                    Map.entry("\\prod", List.of("\\sum ")),
                    Map.entry("\\lfloor", List.of("\\lceil ")),
                    Map.entry("\\sqrt", List.of("\\sqrt[3]", "")),
                    Map.entry("\\frac", List.of("\\binom")),
                    Map.entry("\\bmod", List.of("\\cdot ", "+")),
                    Map.entry("\\cdot", List.of("+", "-")),
                    Map.entry("\\times", List.of("+", "/")));

    private TextMutants() {}

    /** Programs with one token changed in a body. */
    static List<String> ofProgram(String program) {
        SequencedSet<String> mutants = new LinkedHashSet<>();
        int body = program.indexOf('{', Math.max(0, program.indexOf(" f("))) + 1;
        List<String> names = Parameter.of(program).stream().map(Parameter::name).toList();
        Matcher token = JAVA.matcher(program);
        while (token.find()) {
            String text = token.group();
            if (token.start() < body) {
                continue;
            }
            boolean called = token.end() < program.length() && program.charAt(token.end()) == '(';
            List<String> changes = new ArrayList<>(JAVA_OPERATORS.getOrDefault(text, List.of()));
            if (Character.isLetter(text.charAt(0)) && !called && !names.contains(text)) {
                changes.clear();
            }
            if (Character.isDigit(text.charAt(0))) {
                changes.addAll(numbers(text));
            }
            if (names.contains(text) && !called) {
                names.stream().filter(n -> !n.equals(text)).forEach(changes::add);
                changes.add("(-" + text + ")");
                changes.add("(" + text + " + 1)");
                changes.add("(2 * " + text + ")");
            }
            if (text.equals("return")) {
                int end = program.indexOf(';', token.end());
                String value = program.substring(token.end(), end);
                mutants.add(replaced(program, token.end(), end, " -(" + value + ")"));
            }
            for (String change : changes) {
                int start = token.start();
                // Without the function there is no class to call it of.
                if (change.isEmpty() && program.startsWith("Math.", start - 5)) {
                    start -= 5;
                }
                mutants.add(replaced(program, start, token.end(), change));
            }
        }
        mutants.remove(program);
        return List.copyOf(mutants);
    }

    private static List<String> numbers(String text) {
        BigDecimal value = new BigDecimal(text);
        boolean whole = !text.contains(".") && !text.contains("e");
        return whole
                ? List.of(
                        value.add(BigDecimal.ONE).toPlainString(),
                        value.subtract(BigDecimal.ONE).toPlainString(),
                        value.multiply(BigDecimal.valueOf(3)).toPlainString())
                : List.of(
                        value.multiply(new BigDecimal("1.01")).toString(),
                        value.add(BigDecimal.ONE).toString(),
                        value.negate().toString());
    }

    static final Pattern SIGNATURE = Pattern.compile("static [\\w\\[\\]]+ f\\(([^)]*)\\)");

    /** A parameter of {@code f}. */
    record Parameter(String type, String name) {
        private static final Pattern DECLARED = Pattern.compile("(.*[ \\]])(\\w+)");

        /** Those of the method {@code f}; none where it takes none, or there is none. */
        static List<Parameter> of(String program) {
            Matcher signature = SIGNATURE.matcher(program);
            List<Parameter> parameters = new ArrayList<>();
            if (signature.find()) {
                for (String parameter : signature.group(1).split(",", -1)) {
                    Matcher declared = DECLARED.matcher(parameter.strip());
                    if (declared.matches()) {
                        parameters.add(new Parameter(declared.group(1).strip(), declared.group(2)));
                    }
                }
            }
            return parameters;
        }
    }

    /** A text with another one in place of a part. */
    static String replaced(String text, int start, int end, String change) {
        return text.substring(0, start) + change + text.substring(end);
    }

    /** Formulas with one sign changed on the right of the equals sign. */
    static List<String> ofFormula(String formula) {
        SequencedSet<String> mutants = new LinkedHashSet<>();
        int body = formula.indexOf('=') + 1;
        Matcher sign = LATEX.matcher(formula);
        while (sign.find()) {
            if (sign.start() < body) {
                continue;
            }
            String text = sign.group();
            List<String> changes = new ArrayList<>(LATEX_SIGNS.getOrDefault(text, List.of()));
            if (text.startsWith("^")) {
                changes.addAll(List.of("", "^{3.5}"));
            } else if (Character.isDigit(text.charAt(0))) {
                BigDecimal value = new BigDecimal(text);
                changes.add(value.add(BigDecimal.ONE).toPlainString());
                changes.add(
                        value.multiply(new BigDecimal("1.01"))
                                .add(new BigDecimal("0.5"))
                                .toPlainString());
            }
            for (String change : changes) {
                String mutant = replaced(formula, sign.start(), sign.end(), change);
                mutants.add(
                        change.equals("\\lceil ")
                                ? mutant.replaceFirst(
                                        "(?<=.{" + sign.start() + "})\\\\rfloor", "\\\\rceil")
                                : mutant);
            }
        }
        mutants.remove(formula);
        return List.copyOf(mutants);
    }
}
