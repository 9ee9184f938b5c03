package dev.chalkproof.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LaTeX as plain text, where no formula can be set: {@code \hat{v}} is v̂, {@code \frac{a}{b + 1}}
 * is a/(b + 1). Parentheses stand in for what layout says, all else of it is lost.
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

    /** The start and the end of an environment, whose name is no text. */
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\\\(?:begin|end)\\s*\\{\\w+\\*?\\}");

    /** What the groups after it are parts of; a root may have its degree in brackets. */
    private static final Pattern PARTED =
            Pattern.compile("\\\\[dt]?frac(?![A-Za-z])|\\\\sqrt(?![A-Za-z])|[_^](?=\\s*\\{)");

    /** A number, or a letter with what stands on it. */
    private static final Pattern ATOM = Pattern.compile("[\\p{N}.]+|\\p{L}\\p{M}*");

    /** Several letters stand as one index: the entry ij. */
    private static final Pattern INDEX = Pattern.compile("[\\p{L}\\p{N}\\p{M}.]*");

    /** Deeper formulas are not read by people. */
    private static final int DEEPEST = 20;

    private PlainMath() {}

    static String of(String latex) {
        return of(latex, 0);
    }

    private static String of(String latex, int depth) {
        String rows =
                ENVIRONMENT
                        .matcher(latex)
                        .replaceAll(" ")
                        .replaceAll("\\\\\\\\(?:\\[[^\\]]*\\])?", "; ");
        String accented =
                ACCENT.matcher(parted(rows.replaceAll("(?<!\\\\)&", " "), depth))
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

    /** With fractions, roots and scripts in a line, their parts in parentheses where need be. */
    private static String parted(String latex, int depth) {
        if (depth > DEEPEST) {
            return latex;
        }
        StringBuilder out = new StringBuilder();
        Matcher matcher = PARTED.matcher(latex);
        int at = 0;
        while (matcher.find(at)) {
            out.append(latex, at, matcher.start());
            String what = matcher.group();
            int end = matcher.end();
            if (what.endsWith("frac")) {
                int over = groupEnd(latex, end);
                int under = groupEnd(latex, over);
                out.append(part(latex.substring(end, over), ATOM, depth))
                        .append('/')
                        .append(part(latex.substring(over, under), ATOM, depth))
                        .append(' ');
                at = under;
            } else if (what.endsWith("sqrt")) {
                int degree = latex.startsWith("[", end) ? latex.indexOf(']', end) + 1 : end;
                int from = Math.max(end, degree);
                at = groupEnd(latex, from);
                out.append(latex, end, from)
                        .append('√')
                        .append(part(latex.substring(from, at), ATOM, depth))
                        .append(' ');
            } else {
                at = groupEnd(latex, end);
                out.append(what).append(part(latex.substring(end, at), INDEX, depth));
            }
        }
        return out.append(latex, at, latex.length()).toString();
    }

    private static String part(String latex, Pattern bare, int depth) {
        String plain = of(latex, depth + 1);
        return plain.isEmpty() || bare.matcher(plain).matches() ? plain : "(" + plain + ")";
    }

    /** Where the group, command or sign ends that begins at a place or after the space there. */
    private static int groupEnd(String latex, int start) {
        int at = start;
        while (at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
            at++;
        }
        if (at >= latex.length()) {
            return latex.length();
        }
        if (latex.charAt(at) == '\\') {
            Matcher command = COMMAND.matcher(latex).region(at, latex.length());
            return command.lookingAt() ? command.end(1) : Math.min(at + 2, latex.length());
        }
        if (latex.charAt(at) != '{') {
            return latex.offsetByCodePoints(at, 1);
        }
        int depth = 0;
        for (int i = at; i < latex.length(); i++) {
            char c = latex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return latex.length();
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
