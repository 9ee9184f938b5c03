package dev.chalkproof.typeset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why KaTeX refused a formula, told to its author. */
final class Rejection {
    private static final Pattern UNKNOWN_COMMAND =
            Pattern.compile("Undefined control sequence: (\\\\.*)");
    private static final Pattern UNKNOWN_ENVIRONMENT = Pattern.compile("No such environment: (.+)");
    private static final Pattern DISPLAY_ONLY =
            Pattern.compile("\\{(align|gather|alignat|equation)\\*?} can be used only .*");
    private static final Pattern WORD = Pattern.compile("\\\\[A-Za-z]{2,}");

    /** A per cent sign that starts a comment: no backslash, or an even number, before it. */
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(%)");

    private Rejection() {}

    /**
     * Reads what {@code typeset.js} says of a rejected formula: KaTeX's message, start, end, the
     * macro it happened in, a command that may be meant.
     */
    static Rejected of(List<String> answer, String latex) {
        String katex = answer.get(0);
        String start = answer.get(1);
        String end = answer.get(2);
        String macro = answer.get(3);
        String meant = answer.get(4);
        Wording wording = Wording.of(katex);
        if (!meant.isEmpty() && katex.endsWith(": " + meant)) {
            wording = Wording.notAmongWords(meant);
        } else if (meant.startsWith("\\text{")) {
            wording = Wording.onlyAmongWords(wording.about(), meant);
        }
        Optional<String> help = help(katex, meant, latex).or(wording::help);
        if (!start.isEmpty()) {
            int position = Integer.parseInt(start);
            // KaTeX counts the space that ends a command's name as part of the name.
            String text = latex.substring(position, Integer.parseInt(end)).stripTrailing();
            return new Rejected(wording.message(), position, text.length(), help);
        }
        if (!macro.isEmpty() && latex.contains(macro)) {
            String message = "what " + macro + " stands for is wrong: " + wording.message();
            return new Rejected(message, latex.indexOf(macro), macro.length(), help);
        }
        String about = wording.about();
        int position = about.isEmpty() ? -1 : latex.lastIndexOf(about);
        return position < 0
                ? whole(wording.message(), latex, help)
                : new Rejected(wording.message(), position, about.length(), help);
    }

    /** A formula that is wrong at no particular place. */
    static Rejected whole(String message, String latex, Optional<String> help) {
        return new Rejected(message, 0, latex.length(), help);
    }

    private static Optional<String> help(String katex, String meant, String latex) {
        Matcher command = UNKNOWN_COMMAND.matcher(katex);
        if (command.matches()) {
            String name = command.group(1);
            if (name.equals(meant)) {
                return Optional.empty();
            }
            return Spellings.help(name)
                    .or(() -> meant.isEmpty() ? Optional.empty() : Optional.of("write " + meant))
                    .or(() -> byName(name));
        }
        Matcher environment = UNKNOWN_ENVIRONMENT.matcher(katex);
        if (environment.matches()) {
            return Spellings.help("{" + environment.group(1) + "}");
        }
        Matcher displayOnly = DISPLAY_ONLY.matcher(katex);
        if (displayOnly.matches()) {
            return Optional.of(
                    displayOnly.group(1).equals("equation")
                            ? "leave the environment out, or write the formula between $$ signs"
                            : "write \\begin{"
                                    + displayOnly.group(1)
                                    + "ed}, or write the formula between $$ signs");
        }
        // What follows a per cent sign is gone before anything is parsed, closing braces included.
        return katex.startsWith("Unexpected end of input") && COMMENT.matcher(latex).find()
                ? Optional.of("write \\% for the sign itself: % starts a comment")
                : Optional.empty();
    }

    /** An unknown word is most often the name of a function. */
    private static Optional<String> byName(String command) {
        return WORD.matcher(command).matches()
                ? Optional.of("write \\operatorname{" + command.substring(1) + "}")
                : Optional.empty();
    }
}
