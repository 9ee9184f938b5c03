package dev.chalkproof.claim;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Programs that give something slightly else, rarely: a relative change of the result or of an
 * argument, a shifted branch, an error that only comes up for large or late inputs.
 */
final class HardMutants {
    private static final List<Integer> DIGITS_OF_RESULTS = List.of(9, 10, 11, 12, 13, 14);
    private static final List<Integer> DIGITS_OF_ARGUMENTS = List.of(9, 11, 13);
    private static final List<Integer> LATE = List.of(3, 7, 10);
    private static final List<String> SHIFTS = List.of(" + 1e-9", " - 1e-9", " + 1e-12");

    private static final Pattern COMPARISON =
            Pattern.compile(
                    "([A-Za-z]\\w*|-?\\d+(?:\\.\\d+)?)(\\s*[<>]=?\\s*)(-?[A-Za-z0-9.]+)(?=\\s*[?)&|])");

    private final String head;
    private final String inner;
    private final List<TextMutants.Parameter> parameters;

    private HardMutants(String head, String program) {
        this.head = head;
        this.inner = program.replace(" f(", " inner(");
        this.parameters = TextMutants.Parameter.of(program);
    }

    /** All of a program whose method is {@code f}. */
    static List<String> of(String program) {
        Matcher signature = TextMutants.SIGNATURE.matcher(program);
        if (!signature.find()) {
            return List.of();
        }
        List<String> mutants = new HardMutants(signature.group(), program).wrapped();
        mutants.addAll(shiftedBranches(program));
        return mutants;
    }

    private List<String> wrapped() {
        boolean number = head.startsWith("static double f(");
        List<String> mutants = new ArrayList<>();
        if (number) {
            DIGITS_OF_RESULTS.forEach(
                    digits -> mutants.add(around("return %s * (1 + 1e-%d);", call(), digits)));
        }
        for (TextMutants.Parameter parameter : parameters) {
            String name = parameter.name();
            if (parameter.type().equals("double")) {
                DIGITS_OF_ARGUMENTS.forEach(
                        digits -> mutants.add(around("return %s;", callWith(name, digits))));
            }
            if (number) {
                wrongWhere(parameter)
                        .forEach(
                                where ->
                                        mutants.add(
                                                around(
                                                        "double r = %s; return %s ? r * 1.000001 :"
                                                                + " r;",
                                                        call(), where)));
            }
        }
        return mutants;
    }

    private static List<String> wrongWhere(TextMutants.Parameter parameter) {
        String name = parameter.name();
        return switch (parameter.type()) {
            case "double" -> List.of(name + " > 1e5", name + " < 1e-5 && " + name + " > -1e-5");
            case "int" -> LATE.stream().map(late -> name + " > " + late).toList();
            default -> List.of();
        };
    }

    @FormatMethod
    private String around(String body, Object... parts) {
        return inner + "\n" + head + " { " + body.formatted(parts) + " }";
    }

    private String call() {
        return call("", "");
    }

    private String callWith(String name, int digits) {
        return call(name, " * (1 + 1e-" + digits + ")");
    }

    /** A call of the right program, with something after one of its arguments. */
    private String call(String changed, String change) {
        return parameters.stream()
                .map(p -> p.name().equals(changed) ? p.name() + change : p.name())
                .collect(Collectors.joining(", ", "inner(", ")"));
    }

    private static List<String> shiftedBranches(String program) {
        List<String> mutants = new ArrayList<>();
        Matcher comparison = COMPARISON.matcher(program);
        while (comparison.find()) {
            int statement = program.lastIndexOf(';', comparison.start());
            if (program.startsWith("for", Math.max(0, statement - 14))) {
                continue;
            }
            int end = comparison.end(3);
            SHIFTS.forEach(
                    shift ->
                            mutants.add(
                                    TextMutants.replaced(program, end, comparison.end(), shift)));
        }
        return mutants;
    }
}
