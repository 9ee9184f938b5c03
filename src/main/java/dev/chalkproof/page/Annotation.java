package dev.chalkproof.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an HTML comment right after a formula or number says. */
sealed interface Annotation {
    /** Comments of the author's that are none of ours. */
    record Ordinary() implements Annotation {}

    /** {@code = expression}; offsets within the comment's text. */
    record Expression(int start, int end) implements Annotation {}

    /**
     * About a formula.
     *
     * @param label the label's name, or empty
     * @param reason empty unless the stance needs one
     */
    record About(String label, Formula.Stance stance, String reason) implements Annotation {}

    /** Ours, but not understood: what is wrong, and how it would be right. */
    record Unknown(String problem, String help) implements Annotation {}

    /** The words that have a meaning after a formula. */
    List<String> WORDS = List.of("claim", "unchecked", "refuted");

    String LABEL = "[\\p{L}][\\p{L}\\p{N}_.-]*";

    /** An optional label, then an optional word with an optional reason. */
    Pattern SHAPE =
            Pattern.compile(
                    "(?s)(?:#(?<label>"
                            + LABEL
                            + ")(?=\\s|$))?\\s*(?:(?<word>\\p{L}+)(?<rest>.*))?");

    /**
     * Whether a comment is meant as an annotation of the line above.
     *
     * @param start what follows {@code <!--} on the comment's first line
     */
    static boolean looksLikeOne(String start) {
        int end = start.indexOf("-->");
        return !(read(end < 0 ? start : start.substring(0, end)) instanceof Ordinary);
    }

    /**
     * Reads a comment.
     *
     * @param text what stands between {@code <!--} and {@code -->}
     */
    static Annotation read(String text) {
        String words = text.strip();
        if (words.startsWith("=")) {
            int start = text.indexOf('=') + 1;
            int end = text.stripTrailing().length();
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return start < end
                    ? new Expression(start, end)
                    : new Unknown(
                            "this annotation has no expression",
                            "write <!--= expression -->, with a Java expression");
        }
        Matcher matcher = SHAPE.matcher(words);
        if (words.isEmpty() || !matcher.matches()) {
            return words.startsWith("#")
                    ? new Unknown(
                            "this label is not understood",
                            "write <!-- #eq-name -->, with letters, digits and hyphens")
                    : new Ordinary();
        }
        String label = Optional.ofNullable(matcher.group("label")).orElse("");
        String word = Optional.ofNullable(matcher.group("word")).orElse("");
        String rest = Optional.ofNullable(matcher.group("rest")).orElse("");
        return word.isEmpty()
                ? new About(label, Formula.Stance.PLAIN, "")
                : stance(label, word, rest.strip());
    }

    private static Annotation stance(String label, String word, String rest) {
        boolean colon = rest.startsWith(":") || rest.startsWith("：");
        String reason = colon ? rest.substring(1).strip() : "";
        switch (word) {
            case "claim" -> {
                if (rest.isEmpty()) {
                    return new About(label, Formula.Stance.CLAIM, "");
                }
            }
            case "unchecked", "refuted" -> {
                if (!reason.isEmpty()) {
                    Formula.Stance stance =
                            word.equals("refuted")
                                    ? Formula.Stance.REFUTED
                                    : Formula.Stance.UNCHECKED;
                    return new About(label, stance, reason);
                }
                if (rest.isEmpty() || colon || !label.isEmpty()) {
                    return new Unknown(
                            "'" + word + "' needs a reason", "write <!-- " + word + ": reason -->");
                }
            }
            default -> {
                // Fall through to the search for near misses.
            }
        }
        return nearMiss(label, word, rest, colon);
    }

    private static Annotation nearMiss(String label, String word, String rest, boolean colon) {
        Optional<String> meant = Suggestions.closest(word, WORDS);
        boolean looksOurs = !label.isEmpty() || (meant.isPresent() && (rest.isEmpty() || colon));
        if (!looksOurs) {
            return new Ordinary();
        }
        String right = meant.map(w -> w.equals("claim") ? w : w + ": reason").orElse("claim");
        return new Unknown(
                "'" + word + (colon ? ":" : "") + "' is no annotation of a formula",
                meant.isPresent()
                        ? "did you mean <!-- " + right + " -->?"
                        : "after a label stands claim, 'unchecked: reason' or 'refuted: reason'");
    }
}
