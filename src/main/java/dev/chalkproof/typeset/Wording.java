package dev.chalkproof.typeset;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * KaTeX's messages in plain words: what is wrong with the formula rather than what its parser was
 * about to read.
 *
 * @param message one sentence without a full stop
 * @param about the part of the formula that KaTeX's message names, or an empty text
 * @param help what to do
 */
record Wording(String message, String about, Optional<String> help) {
    /** How one kind of message reads; {@code $1} stands for what the first group matched. */
    private record Rule(Pattern katex, String message, String help) {}

    private static Rule rule(String katex, String message, String help) {
        return new Rule(Pattern.compile(katex, Pattern.DOTALL), message, help);
    }

    private static final Pattern GROUP = Pattern.compile("\\$([12])");

    private static final List<Rule> RULES =
            List.of(
                    rule("Undefined control sequence: (.*)", "KaTeX does not know $1", ""),
                    rule("No such environment: (.+)", "KaTeX does not know the environment $1", ""),
                    rule(
                            "No such environment: ",
                            "\\begin{} names no environment",
                            "write its name between the braces"),
                    rule(
                            "Expected 'EOF', got '(\\})'",
                            "this $1 closes nothing",
                            "remove it, or write \\} for a brace that shows"),
                    rule(
                            "Expected 'EOF', got '(&)'",
                            "$1 separates columns, and here are none",
                            "put the lines between \\begin{aligned} and \\end{aligned}, or write"
                                    + " \\& for the sign itself"),
                    rule(
                            "Expected 'EOF', got '(\\\\right)'",
                            "$1 has no \\left before it",
                            "write \\left where the bracket opens; \\left. draws nothing"),
                    rule(
                            "Expected 'EOF', got '(\\\\end)'",
                            "$1 has no \\begin before it",
                            "remove it, or begin the environment"),
                    rule(
                            "Expected 'EOF', got '([#_])'",
                            "$1 cannot stand here",
                            "write \\$1 for the sign itself"),
                    rule("Expected 'EOF', got '(.*)'", "$1 cannot stand here", ""),
                    rule(
                            "Expected '\\\\right', got '.*'",
                            "a \\left has no \\right",
                            "write \\right where the bracket closes; \\right. draws nothing"),
                    rule(
                            "Expected '(.*)', got 'EOF'",
                            "the formula ends where $1 is expected",
                            "close what is open"),
                    rule("Expected '(.*)', got '(.*)'", "$1 is expected here, not $2", ""),
                    rule(
                            "Unexpected end of input in a macro argument, expected '(.*)'",
                            "the formula ends where $1 or an argument is expected",
                            "close what is open, or give the last command its argument in braces"),
                    rule(
                            "Expected & or \\\\\\\\ or \\\\cr or \\\\end",
                            "an environment has no \\end",
                            "close every \\begin{name} with \\end{name}"),
                    rule(
                            "Mismatch: (\\\\begin\\{.*\\}) matched by (\\\\end\\{.*\\})",
                            "$1 is closed by $2",
                            "close the environment that was opened last"),
                    rule(
                            "(\\{.*\\}) can be used only in display mode\\.",
                            "the environment $1 needs a formula on lines of its own",
                            "write the formula between $$ signs"),
                    rule(
                            "Double (super|sub)script",
                            "two $1scripts follow each other",
                            "say with braces what belongs together: {a^b}^c or a^{b^c}"),
                    rule(
                            "Expected group after '(.*)'",
                            "nothing follows $1",
                            "put what belongs there in braces"),
                    rule(
                            "Expected group as .* '(.*)'",
                            "$1 lacks an argument",
                            "put what belongs there in braces"),
                    rule(
                            "Got function '(.*)' with no arguments as .*",
                            "$1 needs braces around it and its arguments here",
                            "write {$1 ...}"),
                    rule(
                            "Can't use function '(\\$)' in math mode",
                            "$1 cannot stand in a formula",
                            "write \\$1 for the sign itself"),
                    rule(
                            "Can't use function '(.*)' in math mode",
                            "$1 works only among words",
                            "write \\text{...} around it"),
                    rule(
                            "Can't use function '(.*)' in text mode",
                            "$1 works only outside of \\text{...}",
                            "write $ signs around it, or end the text before it"),
                    rule(
                            "Invalid delimiter '(.*)' after '(.*)'",
                            "$2 takes a bracket, and $1 is none",
                            "write one of ( ) [ ] \\{ \\} | \\| \\langle \\rangle after it, or a"
                                    + " full stop for none"),
                    rule(
                            "Invalid delimiter type '.*'",
                            "a bracket is expected here",
                            "write one of ( ) [ ] \\{ \\} | \\| \\langle \\rangle, or a full"
                                    + " stop for none"),
                    rule(
                            "Too many tab characters: &",
                            "the environment has fewer columns than this line has &",
                            "remove an &, or write \\begin{aligned}"),
                    rule(
                            "Too many math in a row: expected (.*), but got (.*)",
                            "a line has $2 aligned parts where $1 are announced",
                            "raise the number in braces after the environment's name"),
                    rule(
                            "Unknown column alignment: (.*)",
                            "columns are described by l, c, r and |, not by $1",
                            "write for example \\begin{array}{lcr}"),
                    rule(
                            "Invalid color: '(.*)'",
                            "$1 is no colour",
                            "write a name such as red, or six digits such as #1f77b4"),
                    rule(
                            "Invalid size: '(.*)'",
                            "$1 is no length",
                            "write a number with a unit, such as 2em or 3pt"),
                    rule(
                            "Invalid unit: '(.*)'",
                            "$1 is no unit of length",
                            "write one of em, ex, mu, pt, mm, cm, in"),
                    rule(
                            "Too many expansions: .*",
                            "the formula's macros expand more than 1000 times",
                            "look for a macro that uses itself"),
                    rule("Multiple (\\\\tag)", "a formula can have one $1", "keep one of them"),
                    rule(
                            "(\\\\tag) works only in display equations",
                            "$1 needs a formula on lines of its own",
                            "write the formula between $$ signs"),
                    rule(
                            "Limit controls must follow a math operator",
                            "\\limits and \\nolimits follow an operator such as \\sum",
                            "write \\operatorname*{name} or \\mathop{...} for what goes before"),
                    rule(
                            "only one infix operator per group",
                            "\\over, \\choose and \\atop can stand once in a pair of braces",
                            "write \\frac{...}{...}"),
                    rule(
                            "\\\\newcommand\\{(.*)\\} attempting to redefine .*",
                            "$1 has a meaning already",
                            "write \\renewcommand"),
                    rule(
                            "\\\\renewcommand\\{(.*)\\} when command .*",
                            "$1 has no meaning yet",
                            "write \\newcommand"),
                    rule(
                            "(\\\\verb) ended by end of line instead of matching delimiter",
                            "$1 does not end",
                            "write its first sign again at its end"),
                    rule(
                            "(\\\\middle) without preceding \\\\left",
                            "$1 has no \\left before it",
                            "write \\left and \\right around it"),
                    rule("Unexpected character: '(.*)'", "$1 cannot stand in a formula", ""));

    /** The plain words for one of KaTeX's messages. */
    static Wording of(String katex) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.katex.matcher(katex);
            if (matcher.matches()) {
                String help = expand(rule.help, matcher);
                return new Wording(
                        expand(rule.message, matcher),
                        matcher.groupCount() > 0 ? matcher.group(1) : "",
                        help.isEmpty() ? Optional.empty() : Optional.of(help));
            }
        }
        String message = katex.endsWith(".") ? katex.substring(0, katex.length() - 1) : katex;
        return new Wording("KaTeX stops: " + message, "", Optional.empty());
    }

    /** What to say of a command that KaTeX knows, but not in {@code \\text}. */
    static Wording notAmongWords(String command) {
        return new Wording(
                command + " cannot stand among words",
                command,
                Optional.of("write $" + command + "$"));
    }

    /** What to say of a command that KaTeX knows in {@code \\text} alone. */
    static Wording onlyAmongWords(String command, String text) {
        return new Wording(
                command + " can stand only among words", command, Optional.of("write " + text));
    }

    private static String expand(String template, MatchResult match) {
        return GROUP.matcher(template)
                .replaceAll(
                        group ->
                                Matcher.quoteReplacement(
                                        match.group(Integer.parseInt(group.group(1)))));
    }
}
