package dev.chalkproof.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LaTeX as plain text, where no formula can be set: {@code \hat{v}} is v̂. What it says of layout
 * is lost.
 */
final class PlainMath {
    private static final Pattern ACCENT =
            Pattern.compile("\\\\(hat|bar|tilde|dot|vec)\\s*(?:\\{(\\\\?\\w+)\\}|(\\\\?\\w))");

    private static final Map<String, String> COMBINING =
            Map.of(
                    "hat", "\u0302", "bar", "\u0304", "tilde", "\u0303", "dot", "\u0307", "vec",
                    "\u20D7");

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\s*");

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("le", "≤ "),
                    Map.entry("leq", "≤ "),
                    Map.entry("ge", "≥ "),
                    Map.entry("geq", "≥ "),
                    Map.entry("ne", "≠ "),
                    Map.entry("cdot", "· "),
                    Map.entry("times", "× "),
                    Map.entry("in", "∈ "),
                    Map.entry("leftarrow", "← "),
                    Map.entry("to", "→ "),
                    Map.entry("infty", "∞"),
                    Map.entry("sum", "∑"),
                    Map.entry("prod", "∏"),
                    Map.entry("sqrt", "√"),
                    Map.entry("nabla", "∇"),
                    Map.entry("partial", "∂"),
                    Map.entry("ldots", "… "),
                    Map.entry("dots", "… "),
                    Map.entry("lfloor", "⌊"),
                    Map.entry("rfloor", "⌋"),
                    Map.entry("quad", " "),
                    Map.entry("qquad", " "),
                    Map.entry("bmod", "mod "));

    private static final Set<String> NAMED =
            Set.of("exp", "ln", "log", "sin", "cos", "tan", "tanh", "max", "min", "arg", "lim");

    private static final List<String> GREEK = SearchTerms.GREEK_NAMES;

    private PlainMath() {}

    static String of(String latex) {
        String accented =
                ACCENT.matcher(latex)
                        .replaceAll(
                                m -> {
                                    String letter = m.group(2) == null ? m.group(3) : m.group(2);
                                    return Matcher.quoteReplacement(
                                            letter + COMBINING.getOrDefault(m.group(1), ""));
                                });
        return COMMAND.matcher(accented)
                .replaceAll(m -> Matcher.quoteReplacement(letter(m.group(1))))
                .replace("\\_", "_")
                .replaceAll("\\\\[,;:!> ]|~", " ")
                .replaceAll("[{}$&\\\\]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Words in which formulas stand as LaTeX. */
    static String prose(String text) {
        return text.contains("\\") ? of(text) : text;
    }

    /** A Greek letter, or nothing for a command that only changes how the rest looks. */
    private static String letter(String command) {
        String name = command.startsWith("var") ? command.substring(3) : command;
        int small = GREEK.indexOf(name);
        if (small >= 0) {
            return Character.toString(0x3B1 + small);
        }
        int capital = GREEK.indexOf(name.toLowerCase(Locale.ROOT));
        return capital >= 0
                ? Character.toString(0x391 + capital)
                : SIGNS.getOrDefault(command, NAMED.contains(command) ? command + " " : "");
    }
}
