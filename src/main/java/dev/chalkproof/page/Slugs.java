package dev.chalkproof.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the anchors of headings as GitHub does: lower case, spaces to hyphens, punctuation left
 * out, letters of all scripts kept, a number after the second and further of a name.
 */
final class Slugs {
    /** How often a name has been asked for. */
    private final Map<String, Integer> uses = new HashMap<>();

    /** An anchor for a heading's text that is not among those taken. */
    String next(String text, Set<String> taken) {
        StringBuilder slug = new StringBuilder();
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> append(slug, c));
        String base = slug.isEmpty() ? "section" : slug.toString();
        int count = uses.getOrDefault(base, 0);
        String name = count == 0 ? base : base + "-" + count;
        while (taken.contains(name)) {
            count++;
            name = base + "-" + count;
        }
        uses.put(base, count + 1);
        return name;
    }

    private static void append(StringBuilder slug, int c) {
        int type = Character.getType(c);
        if (c == ' ') {
            slug.append('-');
        } else if (Character.isLetterOrDigit(c)
                || c == '-'
                || c == '_'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK) {
            slug.appendCodePoint(c);
        }
    }
}
