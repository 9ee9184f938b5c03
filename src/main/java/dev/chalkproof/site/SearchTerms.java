package dev.chalkproof.site;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into what can be searched for, in the same way as the theme's {@code search.js} cuts
 * what readers type.
 *
 * <p>Words of alphabets are terms as they are, in lower case; names of code count as a whole and in
 * their parts. Chinese and Japanese, written without spaces, are cut into pairs of characters that
 * overlap: whoever looks for a word of two characters or more finds it, without a dictionary. Greek
 * letters go by their names.
 */
final class SearchTerms {
    /** Words that are in every text; a search for them finds nothing in particular. */
    private static final Set<String> STOP_WORDS =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is",
                    "it", "its", "of", "on", "or", "that", "the", "this", "to", "with");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern PART =
            Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{N}+");

    /** In the order of the alphabet, which Unicode has too; the small sigma has two forms. */
    static final List<String> GREEK_NAMES =
            List.of(
                    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
                    "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma",
                    "tau", "upsilon", "phi", "chi", "psi", "omega");

    private static final Map<Integer, String> GREEK = greek();

    private SearchTerms() {}

    /** The terms of a text in their order, some twice. */
    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        Matcher words = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (words.find()) {
            word(words.group(), terms);
        }
        return terms;
    }

    /** Splits where the script changes between ideographs and letters. */
    private static void word(String word, List<String> terms) {
        int[] points = word.codePoints().toArray();
        int start = 0;
        for (int i = 1; i <= points.length; i++) {
            if (i == points.length || isIdeograph(points[i]) != isIdeograph(points[start])) {
                if (isIdeograph(points[start])) {
                    pairs(points, start, i, terms);
                } else {
                    letters(new String(points, start, i - start), terms);
                }
                start = i;
            }
        }
    }

    private static boolean isIdeograph(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    private static void pairs(int[] points, int start, int end, List<String> terms) {
        if (end - start == 1) {
            terms.add(new String(points, start, 1));
        }
        for (int i = start; i + 1 < end; i++) {
            terms.add(new String(points, i, 2));
        }
    }

    private static void letters(String word, List<String> terms) {
        StringBuilder plain = new StringBuilder();
        word.codePoints()
                .forEach(
                        point -> {
                            String name = GREEK.get(point);
                            if (name == null) {
                                plain.appendCodePoint(point);
                            } else {
                                plain.append(name);
                            }
                        });
        String whole = plain.toString().toLowerCase(Locale.ROOT);
        if (!STOP_WORDS.contains(whole)) {
            terms.add(whole);
        }
        Matcher parts = PART.matcher(plain);
        while (parts.find()) {
            String part = parts.group().toLowerCase(Locale.ROOT);
            // The parts of a name, not single letters and digits of it.
            if (part.length() > 2 && part.length() < whole.length() && !STOP_WORDS.contains(part)) {
                terms.add(part);
            }
        }
    }

    private static Map<Integer, String> greek() {
        Map<Integer, String> greek = new HashMap<>();
        for (int i = 0; i < GREEK_NAMES.size(); i++) {
            greek.put(0x3B1 + i, GREEK_NAMES.get(i));
            greek.put(0x391 + i, GREEK_NAMES.get(i));
        }
        return Map.copyOf(greek);
    }
}
