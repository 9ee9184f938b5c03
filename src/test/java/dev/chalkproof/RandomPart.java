package dev.chalkproof;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What an author writes next, at random: it may or may not fit what is there. */
final class RandomPart {
    private final SplittableRandom random;

    RandomPart(SplittableRandom random) {
        this.random = random;
    }

    /**
     * A part of a page.
     *
     * @param pages that it may link to
     */
    String write(List<String> pages) {
        String n = Integer.toString(random.nextInt(1, 5));
        String f = pick(List.of("f", "g", "h"));
        return switch (random.nextInt(20)) {
            case 0, 1 -> "Words, and " + n + " more of them, at $x = " + n + "$.\n";
            case 2 -> "## Section " + n + "\n";
            case 3, 4 -> definition(f, n);
            case 5 -> "```java\nint n = " + n + ";\n```\n";
            case 6 -> "```java\nn += " + n + ";\nn\n```\n";
            case 7 ->
                    "```java {#fig-%1$s%2$s}\nSystem.out.println(%1$s(%2$s));\n```\n"
                            .formatted(f, n);
            case 8 -> "It is " + n + "<!--= " + f + "(" + n + ") -->.\n";
            case 9 -> "It counts " + n + "<!--= n -->.\n";
            case 10 ->
                    "$$ y \\ge 0 $$\n<!-- %s -->\n\n- $y \\in [0, %s]$ is.\n"
                            .formatted(pick(List.of("claim", "unchecked: later")), n);
            case 11 -> "$$ y \\ge " + n + " $$\n<!-- refuted: wrong -->\n\n- $y \\in [0, 3]$ is.\n";
            case 12 ->
                    "See [there](/%s#eq-%s) and [](#fig-%s%s).\n".formatted(pick(pages), f, f, n);
            case 13 -> printing(n);
            case 14 ->
                    "```java {implements=eq-%1$s}\nstatic double other%1$s(double x) { return %2$s * x + 1; }\n```\n"
                            .formatted(f, n);
            case 15 -> chart(f, n);
            case 16 -> "| a | b |\n| - | - |\n| " + n + " | " + n + "<!--= " + n + " * 1.0 --> |\n";
            case 17 -> recurrence(n);
            case 18 -> "![A drawing](/drawing%s.svg)\n".formatted(n);
            default ->
                    "```java {throws=ArithmeticException}\nint zero = 0;\nint q = "
                            + n
                            + " / zero;\n```\n";
        };
    }

    private static String definition(String f, String n) {
        return """
                $$ %1$s(x) = %2$s x + 1 $$
                <!-- #eq-%1$s -->

                - $x \\in [0, %2$s]$ is the input.

                ```java {implements=eq-%1$s}
                static double %1$s(double x) { return %2$s * x + 1; }
                ```
                """
                .formatted(f, n);
    }

    private String printing(String n) {
        return """
                ```java {%s}
                System.out.println(%s);
                ```

                ```text {.output}
                %s
                ```
                """
                .formatted(pick(List.of(".silent", "timeout=9s", "caption=\"Count\"")), n, n);
    }

    private static String chart(String f, String n) {
        return """
                ```java {#fig-chart caption="The chart %2$s"}
                Charts.line("x", "y").plot("%1$s", 0, %2$s, x -> %1$s(x))
                ```
                """
                .formatted(f, n);
    }

    /** Only the state has a meaning; a record takes it from step to step. */
    private static String recurrence(String n) {
        return """
                $$ v_t = 0.%1$s v_{t-1} + u_t $$
                <!-- #eq-v -->

                - $v_0 = 0$ is the start,
                - $u_t \\in [0, 1]$ comes in.

                ```java {implements=eq-v}
                static double v(double[] u) {
                    double v = 0;
                    for (double x : u) {
                        v = 0.%1$s * v + x;
                    }
                    return v;
                }
                ```
                """
                .formatted(n);
    }

    /** The same part with something other in it. */
    String mutate(String part, List<String> pages) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < part.length(); i++) {
            if (Character.isDigit(part.charAt(i))) {
                digits.add(i);
            }
        }
        if (digits.isEmpty() || random.nextInt(4) == 0) {
            return pick(
                    List.of(part + "\nOne more line.\n", "Before it.\n\n" + part, write(pages)));
        }
        int at = pick(digits);
        return part.substring(0, at) + random.nextInt(1, 6) + part.substring(at + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
